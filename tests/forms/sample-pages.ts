import { readFileSync } from "node:fs";
import { renderAnswerPage } from "../../forms/answer/answer-page.ts";
import { renderConflictPage } from "../../forms/answer/conflict-page.ts";
import { renderFileCheckPage, renderFilePage } from "../../forms/answer/file-page.ts";
import { renderBeingDecidedPage, renderClosedPage, renderNotOpenPage } from "../../forms/answer/gate-pages.ts";
import { renderNoRemindersPage, renderRemindersStoppedPage } from "../../forms/answer/no-reminders-pages.ts";
import { renderOpenAnswerPage } from "../../forms/answer/open-answer-page.ts";
import {
  renderConfirmedPage,
  renderConfirmPage,
  renderDraftSavedPage,
  renderSentPage,
} from "../../forms/answer/open-form-pages.ts";
import { renderReceiptPage } from "../../forms/answer/receipt-page.ts";
import { renderAcknowledgePage } from "../../forms/decide/acknowledge-page.ts";
import { renderDecisionConflictPage, renderProgressConflictPage } from "../../forms/decide/decision-conflict-page.ts";
import { decisionMakersOf } from "../../forms/decide/decision-context.ts";
import { renderDecisionPage } from "../../forms/decide/decision-page.ts";
import { renderDecisionReceiptPage } from "../../forms/decide/decision-receipt-page.ts";
import { renderProgressPage } from "../../forms/decide/progress-page.ts";
import {
  renderReferralBeingDecidedPage,
  renderReferralClosedPage,
  renderReferralNotOpenPage,
} from "../../forms/decide/referral-gate-pages.ts";
import { planDraftSchema } from "../../functions/domain/action-plan.ts";
import type { Decision, DecisionProgress, OfficersOpinion } from "../../functions/domain/decision.ts";
import type { DecisionCorrection } from "../../functions/domain/decision-correction.ts";
import { destinationSchema } from "../../functions/domain/destination.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { planViewKey } from "../../functions/domain/plan-views.ts";
import { type Answers, type Questionnaire, questionnaireSchema } from "../../functions/domain/questionnaire.ts";
import { answerFields, readAnswers } from "../../functions/domain/read-answers.ts";
import { decisionFields, readDecision } from "../../functions/domain/read-decision.ts";
import { progressFields } from "../../functions/domain/read-progress.ts";
import { roundPlanSchema } from "../../functions/domain/round.ts";
import { summarizeDecision } from "../../functions/texts/decision-summary.ts";
import { excerpt, minutesPages } from "./sample-minutes-pages.ts";
import { planPages } from "./sample-plan-pages.ts";
import { noReplyDraft, replyDraftPages, savedReplyDraft, signaturePages } from "./sample-reply-draft-pages.ts";
import { requestPages } from "./sample-request-pages.ts";
import { sectionPages } from "./sample-section-pages.ts";
import { sharingPages } from "./sample-sharing-pages.ts";

