import { renderBeingDecidedPage, renderNotOpenPage } from "../../forms/answer/gate-pages.ts";
import type { PlanSectionState, SectionState } from "../domain/answer-draft.ts";
import { hasInScope, seesAll } from "../domain/delegation.ts";
import { DomainError } from "../domain/errors.ts";
import type { FieldIssue, FormFields } from "../domain/form-fields.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import type { Answers } from "../domain/questionnaire.ts";
import { askedQuestions } from "../domain/questionnaire-sections.ts";
import { type AnswersReading, fieldNames, readAnswers } from "../domain/read-answers.ts";
import { planFieldNames, readPlanViews, typedPlanFields } from "../domain/read-plan-views.ts";
import type { OpenedGate } from "../domain/round.ts";
import { handlingField } from "../domain/text-handling.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { type SummaryLine, summarizeAnswers } from "../texts/answer-summary.ts";
import { type AnswerDesk, opensAt } from "./answer-desk.ts";
import { type AnswerState, readAnswerState } from "./answer-state.ts";
import { afterwards, context, type Visit, visit } from "./personal-visit.ts";
import { requireInScope } from "./respondent.ts";

/** A visit to a form that takes answers, with everything that is known of this respondent's. */
export interface OpenVisit {
  readonly visited: Visit;
  readonly gate: OpenedGate;
  readonly state: AnswerState;
  /** The respondent's own. */
  readonly deadlineAt: string;
}

type Opened = { readonly refused: PageResponse } | OpenVisit;

/** Opens the form's sections, or answers instead with what the gate says. */
export async function openSections(desk: AnswerDesk, request: PageRequest): Promise<Opened> {
  const opened = await openForm(desk, request, typedTooLate);
  if ("refused" in opened || opened.state.states.length > 0) return opened;
  return { refused: seeOther(keepLanguage(request, opened.visited.address)) };
}

/** Opens what there is beside the form while it takes answers; `typed` finds what a late post wanted to send. */
export async function openForm(desk: AnswerDesk, request: PageRequest, typed?: typeof typedTooLate): Promise<Opened> {
  const visited = await visit(desk, request);
  const { consultation, respondent, address } = visited;
  const { gate } = consultation;
  if (gate.state === "not-opened") {
    return { refused: page(renderNotOpenPage({ ...context(visited), opensAt: opensAt(consultation) })) };
  }
  if (gate.state === "closing") {
    const lookAgainHref = keepLanguage(request, address);
    return { refused: page(renderBeingDecidedPage({ ...context(visited), lookAgainHref }), 503) };
  }
  const isPost = request.fields.size > 0;
  if (gate.state !== "open" || !isInTime(gate, respondent.party?.id, request.receivedAt)) {
    const late = isPost ? await typed?.(desk, visited, gate) : undefined;
    return { refused: page(await afterwards(desk, visited, gate, late), isPost ? 410 : 200) };
  }
  const state = await readAnswerState(desk, consultation, gate, respondent, request.receivedAt);
  return { visited, gate, state, deadlineAt: deadlineOf(gate, respondent.party?.id) };
}

/** What was typed into a page that was sent after the deadline, shown so that it can be kept. */
async function typedTooLate(desk: AnswerDesk, { request, consultation, respondent }: Visit, gate: OpenedGate) {
  const state = await readAnswerState(desk, consultation, gate, respondent, request.receivedAt);
  const plan = state.planStates.map(({ section, fields }) => {
    const isTyped = [...planFieldNames(section)].some((name) => request.fields.has(name));
    return { section, fields: isTyped ? typedPlanFields(section, request.fields) : fields };
  });
  const settled = { ...state.settled, ...readPlanViews(plan).answers };
  const { answers } = readAll({ ...state, settled }, new Map([...state.fields, ...request.fields]));
  const { colleague } = respondent;
  if (seesAll(colleague)) return { ...state, answers };
  const questions = state.questionnaire.questions.filter(({ section }) => hasInScope(colleague, section));
  return { ...state, questionnaire: { ...state.questionnaire, questions }, answers };
}

