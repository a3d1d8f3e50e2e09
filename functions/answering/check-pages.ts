import { renderCheckPage } from "../../forms/answer/check-page.ts";
import { renderBeingDecidedPage } from "../../forms/answer/gate-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { issuesIn, type OpenVisit, openSections, readAll, sectionHref } from "./answer-by-section.ts";
import { type AnswerDesk, opensAt } from "./answer-desk.ts";
import { sentDrafts } from "./answer-state.ts";
import { afterwards, context, submitAnswers } from "./personal-visit.ts";

/** Everything that would be sent, to be looked through. Changes nothing. */
export async function showCheck(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  return page(checkPage(opened, { justSaved: request.query.get("saved") === "yes", hasChanged: false }));
}

/** Sends what the page showed, and nothing else: any save or sending since then shows the page anew. */
export async function sendChecked(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const { visited, gate, state } = opened;
  const { consultation, respondent, address } = visited;
  const basedOn = readRevision(request);
  const vector = field(request, pageFields.drafts);
  const changed = () => page(checkPage(opened, { justSaved: false, hasChanged: true }), 409);
  if (vector !== state.vector) return changed();
  const read = readAll(state, state.fields);
  if (read.issues.length > 0) return page(checkPage(opened, { justSaved: false, hasChanged: false }), 422);
  const submitted = await submitAnswers(desk, visited, state, read.answers, basedOn);
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      await desk.answerDrafts.empty(consultation.where, respondent.id, sentDrafts(state, { vector, basedOn }));
      return seeOther(keepLanguage(request, `${address}/receipt`));
    case "conflict": {
      const again = await openSections(desk, request);
      if ("refused" in again) return again.refused;
      return page(checkPage(again, { justSaved: false, hasChanged: true }), 409);
    }
    case "closing":
      return page(renderBeingDecidedPage({ ...context(visited), lookAgainHref: keepLanguage(request, address) }), 503);
    case "not-open":
      throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
    default: {
      const current = consultation.gate;
      if (current.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: null });
      return page(await afterwards(desk, visited, { ...gate, ...current }, { ...state, answers: read.answers }), 410);
    }
  }
}

function checkPage(opened: OpenVisit, given: { readonly justSaved: boolean; readonly hasChanged: boolean }): string {
  const { visited, state, deadlineAt } = opened;
  const { request, address } = visited;
  const { answers, issues } = readAll(state, state.fields);
  const { latest, sent } = state;
  return renderCheckPage({
    ...context(visited),
    questionnaire: state.questionnaire,
    sections: state.sections,
    checked: state.states.map((own) => ({
      state: own,
      issues: issuesIn(own, issues),
      changeHref: state.closed.includes(own.place.section.id) ? null : sectionHref(opened, own.place.section.id, true),
    })),
    answers,
    sent:
      latest === undefined || sent === undefined
        ? null
        : {
            revision: latest.revision,
            at: latest.receivedAt,
            isWithdrawn: latest.withdrawn === true,
            receiptHref: keepLanguage(request, `${address}/receipt`),
          },
    vector: state.vector,
    deadlineAt,
    hasUnsent: latest === undefined || latest.withdrawn === true || canonicalJson(answers) !== latest.content,
    hasUnasked: state.open.questions.some(
      (question) =>
        question.onlyIf !== undefined &&
        answers[question.id] === undefined &&
        state.fields.has(question.id) &&
        !issues.some((issue) => issue.field === question.id),
    ),
    ...given,
  });
}
