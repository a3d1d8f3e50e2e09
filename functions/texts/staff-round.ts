import type { Role } from "../domain/destination.ts";
import type { BlockReason, RefusalReason } from "../domain/due-steps.ts";
import type { CancelReason, MessageKind, MessageState } from "../domain/message.ts";
import type { Catalogue } from "./catalogue.ts";

/** How far the mail to a party has come, as its row in the table says. */
export const mailProgresses = [
  "none",
  "pending",
  "sending",
  "sent",
  "delivered",
  "bounced",
  "failed",
  "cancelled",
  "complained",
] as const;
export type MailProgress = (typeof mailProgresses)[number];

/** What a page tells after a post has been carried out; the address carries the code. */
export const staffNotices = [
  "step-done",
  "extension-granted",
  "message-queued",
  "message-not-needed",
  "message-address-unchanged",
  "round-made",
  "round-exists",
  "calendar-changed",
] as const;
export type StaffNotice = (typeof staffNotices)[number];

const notices: Record<StaffNotice, string> = {
  "step-done": "Steget är gjort.",
  "extension-granted": "Anståndet är sparat.",
  "round-made": "Omgången är skapad, med enkät och plantext att arbeta vidare med.",
  "round-exists": "Omgången fanns redan. Den är som den var.",
  "calendar-changed": "Kalendern är sparad.",
  "message-queued": "Mejlet skickas igen.",
  "message-not-needed": "Inget nytt mejl skickas: det har redan skickats, eller är på väg.",
  "message-address-unchanged":
    "Inget nytt mejl skickas: adressen är densamma som inte gick att nå. Läs in parten med en ny adress först.",
};
const noticesEn: Record<StaffNotice, string> = {
  "step-done": "The step is done.",
  "extension-granted": "The extension is saved.",
  "round-made": "The round has been made, with a questionnaire and a plan text to go on from.",
  "round-exists": "The round was there already. It is as it was.",
  "calendar-changed": "The calendar is saved.",
  "message-queued": "The message will be sent again.",
  "message-not-needed": "No new message is sent: it has been sent already, or is on its way.",
  "message-address-unchanged":
    "No new message is sent: the address is still the one that could not be reached. Import the party with a new address first.",
};

const roles: Record<Role, string> = { editor: "redaktör", publisher: "utgivare", administrator: "administratör" };
const rolesEn: Record<Role, string> = { editor: "editor", publisher: "publisher", administrator: "administrator" };

const blockReasons: Record<BlockReason, string> = {
  "awaits-person": "Väntar på dig: det här görs bara för hand.",
  "awaits-step": "Väntar på ett tidigare steg",
  "deadline-passed": "Sista dagen har redan passerat. Flytta den i kalendern.",
  "case-number-missing": "Diarienumret saknas. För in det på kalendersidan.",
};
const blockReasonsEn: Record<BlockReason, string> = {
  "awaits-person": "Waits for you: this is done by hand only.",
  "awaits-step": "Waits for an earlier step",
  "deadline-passed": "The closing day has already passed. Move it in the calendar.",
  "case-number-missing": "There is no case number. Enter it on the calendar page.",
};

const refusals: Record<RefusalReason, string> = {
  "awaits-step": "Väntar på ett tidigare steg",
  "deadline-not-reached": "Kan göras när sista svarstiden har gått ut",
  "deadline-passed": "Sista dagen har redan passerat",
  "case-number-missing": "Diarienumret saknas",
  "phase-closed": "Skickas inte: skedet har stängt",
  "later-reminder": "Skickas inte: en senare påminnelse gäller",
  "opened-later": "Skickas inte: inbjudan gick ut efter det här datumet",
};
const refusalsEn: Record<RefusalReason, string> = {
  "awaits-step": "Waits for an earlier step",
  "deadline-not-reached": "Can be done when the last deadline has passed",
  "deadline-passed": "The closing day has already passed",
  "case-number-missing": "There is no case number",
  "phase-closed": "Not sent: the phase has closed",
  "later-reminder": "Not sent: a later reminder applies",
  "opened-later": "Not sent: the invitation went out after this date",
};

