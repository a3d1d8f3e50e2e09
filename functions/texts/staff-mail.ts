import type { AutoReplySign } from "../domain/auto-reply.ts";
import type { MailProblem, MailState, MailUse, Masking, Verdict } from "../domain/received-mail.ts";
import type { Catalogue } from "./catalogue.ts";

const statesSv: Record<MailState, string> = {
  waiting: "Väntar på dig",
  registered: "Registrerat",
  "set-aside": "Undanlagt",
  moved: "Flyttat",
};
const statesEn: Record<MailState, string> = {
  waiting: "Waits for you",
  registered: "Registered",
  "set-aside": "Set aside",
  moved: "Moved",
};

const usesSv: Record<MailUse, string> = {
  reply: "Svar eller synpunkter",
  decision: "Beslut eller protokollsutdrag",
  question: "Fråga",
  other: "Annat",
};
const usesEn: Record<MailUse, string> = {
  reply: "Answer or views",
  decision: "Decision or minutes",
  question: "Question",
  other: "Other",
};

const maskingsSv: Record<Masking, string> = {
  "private-person": "Avsändaren är en privatperson",
  "business-sensitive": "Ämnesraden kan röra affärsförhållanden",
};
const maskingsEn: Record<Masking, string> = {
  "private-person": "The sender is a private person",
  "business-sensitive": "The subject may be business-sensitive",
};

const signsSv: Record<AutoReplySign, string> = {
  "auto-submitted": "Autosvar enligt sitt eget huvud (Auto-Submitted)",
  "auto-header": "Autosvar enligt sitt eget huvud",
  precedence: "Massutskick enligt sitt eget huvud",
  report: "Leveransrapport",
  "null-sender": "Utan avsändare att svara, som autosvar är",
  "mail-system": "Från ett e-postsystem",
  subject: "Autosvar enligt ämnesraden",
};
const signsEn: Record<AutoReplySign, string> = {
  "auto-submitted": "Automatic by its own header (Auto-Submitted)",
  "auto-header": "Automatic by its own header",
  precedence: "Bulk mail by its own header",
  report: "Delivery report",
  "null-sender": "Without a sender to answer, as automatic replies are",
  "mail-system": "From a mail system",
  subject: "Automatic by its subject",
};

const verdictsSv: Record<Verdict, string> = {
  PASS: "godkänt",
  FAIL: "underkänt",
  GRAY: "gick inte att avgöra",
  PROCESSING_FAILED: "kunde inte prövas",
  DISABLED: "prövades inte",
};
const verdictsEn: Record<Verdict, string> = {
  PASS: "passed",
  FAIL: "failed",
  GRAY: "could not be told",
  PROCESSING_FAILED: "could not be checked",
  DISABLED: "was not checked",
};

const problemsSv: Record<MailProblem, string> = {
  "too-large": "Mejlet är för stort för att delas upp. Hämta hela mejlet.",
  unreadable: "Mejlet gick inte att läsa. Hämta hela mejlet.",
};
const problemsEn: Record<MailProblem, string> = {
  "too-large": "The message is too large to be taken apart. Download all of it.",
  unreadable: "The message could not be read. Download all of it.",
};

