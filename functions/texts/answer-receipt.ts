import type { Catalogue } from "./catalogue.ts";

/** What a receipt says around the copy of the answer. */
const sv = {
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
  keepLink: "Spara den här sidans adress eller länken i mejlet om du vill komma tillbaka.",
};

const en: typeof sv = {
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
  keepLink: "Keep this page’s address or the link in the e-mail if you want to come back.",
};

export const answerReceiptTexts: Catalogue<typeof sv> = { sv, en };
