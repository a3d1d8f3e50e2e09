import { pageFields } from "../../forms/parts/values.ts";
import { forgetAfter, isSameFields, type SavedState } from "../domain/answer-draft.ts";
import { DomainError } from "../domain/errors.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { SaveDraftResult } from "../storage/answer-drafts.ts";
import type { OpenVisit } from "./answer-by-section.ts";
import type { AnswerDesk } from "./answer-desk.ts";

/** Saves what is new under a name of its own; a page that was only walked through leaves no draft behind. */
export async function saveDraft(
  desk: AnswerDesk,
  opened: OpenVisit,
  { name, state }: { readonly name: string; readonly state: SavedState },
  typed: FormFields,
  basedOn: number,
): Promise<SaveDraftResult> {
  const { request } = opened.visited;
  const latest = opened.state.sent?.revision ?? 0;
  const basedOnSent = readSentRevision(request, latest);
  const stored = state.draft?.revision ?? 0;
  const isUnchanged = state.standing !== "outdated" && isSameFields(typed, state.fields);
  if (basedOn === stored && basedOnSent === latest && isUnchanged) return { outcome: "same", revision: stored };
  return desk.answerDrafts.save(...draftName(opened), {
    section: name,
    fields: typed,
    basedOn,
    basedOnSent,
    savedAt: request.receivedAt,
    savedBy: opened.visited.respondent.colleague?.id,
    attempt: newAttempt(desk.dependencies),
    forgetAfter: forgetAfter(opened.deadlineAt),
  });
}

/** Drops a draft of an earlier answer, whose owner chose what has been sent since. */
export async function dropOutdated(
  desk: AnswerDesk,
  opened: OpenVisit,
  { name, state }: { readonly name: string; readonly state: SavedState },
  revision: number,
): Promise<void> {
  if (state.standing === "outdated") await desk.answerDrafts.empty(...draftName(opened), [{ section: name, revision }]);
}

function draftName({ visited: { consultation, respondent } }: OpenVisit) {
  return [consultation.where, respondent.id] as const;
}

/** A page cannot have been made from a revision that was never sent. @throws DomainError `body-malformed` */
function readSentRevision(request: PageRequest, latest: number): number {
  const sent = Number(field(request, pageFields.sent) || Number.NaN);
  if (!Number.isSafeInteger(sent) || sent < 0 || sent > latest) throw new DomainError("body-malformed", {});
  return sent;
}