const messageKinds: Record<MessageKind, string> = {
  invitation: "Inbjudan",
  reminder: "Påminnelse",
  referral: "Remiss",
  "referral-reminder": "Påminnelse om remissen",
  receipt: "Kvittens på svar",
  "decision-receipt": "Kvittens på beslut",
  confirmation: "Bekräfta svaret",
  "draft-link": "Länken till ett utkast",
  "draft-reminder": "Påminnelse om ett utkast",
  "sign-in": "Inloggning",
  publication: "Planen är publicerad",
  "step-blocked": "Ett steg väntar",
  "round-created": "Nästa omgång är skapad",
  "calendar-changed": "Kalendern är ändrad",
  "deadline-moved": "Längre svarstid",
  "link-again": "Länken en gång till",
  "accessibility-feedback": "Synpunkt på tillgängligheten",
  "reply-confirmation": "Bekräftelse på besked",
  "reply-notice": "Besked från en part",
  "reply-outcome": "Svar på begäran",
  delegation: "Överlämnat till en kollega",
  "delegation-done": "En kollega är klar",
};
const messageKindsEn: Record<MessageKind, string> = {
  invitation: "Invitation",
  reminder: "Reminder",
  referral: "Referral",
  "referral-reminder": "Reminder of the referral",
  receipt: "Receipt for an answer",
  "decision-receipt": "Receipt for a decision",
  confirmation: "Confirm the answer",
  "draft-link": "The link to a draft",
  "draft-reminder": "Reminder of a draft",
  "sign-in": "Signing in",
  publication: "The plan is published",
  "step-blocked": "A step waits",
  "round-created": "The next round has been made",
  "calendar-changed": "The calendar has changed",
  "deadline-moved": "More time",
  "link-again": "The link once more",
  "accessibility-feedback": "Feedback on accessibility",
  "reply-confirmation": "Confirmation of a reply",
  "reply-notice": "Reply from a party",
  "reply-outcome": "Answer to a request",
  delegation: "Handed over to a colleague",
  "delegation-done": "A colleague is done",
};

const messageStates: Record<MessageState["name"], string> = {
  pending: "Väntar på att skickas",
  sending: "Oklart om det gick iväg",
  sent: "Skickat",
  cancelled: "Inställt",
  failed: "Misslyckades",
};
const messageStatesEn: Record<MessageState["name"], string> = {
  pending: "Waiting to be sent",
  sending: "Unclear whether it left",
  sent: "Sent",
  cancelled: "Cancelled",
  failed: "Failed",
};

const cancelReasons: Record<CancelReason, string> = {
  answered: "hade redan svarat",
  declined: "har avstått från att svara",
  "gate-closed": "hade stängt",
  "opted-out": "har avböjt påminnelser",
  "taken-back": "hade tagits tillbaka",
  "address-suppressed": "adressen går inte att nå",
  expired: "var för gammalt",
  superseded: "ersattes av ett nyare",
};
const cancelReasonsEn: Record<CancelReason, string> = {
  answered: "had already answered",
  declined: "has declined to answer",
  "gate-closed": "had closed",
  "opted-out": "has declined reminders",
  "taken-back": "had been taken back",
  "address-suppressed": "the address cannot be reached",
  expired: "was too old",
  superseded: "was replaced by a newer one",
};

const mailProgress: Record<MailProgress, string> = {
  none: "Inte inbjuden än",
  pending: "Väntar på att skickas",
  sending: "Oklart om det gick iväg",
  sent: "Skickat",
  delivered: "Kom fram",
  bounced: "Studsade",
  failed: "Misslyckades",
  cancelled: "Inställt",
  complained: "Anmält som skräppost",
};
const mailProgressEn: Record<MailProgress, string> = {
  none: "Not invited yet",
  pending: "Waiting to be sent",
  sending: "Unclear whether it left",
  sent: "Sent",
  delivered: "Delivered",
  bounced: "Bounced",
  failed: "Failed",
  cancelled: "Cancelled",
  complained: "Reported as junk",
};

