import type { AnswerDraft } from "../domain/answer-draft.ts";
import { colleagueName } from "../domain/delegation.ts";
import { addresseeOf } from "../domain/party.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import type { AnswerDesk } from "./answer-desk.ts";
import type { Visit } from "./personal-visit.ts";
import type { Respondent } from "./respondent.ts";

type Desk = Pick<AnswerDesk, "delegations">;
type Visited = Pick<Visit, "consultation" | "respondent">;

/** Who saved a draft, when it was not the reader: null then, and where nobody knows any more. */
export function saverName(desk: Desk, visited: Visited, draft: AnswerDraft | undefined): Promise<string | null> {
  return draft === undefined ? Promise.resolve(null) : writerName(desk, visited, draft.savedBy);
}

/** Who sent an answer, in the same way. */
export function senderName(desk: Desk, visited: Visited, sent: SubmissionRevision): Promise<string | null> {
  return writerName(desk, visited, sent.sentBy);
}

async function writerName(
  { delegations }: Desk,
  { consultation, respondent }: Visited,
  writer: string | undefined,
): Promise<string | null> {
  if (writer === respondent.colleague?.id) return null;
  if (writer === undefined) return invitedName(respondent);
  const delegation = await delegations.get(consultation.where, respondent.id, writer);
  return delegation === undefined ? null : colleagueName(delegation);
}

/** The person who was invited, as colleagues know them. */
export function invitedName({ party }: Pick<Respondent, "party">): string {
  return party === undefined ? "" : (addresseeOf(party).name ?? party.name);
}
