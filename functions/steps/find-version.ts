import type { PlanVersionHeader } from "../domain/plan-version.ts";
import type { ConsultationRound } from "../domain/round.ts";
import type { StoredVersion } from "../storage/versions.ts";
import type { RoundDesk } from "./round-desk.ts";

type Versions = Pick<RoundDesk, "versions">;

/** The version a round made at a stage, if it has got that far. */
export async function versionAtStage(
  { versions }: Versions,
  round: ConsultationRound,
  stage: PlanVersionHeader["stage"],
): Promise<StoredVersion | undefined> {
  const made = await versions.list(round.destination, round.plan.planYear);
  return made.find(({ header }) => header.round === round.plan.id && header.stage === stage);
}

/** The version that was referred, as messages about the referral name it. */
export async function referredVersion(
  desk: Versions,
  round: ConsultationRound,
): Promise<{ readonly version: string; readonly details: Readonly<Record<string, string>> }> {
  const referred = await versionAtStage(desk, round, "referred");
  if (referred === undefined) throw new Error("Nothing has been approved for referral");
  return { version: referred.header.version, details: versionDetails(referred) };
}

/** How a message's details name a version. */
export function versionDetails({ header, hash }: StoredVersion): Readonly<Record<string, string>> {
  return { planYear: String(header.planYear), version: header.version, hash };
}
