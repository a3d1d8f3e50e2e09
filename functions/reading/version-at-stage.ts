import type { PlanVersionHeader } from "../domain/plan-version.ts";
import type { ConsultationRound } from "../domain/round.ts";
import type { StoredVersion, VersionStore } from "../storage/versions.ts";

/** The version a round made at a stage, if it has got that far. */
export async function versionAtStage(
  { versions }: { readonly versions: VersionStore },
  { destination, plan }: ConsultationRound,
  stage: PlanVersionHeader["stage"],
): Promise<StoredVersion | undefined> {
  const made = await versions.list(destination, plan.planYear);
  return made.find(({ header }) => header.round === plan.id && header.stage === stage);
}
