import type { KnownOfPhase } from "../domain/frozen-invitations.ts";
import type { PhaseName } from "../storage/keys.ts";
import type { RoundDesk } from "./round-desk.ts";

/** Everything of a phase that is not an answer, as it stands: for its close, and for staff who follow it until then. */
export async function knownOf(
  desk: Pick<RoundDesk, "answerDrafts" | "delegations" | "outbox" | "parties" | "replies">,
  where: PhaseName,
): Promise<KnownOfPhase> {
  const [parties, messages, replies, delegations, drafts] = await Promise.all([
    desk.parties.list(where.destination),
    desk.outbox.list(where.destination, where.round),
    desk.replies.list(where),
    desk.delegations.all(where),
    desk.answerDrafts.respondents(where),
  ]);
  return { parties: parties.map(({ party }) => party), messages, replies, delegations, drafts };
}
