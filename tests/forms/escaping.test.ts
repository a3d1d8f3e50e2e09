import { expect, test } from "vitest";
import { renderAnswerPage } from "../../forms/answer/answer-page.ts";
import { renderConflictPage } from "../../forms/answer/conflict-page.ts";
import { renderFileCheckPage, renderFilePage } from "../../forms/answer/file-page.ts";
import { renderBeingDecidedPage, renderClosedPage, renderNotOpenPage } from "../../forms/answer/gate-pages.ts";
import { renderNoRemindersPage } from "../../forms/answer/no-reminders-pages.ts";
import { renderOpenAnswerPage } from "../../forms/answer/open-answer-page.ts";
import { renderConfirmedPage, renderConfirmPage, renderSentPage } from "../../forms/answer/open-form-pages.ts";
import { renderReceiptPage } from "../../forms/answer/receipt-page.ts";
import { renderAcknowledgePage } from "../../forms/decide/acknowledge-page.ts";
import { renderDecisionPage } from "../../forms/decide/decision-page.ts";
import { renderDecisionReceiptPage } from "../../forms/decide/decision-receipt-page.ts";
import { renderProgressPage } from "../../forms/decide/progress-page.ts";
import { renderErrorPage, renderFailurePage } from "../../forms/error/error-page.ts";
import { followUpScript } from "../../forms/follow-up-script.ts";
import type { Decision } from "../../functions/domain/decision.ts";
import { DomainError } from "../../functions/domain/errors.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import { answerFields } from "../../functions/domain/read-answers.ts";
import { decisionFields } from "../../functions/domain/read-decision.ts";
import { elementsOf } from "./markup.ts";
import * as sample from "./sample-pages.ts";
import { replyDraftPages, savedReplyDraft, signaturePages } from "./sample-reply-draft-pages.ts";
import { requestPages } from "./sample-request-pages.ts";
import { sectionPages } from "./sample-section-pages.ts";
import { sharingPages } from "./sample-sharing-pages.ts";

const hostile = `"><script>alert('x')</script>&amp;</textarea></select>`;

/** The same data with every text that people or data files can choose made hostile. */
function poison<Data>(data: Data, keep: readonly string[] = []): Data {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return keep.includes(key) ? value : `${value}${hostile}`;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return walk(data, "") as Data;
}

const names = ["id", "type", "publish", "question", "equals", "content", "section", "deadline"];
const questionnaire: Questionnaire = poison(sample.questionnaire, [
  ...names,
  "organisationQuestion",
  "respondentTypeQuestion",
  "municipalityQuestion",
  "feedbackEmailQuestion",
]);
const sections = poison(sample.sections, names);
const destination = poison(sample.destination, ["id"]);
const round = poison(sample.round, ["id"]);
const answers = sample.completeAnswers(questionnaire, hostile);
const decision: Decision = poison(sample.decision, ["standing", "stance", "instance", "decisionDate", "kind"]);
const party = { id: "k-0780", name: hostile, type: "municipality" } as const;
const decisionMakers = [{ id: `k-0764${hostile}`, name: hostile }];

const context = { language: "sv", destination, round } as const;
const decisionContext = { ...context, party, decisionMakers };
const instant = "2027-05-24T22:00:00.000Z";
const href = `/asnen/answer/${hostile}`;
const values = new Map([...answerFields(questionnaire, answers), [hostile, [hostile]]]);

const filePage = {
  ...context,
  question: { label: { sv: hostile, en: hostile }, help: { sv: hostile, en: hostile } },
  attached: { kind: "pdf", bytes: 1024, sha256: hostile },
  address: href,
} as const;

