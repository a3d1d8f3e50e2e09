import { renderConflictPage } from "../../forms/answer/conflict-page.ts";
import { renderBeingDecidedPage, renderClosedPage, renderNotOpenPage } from "../../forms/answer/gate-pages.ts";
import { type OpenAnswerPageData, renderOpenAnswerPage } from "../../forms/answer/open-answer-page.ts";
import { renderDraftSavedPage, renderSentPage } from "../../forms/answer/open-form-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { type FieldIssue, fieldIssue } from "../domain/form-fields.ts";
import { fastestSeconds, isSentTooFast, nonceSubject } from "../domain/form-nonce.ts";
import { isInTime } from "../domain/gate.ts";
import { readLink, signLink } from "../domain/link.ts";
import type { Answers } from "../domain/questionnaire.ts";
import { readAnswers } from "../domain/read-answers.ts";
import type { Gate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { readEmail, take } from "../domain/typed-text.ts";
import { newAttempt, newSalt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, page, seeOther } from "../middleware/page-response.ts";
import { spendBudget } from "../middleware/spend-budget.ts";
import {
  type AnswerDesk,
  type Consultation,
  draftHref,
  type Form,
  opensAt,
  type ReceiptDesk,
  readConsultation,
  readOpenForm,
} from "./answer-desk.ts";
import { saveOpenDraft } from "./save-open-draft.ts";

/** The open form for anyone; it mints a signed nonce, which makes a double click one answer. */
export async function showOpenForm(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const consultation = await readConsultation(desk, request.destination, request.path["round"] ?? "");
  const { gate } = consultation;
  if (gate.state === "not-opened")
    return page(renderNotOpenPage({ ...context(request, consultation), opensAt: opensAt(consultation) }));
  if (gate.state !== "open" || !isInTime(gate, undefined, request.receivedAt))
    return page(closed(request, consultation));
  const random = Buffer.from(desk.dependencies.randomBytes(16, "open-form")).toString("hex");
  const subject = nonceSubject(random, request.receivedAt);
  const { destination, round } = consultation.where;
  const nonce = signLink(await desk.linkKeys(), { purpose: "open-form", destination, round, subject, version: 1 });
  return page(
    renderOpenAnswerPage(
      formPage(request, consultation, await readOpenForm(desk, consultation, request.receivedAt), {
        nonce,
        values: new Map(),
      }),
    ),
  );
}

/** Receives an open answer, which counts only once its address has been confirmed, or keeps it as a draft. */
export async function receiveOpenAnswer(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const consultation = await readConsultation(desk, request.destination, request.path["round"] ?? "");
  const { gate } = consultation;
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
  const action = field(request, pageFields.action);
  if (action === "keep-stored") return seeOther(sentHref(request, consultation));
  const sending = await readSending(desk, request, consultation, gate);
  return action === "save" ? keepDraft(desk, sending) : sendAnswer(desk, sending);
}

/** A posted open form, read once for whatever is to be done with it. */
interface Sending {
  readonly request: PageRequest;
  readonly consultation: Consultation;
  readonly gate: Exclude<Gate, { state: "not-opened" }>;
  readonly isOpen: boolean;
  readonly form: Form;
  readonly answers: Answers;
  /** What keeps the answers from being sent, and what keeps anything of the form from being taken. */
  readonly issues: { readonly answers: readonly FieldIssue[]; readonly page: readonly FieldIssue[] };
  /** What the answer is stored under: a double click is one answer. */
  readonly id: string;
  readonly email: string;
  /** The form once more, with all that was typed. */
  readonly again: (issues: readonly FieldIssue[], status: number) => PageResponse;
}

/** @throws DomainError `link-not-valid` */
async function readSending(
  desk: ReceiptDesk,
  request: PageRequest,
  consultation: Consultation,
  gate: Sending["gate"],
): Promise<Sending> {
  const nonce = field(request, pageFields.nonce);
  const { round, subject } = readLink(await desk.linkKeys(), "open-form", request.destination, nonce);
  if (round !== consultation.where.round) throw new DomainError("link-not-valid", {});
  const form = await readOpenForm(desk, consultation, request.receivedAt);
  const planSections = form.sections.map(({ id }) => id);
  const { answers, issues } = readAnswers(form.questionnaire, request.fields, planSections);
  const onPage: FieldIssue[] = [];
  const email = take(readEmail(request.fields, pageFields.email, true), onPage) ?? "";
  onPage.push(...automationIssues(request, subject));
  return {
    request,
    consultation,
    gate,
    isOpen: gate.state === "open" && isInTime(gate, undefined, request.receivedAt),
    form,
    answers,
    issues: { answers: issues, page: onPage },
    id: `open-${sha256(subject).slice(0, 32)}`,
    email,
    again: (found, status) => {
      const given = { nonce, values: request.fields, issues: found };
      return page(renderOpenAnswerPage(formPage(request, consultation, form, given)), status);
    },
  };
}

async function keepDraft(desk: ReceiptDesk, sending: Sending): Promise<PageResponse> {
  const { request, consultation, isOpen, form, answers, issues, id, email, again } = sending;
  if (!isOpen) return page(closed(request, consultation, { ...form, answers }), 410);
  if (issues.page.length > 0) return again(issues.page, 422);
  // Each change of address is another mail, so each is counted: also the way back to one that had its mail.
  const stored = await desk.openDrafts.get(consultation.where, id);
  const mails = stored === undefined ? 1 : stored.linkVersion + (stored.email === email ? 0 : 1);
  const spend = { what: "open-draft", item: sha256(`${id} ${mails}`), address: email } as const;
  const retryAt = await spendBudget(desk, request, spend);
  if (retryAt !== undefined) return again([fieldIssue(pageFields.email, "over-budget", { retryAt })], 429);
  const outcome = await saveOpenDraft(desk, sending);
  if (outcome === "stale") return again([fieldIssue(pageFields.action, "draft-saved-before", {})], 409);
  return seeOther(sentHref(request, consultation, "?saved=yes"));
}

async function sendAnswer(desk: ReceiptDesk, sending: Sending): Promise<PageResponse> {
  const { request, consultation, isOpen, form, answers, issues, id, email, again } = sending;
  const { where } = consultation;
  const basedOn = readRevision(request);
  const toMend = [...issues.answers, ...issues.page];
  if (isOpen && toMend.length > 0) return again(toMend, 422);
  const spend = { what: "open-answer", item: id, address: email } as const;
  const retryAt = isOpen ? await spendBudget(desk, request, spend) : undefined;
  if (retryAt !== undefined) return again([fieldIssue(pageFields.email, "over-budget", { retryAt })], 429);
  const content = canonicalJson(answers);
  const submitted = await desk.submissions.submit(
    {
      ...where,
      id,
      content,
      contentHash: sha256(content),
      salt: newSalt(desk.dependencies, where, id, basedOn + 1),
      receivedAt: request.receivedAt,
      language: request.language,
      schema: `${form.questionnaire.id}@${form.questionnaire.version}`,
      confirmationAddress: email,
    },
    { basedOn, attempt: newAttempt(desk.dependencies) },
  );
  switch (submitted.outcome) {
    case "accepted":
    case "same": {
      const isConfirmed = await desk.submissions.isConfirmed(where, id);
      return seeOther(sentHref(request, consultation, isConfirmed ? "?confirmed=yes" : ""));
    }
    case "conflict":
      return page(conflictPage(request, consultation, form, answers, submitted.stored), 409);
    case "closing":
      return page(
        renderBeingDecidedPage({
          ...context(request, consultation),
          lookAgainHref: keepLanguage(request, openFormPath(consultation)),
        }),
        503,
      );
    case "not-open":
      throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
    default:
      return page(closed(request, consultation, { ...form, answers }), 410);
  }
}

/** What tells a program from a person, without asking the person anything. */
function automationIssues(request: PageRequest, nonce: string): readonly FieldIssue[] {
  if (field(request, pageFields.trap) !== "") return [fieldIssue(pageFields.action, "hidden-field-filled", {})];
  if (!isSentTooFast(nonce, request.receivedAt)) return [];
  return [fieldIssue(pageFields.action, "sent-too-fast", { seconds: fastestSeconds })];
}

export async function showSent(desk: AnswerDesk, request: PageRequest): Promise<PageResponse> {
  const consultation = await readConsultation(desk, request.destination, request.path["round"] ?? "");
  const { gate } = consultation;
  if (gate.state === "not-opened") return seeOther(keepLanguage(request, openFormPath(consultation)));
  const shown = { ...context(request, consultation), deadlineAt: gate.deadlineAt };
  if (request.query.has("saved")) return page(renderDraftSavedPage(shown));
  return page(renderSentPage({ ...shown, isConfirmed: request.query.has("confirmed") }));
}

/** Back, changed and sent again: both texts, and a new revision of the same answer if that is chosen. */
function conflictPage(
  request: PageRequest,
  consultation: Consultation,
  form: Form,
  mine: Answers,
  stored: SubmissionRevision | undefined,
): string {
  if (stored === undefined) throw new DomainError("body-malformed", {});
  return renderConflictPage({
    ...context(request, consultation),
    ...form,
    answers: JSON.parse(stored.content),
    storedRevision: stored.revision,
    storedAt: stored.receivedAt,
    isWithdrawn: stored.withdrawn === true,
    mine,
    values: request.fields,
  });
}

function sentHref(request: PageRequest, consultation: Consultation, query = ""): string {
  return keepLanguage(request, `${openFormPath(consultation)}/sent${query}`);
}

function openFormPath({ where }: Consultation): string {
  return `/${where.destination}/rounds/${where.round}/answer`;
}

function context({ language }: PageRequest, { destination, round }: Consultation) {
  return { language, destination, round: round.plan };
}

function formPage(
  request: PageRequest,
  consultation: Consultation,
  form: Form,
  given: Pick<OpenAnswerPageData, "nonce" | "values" | "issues">,
): OpenAnswerPageData {
  const { gate } = consultation;
  return {
    ...context(request, consultation),
    ...form,
    canSave: (form.questionnaire.sections ?? []).length > 0,
    deadlineAt: gate.state === "not-opened" ? "" : gate.deadlineAt,
    draftHref: form.sections.length === 0 ? null : draftHref(consultation, request),
    basedOn: 0,
    ...given,
  };
}

function closed(
  request: PageRequest,
  consultation: Consultation,
  refused?: Parameters<typeof renderClosedPage>[0]["refused"],
): string {
  const { gate } = consultation;
  const closedAt = gate.state === "not-opened" ? request.receivedAt : gate.deadlineAt;
  return renderClosedPage({ ...context(request, consultation), closedAt, answer: { kind: "none" }, refused });
}
