import { createLocalTools } from "./local-tools.ts";
import { createPeople } from "./people.ts";
import { administrator, destinationId, readSampleParties } from "./sample-files.ts";
import { countMail, importFiles, publicVersions, type Scene, type Year } from "./scene.ts";
import { scenesOf2027 } from "./scenes-of-2027.ts";
import { signInStaff } from "./staff-desk.ts";
import type { FrontDoor } from "./visitor.ts";
import type { Figures, ReadVersion } from "./year-figures.ts";

export interface YearStep {
  /** Swedish local time. */
  readonly at: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly figures: Figures;
}

export interface YearOptions {
  /** Waited for, so that what it does comes between two scenes. */
  readonly onProgress?: (step: YearStep) => void | Promise<void>;
}

export interface YearResult {
  /** As anyone may read them when the year is over, oldest first. */
  readonly versions: readonly ReadVersion[];
  /** The round's register and its masked copy, as staff download them. */
  readonly register: { readonly whole: string; readonly masked: string };
}

/**
 * Plays the sample year 2027 as people would: pages, forms and mail over HTTP, one request after the
 * other, so that the same host gives the same year every time. The clock must stand before February 2027.
 */
export async function playYear(door: FrontDoor, options: YearOptions = {}): Promise<YearResult> {
  const year = await createYear(door, "2027");
  await playScenes(year, scenesOf2027, options);
  return { versions: await publicVersions(year, 2028), register: await readRegister(year) };
}

async function readRegister({ door, tools, round }: Year): Promise<YearResult["register"]> {
  const { visitor } = await signInStaff(door, tools, administrator);
  const address = `/${destinationId}/staff/rounds/${round}/register.csv`;
  const [whole, masked] = [await visitor.open(address), await visitor.open(`${address}?copy=masked`)];
  // Reading text takes the byte order mark away.
  return { whole: `\ufeff${whole.html}`, masked: `\ufeff${masked.html}` };
}

/** After the played year: makes the round of 2028 out of it, works on its papers and moves the clock into its consultation. */
export async function openNextRound(door: FrontDoor, options: YearOptions = {}): Promise<void> {
  await playScenes(await createYear(door, "2028"), scenesOf2028, options);
}

const scenesOf2028: readonly Scene[] = [
  {
    at: "2028-01-17T10:00",
    name: "make-next-round",
    async play({ door, tools }) {
      const desk = await signInStaff(door, tools, administrator);
      // The first reminder would come in Easter week.
      await desk.makeNextRound({ "case-number": "DÅ 2028/9", "remind-consultation-1-day": "2028-04-25" });
      return {};
    },
  },
  {
    at: "2028-01-24T10:00",
    name: "import",
    play: (year) =>
      importFiles(year, [
        ["questionnaire", "questionnaire-2028.json"],
        ["plan", "plan-2028-draft.json"],
      ]),
  },
  { at: "2028-04-03T09:05", name: "open-consultation", play: (year) => countMail(year, "2028-04-03T09:00") },
];

async function createYear(door: FrontDoor, round: string): Promise<Year> {
  const tools = createLocalTools(door);
  return { door, tools, round, people: createPeople(door, tools, round, await readSampleParties()) };
}

async function playScenes(year: Year, scenes: readonly Scene[], { onProgress }: YearOptions): Promise<void> {
  for (const [index, scene] of scenes.entries()) {
    await year.tools.moveTo(scene.at);
    const figures = await scene.play(year);
    await onProgress?.({ at: scene.at, name: scene.name, done: index + 1, total: scenes.length, figures });
  }
}
