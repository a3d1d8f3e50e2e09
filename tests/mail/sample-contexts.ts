import { type MessageKind, messageKinds } from "../../functions/domain/message.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import type { ContextOf, MessageContext, Sender } from "../../functions/mail/message-context.ts";

export const sender: Sender = {
  id: "asnen",
  name: "Destination Åsnen",
  principal: {
    name: "AB Destination Småland",
    directive: { sv: "Utökat ägaruppdrag", en: "Extended owner directive" },
  },
  contact: { name: "Samrådskansliet", email: "samrad@example.com", phone: "0470-00 00 00" },
  senderAddress: "utskick@mail.example.com",
  replyToAddress: "svar@example.com",
};

export const round: RoundPlan = {
  id: "2027",
  planYear: 2028,
  title: { sv: "Samråd om handlingsplan 2028", en: "Consultation on action plan 2028" },
  caseNumber: "DÅ 2027/14",
  questionnaire: "asnen-2027",
  milestones: [{ id: "open", kind: "open-round", at: "2027-02-01T09:00" }],
  latestExtension: { consultation: "2027-06-07T23:59", referral: "2027-12-14T23:59" },
};

export const hash = "4d3c2b1a".repeat(8);
const site = "https://samrad.example.com/asnen";
const privacy = `${site}/privacy`;
const answer = `${site}/answer/k1.2027.p-012.1.answertagansweranswertag`;
const noReminders = `${site}/no-reminders/k1.2027.p-012.1.noremindersnoremindersno`;
const decide = `${site}/decide/k1.2027.p-003.1.decidetagdecidetagdecide`;
const plan = `${site}/plans/2028/0.2`;

/** 24 maj 2027 and 30 november 2027, both stored as the midnight after. */
export const consultationDeadline = "2027-05-24T22:00:00.000Z";
export const referralDeadline = "2027-11-30T23:00:00.000Z";

const about = { destination: sender, round };

const stakeholder = {
  ...about,
  text: null,
  party: { name: "Exempelstugorna" },
  contact: "",
  deadlineAt: consultationDeadline,
  entry: { uid: "asnen-2027-consultation-p-012@samrad", sequence: 0 },
  links: { answer, reply: `${answer}/reply`, noReminders, privacy },
};

const referral = {
  ...about,
  text: null,
  party: { name: "Växjö kommun" },
  contact: "",
  deadlineAt: referralDeadline,
  entry: { uid: "asnen-2027-referral-p-003@samrad", sequence: 2 },
  version: { version: "0.2", hash },
  links: { decide, acknowledge: `${decide}/acknowledge`, plan, reply: `${decide}/reply`, noReminders, privacy },
};

const reply = {
  ...about,
  phase: "consultation",
  party: { name: "Exempelstugorna" },
  reply: "more-time",
  said: [{ label: "Varför behöver ni mer tid?", value: "Möte <b>först</b> i juni." }],
} as const;

const draft = {
  ...about,
  deadlineAt: consultationDeadline,
  savedAt: "2027-04-11T16:20:00.000Z",
  links: { answer: `${site}/answer/k1.2027.open-1.1.opentagopentagopentagope`, privacy },
};

const colleague = {
  ...about,
  party: { name: "Exempelstugorna" },
  deadlineAt: consultationDeadline,
  by: "Föreståndaren <b>",
  parts: ["Bidrag", "Synpunkter"],
  links: { answer: `${site}/answer/k1.2027.p-012_0123456789abcdef.1.colleaguetagcolleaguetag`, privacy },
};

const signature = {
  ...about,
  party: { name: "Växjö kommun" },
  ownCaseNumber: "KS 2027/0412",
  deadlineAt: referralDeadline,
  by: "Handläggare <b>Ek",
  signatory: { name: "Kanslichefen", email: "kanslichef@example.com" },
};

