import type { LetterKind } from "../domain/letter-text.ts";
import { isInvited, type Party, staysInvited } from "../domain/party.ts";
import { type ConsultationRound, papersOf } from "../domain/round.ts";
import { type LetterDesk, nameOf } from "./letter-desk.ts";

const toDecisionMakers: ReadonlySet<LetterKind> = new Set([
  "referral",
  "referral-reminder",
  "publication-decision-maker",
]);

/**
 * Whom a letter goes to: those that the consultation is for, by its gate once it has opened, and whoever has
 * been invited already; a referral to all who decide.
 */
export async function recipientsOf(
  desk: Pick<LetterDesk, "audiences" | "outbox" | "parties">,
  round: ConsultationRound,
  kind: LetterKind,
): Promise<readonly Party[]> {
  const parties = (await desk.parties.list(round.destination)).map(({ party }) => party);
  if (toDecisionMakers.has(kind)) return parties.filter((party) => isInvited(party, "referral"));
  const opened = papersOf(round, "consultation");
  if (opened === undefined) {
    const { audience } = await desk.audiences.read(nameOf(round));
    return parties.filter((party) => isInvited(party, "consultation", audience));
  }
  const messages = await desk.outbox.list(round.destination, round.plan.id);
  const invited = new Set(messages.flatMap(({ kind: of, recipient }) => (of === "invitation" ? [recipient] : [])));
  const { audience: groups } = opened;
  return parties.filter((party) => {
    const hasInvitation = invited.has(party.id);
    return staysInvited(party, "consultation", { groups, hasInvitation });
  });
}
