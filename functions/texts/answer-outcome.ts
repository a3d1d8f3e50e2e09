import type { Catalogue } from "./catalogue.ts";

/** What people read after the form, and in place of it. */
const sv = {
  receiptTitle: "Tack, svaret är mottaget",
  questions: "Frågor om samrådet",
  copyTitle: "Ditt svar",

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
  copyTitle: "Your answer",

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
