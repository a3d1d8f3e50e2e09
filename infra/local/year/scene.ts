import { instantOfLocalTime } from "../../../functions/domain/stockholm-time.ts";
import type { LocalTools } from "./local-tools.ts";
import type { People } from "./people.ts";
import { administrator, destinationId, type SampleKind } from "./sample-files.ts";
import { signInStaff } from "./staff-desk.ts";
import { createVisitor, type FrontDoor } from "./visitor.ts";
import { type Figures, type ReadVersion, readVersion } from "./year-figures.ts";

/** A played round: the door it is played through and those who take part. */
export interface Year {
  readonly door: FrontDoor;
  readonly tools: LocalTools;
  readonly people: People;
  readonly round: string;
}

/** What happens at a Swedish local time, once the clock has got there; the figures are shown. */
export interface Scene {
  readonly at: string;
  readonly name: string;
  play(year: Year): Promise<Figures>;
}

export async function importFiles(
  { door, tools }: Year,
  files: readonly (readonly [SampleKind, string])[],
): Promise<Figures> {
  const desk = await signInStaff(door, tools, administrator);
  for (const [kind, fileName] of files) await desk.importFile(kind, fileName);
  return { files: files.length };
}

/** What the clock has done by itself: the messages that left since. */
export async function countMail({ tools }: Year, since: string): Promise<Figures> {
  return { messages: (await tools.mail({ since: instantOfLocalTime(since) })).length };
}

/** The published versions of a plan, oldest first, as the public list links to them. */
export async function publicVersions({ door }: Year, planYear: number): Promise<readonly ReadVersion[]> {
  const visitor = createVisitor(door);
  const { html } = await visitor.open(`/${destinationId}/plans`);
  const listed = [...html.matchAll(new RegExp(`href="/${destinationId}/plans/${planYear}/([0-9.]+)"`, "g"))];
  const versions = [...new Set(listed.map(([, version = ""]) => version))].sort();
  return Promise.all(versions.map((version) => readVersion(visitor, planYear, version)));
}
