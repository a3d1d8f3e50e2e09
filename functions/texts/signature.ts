import type { Catalogue } from "./catalogue.ts";

/** An officer asks somebody to confirm the reply, the authority's mailbox approves whom, and they confirm. */
const sv = {
  askTitle: "Låt någon bekräfta svaret",
  askLead:
    "Ska någon annan godkänna svaret innan det registreras, till exempel en chef eller en sekreterare? Den får en egen länk, läser svaret och bekräftar det. Då registreras det.",
  askHow: (mailbox: string) =>
    `Första gången en adress anges frågar vi er funktionsbrevlåda ${mailbox} om den får bekräfta svar för er.`,
  name: "Namn eller roll på den som ska bekräfta",
  nameHint: "Registreras tillsammans med svaret.",
  email: "E-postadress",
  ask: "Be om bekräftelse",
  askAgain: "Be någon annan, eller på nytt",
  nothingToAsk: "Det finns inget färdigt utkast att bekräfta. Spara ett utkast där inget saknas först.",
  toCheck: "Till granskningen av utkastet",
  changed: "Något har ändrats sedan du öppnade sidan. Inget är skickat. Så här ser det ut nu.",
  states: {
    approval: (who: string, at: string) =>
      `Vi väntar på att er funktionsbrevlåda godkänner att ${who} bekräftar svaret (begärt ${at}).`,
    asked: (who: string, at: string) => `Vi väntar på att ${who} bekräftar svaret (begärt ${at}).`,
    signed: (who: string, at: string) => `${who} bekräftade svaret ${at}. Det är registrerat.`,
    "taken-back": (who: string, at: string) => `Begäran till ${who} togs tillbaka ${at}.`,
  },
  asItStood:
    "Det är svaret som det såg ut då som bekräftas. Utkastet har sparats på nytt sedan dess. Ska det nya bekräftas behöver du be om det igen.",
  takeBack: "Ta tillbaka begäran",

  approveTitle: (who: string) => `Får ${who} bekräfta era svar?`,
  approveLead: (by: string, party: string) =>
    `${by} har angett adressen i svaret från ${party}. Bara adresser som ni har godkänt får bekräfta svar för er.`,
  approveSure: "Får adressen bekräfta svar för er?",
  approveYes: (email: string) => `Ja, den som läser ${email} får bekräfta våra svar tills vidare`,
  approve: "Godkänn adressen",
  approveNo: "Ska den inte få det? Stäng sidan. Då händer ingenting.",
  approved: (who: string) => `Adressen är godkänd. ${who} har fått svaret att bekräfta.`,
  approvalOver: "Begäran gäller inte längre. Den är återtagen eller ersatt av en ny, eller så har remissen stängt.",

  signTitle: (party: string) => `Bekräfta svaret från ${party}`,
  signLead: (by: string) => `${by} ber dig att läsa svaret och bekräfta det. När du gör det registreras det.`,
  signWrong: (by: string) => `Är något fel? Bekräfta inte, utan säg det till ${by}, som kan ändra svaret.`,
  plan: "Läs planen som svaret gäller",
  whole: "Svaret som det registreras",
  recorded: "Svaret som du bekräftade",
  signSure: "Bekräftar du svaret?",
  signYes: "Ja, jag har läst svaret och bekräftar det",
  sign: "Bekräfta och registrera",
  signNote: (deadline: string) => `Svara senast ${deadline}.`,
  standings: {
    signed: "Svaret är bekräftat och registrerat. En kvittens går till er funktionsbrevlåda.",
    "taken-back": "Begäran är återtagen eller ersatt av en ny. Du behöver inte göra något.",
    overtaken:
      "Ett annat svar har registrerats sedan du fick frågan, så det här kan inte bekräftas. Hör med handläggaren.",
    closed: "Remissen har stängt, så svaret kan inte bekräftas längre. Hör med handläggaren.",
  },
};

const en: typeof sv = {
  askTitle: "Have somebody confirm the answer",
  askLead:
    "Is somebody else to approve the answer before it is recorded, a manager or a secretary for example? They get a link of their own, read the answer and confirm it. Then it is recorded.",
  askHow: (mailbox) =>
    `The first time an address is named we ask your function mailbox ${mailbox} whether it may confirm answers for you.`,
  name: "Name or role of whoever is to confirm",
  nameHint: "Recorded together with the answer.",
  email: "E-mail address",
  ask: "Ask for confirmation",
  askAgain: "Ask somebody else, or anew",
  nothingToAsk: "There is no finished draft to confirm. First save a draft where nothing is missing.",
  toCheck: "To the check of the draft",
  changed: "Something has changed since you opened the page. Nothing has been sent. This is how it stands now.",
  states: {
    approval: (who, at) =>
      `We are waiting for your function mailbox to approve that ${who} confirms the answer (asked ${at}).`,
    asked: (who, at) => `We are waiting for ${who} to confirm the answer (asked ${at}).`,
    signed: (who, at) => `${who} confirmed the answer on ${at}. It is recorded.`,
    "taken-back": (who, at) => `The request to ${who} was taken back on ${at}.`,
  },
  asItStood:
    "What is confirmed is the answer as it stood then. The draft has been saved anew since. If the new one is to be confirmed you have to ask again.",
  takeBack: "Take the request back",

  approveTitle: (who) => `May ${who} confirm your answers?`,
  approveLead: (by, party) =>
    `${by} has named the address in the answer from ${party}. Only addresses that you have approved may confirm answers for you.`,
  approveSure: "May the address confirm answers for you?",
  approveYes: (email) => `Yes, whoever reads ${email} may confirm our answers until further notice`,
  approve: "Approve the address",
  approveNo: "Should it not? Close the page. Then nothing happens.",
  approved: (who) => `The address is approved. ${who} has been sent the answer to confirm.`,
  approvalOver: "The request no longer holds. It was taken back or replaced by a new one, or the referral has closed.",

  signTitle: (party) => `Confirm the answer from ${party}`,
  signLead: (by) => `${by} asks you to read the answer and to confirm it. When you do, it is recorded.`,
  signWrong: (by) => `Is something wrong? Do not confirm, but tell ${by}, who can change the answer.`,
  plan: "Read the plan that the answer is about",
  whole: "The answer as it will be recorded",
  recorded: "The answer as you confirmed it",
  signSure: "Do you confirm the answer?",
  signYes: "Yes, I have read the answer and confirm it",
  sign: "Confirm and record",
  signNote: (deadline) => `Answer by ${deadline}.`,
  standings: {
    signed: "The answer is confirmed and recorded. A receipt goes to your function mailbox.",
    "taken-back": "The request was taken back or replaced by a new one. There is nothing you need to do.",
    overtaken:
      "Another answer has been recorded since you were asked, so this one cannot be confirmed. Ask the officer.",
    closed: "The referral has closed, so the answer can no longer be confirmed. Ask the officer.",
  },
};

export const signatureTexts: Catalogue<typeof sv> = { sv, en };
