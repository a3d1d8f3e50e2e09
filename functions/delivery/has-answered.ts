import { referralReplySchema } from "../domain/decision.ts";
import type { Phase } from "../domain/round.ts";
import type { SubmissionStore } from "../storage/submissions.ts";

/** An officer's opinion is not a decision: whoever sent only that is still reminded. */
export async function hasAnswered(
  stores: { readonly submissions: SubmissionStore },
  where: { readonly destination: string; readonly round: string; readonly phase: Phase },
  party: string,
): Promise<boolean> {
  const latest = await stores.submissions.latest(where, party);
  // A withdrawn answer is none.
  if (latest === undefined || latest.withdrawn) return false;
  return where.phase === "consultation" || referralReplySchema.parse(JSON.parse(latest.content)).standing === "decided";
}
