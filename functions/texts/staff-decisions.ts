import type { Gate } from "../domain/round.ts";
import type { Catalogue } from "./catalogue.ts";

/** Where the referral stands for one authority; its own time can be over while others have more. */
export type RegistrationStanding = Gate["state"] | "deadline-passed";

/** Staff's pages about the authorities' decisions. */
const sv = {
  title: "Beslut och remissvar",
  lead: "Här ser du vad varje kommun och region har svarat och hur beslutet står sig i dag. Kom ett beslut på papper eller med e-post? Välj beslutsfattaren och registrera det.",
  states: {
    "not-opened": "Remissen har inte öppnat än, så inget kan registreras.",
    closing: "Remissen stängs just nu. Vad som räknas syns om någon minut.",
    frozen:
      "Remissen är stängd. Tabellen visar vad som räknas. Ett beslut som registreras nu får ett nummer i diariet och syns här, men räknas inte i planen. Version 1.1 nämner det, om den inte redan är sammanställd.",
  },
  caption: "Beslut, status i dag",
  lateTitle: "Registrerade efter stängningen",
  lateIntro:
    "De här svaren är diarieförda men räknas inte i planen. Version 1.1 nämner besluten om de är registrerade innan den sammanställs. Ta upp dem med styrelsen och i nästa års plan.",
  lateRow: (name: string, when: string) => `${name}, registrerat ${when}`,
  pageTitle: (party: string) => `Registrera beslut från ${party}`,
  pageLead:
    "Fyll i det som står i protokollsutdraget. Samma regler gäller som när kommunen eller regionen registrerar själv, och överallt där beslutet visas står att handläggare har registrerat det.",
  receiptNote: (email: string) => `En kvittens skickas till ${email}.`,
  recorded: (email: string) => `Beslutet är registrerat. En kvittens skickas till ${email}.`,
  recordedLate:
    "Beslutet är registrerat efter stängningen. Det räknas inte i planen, men version 1.1 nämner det om den inte redan är sammanställd. Ingen kvittens skickas. Svara avsändaren själv.",
  unchanged: "Inget är sparat, eftersom uppgifterna är desamma som redan var registrerade.",
  isLate: "Det här registrerades efter att remissen stängde. Det räknas inte i planen.",
  standings: {
    "not-opened": "Remissen har inte öppnat än. Det går inte att registrera något beslut.",
    open: "Remissen är öppen. Det du registrerar räknas som om kommunen eller regionen hade registrerat det själv.",
    "deadline-passed":
      "Svarstiden har gått ut för den här beslutsfattaren, men remissen är inte stängd än. Beviljade ni anstånd registrerar du det först på omgångens sida. Kom beslutet in i tid kan ni ge mer tid för att hinna registrera det. Annars går det att registrera när remissen har stängt, men då räknas det inte i planen.",
    closing: "Remissen stängs just nu. Titta igen om någon minut.",
    frozen:
      "Remissen är stängd. Det du registrerar nu räknas inte i planen, inte heller när papperet kom in i tid: den bygger på det som var registrerat vid stängningen. Version 1.1 nämner beslutet, om den inte redan är sammanställd. Det diarieförs med dagen då det kom in.",
  } satisfies Record<RegistrationStanding, string>,
  notStored: "Det du skickade är inte sparat. Så här såg det ut.",
  deadline: "Sista svarsdag",
  extensions: "Ge mer tid",
  registeredTitle: "Det här är registrerat",
  registeredAt: "Registrerat",
  nothing: "Inget angivet",
  intakeTitle: "Så kom beslutet in",
  channel: "Hur kom beslutet?",
  channels: { paper: "På papper", mail: "Med e-post" },
  cameIn: "Dagen då det kom in",
  cameInHint: "Dagen på ankomststämpeln eller i mejlet. Den står i diariet.",
  cameInBefore: (decided: string) => `Beslutet kan inte ha kommit in innan det fattades, ${decided}.`,
  mail: "Mejlet som beslutet kom med",
  mailHint: "Om det finns bland inkommen e-post.",
  mailNone: "Inget",
  toMail: "Visa mejlet",
  registrar: (name: string) => `Du registrerar beslutet som ${name}.`,
  ownCaseNumber: "Deras diarienummer",
  ownCaseNumberHint: "Så som det står i protokollsutdraget eller följebrevet, högst 60 tecken.",
  senderTitle: "Avsändare",
  officerName: "Vem hos dem har skickat beslutet?",
  officerNameHint: "Namnet på följebrevet eller i mejlet. Publiceras inte.",
  correctionReasonHint: "Till exempel: Fel belopp avskrivet från protokollsutdraget. Behövs bara om du ändrar något.",
  delegationHint: "Bara när en delegat har beslutat: punkten i delegationsordningen, om den står i beslutet.",
  send: "Registrera beslutet",
  sendLate: "Registrera efter stängningen",
  sendChange: "Registrera ändringen",
  toProgress: "Registrera justering, anslag och överklagande",
  progressLead:
    "Registrera det ni har fått veta av kommunen eller regionen, eller läst på anslagstavlan. Det går bra även efter remisstiden.",
  noDecision: "Det finns inget beslut som räknas, så det finns inget att registrera här.",
  toDecision: "Till beslutet",
  conflictBody: (received: string) =>
    `Medan du skrev registrerades ett annat svar (${received}), kanske av kommunen eller regionen själv. Inget har skrivits över. Välj vilket som ska gälla.`,
};

