import type { PlanVersionFile } from "../../../functions/domain/plan-version.ts";
import { readPlanContent } from "../../../functions/domain/plan-version-file.ts";
import { destinationId } from "./sample-files.ts";
import type { Visitor } from "./visitor.ts";

export type Figures = Readonly<Record<string, string | number>>;

/** A plan version as its public JSON gives it, byte for byte. */
export interface ReadVersion {
  readonly planYear: number;
  readonly version: string;
  readonly text: string;
  readonly file: PlanVersionFile;
}

/** Through the reader's own browser: staff see versions before they are listed. */
export async function readVersion(reader: Visitor, planYear: number, version: string): Promise<ReadVersion> {
  const { html: text } = await reader.open(`/${destinationId}/plans/${planYear}/${version}/plan.json`);
  return { planYear, version, text, file: JSON.parse(text) as PlanVersionFile };
}

/** What a reader would look at first in a version. */
export function versionFigures({ version, file }: ReadVersion): Figures {
  const content = readPlanContent(file.header, chunksOf(file));
  const { participation, financing, decisions, views } = content;
  return {
    version,
    hash: file.hash.slice(0, 12),
    invited: participation.invited,
    answered: participation.answeredOfInvited ?? "withheld",
    openAnswers: participation.openAnswers ?? "withheld",
    views: views.length,
    decisions: decisions.filter(({ decision }) => decision !== null).length,
    final: decisions.filter(({ decision }) => decision?.status === "final").length,
    coveredSek: financing.coveredSek,
    gapSek: financing.gapSek,
  };
}

export function chunksOf(file: Pick<PlanVersionFile, "parts">): ReadonlyMap<string, string> {
  return new Map(Object.entries(file.parts).map(([hash, part]) => [hash, JSON.stringify(part)]));
}