const sv = {
  rounds: "Omgångar",
  importLink: "Läs in filer",
  nextRound: "Skapa nästa års omgång",
  calendar: "Kalender och diarienummer",
  publicPage: "Publik sida",
  signedInAs: (name: string, role: string) => `${name}, ${role}`,
  signOut: "Logga ut",
  roles,
  notices,

  homeTitle: "Samrådsomgångar",
  homeEmpty: "Ingen omgång är inlagd än. Börja med att läsa in destinationen, enkäten, omgången, planen och parterna.",
  waitsForYou: "Väntar på dig",
  nextStep: "Närmast",
  nothingNext: "Inget mer är planerat.",
  failedCount: (count: number) => (count === 1 ? "1 mejl misslyckades" : `${count} mejl misslyckades`),
  ambiguousCount: (count: number) =>
    count === 1 ? "1 mejl vet vi inte om det gick iväg" : `${count} mejl vet vi inte om de gick iväg`,
  lateCount: (count: number) => (count === 1 ? "1 svar kom för sent" : `${count} svar kom för sent`),
  allWell: "Inget väntar på dig, och inga mejl har misslyckats.",

  roundPublicPage: "Omgångens publika sida",
  openForm: "Det öppna formuläret",
  planYear: "Planen gäller",
  caseNumber: "Diarienummer",
  onThisPage: "På den här sidan",

  steps: "Steg",
  stepsLead:
    "Klockan öppnar, påminner, stänger och sammanställer. Godkänna, anta och publicera gör du. Varje steg går att göra för hand när det föregående är klart.",
  step: "Steg",
  planned: "Planerat",
  status: "Läge",
  doStep: "Åtgärd",
  stepDone: (when: string) => `Klart ${when}`,
  byClock: "av klockan",
  byPerson: (who: string) => `av ${who}`,
  stepDue: "Ska göras nu",
  stepUpcoming: "Kommer",
  stepSkipped: "Skickas inte",
  blockedTag: "Väntar",
  blockReasons,
  refusals,
  waitsForStep: (step: string) => `Väntar på: ${step}`,
  possibleAt: (when: string) => `Kan göras tidigast ${when}`,
  doNow: "Gör nu",
  cannotUndo: "Steget går inte att göra ogjort.",
  yesDoNow: "Ja, gör nu",
  fillIn: "Fyll i",
  outcome: {
    answers: (count: number) => `${count} svar`,
    invited: (count: number) => `${count} inbjudna`,
    reminded: (count: number) => `${count} påminda`,
    told: (count: number) => `${count} mejl`,
    version: (version: string) => `version ${version}`,
  },

  approveTitle: "Godkänn version 0.2 för remiss",
  approveText:
    "Version 0.2 sammanställs av den senaste plantexten. Samrådsredogörelsen, statistiken och alla synpunkter ur samrådet blir offentliga. Sedan går versionen till kommunerna och regionen.",
  approveConfirm: "Jag har läst plantexten och samrådsredogörelsen, och versionen får bli offentlig.",
  approve: "Godkänn och sammanställ",
  adoptTitle: "Styrelsen har antagit planen",
  adoptText: (version: string) => `Skriv in styrelsens beslut om version ${version}. Uppgifterna visas i planen.`,
  adoptTextNoVersion: "Skriv in styrelsens beslut om den slutliga versionen. Uppgifterna visas i planen.",
  adoptDate: "Styrelsens beslutsdag",
  adoptParagraph: "Paragraf (§)",
  adoptOrgan: "Organ",
  adoptOrganHint: "Till exempel styrelsen för AB Destination Småland.",
  adoptMinutes: "Protokoll",
  adoptMinutesHint: "Protokollets nummer eller diarienummer, så att det går att hitta.",
  adopt: "Spara antagandet",
  publishTitle: "Publicera planen",
  publishText: (version: string) =>
    `Version ${version} blir offentlig: hela planen, besluten med villkor och reservationer, statistiken och alla synpunkter. Kommunerna, regionen och de som ville ha återkoppling får ett mejl.`,
  publishTextNoVersion:
    "Den slutliga versionen blir offentlig: hela planen, besluten med villkor och reservationer, statistiken och alla synpunkter. Kommunerna, regionen och de som ville ha återkoppling får ett mejl.",
  publishConfirm: "Jag har kontrollerat versionen, och den får bli offentlig.",
  publish: "Publicera",
  confirmError: "Kryssa i rutan för att bekräfta.",
  confirmField: "Bekräfta",

  answered: "Vem har svarat",
  consulted: "Samrådets parter",
  consultedLead: (answered: number, all: number) => `${answered} av ${all} inbjudna har svarat.`,
  unsentDrafts: (count: number) =>
    count === 1
      ? "En svarande har ett utkast som inte är skickat."
      : `${count} svarande har utkast som inte är skickade.`,
  openAnswers: (confirmed: number, unconfirmed: number) =>
    `Öppna formuläret: ${confirmed} bekräftade svar, ${unconfirmed} väntar på bekräftelse.`,
  decisionMakers: "Kommunerna och regionen",
  decisionMakersLead: (answered: number, all: number) => `${answered} av ${all} har svarat.`,
  noParties: "Inga parter är inlagda.",
  party: "Part",
  type: "Typ",
  municipality: "Kommun",
  mail: "E-post",
  mailProgress,
  answeredAt: "Svarade",
  notAnswered: "Inte än",
  withdrawn: (when: string) => `Återkallat ${when}`,
  declined: (when: string) => `Avstår ${when}`,
  declinedCount: (count: number) => `${count} har avstått.`,
  handedOver: (when: string) => `Överlämnat till kollega ${when}`,
  lateWithdrawal: "Återkallelse",
  revision: "Version av svaret",
  extendedTo: "Anstånd till",
  grantedBy: (who: string, when: string) => `av ${who}, ${when}`,

  decisions: "Inkomna beslut",
  noDecisions: "Inget beslut har kommit in.",
  stance: "Ställningstagande",
  decision: "Beslut",
  received: "Inkom",
  preliminary: "Preliminärt",
  progress: "Därefter",
  minutesApproved: (date: string) => `Justerat ${date}`,
  announced: (date: string) => `Tillkännagivet ${date}`,
  appealed: {
    "not-known": "Överklagande: vet inte",
    no: "Inte överklagat",
    yes: "Överklagat",
    upheld: "Överklagat, står fast",
    annulled: "Upphävt",
  },
  noProgress: "Inget mer är rapporterat",

  extensions: "Ge anstånd",
  extensionLead: (latest: string) =>
    `Anstånd ges innan svarstiden har gått ut och gäller hela dagen, längst till ${latest}. Sammanställningen väntar tills det sista anståndet har gått ut.`,
  extensionParty: "Part",
  extensionUntil: "Ny sista dag",
  extensionTooLate: "Dagen är senare än omgångens kalender tillåter.",
  extensionNotLater: "Parten har redan minst så lång tid. Ange en senare dag.",
  extensionNotOpen: "Svarstiden är över, så anstånd går inte att ge.",
  grant: "Ge anstånd",
  chooseParty: "Välj part",
  extensionsClosed: "Anstånd går att ge medan ett samråd eller en remiss är öppen.",

  messages: "E-post",
  troubledMessages: "Mejl att titta på",
  noTrouble: "Inga mejl har misslyckats, studsat eller är oklara.",
  message: "Mejl",
  recipient: "Till",
  messageKinds,
  messageStates,
  cancelReasons,
  letters: "Brev",
  letterHole: (hole: string) => `Inget att fylla i för ${hole}. Rätta uppgiften eller brevet och skicka igen.`,
  sendAgain: "Skicka igen",
  mendAddressFirst: "Läs in parten med en ny adress först.",
  ambiguousNote: "Ett oklart mejl kan ha kommit fram. Skickar du igen kan mottagaren få det två gånger.",
  since: (when: string) => `sedan ${when}`,

  late: "Svar som kom för sent",
  lateLead: "De räknas inte i sammanställningen. Svara avsändaren och bestäm vad som ska hända med dem.",
  lateReference: "Svar",
  phase: "Skede",

  versions: "Planversioner",
  noVersions: "Ingen version är sammanställd än.",
};

