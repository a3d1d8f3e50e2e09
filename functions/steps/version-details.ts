import type { ConsultationRound } from "../domain/round.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import type { StoredVersion } from "../storage/versions.ts";
import type { RoundDesk } from "./round-desk.ts";

/** The details by which a message names a version. */
export type VersionDetails = Readonly<Record<"planYear" | "version" | "hash", string>>;

export function versionDetails({ header, hash }: StoredVersion): VersionDetails {
  return { planYear: String(header.planYear), version: header.version, hash };
}

/** The version that was approved for referral. */
export async function referredVersion(
  desk: Pick<RoundDesk, "versions">,
  round: ConsultationRound,
): Promise<VersionDetails> {
  const referred = await versionAtStage(desk, round, "referred");
  if (referred === undefined) throw new Error("Nothing has been approved for referral");
  return versionDetails(referred);
}
