import {
  type CheckedPlan,
  type CheckedSection,
  type CheckPageData,
  renderCheckPage,
  type TellReady,
} from "../../forms/answer/check-page.ts";
import { renderBeingDecidedPage } from "../../forms/answer/gate-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { type SectionState, withPlanViews } from "../domain/answer-draft.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { type Delegation, hasInScope, maySend, readyVector, seesAll } from "../domain/delegation.ts";
import { DomainError } from "../domain/errors.ts";
import type { FieldIssue } from "../domain/form-fields.ts";
import { planFieldNames } from "../domain/read-plan-views.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { answerTexts } from "../texts/answer.ts";
import { answerSectionTexts } from "../texts/answer-section.ts";
import {
  isPlanInScope,
  issuesIn,
  type OpenVisit,
  openSections,
  planHref,
  planPlace,
  readAll,
  sectionHref,
} from "./answer-by-section.ts";
import { type AnswerDesk, opensAt } from "./answer-desk.ts";
import { sentDrafts } from "./answer-state.ts";
import { afterwards, context, handedOverHref, submitAnswers, type Visit } from "./personal-visit.ts";
import { invitedName, saverName } from "./who-wrote.ts";

/** Everything that would be sent, to be looked through. Changes nothing. */
export async function showCheck(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  return page(await checkPage(desk, opened, { justSaved: request.query.get("saved") === "yes" }));
}

/** Sends what the page showed, and nothing else: any save or sending since then shows the page anew. */
export async function sendChecked(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const { visited, gate, state } = opened;
  const { consultation, respondent, address } = visited;
  if (!maySend(opened.visited.respondent.colleague)) throw new DomainError("may-not-send", {});
  const basedOn = readRevision(request);
  const vector = field(request, pageFields.drafts);
  const shown = async (of: OpenVisit, told: Told, status: number) => page(await checkPage(desk, of, told), status);
  if (vector !== state.vector) return shown(opened, { hasChanged: true }, 409);
  const read = readAll(state, state.fields);
  if (read.issues.length > 0) return shown(opened, {}, 422);
  if (field(request, pageFields.sure) !== "yes") return shown(opened, { lacksChoice: true }, 422);
  const submitted = await submitAnswers(desk, visited, state, read.answers, basedOn);
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      await desk.answerDrafts.empty(consultation.where, respondent.id, sentDrafts(state, { vector, basedOn }));
      return seeOther(keepLanguage(request, `${address}/receipt`));
    case "conflict": {
      const again = await openSections(desk, request);
      if ("refused" in again) return again.refused;
      return shown(again, { hasChanged: true }, 409);
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

type Told = Partial<Pick<CheckPageData, "justSaved" | "hasChanged" | "lacksChoice">>;

async function checkPage(desk: AnswerDesk, opened: OpenVisit, told: Told): Promise<string> {
  const { visited, state, deadlineAt } = opened;
  const { request, address, respondent } = visited;
  const { colleague } = respondent;
  const { answers, issues } = readAll(state, state.fields);
  const { latest, sent } = state;
  return renderCheckPage({
    ...context(visited),
    questionnaire: state.questionnaire,
    sections: state.sections,
    checked: await Promise.all(state.states.map((own) => checkedSection(desk, opened, own, issues))),
    plan: state.isPlanOpen && (isPlanInScope(opened) || seesAll(colleague)) ? checkedPlan(opened) : undefined,
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
    tellReady: colleague && !maySend(colleague) ? tellReady(opened, colleague) : undefined,
    sharing: sharing(visited),
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
    justSaved: false,
    hasChanged: false,
    ...told,
  });
}

async function checkedSection(
  desk: AnswerDesk,
  opened: OpenVisit,
  own: SectionState,
  issues: readonly FieldIssue[],
): Promise<CheckedSection> {
  const { colleague } = opened.visited.respondent;
  const { id } = own.place.section;
  const isOwn = hasInScope(colleague, id);
  if (!isOwn && !seesAll(colleague)) return { state: own, issues: [], changeHref: null, ofOthers: "hidden" };
  return {
    state: withPlanViews(own, opened.state.planStates),
    issues: issuesIn(own, issues),
    changeHref: !isOwn || opened.state.closed.includes(id) ? null : sectionHref(opened, id, true),
    savedBy: own.standing === "none" ? null : await saverName(desk, opened.visited, own.draft),
    ofOthers: isOwn ? undefined : "shown",
  };
}

function tellReady(opened: OpenVisit, colleague: Delegation): TellReady {
  const { visited, state } = opened;
  const vector = readyVector(colleague, state.drafts, planPlace(opened)?.section.id);
  return {
    name: invitedName(visited.respondent),
    action: handedOverHref(visited),
    hasSaved: vector !== "",
    toldAt: colleague.ready?.vector === vector ? colleague.ready.at : null,
  };
}

/** The way from the check to handing over, for the invited person; for a colleague back to the start. */
function sharing(visited: Visit) {
  const { request, address, respondent } = visited;
  if (respondent.colleague !== undefined) {
    return { label: answerSectionTexts[request.language].startPage, href: handedOverHref(visited) };
  }
  if (respondent.party === undefined) return undefined;
  return { label: answerTexts[request.language].handOver, href: keepLanguage(request, `${address}/colleagues`) };
}

/** Whoever sends what is wrong in it is told so, also where others have to put it right. */
function checkedPlan(opened: OpenVisit): CheckedPlan {
  const isOwn = isPlanInScope(opened);
  return {
    href: planHref(opened),
    sections: opened.state.planStates.map((state) => ({
      state,
      issues: opened.state.planIssues.filter(({ field }) => planFieldNames(state.section).has(field)),
      changeHref: isOwn ? planHref(opened, state) : null,
    })),
  };
}
