import type { ReplyDraft } from "../../forms/decide/decision-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { decisionStart } from "../domain/acknowledgement.ts";
import { type AnswerDraft, type DraftStanding, forgetAfter } from "../domain/answer-draft.ts";
import type { ReferralReply } from "../domain/decision.ts";
import { isUntouched, replyDraft, replyDraftStanding } from "../domain/decision-draft.ts";
import { DomainError } from "../domain/errors.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { deadlineOf } from "../domain/gate.ts";
import { decisionFields } from "../domain/read-decision.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { SaveDraftResult } from "../storage/answer-drafts.ts";
import type { DecisionDesk, OfficersVisit, OpenedVisit } from "./decision-desk.ts";
import { announcedDateOf, readStored } from "./decision-receipt.ts";

/** An authority's reply as it stands: what is recorded, and what is saved beside it. */
export interface ReplyState {
  readonly latest: SubmissionRevision | undefined;
  readonly recorded: ReferralReply | undefined;
  /** When that was announced. */
  readonly announcedDate: string | undefined;
  readonly draft: AnswerDraft | undefined;
  readonly standing: DraftStanding;
  /** What the form is filled in with where there is no draft. */
  readonly start: FormFields;
}

/** The draft is read first, so that one that a send has just emptied is met by the revision that holds it. */
export async function readReplyState(desk: DecisionDesk, visit: OfficersVisit): Promise<ReplyState> {
  const { where, party, round } = visit;
  const draft = await desk.answerDrafts.get(where, party.id, replyDraft);
  const [latest, said] = await Promise.all([
    desk.submissions.latest(where, party.id),
    desk.acknowledgements.latest(where, party.id),
  ]);
  const recorded = latest && readStored(latest);
  const start = recorded ? decisionFields(recorded) : said ? decisionStart(said.acknowledgement) : new Map();
  const standing = replyDraftStanding(draft, { revision: latest?.revision ?? 0, fields: start }, round.plan.caseNumber);
  const announcedDate = await announcedDateOf(desk, visit, recorded);
  return { latest, recorded, announcedDate, draft, standing, start };
}

/** What the form and the receipt tell of the draft. */
export function describeDraft(
  { request, address }: OfficersVisit,
  { draft, standing }: ReplyState,
  isOpen: boolean,
): ReplyDraft {
  const isPending = standing !== "none";
  return {
    href: keepLanguage(request, `${address}/draft`),
    checkHref: keepLanguage(request, `${address}/draft/check`),
    // A save from the form that records must not take the place of a draft that it does not show.
    revision: isPending && !isOpen ? 0 : (draft?.revision ?? 0),
    savedAt: isPending && draft ? draft.savedAt : null,
    isOutdated: standing === "outdated",
    isOpen,
  };
}

/** What a posted page was made from. @throws DomainError `body-malformed` for what it cannot have been made from */
export function readMadeFrom(request: PageRequest, { latest }: ReplyState): { revision: number; draft: number } {
  const revision = readRevision(request);
  const draft = Number(field(request, pageFields.drafts) || Number.NaN);
  if (revision > (latest?.revision ?? 0) || !Number.isSafeInteger(draft) || draft < 0) {
    throw new DomainError("body-malformed", {});
  }
  return { revision, draft };
}

/** Saves what was typed, right or wrong; a page that was only looked at leaves no draft behind. */
export async function saveReply(
  desk: DecisionDesk,
  visit: OpenedVisit,
  state: ReplyState,
  typed: FormFields,
): Promise<SaveDraftResult> {
  const { request, where, party, gate, round } = visit;
  const madeFrom = readMadeFrom(request, state);
  const stored = state.draft?.revision ?? 0;
  const isLatest = madeFrom.draft === stored;
  const isUntyped = isUntouched(typed, state.start, round.plan.caseNumber);
  // Also of a form that does not show the draft there is: what nobody typed never stands against it.
  if (isUntyped && (state.standing === "none" || !isLatest)) return { outcome: "same", revision: stored };
  const isSame = isUntouched(typed, state.draft?.fields ?? state.start, round.plan.caseNumber);
  const isBase = state.standing !== "outdated" || madeFrom.revision < (state.latest?.revision ?? 0);
  if (isLatest && isSame && isBase) return { outcome: "same", revision: stored };
  return desk.answerDrafts.save(where, party.id, {
    section: replyDraft,
    fields: typed,
    basedOn: madeFrom.draft,
    basedOnSent: madeFrom.revision,
    savedAt: request.receivedAt,
    attempt: newAttempt(desk.dependencies),
    forgetAfter: forgetAfter(deadlineOf(gate, party.id)),
  });
}
