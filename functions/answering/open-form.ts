import { type AnswerPageData, renderAnswerPage } from "../../forms/answer/answer-page.ts";
import { renderConflictPage } from "../../forms/answer/conflict-page.ts";
import { renderBeingDecidedPage, renderClosedPage, renderNotOpenPage } from "../../forms/answer/gate-pages.ts";
import { renderSentPage } from "../../forms/answer/open-form-pages.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { DomainError } from "../domain/errors.ts";
import { type FieldIssue, fieldIssue } from "../domain/form-fields.ts";
import { fastestSeconds, isSentTooFast, nonceSubject } from "../domain/form-nonce.ts";
import { isInTime } from "../domain/gate.ts";
import { readLink, signLink } from "../domain/link.ts";
import type { Answers } from "../domain/questionnaire.ts";
import { readAnswers } from "../domain/read-answers.ts";
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
    renderAnswerPage(
      formPage(request, consultation, await readOpenForm(desk, consultation, request.receivedAt), {
        nonce,
        values: new Map(),
      }),
    ),
  );
}

/** Receives an open answer, which counts only once its address has been confirmed. */
export async function receiveOpenAnswer(desk: ReceiptDesk, request: PageRequest): Promise<PageResponse> {
  const consultation = await readConsultation(desk, request.destination, request.path["round"] ?? "");
  const { gate, where } = consultation;
  if (gate.state === "not-opened") throw new DomainError("gate-not-open-yet", { opensAt: opensAt(consultation) });
  const sent = keepLanguage(request, `${openFormPath(consultation)}/sent`);
  if (field(request, pageFields.action) === "keep-stored") return seeOther(sent);
  const basedOn = readRevision(request);
  const nonce = field(request, pageFields.nonce);
  const { round, subject } = readLink(await desk.linkKeys(), "open-form", request.destination, nonce);
  if (round !== where.round) throw new DomainError("link-not-valid", {});
  const form = await readOpenForm(desk, consultation, request.receivedAt);
  const read = readAnswers(
    form.questionnaire,
    request.fields,
    form.sections.map(({ id }) => id),
  );
  const issues: FieldIssue[] = [...read.issues];
  const confirmationAddress = take(readEmail(request.fields, pageFields.email, true), issues) ?? "";
  const isOpen = gate.state === "open" && isInTime(gate, undefined, request.receivedAt);
  issues.push(...automationIssues(request, subject));
  const again = (found: readonly FieldIssue[]) =>
    renderAnswerPage(formPage(request, consultation, form, { nonce, values: request.fields, issues: found }));
  if (isOpen && issues.length > 0) return page(again(issues), 422);
  const id = `open-${sha256(subject).slice(0, 32)}`;
  const spend = { what: "open-answer", item: id, address: confirmationAddress } as const;
  const retryAt = isOpen ? await spendBudget(desk, request, spend) : undefined;
  if (retryAt !== undefined) return page(again([fieldIssue(pageFields.email, "over-budget", { retryAt })]), 429);
  const content = canonicalJson(read.answers);
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
      confirmationAddress,
    },
    { basedOn, attempt: newAttempt(desk.dependencies) },
  );
  switch (submitted.outcome) {
    case "accepted":
    case "same": {
      const isConfirmed = await desk.submissions.isConfirmed(where, id);
      return seeOther(isConfirmed ? keepLanguage(request, `${openFormPath(consultation)}/sent?confirmed=yes`) : sent);
    }
    case "conflict":
      return page(conflictPage(request, consultation, form, read.answers, submitted.stored), 409);
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
      return page(closed(request, consultation, { ...form, answers: read.answers }), 410);
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
  const isConfirmed = request.query.has("confirmed");
  return page(renderSentPage({ ...context(request, consultation), deadlineAt: gate.deadlineAt, isConfirmed }));
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
  given: Pick<AnswerPageData, "values" | "issues"> & { readonly nonce: string },
): AnswerPageData {
  const { gate } = consultation;
  return {
    ...context(request, consultation),
    ...form,
    respondent: { kind: "open", nonce: given.nonce },
    deadlineAt: gate.state === "not-opened" ? "" : gate.deadlineAt,
    draftHref: form.sections.length === 0 ? null : draftHref(consultation, request),
    basedOn: 0,
    values: given.values,
    issues: given.issues,
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
