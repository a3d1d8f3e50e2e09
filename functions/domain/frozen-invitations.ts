import { invitationDelivery } from "./delivery.ts";
import { latestByRecipient, type Message } from "./message.ts";
import { isDecisionMaker, type Party } from "./party.ts";
import type { Phase } from "./round.ts";
import type { FrozenInvitation, FrozenSubmission } from "./submission.ts";

/**
 * Who was invited to a phase and whether it reached them, for the freeze. An answer proves both,
 * whatever became of the message: a party that answered is never left out of those invited.
 */
export function frozenInvitations(
  phase: Phase,
  { parties, messages }: { readonly parties: readonly Party[]; readonly messages: readonly Message[] },
  submissions: readonly FrozenSubmission[],
): readonly FrozenInvitation[] {
  const invitations = latestByRecipient(messages, phase === "consultation" ? "invitation" : "referral");
  const answered = new Set(submissions.map(({ id }) => id));
  return parties.flatMap((party) => {
    if (isDecisionMaker(party) !== (phase === "referral")) return [];
    const { id, type, municipality } = party;
    const invitation = invitations.get(id);
    if (answered.has(id)) return [{ party: id, type, municipality, delivery: "delivered" }];
    // Whoever it was merged into stands for it.
    if (invitation === undefined || party.mergedInto !== undefined) return [];
    return [{ party: id, type, municipality, delivery: invitationDelivery(invitation) }];
  });
}