const en: typeof sv = {
  rounds: "Rounds",
  importLink: "Import files",
  nextRound: "Make next year’s round",
  calendar: "Calendar and case number",
  publicPage: "Public page",
  signedInAs: (name, role) => `${name}, ${role}`,
  signOut: "Sign out",
  roles: rolesEn,
  notices: noticesEn,

  homeTitle: "Consultation rounds",
  homeEmpty:
    "No round has been entered yet. Start by importing the destination, the questionnaire, the round, the plan and the parties.",
  waitsForYou: "Waits for you",
  nextStep: "Next",
  nothingNext: "Nothing more is planned.",
  failedCount: (count) => (count === 1 ? "1 message failed" : `${count} messages failed`),
  ambiguousCount: (count) =>
    count === 1 ? "1 message may or may not have left" : `${count} messages may or may not have left`,
  lateCount: (count) => (count === 1 ? "1 answer came too late" : `${count} answers came too late`),
  allWell: "Nothing waits for you, and no messages have failed.",

  roundPublicPage: "The round’s public page",
  openForm: "The open form",
  planYear: "The plan is for",
  caseNumber: "Case number",
  onThisPage: "On this page",

  steps: "Steps",
  stepsLead:
    "The clock opens, reminds, closes and compiles. Approving, adopting and publishing is yours. Each step can be done by hand once the one before it is done.",
  step: "Step",
  planned: "Planned",
  status: "Status",
  doStep: "Action",
  stepDone: (when) => `Done ${when}`,
  byClock: "by the clock",
  byPerson: (who) => `by ${who}`,
  stepDue: "To be done now",
  stepUpcoming: "To come",
  stepSkipped: "Not sent",
  blockedTag: "Waits",
  blockReasons: blockReasonsEn,
  refusals: refusalsEn,
  waitsForStep: (step) => `Waits for: ${step}`,
  possibleAt: (when) => `Possible from ${when}`,
  doNow: "Do now",
  cannotUndo: "The step cannot be undone.",
  yesDoNow: "Yes, do it now",
  fillIn: "Fill in",
  outcome: {
    answers: (count) => `${count} answers`,
    invited: (count) => `${count} invited`,
    reminded: (count) => `${count} reminded`,
    told: (count) => `${count} messages`,
    version: (version) => `version ${version}`,
  },

  approveTitle: "Approve version 0.2 for referral",
  approveText:
    "Version 0.2 is compiled from the latest plan text. The consultation report, the statistics and all views from the consultation become public. Then the version goes to the municipalities and the region.",
  approveConfirm: "I have read the plan text and the consultation report, and the version may become public.",
  approve: "Approve and compile",
  adoptTitle: "The board has adopted the plan",
  adoptText: (version) => `Enter the board’s decision on version ${version}. The facts are shown in the plan.`,
  adoptTextNoVersion: "Enter the board’s decision on the final version. The facts are shown in the plan.",
  adoptDate: "Day of the board’s decision",
  adoptParagraph: "Paragraph (§)",
  adoptOrgan: "Body",
  adoptOrganHint: "For example the board of AB Destination Småland.",
  adoptMinutes: "Minutes",
  adoptMinutesHint: "The number or case number of the minutes, so that they can be found.",
  adopt: "Save the adoption",
  publishTitle: "Publish the plan",
  publishText: (version) =>
    `Version ${version} becomes public: the whole plan, the decisions with conditions and reservations, the statistics and all views. The municipalities, the region and those who wanted feedback get an e-mail.`,
  publishTextNoVersion:
    "The final version becomes public: the whole plan, the decisions with conditions and reservations, the statistics and all views. The municipalities, the region and those who wanted feedback get an e-mail.",
  publishConfirm: "I have checked the version, and it may become public.",
  publish: "Publish",
  confirmError: "Tick the box to confirm.",
  confirmField: "Confirm",

  answered: "Who has answered",
  consulted: "Parties consulted",
  consultedLead: (answered, all) => `${answered} of ${all} invited have answered.`,
  unsentDrafts: (count) =>
    count === 1 ? "One respondent has an unsent draft." : `${count} respondents have unsent drafts.`,
  openAnswers: (confirmed, unconfirmed) =>
    `Open form: ${confirmed} confirmed answers, ${unconfirmed} waiting for confirmation.`,
  decisionMakers: "The municipalities and the region",
  decisionMakersLead: (answered, all) => `${answered} of ${all} have answered.`,
  noParties: "No parties have been entered.",
  party: "Party",
  type: "Type",
  municipality: "Municipality",
  mail: "E-mail",
  mailProgress: mailProgressEn,
  answeredAt: "Answered",
  notAnswered: "Not yet",
  withdrawn: (when) => `Withdrawn on ${when}`,
  declined: (when) => `Declined on ${when}`,
  declinedCount: (count) => `${count} have declined.`,
  handedOver: (when) => `Handed over to a colleague on ${when}`,
  lateWithdrawal: "Withdrawal",
  revision: "Version of the answer",
  extendedTo: "Extension to",
  grantedBy: (who, when) => `by ${who}, ${when}`,

  decisions: "Decisions received",
  noDecisions: "No decision has come in.",
  stance: "Stance",
  decision: "Decision",
  received: "Received",
  preliminary: "Preliminary",
  progress: "Since then",
  minutesApproved: (date) => `Minutes approved ${date}`,
  announced: (date) => `Announced ${date}`,
  appealed: {
    "not-known": "Appeal: not known",
    no: "Not appealed",
    yes: "Appealed",
    upheld: "Appealed and upheld",
    annulled: "Annulled",
  },
  noProgress: "Nothing more reported",

  extensions: "Grant an extension",
  extensionLead: (latest) =>
    `An extension is granted before the deadline has passed and lasts the whole day, at the latest ${latest}. The compilation waits until the last extension has passed.`,
  extensionParty: "Party",
  extensionUntil: "New last day",
  extensionTooLate: "The day is later than the round’s calendar allows.",
  extensionNotLater: "The party has at least that much time already. Give a later day.",
  extensionNotOpen: "The time for answers is over, so no extension can be given.",
  grant: "Grant the extension",
  chooseParty: "Choose a party",
  extensionsClosed: "Extensions can be granted while a consultation or a referral is open.",

  messages: "E-mail",
  troubledMessages: "Messages to look at",
  noTrouble: "No messages have failed, bounced or are unclear.",
  message: "Message",
  recipient: "To",
  messageKinds: messageKindsEn,
  messageStates: messageStatesEn,
  cancelReasons: cancelReasonsEn,
  letters: "Letters",
  letterHole: (hole) => `Nothing to fill in for ${hole}. Mend the fact or the letter and send again.`,
  sendAgain: "Send again",
  mendAddressFirst: "Import the party with a new address first.",
  ambiguousNote: "An unclear message may have arrived. If you send again the recipient may get it twice.",
  since: (when) => `since ${when}`,

  late: "Answers that came too late",
  lateLead: "They do not count in the compilation. Reply to the sender and decide what is to happen with them.",
  lateReference: "Answer",
  phase: "Phase",

  versions: "Plan versions",
  noVersions: "No version has been compiled yet.",
};

export const staffRoundTexts: Catalogue<typeof sv> = { sv, en };
