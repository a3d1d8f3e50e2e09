import type { Catalogue } from "./catalogue.ts";

/** What people read after the form, and in place of it. */
const sv = {
  receiptTitle: "Tack, svaret är mottaget",
  questions: "Frågor om samrådet",
  reference: "Referens",
  received: "Mottaget",
  revision: "Version av svaret",
  revisionValue: (revision: number) => (revision === 1 ? "Första" : `${revision}, ersätter den tidigare`),
  sentBy: "Skickat av",
  receiptMail: "Vi skickar också en kvittens med e-post.",
  canChange: (deadline: string) => `Du kan ändra svaret till och med ${deadline}.`,
  change: "Ändra svaret",
  changeNoLonger: "Svarstiden är slut, så svaret kan inte längre ändras.",
  whereTitle: "Var svaret finns",
  whereIncluded: (version: string) => `Svaret ingår i planversion ${version}.`,
  whereLater: "När svarstiden är slut sammanställs alla svar i en ny planversion. Då står det här i vilken.",
  whereLaterOpen: "När svarstiden är slut sammanställs alla bekräftade svar i en ny planversion.",
  readVersion: (version: string) => `Läs planversion ${version}`,
  copyTitle: "Ditt svar",
  keepLink: "Spara den här sidans adress eller länken i mejlet om du vill komma tillbaka.",

  notOpenTitle: "Samrådet har inte öppnat än",
  notOpenBody: (opens: string) => `Du kan svara från och med ${opens}.`,
  notOpenLink: "Spara länken. Den fungerar när samrådet har öppnat.",

  beingDecidedTitle: "Svarstiden är just slut",
  beingDecidedBody:
    "Vi räknar in de svar som kom in före stängningen. Titta igen om en minut, så står det här om ditt svar kom med.",
  lookAgain: "Titta igen",

  closedTitle: "Svarstiden är slut",
  closedAt: (closed: string) => `Samrådet stängde ${closed}.`,
  closedCounted: (received: string) => `Svaret som du skickade ${received} kom med.`,
  closedUnconfirmed: "Svaret blev aldrig bekräftat och räknas därför inte.",
  closedWithdrawn: (when: string) => `Du återkallade ditt svar ${when}. Det räknas inte.`,
  closedNotSent: "Det som du nu försökte skicka kom för sent och räknas inte.",
  closedNone: "Det finns inget svar från dig.",
  closedPublished: "Alla svar sammanställs i en ny planversion, som publiceras på startsidan.",
  closedTypedTitle: "Det du skrev",
  closedTyped: "Vi har inte sparat det. Kopiera texten om du vill behålla den eller skicka den till kontaktpersonen.",

  conflictTitle: "Svaret har ändrats på två ställen",
  conflictBody: (received: string) =>
    `Medan du skrev skickades ett annat svar med samma länk (${received}). Inget har skrivits över. Välj vilket som ska gälla.`,
  conflictStored: "Det som redan är skickat",
  conflictMine: "Det du skrev nu",
  conflictSame: (count: number) => `${count} svar till är lika.`,
  keepStored: "Behåll det som är skickat",
  keepMine: "Skicka det jag skrev nu",
  goneTitle: "Svaret är återkallat",
  goneBody: (when: string) =>
    `Svaret återkallades ${when}, efter att du öppnade sidan. Det du skrev nu är inte skickat och räknas inte.`,
  goneChoice: "Vill du skicka det som ett nytt svar? Om svaret ska vara återkallat behöver du inte göra någonting.",
  goneSend: "Skicka som nytt svar",
};

const en: typeof sv = {
  receiptTitle: "Thank you, your answer is received",
  questions: "Questions about the consultation",
  reference: "Reference",
  received: "Received",
  revision: "Version of the answer",
  revisionValue: (revision) => (revision === 1 ? "First" : `${revision}, replaces the one before`),
  sentBy: "Sent by",
  receiptMail: "We also send a receipt by e-mail.",
  canChange: (deadline) => `You can change your answer until ${deadline}.`,
  change: "Change the answer",
  changeNoLonger: "The time for answers is over, so the answer can no longer be changed.",
  whereTitle: "Where your answer is",
  whereIncluded: (version) => `Your answer is part of plan version ${version}.`,
  whereLater:
    "When the time for answers is over, all answers are compiled into a new plan version. This page will say which.",
  whereLaterOpen: "When the time for answers is over, all confirmed answers are compiled into a new plan version.",
  readVersion: (version) => `Read plan version ${version}`,
  copyTitle: "Your answer",
  keepLink: "Keep this page’s address or the link in the e-mail if you want to come back.",

  notOpenTitle: "The consultation has not opened yet",
  notOpenBody: (opens) => `You can answer from ${opens}.`,
  notOpenLink: "Keep the link. It works when the consultation has opened.",

  beingDecidedTitle: "The time for answers has just ended",
  beingDecidedBody:
    "We are counting in the answers that came before closing. Look again in a minute, and this page will say whether yours is among them.",
  lookAgain: "Look again",

  closedTitle: "The time for answers is over",
  closedAt: (closed) => `The consultation closed on ${closed}.`,
  closedCounted: (received) => `The answer you sent on ${received} is counted.`,
  closedUnconfirmed: "The answer was never confirmed and so does not count.",
  closedWithdrawn: (when) => `You withdrew your answer on ${when}. It does not count.`,
  closedNotSent: "What you have just tried to send came too late and does not count.",
  closedNone: "There is no answer from you.",
  closedPublished: "All answers are compiled into a new plan version, which is published on the start page.",
  closedTypedTitle: "What you wrote",
  closedTyped: "We have not stored it. Copy the text if you want to keep it or send it to the contact person.",

  conflictTitle: "The answer was changed in two places",
  conflictBody: (received) =>
    `While you were writing, another answer was sent with the same link (${received}). Nothing has been overwritten. Choose which is to count.`,
  conflictStored: "What has already been sent",
  conflictMine: "What you wrote now",
  conflictSame: (count) => `Answers that are the same: ${count}.`,
  keepStored: "Keep what has been sent",
  keepMine: "Send what I wrote now",
  goneTitle: "The answer is withdrawn",
  goneBody: (when) =>
    `The answer was withdrawn on ${when}, after you opened the page. What you wrote now is not sent and does not count.`,
  goneChoice: "Do you want to send it as a new answer? If the answer is to stay withdrawn, you need not do anything.",
  goneSend: "Send as a new answer",
};

export const answerOutcomeTexts: Catalogue<typeof sv> = { sv, en };