/** Staff's inbox of a round: mail that came in beside the forms. */
const sv = {
  title: "Inkommen e-post",
  unfiledTitle: "E-post utan omgång",
  lead: "Svar på omgångens mejl. De räknas inte som svar i samrådet förrän någon har fört in dem.",
  unfiledLead: "Mejl som saknar giltig referens. Flytta dem dit de hör, eller lägg undan dem.",
  toUnfiled: "E-post utan omgång",
  none: "Ingen e-post har kommit in.",
  subject: "Ämne",
  noSubject: "(inget ämne)",
  from: "Från",
  to: "Till",
  party: "Part",
  noParty: "Ingen part",
  received: "Mottaget",
  status: "Läge",
  attachments: "Bilagor",
  attachmentKind: "Typ",
  unknownKind: "okänd typ: öppna inte utan att tänka efter",
  unnamed: "utan namn",
  moreAttachments: (count: number) => `${count} bilagor till finns i hela mejlet.`,
  download: "Ladda ner",
  downloadRaw: "Ladda ner hela mejlet (.eml)",
  states: statesSv,
  uses: usesSv,
  signs: signsSv,
  verdicts: verdictsSv,
  problems: problemsSv,
  verdictTitle: "Avsändaren",
  senderUnconfirmed: "Avsändaren är inte bekräftad. Mejlet kan vara skickat av någon annan än den som står här.",
  senderConfirmed: "Avsändarens domän är bekräftad.",
  virus: "Ett virus hittades i mejlet. Öppna inga bilagor.",
  spam: "Mejlet ser ut som skräppost.",
  outsideText: "Texten är skriven av någon utanför systemet.",
  cut: "Texten fortsätter. Hämta hela mejlet för att läsa resten.",
  noText: "Mejlet har ingen text.",
  done: "Det som har gjorts",
  doneBy: (who: string, when: string) => `${who}, ${when}`,
  movedTo: (where: string) => `Flyttat till ${where}`,
  registerTitle: "Registrera",
  use: "Vad är det?",
  masked: "I en kopia till någon annan ska det maskeras",
  maskings: maskingsSv,
  register: "Registrera mejlet",
  decisionNext: "Ett beslut registreras här som handling. För sedan in det bland besluten.",
  moveTitle: "Flytta",
  round: "Omgång",
  move: "Flytta mejlet",
  setAsideTitle: "Lägg undan",
  reason: "Varför?",
  setAside: "Lägg undan mejlet",
  changedMeanwhile: "Någon annan har gjort något med mejlet medan du läste. Inget är ändrat.",
  chooseOne: "Välj",
};

const en: typeof sv = {
  title: "Received mail",
  unfiledTitle: "Mail without a round",
  lead: "Answers to the round’s mails. They do not count as answers until somebody has entered them.",
  unfiledLead: "Mail without a valid reference. Move it to where it belongs, or set it aside.",
  toUnfiled: "Mail without a round",
  none: "No mail has come in.",
  subject: "Subject",
  noSubject: "(no subject)",
  from: "From",
  to: "To",
  party: "Party",
  noParty: "No party",
  received: "Received",
  status: "Status",
  attachments: "Attachments",
  attachmentKind: "Type",
  unknownKind: "unknown type: think before you open it",
  unnamed: "without a name",
  moreAttachments: (count) => `${count} more attachments are in the whole message.`,
  download: "Download",
  downloadRaw: "Download the whole message (.eml)",
  states: statesEn,
  uses: usesEn,
  signs: signsEn,
  verdicts: verdictsEn,
  problems: problemsEn,
  verdictTitle: "The sender",
  senderUnconfirmed: "The sender is not confirmed. Somebody else than stands here may have sent it.",
  senderConfirmed: "The sender’s domain is confirmed.",
  virus: "A virus was found in the message. Open no attachments.",
  spam: "The message looks like junk.",
  outsideText: "The text was written by somebody outside the system.",
  cut: "The text goes on. Download the whole message to read the rest.",
  noText: "The message has no text.",
  done: "What has been done",
  doneBy: (who, when) => `${who}, ${when}`,
  movedTo: (where) => `Moved to ${where}`,
  registerTitle: "Register",
  use: "What is it?",
  masked: "To be masked in a copy for somebody else",
  maskings: maskingsEn,
  register: "Register the message",
  decisionNext: "A decision is registered here as a document. Then enter it among the decisions.",
  moveTitle: "Move",
  round: "Round",
  move: "Move the message",
  setAsideTitle: "Set aside",
  reason: "Why?",
  setAside: "Set the message aside",
  changedMeanwhile: "Somebody else did something about the message while you were reading. Nothing has changed.",
  chooseOne: "Choose",
};

export const staffMailTexts: Catalogue<typeof sv> = { sv, en };
