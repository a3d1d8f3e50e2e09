import { type AnswerPageData, renderAnswerPage } from "../../forms/answer/answer-page.ts";
import { renderConflictPage } from "../../forms/answer/conflict-page.ts";
import { renderBeingDecidedPage, renderNotOpenPage } from "../../forms/answer/gate-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { unsentStates } from "../domain/answer-draft.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "../domain/form-fields.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import type { Answers } from "../domain/questionnaire.ts";
import { type AnswersReading, readAnswers } from "../domain/read-answers.ts";
import type { OpenedGate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { type AnswerDesk, draftHref, type Form, opensAt } from "./answer-desk.ts";
import { type AnswerState, questionFiles, readAnswerState, sentDrafts } from "./answer-state.ts";
import { afterwards, context, handedOverHref, submitAnswers, type Visit, visit } from "./personal-visit.ts";
import { planReading } from "./plan-reading.ts";
import { requireMaySendAll } from "./respondent.ts";

/** The form while the gate is open; afterwards what became of the answer. Changes nothing. */
export async function showAnswerForm(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const visited = await visit(desk, request);
  const { consultation, respondent } = visited;
  const { gate } = consultation;
  if (gate.state === "not-opened")
    return page(renderNotOpenPage({ ...context(visited), opensAt: opensAt(consultation) }));
  if (gate.state !== "open" || !isInTime(gate, respondent.party?.id, request.receivedAt))
    return page(await afterwards(desk, visited, gate));
  const state = await readAnswerState(desk, consultation, gate, respondent, request.receivedAt);
  const { latest, fields, vector, states } = state;
  // Whoever it was handed over to has a page of their own, where there are parts to hand over.
  if (respondent.colleague !== undefined && states.length > 0) return seeOther(handedOverHref(visited));
  return page(
    renderAnswerPage(formPage(visited, gate, state, { values: fields, basedOn: latest?.revision ?? 0, vector })),
  );
}

/** Receives an answer: refused with its values kept, or stored as a revision and acknowledged. */
export async function receiveAnswer(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const visited = await visit(desk, request);
  const { consultation, respondent, address } = visited;
  const { gate, where } = consultation;
  const receipt = keepLanguage(request, `${address}/receipt`);
  if (field(request, pageFields.action) === "keep-stored") return seeOther(receipt);
  requireMaySendAll(respondent);
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
  const state = await readAnswerState(desk, consultation, gate, respondent, request.receivedAt);
  const read = readFields(state, request.fields);
  const issues = [...read.issues, ...planIssue(state), ...sureIssue(state, request)];
  const basedOn = readRevision(request);
  const vector = field(request, pageFields.drafts);
  const isOpen = gate.state === "open" && isInTime(gate, respondent.party?.id, request.receivedAt);
  const tooLate = async () => page(await afterwards(desk, visited, gate, { ...state, answers: read.answers }), 410);
  if (issues.length > 0) {
    // Never stored, not even where more time is granted between this look at the gate and the next.
    if (!isOpen) return tooLate();
    const given = { values: read.values, basedOn, vector, issues };
    return page(renderAnswerPage(formPage(visited, gate, state, given)), 422);
  }
  if (isOpen && isFilledIn(state, read.answers)) {
    if (isSent(state, read.answers)) return seeOther(receipt);
    if (state.states.length > 0) return seeOther(keepLanguage(request, `${address}/check`));
  }
  const submitted = await submitAnswers(desk, visited, state, read.answers, basedOn);
  switch (submitted.outcome) {
    case "accepted":
    case "same":
      await desk.answerDrafts.empty(where, respondent.id, sentDrafts(state, { vector, basedOn }));
      return seeOther(receipt);
    case "conflict":
      return page(conflictPage(visited, state, read, submitted.stored), 409);
    case "closing":
      return page(renderBeingDecidedPage({ ...context(visited), lookAgainHref: keepLanguage(request, address) }), 503);
    case "not-open":
      throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
    default:
      return tooLate();
  }
}

function readFields({ open, sections, settled }: AnswerState, fields: FormFields): AnswersReading {
  const planSections = sections.map(({ id }) => id);
  return readAnswers(open, fields, planSections, settled);
}

/**
 * Nothing but what the page had filled in itself. Mail scanners open links and press what they find: so what
 * has been sent is not sent again, and what has only been saved is looked through first.
 */
function isFilledIn(state: AnswerState, answers: Answers): boolean {
  return canonicalJson(answers) === canonicalJson(readFields(state, state.fields).answers);
}

/**
 * Without parts there is no page to look it through on. What could be sent as it stands, above all an answer
 * that a file has been attached to since it was sent, then takes a box that only a reader ticks.
 */
function asksSure(state: AnswerState): boolean {
  if (state.states.length > 0) return false;
  const { answers, issues } = readFields(state, state.fields);
  return issues.length === 0 && !isSent(state, answers);
}

function isTicked(request: PageRequest): boolean {
  return field(request, pageFields.sure) === "yes";
}

function sureIssue(state: AnswerState, request: PageRequest): readonly FieldIssue[] {
  return asksSure(state) && !isTicked(request) ? [fieldIssue(pageFields.sure, "required", {})] : [];
}

function isSent({ latest }: AnswerState, answers: Answers): boolean {
  return latest !== undefined && !latest.withdrawn && latest.content === canonicalJson(answers);
}

/** Views on the draft are put right on their own pages; here it is said that there is something to. */
function planIssue({ planIssues, open }: AnswerState): readonly FieldIssue[] {
  const question = open.questions.find(({ type }) => type === "plan-views");
  if (question === undefined || planIssues.length === 0) return [];
  return [fieldIssue(question.id, "plan-views-to-mend", { count: planIssues.length })];
}

function formPage(
  visited: Visit,
  gate: OpenedGate,
  state: AnswerState,
  given: {
    readonly values: AnswerPageData["values"];
    readonly basedOn: number;
    readonly vector: string;
    readonly issues?: AnswerPageData["issues"];
  },
): AnswerPageData {
  const { request, consultation, respondent, address } = visited;
  const { party, colleague } = respondent;
  const { latest, states } = state;
  const { values, basedOn, vector, issues } = given;
  const unsent = unsentStates([...states, ...state.planStates])[0];
  const deadlineAt = deadlineOf(gate, party?.id);
  const firstSection = states[0]?.place.section.id;
  const receiptHref = keepLanguage(request, `${address}/receipt`);
  return {
    ...context(visited),
    questionnaire: state.open,
    sections: state.sections,
    vector,
    bySection:
      firstSection === undefined
        ? null
        : {
            count: states.length,
            startHref: keepLanguage(request, `${address}/sections/${firstSection}`),
            checkHref: keepLanguage(request, `${address}/check`),
            savedAt: unsent?.draft?.savedAt ?? null,
          },
    respondent: {
      name: party?.name ?? null,
      handOverHref:
        party === undefined || colleague !== undefined ? null : keepLanguage(request, `${address}/colleagues`),
      sent: latest === undefined || latest.withdrawn ? null : { at: latest.receivedAt, receiptHref },
      withdrawnAt: latest?.withdrawn ? latest.receivedAt : undefined,
      hasExtension: deadlineAt !== gate.deadlineAt,
      replyHref: party && colleague === undefined ? keepLanguage(request, `${address}/reply`) : undefined,
    },
    deadlineAt,
    draftHref: state.sections.length === 0 ? null : draftHref(consultation, request),
    basedOn,
    values,
    files: questionFiles(state, request, address),
    planReading: planReading(state, request, address),
    sure: asksSure(state) ? { isTicked: isTicked(request) } : undefined,
    issues,
  };
}

function conflictPage(
  visited: Visit,
  form: Form,
  read: { readonly answers: Answers; readonly values: AnswerPageData["values"] },
  stored: SubmissionRevision | undefined,
): string {
  if (stored === undefined) throw new DomainError("body-malformed", {});
  return renderConflictPage({
    ...context(visited),
    ...form,
    answers: JSON.parse(stored.content),
    storedRevision: stored.revision,
    storedAt: stored.receivedAt,
    isWithdrawn: stored.withdrawn === true,
    mine: read.answers,
    values: read.values,
  });
}
