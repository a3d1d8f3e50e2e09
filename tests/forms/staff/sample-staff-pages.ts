import { renderStaffFilesPage } from "../../../forms/staff/files-page.ts";
import { renderHeldTextsPage } from "../../../forms/staff/held-texts-page.ts";
import { renderStaffHomePage } from "../../../forms/staff/home-page.ts";
import { renderImportPage } from "../../../forms/staff/import-page.ts";
import { renderLetterPage } from "../../../forms/staff/letter-page.ts";
import { renderLetterPreviewPage, renderSampleLinkPage } from "../../../forms/staff/letter-preview-page.ts";
import { type LettersContext, renderLettersPage } from "../../../forms/staff/letters-page.ts";
import { renderStaffInboxPage, renderStaffMailPage, type StaffInboxPageData } from "../../../forms/staff/mail-pages.ts";
import {
  type MaskedRegisterPageData,
  renderMaskedRegisterPage,
  renderRegisterPage,
} from "../../../forms/staff/register-pages.ts";
import {
  renderStaffRepliesPage,
  renderStaffReplyPage,
  type StaffRepliesPageData,
} from "../../../forms/staff/replies-page.ts";
import { renderStaffRoundPage } from "../../../forms/staff/round-page.ts";
import { renderSignInConfirmPage, renderSignInPage, renderSignInSentPage } from "../../../forms/staff/sign-in-page.ts";
import type { Language } from "../../../functions/domain/language.ts";
import type { Contact } from "../../../functions/domain/party.ts";
import type { MailAction, MailStep, ReceivedMail } from "../../../functions/domain/received-mail.ts";
import { maskEntry, type RegisterEntry } from "../../../functions/domain/register.ts";
import type { ReplyContent, ReplyHandling } from "../../../functions/domain/reply.ts";
import { defaultLetterText } from "../../../functions/texts/letter-defaults.ts";
import { destination } from "../plan/sample-version.ts";
import { sampleDecisionPages } from "./sample-decision-pages.ts";
import { sampleEngagementPages } from "./sample-engagement-pages.ts";
import { sampleAdoptionPages, sampleGovernancePages } from "./sample-governance-pages.ts";
import { sampleOpeningPages } from "./sample-opening-pages.ts";
import { samplePartyPages } from "./sample-party-pages.ts";
import { samplePlanningPages } from "./sample-planning-pages.ts";
import { awaitingApproval, context, decidedRoundPage, inConsultation, notOpened, roundPage } from "./sample-round.ts";
import { sampleViewPages } from "./sample-view-pages.ts";

/** What parties said instead of answering. */
function replyPages(page: Omit<StaffRepliesPageData, "replies">): Readonly<Record<string, string>> {
  const party = { name: "Sjöstugans kanot" };
  const at = "2027-05-12T12:05:00.000Z";
  const reply = (content: ReplyContent, handling?: ReplyHandling) => ({
    destination: "asnen",
    round: "2027",
    phase: "consultation" as const,
    party: "p-001",
    partyName: party.name,
    number: 1,
    content,
    receivedAt: at,
    language: "sv" as const,
    handling,
  });
  const toGrant = reply({ kind: "more-time", until: "2027-06-01", text: "Styrelsen möts <b>sent</b>." });
  const toTakeOver = reply({ kind: "ask-other", name: "Kansliet", email: "kansliet@example.com" });
  const refused = { outcome: { kind: "refused", text: "Tyvärr." }, at, by: "redaktor@example.com" } as const;
  const handled = reply(toGrant.content, refused);
  const replies = [toGrant, toTakeOver, handled, reply({ kind: "decline", reason: "other" })];
  return {
    replies: renderStaffRepliesPage({ ...page, replies }),
    "replies-none": renderStaffRepliesPage({ ...page, replies: [] }),
    "reply-to-grant": renderStaffReplyPage({ ...page, party, reply: toGrant }),
    "reply-to-take-over": renderStaffReplyPage({ ...page, party, reply: toTakeOver }),
    "reply-handled": renderStaffReplyPage({ ...page, party, reply: handled }),
    "reply-not-granted": renderStaffReplyPage({
      ...page,
      party,
      reply: toGrant,
      refusal: "extensionTooLate",
      values: new Map([["until", ["2027-12-31"]]]),
    }),
  };
}