function sample(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../forms/asnen/${file}`, import.meta.url), "utf8"));
}

export const destination = destinationSchema.parse(sample("destination.json"));
export const questionnaire = questionnaireSchema.parse(sample("questionnaire-2027.json"));
export const round = roundPlanSchema.parse(sample("round-2027.json"));
export const draft = planDraftSchema.parse(sample("plan-2027-draft.json"));
export const { sections } = draft;

export const decisionMakers = [
  { id: "k-0764", name: "Alvesta kommun" },
  { id: "k-0763", name: "Tingsryds kommun" },
  { id: "k-0780", name: "Växjö kommun" },
  { id: "r-07", name: "Region Kronoberg" },
];

/** An answer to every question, whatever the questionnaire asks. */
export function completeAnswers({ questions }: Questionnaire, text = "Fler leder, och bättre skyltar."): Answers {
  return Object.fromEntries(
    questions.map((question) => {
      switch (question.type) {
        case "single": {
          const leadsOn = questions.find(({ onlyIf }) => onlyIf?.question === question.id)?.onlyIf?.equals;
          return [question.id, leadsOn ?? question.options[0]?.id ?? ""];
        }
        case "multiple":
        case "rank":
          return [question.id, question.options.slice(0, question.max).map(({ id }) => id)];
        case "scale":
          return [question.id, 4];
        case "money":
          return [question.id, 25_000];
        case "email":
          return [question.id, "paddling@example.com"];
        case "section":
          return [question.id, sections[0]?.id ?? ""];
        case "text":
          return [question.id, text];
        case "date":
          return [question.id, question.earliest ?? "2027-10-26"];
        case "number":
          return [question.id, question.min ?? 12];
        case "plan-views":
          return [
            planViewKey(question.id, sections[0]?.id ?? ""),
            { comment: text, amendments: [{ paragraph: 1, from: "Som det står.", to: text, reason: text }] },
          ];
        case "organisation-number":
          return [question.id, "212000-0639"];
        case "file":
          return [question.id, ["pdf", "123456", "a".repeat(64)]];
        case "statement":
          return [question.id, ""];
      }
    }),
  );
}

export const answers = completeAnswers(questionnaire);
export const answered = answerFields(questionnaire, answers);

export const decision: Decision = {
  standing: "decided",
  stance: "supports-with-comments",
  instance: "municipal-executive-board",
  organ: "Kommunstyrelsen",
  decisionDate: "2027-10-26",
  paragraph: 84,
  ownCaseNumber: "KS 2027/314",
  senderCaseNumber: round.caseNumber,
  financing: [
    { budgetYear: 2028, kind: "base-financing", amountSek: 470_645 },
    { budgetYear: 2029, kind: "letter-of-intent", amountSek: 470_645 },
  ],
  conditionalOn: ["k-0764", "k-0763"],
  conditionText: "Under förutsättning att samma beslut fattas i Alvesta och Tingsryd.",
  comments: "Målen för besök utanför högsäsong bör följas upp varje kvartal.",
  officerName: "Handläggare Ek",
};

/** An amount that was written down wrong. */
export const corrections: readonly DecisionCorrection[] = [
  {
    revision: 2,
    at: "2027-11-03T08:20:00.000Z",
    by: decision.officerName,
    reason: "Beloppet för 2028 var fel i protokollsutdraget.",
    before: { ...decision, financing: [], paragraph: 48 },
    after: decision,
  },
];

const opinion: OfficersOpinion = {
  standing: "preliminary",
  stance: "supports",
  opinionDate: "2027-10-04",
  organ: "Kommunfullmäktige",
  ownCaseNumber: "KS 2027/314",
  senderCaseNumber: round.caseNumber,
  financing: [],
  conditionalOn: [],
  officerName: "Handläggare Ek",
};

export const progress: DecisionProgress = {
  minutesApprovedDate: "2027-06-02",
  announcedDate: "2027-06-04",
  statedLastAppealDate: "2027-06-25",
  appealed: "no",
};

const deadlineAt = "2027-05-24T22:00:00.000Z";
const receivedAt = "2027-05-12T12:05:00.000Z";
const reference = "ASN-7F3K-2";
const includedIn = [
  { version: "0.1", href: null },
  { version: "1.0", href: "/asnen/plans/2028/1.0" },
];

const refusedAnswer: FormFields = new Map([
  ...answered,
  ...questionnaire.questions
    .filter(({ type }) => type === "money")
    .map(({ id }): [string, readonly string[]] => [id, ["470.645 kr"]]),
  ["unexpected", ["1"]],
]);

const refusedDecision: FormFields = new Map([
  ...decisionFields(decision),
  ["decision-date", ["2027-02-30"]],
  ["financing-0-amount", ["470,50"]],
  ["organ", [""]],
]);

const attached = { kind: "docx", bytes: 123_456, sha256: "a".repeat(64) } as const;
const filePage = {
  question: { label: { sv: "Bifoga ett underlag", en: "Attach supporting material" } },
  upload: { url: "https://bucket.example.com/documents", fields: { key: "incoming/asnen/2027", Policy: "e30=" } },
  backHref: "/asnen/answer/token",
  address: "/asnen/answer/token/files/attachment",
};

/** Every page for respondents and officers, in one language. */
export function samplePages(language: Language): ReadonlyMap<string, string> {
  const context = { language, destination, round };
  const copy = { questionnaire, sections, answers };
  const sectionIds = sections.map(({ id }) => id);
  const form = { ...context, questionnaire, sections, deadlineAt, draftHref: "/asnen/rounds/2027#draft" };
  const sent = { at: receivedAt, receiptHref: "/asnen/answer/token/receipt" };
  const invited = { name: "Åsnens kanotcentral", sent: null, hasExtension: false };
  return new Map([
    ["answer", renderAnswerPage({ ...form, respondent: invited, basedOn: 0, values: new Map() })],
    [
      "answer-again",
      renderAnswerPage({ ...form, respondent: { ...invited, sent, hasExtension: true }, basedOn: 1, values: answered }),
    ],
    [
      "answer-open",
      renderOpenAnswerPage({
        ...form,
        nonce: "k1.nonce",
        canSave: true,
        basedOn: 0,
        values: new Map(),
      }),
    ],
    [
      "answer-refused",
      renderAnswerPage({
        ...form,
        respondent: invited,
        basedOn: 0,
        values: refusedAnswer,
        issues: readAnswers(questionnaire, refusedAnswer, sectionIds).issues,
      }),
    ],
    [
      "answer-unsure",
      renderAnswerPage({
        ...form,
        respondent: { ...invited, sent },
        basedOn: 1,
        values: answered,
        sure: { isTicked: false },
        issues: [{ field: "_sure", code: "required", payload: {} }],
      }),
    ],
    [
      "answer-open-saved-before",
      renderOpenAnswerPage({
        ...form,
        nonce: "k1.nonce",
        canSave: true,
        basedOn: 0,
        values: answered,
        issues: [{ field: "_action", code: "draft-saved-before", payload: {} }],
      }),
    ],
    [
      "answer-empty",
      renderOpenAnswerPage({
        ...form,
        nonce: "k1.nonce",
        canSave: true,
        basedOn: 0,
        values: new Map(),
        issues: [
          ...readAnswers(questionnaire, new Map(), sectionIds).issues,
          { field: "_email", code: "required", payload: {} },
        ],
      }),
    ],
    [
      "receipt",
      renderReceiptPage({
        ...context,
        ...copy,
        reference,
        receivedAt,
        revision: 2,
        deadlineAt,
        changeHref: "/asnen/answer/token",
        isClosed: false,
        includedIn: [],
      }),
    ],
    [
      "receipt-closed",
      renderReceiptPage({
        ...context,
        ...copy,
        reference,
        receivedAt,
        revision: 1,
        deadlineAt,
        changeHref: null,
        isClosed: true,
        includedIn,
      }),
    ],
    ["file", renderFilePage({ ...filePage, ...context, attached: undefined })],
    ["file-refused", renderFilePage({ ...filePage, ...context, attached: undefined, refused: "has-macros" })],
    ["file-attached", renderFilePage({ ...filePage, ...context, attached })],
    ["file-check", renderFileCheckPage({ ...filePage, ...context, file: attached, key: "incoming/asnen/2027" })],
    [
      "conflict",
      renderConflictPage({
        ...context,
        ...copy,
        storedRevision: 2,
        storedAt: receivedAt,
        isWithdrawn: false,
        mine: completeAnswers(questionnaire, "Färre leder, men bättre."),
        values: answered,
      }),
    ],
    [
      "conflict-withdrawn",
      renderConflictPage({
        ...context,
        ...copy,
        answers: {},
        storedRevision: 2,
        storedAt: receivedAt,
        isWithdrawn: true,
        mine: answers,
        values: answered,
      }),
    ],
    ["not-open", renderNotOpenPage({ ...context, opensAt: "2027-04-05T09:00" })],
    ["being-decided", renderBeingDecidedPage({ ...context, lookAgainHref: "/asnen/answer/token" })],
    [
      "closed",
      renderClosedPage({
        ...context,
        closedAt: deadlineAt,
        answer: { kind: "counted", receivedAt, receiptHref: "/asnen/answer/token/receipt" },
      }),
    ],
    ["closed-late", renderClosedPage({ ...context, closedAt: deadlineAt, answer: { kind: "none" }, refused: copy })],
    ["closed-unconfirmed", renderClosedPage({ ...context, closedAt: deadlineAt, answer: { kind: "unconfirmed" } })],
    [
      "closed-withdrawn",
      renderClosedPage({
        ...context,
        closedAt: deadlineAt,
        answer: { kind: "withdrawn", withdrawnAt: receivedAt },
      }),
    ],
    ["sent", renderSentPage({ ...context, deadlineAt, email: "paddling@example.com", isConfirmed: false })],
    ["sent-confirmed", renderSentPage({ ...context, deadlineAt, isConfirmed: true })],
    ["draft-saved", renderDraftSavedPage({ ...context, deadlineAt })],
    ["confirm", renderConfirmPage({ ...context, ...copy, receivedAt })],
    ["confirm-unsure", renderConfirmPage({ ...context, ...copy, receivedAt, lacksChoice: true })],
    ["confirmed", renderConfirmedPage({ ...context, ...copy, reference, receivedAt, includedIn: [] })],
    ["no-reminders", renderNoRemindersPage({ ...context, partyName: "Åsnens kanotcentral" })],
    ["no-reminders-unsure", renderNoRemindersPage({ ...context, partyName: "Åsnens kanotcentral", lacksChoice: true })],
    ["no-reminders-of-draft", renderNoRemindersPage({ ...context, partyName: null })],
    ["reminders-stopped", renderRemindersStoppedPage(context)],
    ["reminders-of-draft-stopped", renderRemindersStoppedPage({ ...context, isDraft: true })],
    ...planPages(context, questionnaire, draft),
    ...sectionPages({ ...context, questionnaire, sections }, answers),
    ...sharingPages({ ...context, questionnaire }, answers),
    ...requestPages({ ...context, ...copy }),
    ...decisionPages(language),
  ]);
}

function decisionPages(language: Language): readonly [string, string][] {
  const context = {
    language,
    destination,
    round,
    party: { id: "k-0780", name: "Växjö kommun", type: "municipality" },
    decisionMakers,
  } as const;
  const hrefs = { receiptHref: "/asnen/decide/token/receipt", progressHref: "/asnen/decide/token/progress" };
  const decideAt = "2027-11-30T23:00:00.000Z";
  const form = {
    ...context,
    deadlineAt: decideAt,
    hasExtension: false,
    acknowledge: { href: "/asnen/decide/token/acknowledge", caseNumber: null },
    version: { version: "0.2", href: "/asnen/plans/2028/0.2" },
    basedOn: 0,
    draft: noReplyDraft,
  };
  const drafting = { ...form, sent: null, draft: { ...savedReplyDraft, isOpen: true } };
  const half = new Map([...decisionFields(decision), ["decision-date", ["2027-13-40"]]]);
  const makers = decisionMakersOf(context);
  const receipt = {
    ...context,
    reference,
    decision,
    receivedAt: "2027-11-02T09:15:00.000Z",
    revision: 1,
    corrections: [],
    today: "2027-11-02",
    waitsFor: ["Alvesta kommun", "Tingsryds kommun"],
    deadlineAt: decideAt,
    changeHref: "/asnen/decide/token",
    progressHref: hrefs.progressHref,
    minutesHref: "/asnen/decide/token/minutes",
  };
  const progressForm = {
    ...context,
    decision,
    about: "ab".repeat(32),
    decisionHref: "/asnen/decide/token",
    receiptHref: hrefs.receiptHref,
    minutesHref: "/asnen/decide/token/minutes",
  };
  const acknowledge = {
    ...context,
    values: new Map([
      ["own-case-number", ["KS 2027/314"]],
      ["officer-name", ["Handläggare Ek"]],
      ["expected-date", ["2027-10-26"]],
    ]),
    basedOn: 0,
    recordedAt: null,
    decisionHref: "/asnen/decide/token",
    referralHref: "/asnen/decide/token/referral.pdf",
  };
  const { issues } = readDecision(refusedDecision, {
    decisionMakers: decisionMakers.map(({ id }) => id),
    ownParty: "k-0780",
    today: "2027-11-02",
  });
  return [
    ["decision", renderDecisionPage({ ...form, sent: null, values: new Map() })],
    ["acknowledge", renderAcknowledgePage({ ...acknowledge, values: new Map() })],
    ["acknowledge-again", renderAcknowledgePage({ ...acknowledge, basedOn: 1, recordedAt: receivedAt })],
    [
      "acknowledge-refused",
      renderAcknowledgePage({ ...acknowledge, issues: [{ field: "officer-name", code: "required", payload: {} }] }),
    ],
    ["decision-add-row", renderDecisionPage({ ...form, sent: null, values: decisionFields(decision), addsRow: true })],
    [
      "decision-again",
      renderDecisionPage({
        ...form,
        basedOn: 1,
        sent: { at: receivedAt, ...hrefs },
        corrects: true,
        hasExtension: true,
        values: decisionFields(decision),
      }),
    ],
    ["decision-with-draft", renderDecisionPage({ ...form, sent: null, values: new Map(), draft: savedReplyDraft })],
    [
      "reply-draft-new",
      renderDecisionPage({ ...drafting, draft: { ...noReplyDraft, isOpen: true }, values: new Map() }),
    ],
    ["reply-draft", renderDecisionPage({ ...drafting, values: decisionFields(decision) })],
    [
      "reply-draft-to-mend",
      renderDecisionPage({
        ...drafting,
        draft: { ...drafting.draft, isOutdated: true },
        values: half,
        issues: [{ field: "decision-date", code: "no-such-day", payload: {} }],
      }),
    ],
    ...replyDraftPages(context, decision),
    ...signaturePages(context, decision),
    ["decision-refused", renderDecisionPage({ ...form, sent: null, values: refusedDecision, issues })],
    [
      "opinion-receipt",
      renderDecisionReceiptPage({ ...receipt, decision: opinion, waitsFor: [], progress: null, includedIn: [] }),
    ],
    ["decision-receipt", renderDecisionReceiptPage({ ...receipt, progress: null, includedIn: [] })],
    [
      "decision-receipt-closed",
      renderDecisionReceiptPage({
        ...receipt,
        waitsFor: [],
        changeHref: null,
        progress: { ...progress, minutesExcerpt: excerpt },
        includedIn,
      }),
    ],
    ["decision-receipt-corrected", renderDecisionReceiptPage({ ...receipt, corrections, progress, includedIn: [] })],
    [
      "progress",
      renderProgressPage({ ...progressForm, progress: null, recordedAt: null, basedOn: 0, values: new Map() }),
    ],
    [
      "progress-again",
      renderProgressPage({
        ...progressForm,
        progress: { ...progress, minutesExcerpt: excerpt },
        recordedAt: receivedAt,
        correctedAt: receivedAt,
        justRecorded: true,
        basedOn: 1,
        values: progressFields(progress),
      }),
    ],
    [
      "progress-without-decision",
      renderProgressPage({
        ...progressForm,
        decision: null,
        progress: null,
        recordedAt: null,
        basedOn: 0,
        values: new Map(),
      }),
    ],
    [
      "progress-refused",
      renderProgressPage({
        ...progressForm,
        progress: null,
        recordedAt: null,
        basedOn: 0,
        values: new Map([["announced-date", ["2030-01-01"]]]),
        issues: [{ field: "announced-date", code: "date-in-future", payload: { today: "2027-11-02" } }],
      }),
    ],
    [
      "decision-conflict",
      renderDecisionConflictPage({
        ...context,
        stored: decision,
        storedRevision: 1,
        storedAt: receivedAt,
        mine: { ...decision, stance: "opposes", paragraph: 91 },
        values: decisionFields(decision),
      }),
    ],
    [
      "progress-conflict",
      renderProgressConflictPage({
        ...context,
        stored: progress,
        storedRevision: 1,
        storedAt: receivedAt,
        mine: { ...progress, appealed: "yes" },
        values: progressFields(progress),
      }),
    ],
    ...minutesPages(context, decision),
    ["referral-not-open", renderReferralNotOpenPage({ ...context, opensAt: "2027-08-18T09:00" })],
    ["referral-being-decided", renderReferralBeingDecidedPage({ ...context, lookAgainHref: "/asnen/decide/token" })],
    [
      "referral-closed",
      renderReferralClosedPage({ ...context, closedAt: decideAt, counted: { receivedAt, ...hrefs }, typed: [] }),
    ],
    [
      "referral-closed-late",
      renderReferralClosedPage({
        ...context,
        closedAt: decideAt,
        counted: null,
        typed: summarizeDecision(decision, makers, language),
      }),
    ],
  ];
}