/**
 * A section as its reader goes through it: a colleague goes from one of their own to the next.
 * @throws DomainError `not-found`, `part-of-others`
 */
export function findState({ state, visited: { respondent } }: OpenVisit, section: string | undefined): SectionState {
  const found = state.states.find(({ place }) => place.section.id === section);
  if (found === undefined) throw new DomainError("not-found", {});
  requireInScope(respondent, section);
  const own = state.states.map(({ place }) => place.section.id).filter((id) => hasInScope(respondent.colleague, id));
  const index = own.indexOf(found.place.section.id);
  return { ...found, place: { ...found.place, previous: own[index - 1] ?? null, next: own[index + 1] ?? null } };
}

/** The whole answer as it would be sent with these fields. */
export function readAll(state: AnswerState, fields: FormFields): AnswersReading {
  const planSections = state.sections.map(({ id }) => id);
  const open = fieldsOfOpen(state, fields);
  const read = readAnswers(state.open, open, planSections, state.settled);
  return { ...read, issues: [...read.issues, ...state.planIssues] };
}

function fieldsOfOpen({ open }: AnswerState, fields: FormFields): FormFields {
  const known = new Set(open.questions.flatMap((question) => [...fieldNames(question), handlingField(question.id)]));
  return new Map([...fields].filter(([name]) => known.has(name)));
}

/** The issues that lie in one section. */
export function issuesIn({ place }: Pick<SectionState, "place">, issues: readonly FieldIssue[]): readonly FieldIssue[] {
  const names = ownNames({ place });
  return issues.filter(({ field }) => names.has(field));
}

/** The names of a section's fields. */
export function ownNames({ place }: Pick<SectionState, "place">): ReadonlySet<string> {
  return new Set(place.questions.flatMap((question) => [...fieldNames(question), handlingField(question.id)]));
}

/** One section in words, as these fields would be read. */
export function summarizeSection(
  { visited: { request }, state }: OpenVisit,
  { place }: SectionState,
  fields: FormFields,
): readonly SummaryLine[] {
  const answers = readShown(state, place, fields);
  const questions = [...askedQuestions(place.questions, answers)];
  return summarizeAnswers({ questions }, answers, state.sections, request.language);
}

/** With these fields in the section, also when its time is over: to be shown, never to be sent. */
function readShown(state: AnswerState, place: SectionState["place"], fields: FormFields): Answers {
  const own = ownNames({ place });
  const others = [...state.fields].filter(([name]) => !own.has(name));
  const settled = Object.entries(state.settled).filter(([name]) => !own.has(name));
  const planSections = state.sections.map(({ id }) => id);
  const shown = new Map([...others, ...fields]);
  return readAnswers(state.questionnaire, shown, planSections, Object.fromEntries(settled)).answers;
}

export function sectionHref({ visited }: Pick<OpenVisit, "visited">, section: string, fromCheck = false): string {
  const { request, address } = visited;
  return keepLanguage(request, `${address}/sections/${section}${fromCheck ? "?from=check" : ""}`);
}

export function checkHref({ visited: { request, address } }: Pick<OpenVisit, "visited">, query = ""): string {
  return keepLanguage(request, `${address}/check${query}`);
}

/** The draft's own pages: all of its sections, or one. */
export function planHref(
  { visited: { request, address } }: Pick<OpenVisit, "visited">,
  own?: PlanSectionState,
  query = "",
): string {
  const path = own === undefined ? "/plan" : `/plan/${own.section.id}`;
  return keepLanguage(request, `${address}${path}${query}`);
}

/** The part of the questionnaire that asks for views on the draft; undefined where none does. */
export function planPlace({ state }: Pick<OpenVisit, "state">): SectionState["place"] | undefined {
  return state.states.find(({ place }) => place.questions.some(({ type }) => type === "plan-views"))?.place;
}

/** Whether whoever holds the link may give views on the draft: they go with the part that asks for them. */
export function isPlanInScope(opened: OpenVisit): boolean {
  const place = planPlace(opened);
  return place !== undefined && hasInScope(opened.visited.respondent.colleague, place.section.id);
}
