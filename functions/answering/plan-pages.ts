import { renderDraftChoicePage } from "../../forms/answer/draft-choice-page.ts";
import { renderPlanPage } from "../../forms/answer/plan-page.ts";
import { renderPlanSectionPage, undoField } from "../../forms/answer/plan-section-page.ts";
import { renderSectionClosedPage } from "../../forms/answer/section-closed-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import type { AnswerDraft, PlanSectionState } from "../domain/answer-draft.ts";
import { DomainError } from "../domain/errors.ts";
import { type FieldIssue, type FormFields, unknownFields } from "../domain/form-fields.ts";
import { questionOfKey } from "../domain/plan-views.ts";
import { planFieldNames, readPlanView, typedPlanFields } from "../domain/read-plan-views.ts";
import { field, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { type SummaryLine, summarizeAnswers } from "../texts/answer-summary.ts";
import { checkHref, type OpenVisit, openSections, planHref, planPlace, sectionHref } from "./answer-by-section.ts";
import type { AnswerDesk } from "./answer-desk.ts";
import { context } from "./personal-visit.ts";
import { saidOf } from "./plan-reading.ts";
import { requireInScope } from "./respondent.ts";
import { dropOutdated, saveDraft } from "./save-draft.ts";
import { saverName } from "./who-wrote.ts";

/** The draft's sections, and what this respondent says of each. */
export async function showPlan(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const { state, visited } = opened;
  return page(
    renderPlanPage({
      ...context(visited),
      entries: state.planStates.map((own) => ({
        state: own,
        said: saidOf(own),
        needsMending: state.isPlanOpen && readPlanView(own.section, own.fields).issues.length > 0,
        href: planHref(opened, own),
      })),
      formHref: sectionHref(opened, requirePlan(opened).section.id),
      checkHref: checkHref(opened),
    }),
  );
}

/** One section of the draft with what was saved of it last, or sent. */
export async function showPlanSection(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const own = findPlanState(opened, request);
  if (!opened.state.isPlanOpen) return page(closedPage(opened, own, null));
  if (own.standing === "outdated")
    return page(await choicePage(desk, opened, own, "outdated", own.draft?.fields, own.draft));
  const basedOn = own.draft?.revision ?? 0;
  const { issues } = readPlanView(own.section, own.fields);
  return sectionPage(opened, own, { values: own.fields, basedOn, issues });
}

/** Saves what is said of a section, whatever button was pressed, and only then judges it. */
export async function receivePlanSection(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const opened = await openSections(desk, request);
  if ("refused" in opened) return opened.refused;
  const own = findPlanState(opened, request);
  const named = { name: own.section.key, state: own };
  const action = field(request, pageFields.action);
  const basedOn = readRevision(request);
  if (action === "keep-stored") {
    await dropOutdated(desk, opened, named, basedOn);
    return seeOther(checkHref(opened));
  }
  const undone = (paragraph: number) => request.fields.has(undoField(paragraph));
  const typed = typedPlanFields(own.section, request.fields, undone);
  if (!opened.state.isPlanOpen) return page(closedPage(opened, own, typed), 410);
  const saved = await saveDraft(desk, opened, named, typed, basedOn);
  if (saved.outcome === "stale") return page(await choicePage(desk, opened, own, "stale", typed, saved.stored), 409);
  const unknown = unknownFields(request.fields, planFieldNames(own.section));
  const issues = [...readPlanView(own.section, typed).issues, ...unknown];
  if (issues.length > 0 && action !== "list" && action !== "keep-mine") {
    return sectionPage(opened, own, { values: typed, basedOn: saved.revision, issues }, 422);
  }
  return seeOther(onwards(opened, own, action));
}

function onwards(opened: OpenVisit, own: PlanSectionState, action: string): string {
  const { planStates } = opened.state;
  const next = planStates[planStates.indexOf(own) + 1];
  if (action === "check" || action === "keep-mine") return checkHref(opened);
  if (action === "save") return planHref(opened, own, "?saved=yes");
  return action === "next" && next !== undefined ? planHref(opened, next) : planHref(opened);
}

function sectionPage(
  opened: OpenVisit,
  own: PlanSectionState,
  given: { readonly values: FormFields; readonly basedOn: number; readonly issues: readonly FieldIssue[] },
  status = 200,
): PageResponse {
  const { visited, state } = opened;
  return page(
    renderPlanSectionPage({
      ...context(visited),
      section: own.section,
      place: state.planStates.indexOf(own) + 1,
      count: state.planStates.length,
      basedOnSent: state.sent?.revision ?? 0,
      view: readPlanView(own.section, given.values).view,
      justSaved: status === 200 && visited.request.query.get("saved") === "yes",
      ...given,
    }),
    status,
  );
}

/** Two texts about one section, neither lost until the respondent has chosen. */
async function choicePage(
  desk: AnswerDesk,
  opened: OpenVisit,
  own: PlanSectionState,
  reason: "stale" | "outdated",
  mine: FormFields = new Map(),
  stored: AnswerDraft | undefined,
): Promise<string> {
  const { visited, state } = opened;
  const storedFields = reason === "stale" ? (stored?.fields ?? own.sent) : own.sent;
  return renderDraftChoicePage({
    ...context(visited),
    reason,
    savedAt: stored?.savedAt ?? visited.request.receivedAt,
    savedBy: await saverName(desk, visited, stored),
    stored: summarize(opened, own, storedFields),
    mine: summarize(opened, own, mine),
    storedRevision: stored?.revision ?? 0,
    values: new Map([...mine, [pageFields.sent, [String(state.sent?.revision ?? 0)]]]),
  });
}

function closedPage(opened: OpenVisit, own: PlanSectionState, typed: FormFields | null): string {
  return renderSectionClosedPage({
    ...context(opened.visited),
    section: requirePlan(opened).section,
    sent: summarize(opened, own, own.sent),
    refused: typed && summarize(opened, own, typed),
    checkHref: checkHref(opened),
  });
}

function summarize(
  { visited: { request }, state: { questionnaire, sections } }: OpenVisit,
  { section }: PlanSectionState,
  fields: FormFields,
): readonly SummaryLine[] {
  const questions = questionnaire.questions.filter(({ id }) => id === questionOfKey(section.key));
  return summarizeAnswers({ questions }, readPlanView(section, fields).answers, sections, request.language);
}

/** Views on the draft go with the part of the questionnaire that asks for them. @throws DomainError `not-found`, `part-of-others` */
function requirePlan(opened: OpenVisit) {
  const place = planPlace(opened);
  if (place === undefined) throw new DomainError("not-found", {});
  requireInScope(opened.visited.respondent, place.section.id);
  return place;
}

/** @throws DomainError `not-found` */
function findPlanState(opened: OpenVisit, request: PageRequest): PlanSectionState {
  requirePlan(opened);
  const { state } = opened;
  const found = state.planStates.find(({ section }) => section.id === request.path["section"]);
  if (found === undefined) throw new DomainError("not-found", {});
  return found;
}