export const contexts: { readonly [Kind in MessageKind]: ContextOf<Kind> } = {
  invitation: { kind: "invitation", ...stakeholder },
  reminder: {
    kind: "reminder",
    ...stakeholder,
    draftSavedAt: "2027-04-19T18:30:00.000Z",
    handedOver: [
      { to: "Ekonomen", parts: ["Bidrag"] },
      { to: "kollega@example.com", parts: null },
    ],
  },
  referral: {
    kind: "referral",
    ...referral,
    document: { name: "DA-2027-14-asnen-remiss-2028-0.2.pdf", isAttached: true },
  },
  "referral-reminder": {
    kind: "referral-reminder",
    ...referral,
    ownCaseNumber: "KS 2027/311",
    links: { ...referral.links, acknowledge: undefined },
  },
  receipt: {
    kind: "receipt",
    ...about,
    deadlineAt: consultationDeadline,
    receivedAt: "2027-04-12T08:15:00.000Z",
    revision: 2,
    withdrawn: false,
    sentBy: "Ekonomen <b>",
    answers: [
      { label: "Vem svarar du för?", value: "Företag" },
      { label: "Vad bör ändras?", value: "Mer om cykelleder & vandring.\n\nOch <b>bussar</b> på helgerna." },
      { label: "Risker", value: "" },
    ],
    links: { answer, privacy },
  },
  "decision-receipt": {
    kind: "decision-receipt",
    ...about,
    party: { name: "Växjö kommun" },
    deadlineAt: referralDeadline,
    standing: "decided",
    receivedAt: "2027-11-20T09:30:00.000Z",
    revision: 1,
    answers: [
      { label: "Ställningstagande", value: "Tillstyrker" },
      { label: "Basfinansiering 2028", value: "470\u00a0645\u00a0kr" },
    ],
    links: { decide, progress: `${decide}/progress`, privacy },
  },
  confirmation: {
    kind: "confirmation",
    ...about,
    deadlineAt: consultationDeadline,
    links: { confirm: `${site}/confirm/k1.2027.open-1.1.confirmtagconfirmtagconf`, privacy },
  },
  "draft-link": { kind: "draft-link", ...draft },
  "draft-reminder": {
    kind: "draft-reminder",
    ...draft,
    links: { ...draft.links, noReminders: `${site}/no-reminders/k1.2027.open-1.1.nodraftsnodraftsnodrafts` },
  },
  "sign-in": {
    kind: "sign-in",
    destination: sender,
    expiresAt: "2027-04-12T08:30:00.000Z",
    code: "04710815",
    links: { signIn: `${site}/staff/sign-in/k1.-.request-1.1.signintagsignintagsignin` },
  },
  publication: {
    kind: "publication",
    ...about,
    text: null,
    audience: "respondent",
    version: { version: "1.0", hash },
    adoption: { organ: "Styrelsen", date: "2027-12-16", paragraph: "61" },
    links: { plan: `${site}/plans/2028/1.0`, privacy, unsubscribe: noReminders },
  },
  "test-letter": { kind: "test-letter", destination: sender, letter: { kind: "invitation", ...stakeholder } },
  "step-blocked": {
    kind: "step-blocked",
    ...about,
    step: "approve-referral",
    reason: "awaits-person",
    dueAt: "2027-08-18T07:00:00.000Z",
    links: { round: `${site}/staff/rounds/2027` },
  },
  "round-created": {
    kind: "round-created",
    ...about,
    warnings: [
      { kind: "under-six-weeks", phase: "consultation", days: 30 },
      { kind: "falls-over", phase: "consultation", season: "easter" },
    ],
    lacksCaseNumber: false,
    links: { calendar: `${site}/staff/rounds/2027/calendar` },
  },
  "calendar-changed": {
    kind: "calendar-changed",
    ...about,
    changes: [{ what: "open", from: "2027-02-01T09:00", to: "2027-02-03T09:00" }],
    reason: "Kansliet är stängt den 1 februari.",
    by: "Redaktören",
    links: { calendar: `${site}/staff/rounds/2027/calendar` },
  },
  "deadline-moved": {
    kind: "deadline-moved",
    ...about,
    party: { name: "Växjö kommun" },
    phase: "referral",
    deadlineAt: referralDeadline,
    previousDeadlineAt: "2027-11-23T23:00:00.000Z",
    entry: { uid: "asnen-2027-referral-p-003@samrad", sequence: 3 },
    links: { open: decide, noReminders, privacy },
  },
  "extension-granted": {
    kind: "extension-granted",
    ...about,
    party: { name: "Växjö kommun" },
    phase: "referral",
    deadlineAt: referralDeadline,
    entry: { uid: "asnen-2027-referral-p-003@samrad", sequence: 4 },
    links: { open: decide, noReminders, privacy },
  },
  "progress-receipt": {
    kind: "progress-receipt",
    ...about,
    party: { name: "Växjö kommun" },
    about: { organ: "Kommunfullmäktige <b>", decisionDate: "2027-05-25", paragraph: 84 },
    progress: { announcedDate: "2027-06-04", statedLastAppealDate: "2027-06-25" },
    answers: [{ label: "Justeringen anslagen", value: "4 juni 2027" }],
    receivedAt: "2027-11-20T09:30:00.000Z",
    revision: 1,
    links: { progress: `${decide}/progress`, privacy },
  },
  "link-again": {
    kind: "link-again",
    destination: sender,
    links: [
      {
        purpose: "answer",
        round,
        party: { name: "Exempelstugorna" },
        deadlineAt: consultationDeadline,
        isOver: false,
        href: answer,
      },
      {
        purpose: "decide",
        round,
        party: { name: "Växjö kommun" },
        deadlineAt: referralDeadline,
        isOver: true,
        href: decide,
      },
    ],
  },
  delegation: {
    kind: "delegation",
    ...about,
    party: { name: "Exempelstugorna" },
    deadlineAt: consultationDeadline,
    by: "Föreståndaren",
    parts: ["Bidrag", "Synpunkter"],
    maySend: false,
    note: "Du kan <b>siffrorna</b> bäst.\nRing om du undrar.",
    links: { answer: `${site}/answer/k1.2027.p-012_0123456789abcdef.1.colleaguetagcolleaguetag`, privacy },
  },
  "delegation-done": {
    kind: "delegation-done",
    ...about,
    party: { name: "Exempelstugorna" },
    deadlineAt: consultationDeadline,
    colleague: "Ekonomen",
    parts: null,
    links: { answer: `${answer}/check`, privacy },
  },
  "delegation-reminder": { kind: "delegation-reminder", ...colleague },
  "delegation-deadline": { kind: "delegation-deadline", ...colleague },
  "draft-deadline": { kind: "draft-deadline", ...draft },
  copy: {
    kind: "copy",
    ...about,
    party: { name: "Växjö kommun" },
    phase: "referral",
    sentTo: "registrator@example.com",
    deadlineAt: referralDeadline,
    version: "0.2",
    links: { read: plan, privacy },
  },
  "signatory-approval": {
    kind: "signatory-approval",
    ...signature,
    links: { approve: `${site}/signatories/k1.2027.k-0780.1.approvetagapprovetagappr`, privacy },
  },
  "signature-request": {
    kind: "signature-request",
    ...signature,
    links: { sign: `${site}/sign/k1.2027.k-0780.1.signtagsigntagsigntagsign`, privacy },
  },
  "waiting-digest": {
    kind: "waiting-digest",
    destination: sender,
    waiting: [
      {
        round: null,
        mail: { count: 1, href: `${site}/staff/mail` },
        replies: { count: 0, href: `${site}/staff/replies` },
      },
      {
        round,
        mail: { count: 2, href: `${site}/staff/rounds/2027/mail` },
        replies: { count: 1, href: `${site}/staff/rounds/2027/replies` },
      },
    ],
  },
  "accessibility-feedback": {
    kind: "accessibility-feedback",
    destination: sender,
    message: "Hör inte <b>felen</b>.\nJag använder NVDA.",
    replyTo: "besokare@example.com",
    pageAddress: "/asnen/rounds/2027/answer",
    receivedAt: "2027-04-12T08:15:00.000Z",
  },
  "reply-confirmation": { kind: "reply-confirmation", ...reply, links: { answer } },
  "reply-notice": { kind: "reply-notice", ...reply, links: { replies: `${site}/staff/rounds/2027/replies` } },
  "reply-outcome": {
    kind: "reply-outcome",
    ...reply,
    outcome: { kind: "granted", until: "2027-05-24" },
    deadlineAt: consultationDeadline,
    entry: { uid: "asnen-2027-consultation-p-012@samrad", sequence: 4 },
    links: { answer },
  },
};

export const everyContext: readonly MessageContext[] = messageKinds.map((kind) => contexts[kind]);
