import type { QuestionFiles } from "../../forms/parts/question-field.ts";
import {
  type AnswerDraft,
  allFields,
  draftVector,
  type PlanSectionState,
  planSectionStates,
  type SectionState,
  type SentAnswers,
  sectionStates,
} from "../domain/answer-draft.ts";
import { type AttachedFile, withFiles } from "../domain/attached-file.ts";
import type { FieldIssue, FormFields } from "../domain/form-fields.ts";
import { deadlineOf } from "../domain/gate.ts";
import type { Answers, Questionnaire } from "../domain/questionnaire.ts";
import { answersIn, closedSections, sectionPlaces, withoutClosedSections } from "../domain/questionnaire-sections.ts";
import { answerFields } from "../domain/read-answers.ts";
import { readPlanViews } from "../domain/read-plan-views.ts";
import type { OpenedGate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type AnswerDesk, type Consultation, type Form, readForm } from "./answer-desk.ts";
import type { Respondent } from "./respondent.ts";

/** One respondent's answer as it stands: what was sent, what was only saved, what is still open. */
export interface AnswerState extends Form {
  /** The revision sent last, also one that took the answer back. */
  readonly latest: SubmissionRevision | undefined;
  readonly sent: SentAnswers | undefined;
  readonly drafts: readonly AnswerDraft[];
  /** Which saves and files all this was made from. */
  readonly vector: string;
  readonly states: readonly SectionState[];
  /** Views on the draft. Like files they are given on pages of their own and go along with what is sent. */
  readonly planStates: readonly PlanSectionState[];
  /** What is wrong in them. */
  readonly planIssues: readonly FieldIssue[];
  /** Whether the draft's own part of the questionnaire still takes views. */
  readonly isPlanOpen: boolean;
  /** Sections whose own time is over, by id. */
  readonly closed: readonly string[];
  /** What can still be answered. */
  readonly open: Questionnaire;
  /** What goes along unchanged with whatever is typed: what was sent in closed sections, files and views on the draft. */
  readonly settled: Answers;
  /** What lies ready for questions that ask for a file. */
  readonly files: ReadonlyMap<string, AttachedFile>;
  /** Everything that would be sent now, as fields. */
  readonly fields: FormFields;
}

/**
 * Drafts are read before what was sent: a draft that was emptied because it had been sent is then
 * always met by the sent revision that holds it.
 */
export async function readAnswerState(
  desk: AnswerDesk,
  consultation: Consultation,
  gate: OpenedGate,
  { id, party }: Respondent,
  receivedAt: string,
): Promise<AnswerState> {
  const form = await readForm(desk, consultation);
  const { questionnaire } = form;
  const places = sectionPlaces(questionnaire);
  const drafts = places.length === 0 ? [] : await desk.answerDrafts.list(consultation.where, id);
  const files = await readFiles(desk, consultation, form, id);
  const latest = await desk.submissions.latest(consultation.where, id);
  const answers: Answers = latest === undefined || latest.withdrawn ? {} : JSON.parse(latest.content);
  const sent = latest && { revision: latest.revision, answers };
  const respondent = { receivedAt, hasExtension: deadlineOf(gate, party?.id) !== gate.deadlineAt };
  const closed = closedSections(questionnaire, respondent);
  const open = withoutClosedSections(questionnaire, respondent);
  const states = sectionStates(questionnaire, places, sent, drafts, closed);
  const isPlanOpen = open.questions.some(({ type }) => type === "plan-views");
  const planStates = planSectionStates(form.plan, sent, drafts, !isPlanOpen);
  const planViews = isPlanOpen ? readPlanViews(planStates) : { answers: {}, issues: [] };
  const settled = { ...answersIn(questionnaire, closed, answers), ...planViews.answers };
  return {
    ...form,
    latest,
    sent,
    drafts,
    vector: draftVector(drafts, files),
    states,
    planStates,
    planIssues: planViews.issues,
    isPlanOpen,
    closed,
    open,
    settled: withFiles(open, settled, files),
    files,
    fields: places.length === 0 ? answerFields(questionnaire, answers) : allFields(states),
  };
}

/** Where a file's page was opened, so that its way back leads there; absent for the form on one page. */
export type FilePageOrigin = "section" | "check";

/** What the form shows of files, and the page each is sent in on. */
export function questionFiles(
  { files }: Pick<AnswerState, "files">,
  request: PageRequest,
  address: string,
  from?: FilePageOrigin,
): QuestionFiles {
  const origin = from === undefined ? "" : `?from=${from}`;
  return { attached: files, hrefOf: (question) => keepLanguage(request, `${address}/files/${question}${origin}`) };
}

/** Most questionnaires ask for no file, and then nothing is read. */
async function readFiles(
  desk: AnswerDesk,
  { where }: Consultation,
  { questionnaire }: Form,
  id: string,
): Promise<ReadonlyMap<string, AttachedFile>> {
  const asks = questionnaire.questions.some(({ type }) => type === "file");
  return asks ? desk.attachments.of(where, id) : new Map();
}

/**
 * The saves that were sent with a page: those it was made from and views on the draft, which go along
 * as they are, but for drafts of earlier answers, which are never merged and stay until their owner has chosen.
 */
export function sentDrafts(
  { drafts, planStates }: Pick<AnswerState, "drafts" | "planStates">,
  { vector, basedOn }: { readonly vector: string; readonly basedOn: number },
): readonly AnswerDraft[] {
  const shown = new Set(vector.split(" "));
  const saved = drafts.filter(({ fields, basedOnSent }) => fields !== undefined && basedOnSent >= basedOn);
  const alongside = new Set(
    planStates.flatMap(({ standing, draft }) => (standing === "unsent" && draft ? [draft] : [])),
  );
  return saved.filter((draft) => shown.has(`${draft.section}.${draft.revision}`) || alongside.has(draft));
}
