import type { Adoption } from "../../functions/domain/adoption.ts";
import type { Localized } from "../../functions/domain/language.ts";
import type { PlanVersionHeader } from "../../functions/domain/plan-version.ts";

/** A plan version as lists and links name it. */
export interface VersionSummary {
  readonly planYear: number;
  readonly version: string;
  readonly stage: PlanVersionHeader["stage"];
  readonly title: Localized;
  readonly compiledAt: string;
  readonly hash: string;
  readonly round: string;
  /** Anyone finds it in the list. */
  readonly published: boolean;
  readonly adoption: null | Pick<Adoption, "organ" | "date" | "paragraph">;
}

/** `stored` as the version store gives it; an adoption belongs to the one version whose hash it names. */
export function summariseVersion(
  stored: { readonly hash: string; readonly header: PlanVersionHeader; readonly publication?: object | undefined },
  adoption: Adoption | undefined,
): VersionSummary {
  const { planYear, version, stage, title, compiledAt, round } = stored.header;
  return {
    planYear,
    version,
    stage,
    title,
    compiledAt,
    hash: stored.hash,
    round,
    published: stored.publication !== undefined,
    adoption: adoption?.versionHash === stored.hash ? adoption : null,
  };
}

export function versionAddress(
  destination: string,
  { planYear, version }: { planYear: number; version: string },
): string {
  return `/${destination}/plans/${planYear}/${version}`;
}