const en: typeof sv = {
  title: "Decisions and replies to the referral",
  lead: "See what each municipality and region has replied and how the decision stands today. Did a decision come on paper or by e-mail? Choose the decision-maker and record it.",
  states: {
    "not-opened": "The referral has not opened yet, so nothing can be recorded.",
    closing: "The referral is just closing. What counts will be seen in a minute.",
    frozen:
      "The referral is closed. The table shows what counts. A decision that is recorded now gets a number in the register and is seen here, but does not count in the plan. Version 1.1 mentions it, if that is not compiled yet.",
  },
  caption: "Decisions, status today",
  lateTitle: "Recorded after the close",
  lateIntro:
    "These replies are in the register but do not count in the plan. Version 1.1 mentions the decisions if they are recorded before it is compiled. Bring them up with the board and in next year’s plan.",
  lateRow: (name, when) => `${name}, recorded on ${when}`,
  pageTitle: (party) => `Record a decision of ${party}`,
  pageLead:
    "Fill in what the minutes excerpt says. The same rules hold as when the municipality or region records it itself, and wherever the decision is shown it says that staff recorded it.",
  receiptNote: (email) => `A receipt is sent to ${email}.`,
  recorded: (email) => `The decision is recorded. A receipt is sent to ${email}.`,
  recordedLate:
    "The decision is recorded after the close. It does not count in the plan, but version 1.1 mentions it if that is not compiled yet. No receipt is sent. Reply to the sender yourself.",
  unchanged: "Nothing has been stored, since the details are the same as those already recorded.",
  isLate: "This was recorded after the referral had closed. It does not count in the plan.",
  standings: {
    "not-opened": "The referral has not opened yet. No decision can be recorded.",
    open: "The referral is open. What you record counts as if the municipality or region had recorded it itself.",
    "deadline-passed":
      "The time is over for this decision-maker, but the referral has not closed yet. If you granted an extension, record that first on the round’s page. If the decision came in time you can give more time so as to record it. Otherwise it can be recorded once the referral has closed, but then it does not count in the plan.",
    closing: "The referral is just closing. Look again in a minute.",
    frozen:
      "The referral is closed. What you record now does not count in the plan, not even where the paper came in time: it is made from what was recorded at the close. Version 1.1 mentions the decision, if that is not compiled yet. It is registered with the day it came in.",
  },
  notStored: "What you sent has not been stored. This is how it looked.",
  deadline: "Deadline",
  extensions: "Give more time",
  registeredTitle: "What is recorded",
  registeredAt: "Recorded",
  nothing: "Nothing given",
  intakeTitle: "How the decision came",
  channel: "How did the decision come?",
  channels: { paper: "On paper", mail: "By e-mail" },
  cameIn: "The day it came in",
  cameInHint: "The day of the date stamp or of the mail. It is in the register.",
  cameInBefore: (decided) => `The decision cannot have come in before it was taken, ${decided}.`,
  mail: "The mail that the decision came with",
  mailHint: "If it is among the received mail.",
  mailNone: "None",
  toMail: "Show the mail",
  registrar: (name) => `You record the decision as ${name}.`,
  ownCaseNumber: "Their case number",
  ownCaseNumberHint: "As it stands in the minutes excerpt or the covering letter, at most 60 characters.",
  senderTitle: "Sender",
  officerName: "Who of them sent the decision?",
  officerNameHint: "The name in the covering letter or the mail. It is not published.",
  correctionReasonHint:
    "For example: Wrong amount copied from the minutes excerpt. Needed only if you change something.",
  delegationHint: "Only when a delegate has decided: the point of the delegation order, if the decision gives it.",
  send: "Record the decision",
  sendLate: "Record after the close",
  sendChange: "Record the change",
  toProgress: "Record minutes, announcement and appeal",
  progressLead:
    "Record what the municipality or region has told you, or what you have read on the notice board. You can do so after the referral has closed too.",
  noDecision: "There is no decision that counts, so there is nothing to record here.",
  toDecision: "To the decision",
  conflictBody: (received) =>
    `While you were writing another answer was recorded (${received}), perhaps by the municipality or region itself. Nothing has been overwritten. Choose which is to count.`,
};

export const staffDecisionsTexts: Catalogue<typeof sv> = { sv, en };