const pages: Readonly<Record<string, () => string>> = {
  answer: () =>
    renderAnswerPage({
      ...context,
      questionnaire,
      sections,
      respondent: { name: hostile, sent: { at: instant, receiptHref: href }, hasExtension: true },
      deadlineAt: instant,
      draftHref: href,
      basedOn: 1,
      values,
      issues: [{ field: hostile, code: "unknown-field", payload: {} }],
    }),
  "open answer": () =>
    renderOpenAnswerPage({
      ...context,
      questionnaire,
      sections,
      nonce: hostile,
      canSave: true,
      deadlineAt: instant,
      draftHref: null,
      basedOn: 0,
      values: new Map([...values, ["_email", [hostile]]]),
    }),
  conflict: () =>
    renderConflictPage({
      ...context,
      questionnaire,
      sections,
      answers,
      storedRevision: 1,
      storedAt: instant,
      isWithdrawn: false,
      mine: sample.completeAnswers(questionnaire, `other ${hostile}`),
      values,
    }),
  receipt: () =>
    renderReceiptPage({
      ...context,
      questionnaire,
      sections,
      answers,
      reference: hostile,
      receivedAt: instant,
      revision: 1,
      deadlineAt: instant,
      changeHref: href,
      isClosed: false,
      includedIn: [{ version: hostile, href }],
    }),
  sent: () => renderSentPage({ ...context, deadlineAt: instant, email: hostile, isConfirmed: false }),
  "no reminders": () => renderNoRemindersPage({ ...context, partyName: hostile }),
  decision: () =>
    renderDecisionPage({
      ...decisionContext,
      deadlineAt: instant,
      hasExtension: false,
      version: { version: hostile, href },
      sent: { at: instant, receiptHref: href, progressHref: href },
      basedOn: 1,
      values: decisionFields(decision),
      draft: savedReplyDraft,
    }),
  "reply drafts": () =>
    [...replyDraftPages(decisionContext, decision), ...signaturePages(decisionContext, decision)]
      .map(([, page]) => page)
      .join("\n"),
  acknowledge: () =>
    renderAcknowledgePage({
      ...decisionContext,
      values,
      basedOn: 1,
      recordedAt: instant,
      decisionHref: href,
      referralHref: href,
    }),
  "decision receipt": () =>
    renderDecisionReceiptPage({
      ...decisionContext,
      reference: hostile,
      decision,
      receivedAt: instant,
      revision: 2,
      corrections: [
        { revision: 2, at: instant, by: hostile, reason: hostile, before: { ...decision, organ: "" }, after: decision },
      ],
      progress: null,
      today: "2027-05-24",
      waitsFor: [hostile],
      deadlineAt: instant,
      changeHref: href,
      progressHref: href,
      minutesHref: href,
      includedIn: [],
    }),
  progress: () =>
    renderProgressPage({
      ...decisionContext,
      decision,
      about: hostile,
      progress: null,
      recordedAt: null,
      basedOn: 0,
      values: new Map([["announced-date", [hostile]]]),
      decisionHref: href,
      receiptHref: href,
      minutesHref: href,
    }),
  "conflict with a withdrawal": () =>
    renderConflictPage({
      ...context,
      questionnaire,
      sections,
      answers: {},
      storedRevision: 2,
      storedAt: instant,
      isWithdrawn: true,
      mine: answers,
      values,
    }),
  confirm: () => renderConfirmPage({ ...context, questionnaire, sections, answers, receivedAt: instant }),
  confirmed: () =>
    renderConfirmedPage({
      ...context,
      questionnaire,
      sections,
      answers,
      reference: hostile,
      receivedAt: instant,
      includedIn: [{ version: hostile, href }],
      withdrawHref: href,
    }),
  closed: () =>
    renderClosedPage({
      ...context,
      closedAt: instant,
      answer: { kind: "counted", receivedAt: instant, receiptHref: href },
      refused: { questionnaire, sections, answers },
    }),
  "not open": () => renderNotOpenPage({ ...context, opensAt: "2027-04-05T09:00" }),
  "being decided": () => renderBeingDecidedPage({ ...context, lookAgainHref: href }),
  file: () => renderFilePage({ ...filePage, upload: { url: href, fields: { [hostile]: hostile } }, backHref: href }),
  "file check": () => renderFileCheckPage({ ...filePage, file: filePage.attached, key: hostile }),
  error: () =>
    renderErrorPage(new DomainError("content-type-not-supported", { contentType: hostile }), {
      language: "sv",
      destinationId: hostile,
      destinationName: hostile,
    }),
  failure: () => renderFailurePage({ language: "sv", reference: hostile, destinationId: hostile }),
};

/** Pages that other tests look at one by one, here with hostile data throughout. */
const otherPages = {
  ...Object.fromEntries(sectionPages({ ...context, questionnaire, sections }, answers)),
  ...Object.fromEntries(sharingPages({ ...context, questionnaire }, answers, hostile)),
  ...Object.fromEntries(requestPages({ ...context, questionnaire, sections, answers })),
};

test.each([...Object.entries(pages).map(([name, render]) => [name, render()] as const), ...Object.entries(otherPages)])(
  "whatever people write stays text: %s",
  (_, markup) => {
    expect(markup).toContain("&lt;script&gt;");
    const scripts = elementsOf(markup).filter(({ tag }) => tag === "script");
    for (const { attributes } of scripts) expect(attributes.get("src")).toBe(`/assets/${followUpScript.name}`);
    // A script of ours has nothing between its tags.
    expect(markup).not.toMatch(/<script[^>]*>[^<]/);
  },
);