/** Mail that came in. */
function mailPages(page: Omit<StaffInboxPageData, "mails">): Readonly<Record<string, string>> {
  const at = "2027-11-02T09:00:00.000Z";
  const passed = { spf: "PASS", dkim: "PASS", dmarc: "PASS", spam: "PASS", virus: "PASS" } as const;
  const mail: ReceivedMail & { readonly steps: readonly MailStep[] } = {
    destination: "asnen",
    round: "2027",
    id: "a".repeat(32),
    answers: null,
    party: "k-0780",
    receivedAt: at,
    from: { name: "Registrator", address: "registrator@example.com" },
    to: "reply@example.com",
    subject: "SV: Remiss <b>nu</b>",
    text: "Hej!\n\nSe bilagan.",
    isCut: true,
    attachments: [
      { name: "Protokollsutdrag.pdf", kind: "pdf", bytes: 123_456, sha256: "b".repeat(64) },
      { name: "", kind: null, bytes: 12, sha256: "c".repeat(64) },
    ],
    moreAttachments: 2,
    verdicts: passed,
    autoReply: null,
    problem: null,
    raw: { bytes: 200_000, sha256: "d".repeat(64) },
    steps: [],
  };
  const step = (number: number, action: MailAction): MailStep => ({ number, action, at, by: "redaktor@example.com" });
  const steps = [
    step(1, { kind: "set-aside", reason: "Dubblett" }),
    step(2, { kind: "moved", round: "2028", party: "k-0780" }),
    step(3, { kind: "registered", use: "decision", party: "k-0780", masked: [] }),
  ];
  const forged = { ...mail, subject: "", verdicts: { ...passed, dmarc: "FAIL", virus: "FAIL", spam: "FAIL" } as const };
  const auto = { ...mail, autoReply: "auto-submitted" } as const;
  const rounds = [page.round, { id: "2028", title: { sv: "Samrådet 2028", en: "Consultation 2028" } }].filter(
    (round) => round !== null,
  );
  const one = { ...page, rounds };
  return {
    inbox: renderStaffInboxPage({ ...page, mails: [mail, forged, auto, { ...mail, steps }] }),
    "inbox-empty": renderStaffInboxPage({ ...page, mails: [] }),
    mail: renderStaffMailPage({ ...one, mail }),
    "mail-refused": renderStaffMailPage({
      ...one,
      mail: { ...forged, problem: "unreadable", text: "", attachments: [] },
      issues: [{ field: "use", code: "required", payload: {} }],
      values: new Map([["masked", ["private-person"]]]),
    }),
    "mail-changed": renderStaffMailPage({ ...one, mail, hasChanged: true }),
    "mail-registered": renderStaffMailPage({ ...one, mail: { ...mail, steps } }),
    unfiled: renderStaffInboxPage({ ...page, round: null, mails: [{ ...mail, party: null }] }),
    "unfiled-mail": renderStaffMailPage({ ...one, round: null, mail: { ...mail, round: "-", party: null } }),
    "unfiled-mail-refused": renderStaffMailPage({
      ...one,
      round: null,
      mail: { ...mail, round: "-", party: null },
      issues: [{ field: "reason", code: "required", payload: {} }],
    }),
  };
}

