import type { Delegation } from "./delegation.ts";
import { invitationDelivery } from "./delivery.ts";
import { latestByRecipient, type Message } from "./message.ts";
import { isDecisionMaker, type Party } from "./party.ts";
import { type Reply, standsDeclined } from "./reply.ts";
import type { Phase } from "./round.ts";
import type { FrozenInvitation, FrozenSubmission, InvitationOutcome } from "./submission.ts";

/** Everything of a phase that is not an answer, as it stands at the freeze. */
export interface KnownOfPhase {
  readonly parties: readonly Party[];
  readonly messages: readonly Message[];
  readonly replies: readonly Reply[];
  readonly delegations: readonly Pick<Delegation, "answersFor" | "takenBackAt">[];
  /** Who has saved something, by party. */
  readonly drafts: ReadonlySet<string>;
}

/**
 * Who was invited to a phase, whether it reached them and what came of it, for the freeze. An answer proves both,
 * whatever became of the message: a party that answered is never left out of those invited.
 */
export function frozenInvitations(
  phase: Phase,
  { parties, messages, replies, delegations, drafts }: KnownOfPhase,
  submissions: readonly FrozenSubmission[],
): readonly FrozenInvitation[] {
  const invitations = latestByRecipient(messages, phase === "consultation" ? "invitation" : "referral");
  const answered = new Set(submissions.map(({ id }) => id));
  const declined = new Set(replies.filter((reply) => standsDeclined([reply], false)).map(({ party }) => party));
  const handedOver = new Set(delegations.flatMap((each) => (each.takenBackAt === undefined ? [each.answersFor] : [])));
  const outcomeOf = (id: string): InvitationOutcome => {
    if (answered.has(id)) return "answered";
    if (declined.has(id)) return "declined";
    if (handedOver.has(id)) return "delegated";
    return drafts.has(id) ? "draft" : "silent";
  };
  return parties.flatMap((party) => {
    if (isDecisionMaker(party) !== (phase === "referral")) return [];
    const { id, type, municipality } = party;
    const invitation = invitations.get(id);
    const invited = { party: id, type, municipality, outcome: outcomeOf(id) };
    if (answered.has(id)) return [{ ...invited, delivery: "delivered" }];
    // Whoever it was merged into stands for it.
    if (invitation === undefined || party.mergedInto !== undefined) return [];
    return [{ ...invited, delivery: invitationDelivery(invitation) }];
  });
}
