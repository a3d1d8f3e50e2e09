import type { SubmissionRevision } from "../domain/submission.ts";
import type { PhaseName } from "../storage/keys.ts";
import type { StoredParty } from "../storage/parties.ts";

/**
 * The party that a link is for by now. A merged party's link leads on to the one it was merged into,
 * unless it has an answer of its own in this phase: that one stays within its sender's reach.
 */
export async function followMerge(
  stores: {
    readonly parties: { get(destination: string, id: string): Promise<StoredParty | undefined> };
    readonly submissions: { latest(where: PhaseName, id: string): Promise<SubmissionRevision | undefined> };
  },
  where: PhaseName,
  stored: StoredParty,
): Promise<StoredParty> {
  const { id, mergedInto } = stored.party;
  if (mergedInto === undefined) return stored;
  const own = await stores.submissions.latest(where, id);
  if (own !== undefined && !own.withdrawn) return stored;
  const survivor = await stores.parties.get(where.destination, mergedInto);
  return survivor === undefined ? stored : followMerge(stores, where, survivor);
}
