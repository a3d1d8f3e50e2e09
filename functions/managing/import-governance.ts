import { overlappingPrincipal } from "../domain/governance.ts";
import type { GovernanceFile } from "../domain/import-governance.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { standingGovernance } from "../storage/governance.ts";
import type { Counts } from "./import-round.ts";
import type { Office, StaffRequest } from "./office.ts";

/** Why records that are in order by themselves do not fit those that are here. */
export type GovernanceMisfit = "two-principals" | "governance-stale";

/** Brings in records under their own names; what the file leaves out stays as it is. */
export async function bringGovernance(
  office: Office,
  { destination, receivedAt: at, staff }: StaffRequest,
  { records }: GovernanceFile,
): Promise<Counts | { readonly refused: GovernanceMisfit }> {
  const standing = standingGovernance(await office.governance.changes(destination));
  const revisions = new Map(standing.map(({ id, revision }) => [id, revision]));
  const named = new Set(records.map(({ id }) => id));
  const others = standing.filter(({ id }) => !named.has(id));
  if (records.some(({ id, record }) => overlappingPrincipal(others, id, record))) return { refused: "two-principals" };
  const counts = { new: 0, changed: 0, same: 0 };
  // Those that are there first: one of them may end where a new one begins.
  const inOrder = records.toSorted((a, b) => Number(revisions.has(b.id)) - Number(revisions.has(a.id)));
  for (const { id, record } of inOrder) {
    const basedOn = revisions.get(id) ?? 0;
    const write = { basedOn, record, at, by: staff.member.email, reason: "", attempt: newAttempt(office.dependencies) };
    const { outcome } = await office.governance.save(destination, id, write);
    if (outcome === "stale") return { refused: "governance-stale" };
    if (outcome === "overlaps") return { refused: "two-principals" };
    counts[outcome === "same" ? "same" : basedOn === 0 ? "new" : "changed"] += 1;
  }
  return counts;
}