/** The round's documents. */
function registerPages(page: Omit<MaskedRegisterPageData, "entries">): Readonly<Record<string, string>> {
  const at = "2027-05-12T12:05:00.000Z";
  const entry = (number: number, changes: Partial<RegisterEntry>): RegisterEntry => ({
    number,
    registeredAt: at,
    fact: "submission consultation p-001 1",
    direction: "in",
    kind: "answer",
    at,
    counterpart: { party: "p-001", name: "Sjöstugans kanot", address: "p-001@example.com", isPrivate: false },
    details: { revision: "2" },
    hash: "a".repeat(64),
    masked: [],
    ...changes,
  });
  const entries = [
    entry(1, { direction: "out", kind: "invitation", counterpart: null, details: { recipients: "44" }, hash: "" }),
    entry(2, { counterpart: { party: null, name: "", address: "", isPrivate: true } }),
    entry(3, { direction: "own", kind: "version", counterpart: null, details: { version: "0.1" } }),
    entry(4, { kind: "mail", details: { subject: "Ring 850709-9805", use: "question", attachments: "2" } }),
    entry(5, { kind: "mail", details: { subject: "Om <b>priset</b>", use: "other" }, masked: ["business-sensitive"] }),
    entry(6, { counterpart: { party: "p-002", name: "Någon", address: "nagon@example.com", isPrivate: true } }),
    entry(7, { kind: "more-time", details: { until: "2027-06-01", late: "yes" } }),
  ];
  const all = { partyNames: { "p-001": "Sjöstugans kanot" }, filter: { kind: "", party: "" }, nextAfter: null };
  return {
    register: renderRegisterPage({ ...page, ...all, entries, isFirst: true }),
    "register-page": renderRegisterPage({ ...page, ...all, entries, nextAfter: 107, isFirst: false }),
    "register-empty": renderRegisterPage({ ...page, ...all, entries: [], isFirst: true }),
    "register-masked": renderMaskedRegisterPage({ ...page, entries: entries.map(maskEntry) }),
    "register-nothing-masked": renderMaskedRegisterPage({ ...page, entries: [] }),
  };
}

function letterPages(page: LettersContext): Readonly<Record<string, string>> {
  const kind = "invitation";
  const texts = { sv: defaultLetterText(kind, "sv"), en: defaultLetterText(kind, "en") };
  const hostile = { ...texts.sv, opening: "<script>alert(1)</script> {part}" };
  const written = { kind, at: "2027-03-01T09:00:00.000Z", by: "redaktor@example.com" } as const;
  const history = [
    { ...written, revision: 1, texts: null },
    { ...written, revision: 2, texts: { ...texts, sv: hostile } },
  ];
  const letter = { ...page, kind, texts, history: [], withoutContact: 0 } as const;
  const values = new Map([["sv-opening", ["Hej {nmn}! <b>"]]]);
  const letterIssues = [
    { code: "placeholder-unknown", part: "opening", line: 1, written: "nmn", field: "sv-opening" },
    { code: "placeholder-missing", part: "subject", name: "deadlineDay", field: "sv-subject" },
    { code: "brace-alone", part: "closing", line: 3, field: "en-closing" },
  ] as const;
  const newer = history.at(-1);
  const contact: Contact = { id: "main", role: "main", email: "p-001@example.com", language: "sv" };
  const party = { id: "p-001", name: "Sjöstugans kanot", type: "company" as const, contacts: [contact] };
  const preview = { ...letter, isSent: false, sender: destination, parties: [party], party, inLanguage: "sv" as const };
  return {
    letters: renderLettersPage({ ...page, latest: history.slice(-1), documents: { isApproved: false, parties: [] } }),
    "letters-referred-soon": renderLettersPage({
      ...page,
      latest: [],
      documents: { isApproved: true, parties: [{ id: "k-0780", name: '<b>Växjö</b> & "kommun"' }] },
    }),
    letter: renderLetterPage(letter),
    "letter-saved": renderLetterPage({ ...letter, history, withoutContact: 3, isSaved: true }),
    "letter-refused": renderLetterPage({ ...letter, refused: { issues: [], letterIssues, values } }),
    "letter-preview": renderLetterPreviewPage({ ...preview, rendered: { subject: "Inbjudan", text: "Hej <b>!" } }),
    "letter-tried": renderLetterPreviewPage({
      ...preview,
      isSent: true,
      rendered: { subject: "Inbjudan", text: "Hej!" },
    }),
    "letter-preview-hole": renderLetterPreviewPage({ ...preview, rendered: { hole: "{kontaktperson}" } }),
    "sample-link": renderSampleLinkPage({ language: page.language, destination }),
    "letter-stale": renderLetterPage({ ...letter, history, refused: { issues: [], letterIssues: [], newer, values } }),
  };
}

export const august = "2027-08-18T08:00:00.000Z";

/** Every page for staff, in one language. */
export function sampleStaffPages(language: Language): Readonly<Record<string, string>> {
  const outside = { language, destination };
  const staff = { ...context, language };
  const summary = { round: awaitingApproval, failedMessages: 2, ambiguousMessages: 1, lateAnswers: 3 };
  const signIn = { ...outside, token: "t", csrf: "c" };
  const { plan } = inConsultation;
  return {
    "sign-in": renderSignInPage({ ...outside, csrf: "c" }),
    "sign-in-refused": renderSignInPage({ ...outside, csrf: "c", email: "wrong", error: "email" }),
    "sign-in-sent": renderSignInSentPage(outside),
    "sign-in-confirm": renderSignInConfirmPage({ ...signIn, needsCode: false }),
    "sign-in-code": renderSignInConfirmPage({ ...signIn, needsCode: true }),
    "sign-in-code-refused": renderSignInConfirmPage({ ...signIn, needsCode: true, error: "code" }),
    home: renderStaffHomePage({ ...staff, now: august, rounds: [summary] }),
    "home-empty": renderStaffHomePage({ ...staff, rounds: [] }),
    "round-not-open": renderStaffRoundPage({
      ...roundPage,
      language,
      round: notOpened,
      now: "2027-03-01T08:00:00.000Z",
      consulted: [],
      messages: [],
      mailProgress: { counts: {}, refusal: undefined },
    }),
    round: renderStaffRoundPage({ ...roundPage, language }),
    "round-to-approve": renderStaffRoundPage({ ...roundPage, language, round: awaitingApproval, now: august }),
    "round-to-adopt": renderStaffRoundPage({ ...decidedRoundPage, language, notice: "step-done" }),
    "round-refused": renderStaffRoundPage({
      ...decidedRoundPage,
      language,
      values: new Map([["organ", ["Styrelsen"]]]),
      errors: [{ field: "paragraph", label: "Paragraf (§)", text: "Skriv paragrafens nummer." }],
    }),
    import: renderImportPage(staff),
    "import-done": renderImportPage({ ...staff, report: { ok: true, kind: "plan", new: 3, changed: 1, same: 40 } }),
    "import-refused": renderImportPage({
      ...staff,
      report: {
        ok: false,
        problems: [
          {
            where: { sv: "Rad 3", en: "Line 3" },
            code: "duplicate",
            message: { sv: "Finns redan.", en: "Already there." },
          },
        ],
      },
    }),
    ...sampleOpeningPages(language),
    ...samplePlanningPages(language),
    files: renderStaffFilesPage({
      ...staff,
      round: plan,
      files: [
        {
          party: { id: "p-001", name: "Sjöstugans kanot" },
          question: { id: "attachment", label: { sv: "Bifoga ett underlag", en: "Attach supporting material" } },
          file: { kind: "docx", bytes: 123_456, sha256: "a".repeat(64) },
        },
      ],
    }),
    "files-none": renderStaffFilesPage({ ...staff, round: plan, files: [] }),
    "held-texts": renderHeldTextsPage({
      ...staff,
      round: plan,
      texts: [
        {
          sender: "Sjöstugans kanot",
          question: { sv: "Vad bör ändras i utkastet, och varför?", en: "What should change in the draft, and why?" },
          section: null,
          text: "Vi förhandlar om en ny brygga.\n\nVänta med att nämna platsen.",
          handling: ["not-quoted", "business-sensitive"],
          receivedAt: "2027-05-12T12:05:00.000Z",
        },
        {
          sender: null,
          question: { sv: "Vad tycker du om utkastets olika avsnitt?", en: "What do you think of the draft?" },
          section: "financing",
          text: "Grunden är <avgifter>.",
          amendment: { paragraph: 1, from: "Grunden är basfinansiering.", reason: "Ett avtal & mer" },
          handling: ["business-sensitive"],
          receivedAt: "2027-05-12T12:05:00.000Z",
        },
      ],
    }),
    "held-texts-none": renderHeldTextsPage({ ...staff, round: plan, texts: [] }),
    ...letterPages({ ...staff, round: plan }),
    ...samplePartyPages(language),
    ...sampleEngagementPages({ ...staff, round: plan }),
    ...sampleViewPages({ ...staff, round: plan }),
    ...sampleDecisionPages({ ...staff, round: plan }),
    ...sampleGovernancePages(staff),
    ...sampleAdoptionPages({ ...staff, round: plan }),
    ...replyPages({ ...staff, round: plan }),
    ...registerPages({ ...staff, round: plan }),
    ...mailPages({ ...staff, round: plan, partyNames: { "k-0780": "Växjö kommun" } }),
  };
}
