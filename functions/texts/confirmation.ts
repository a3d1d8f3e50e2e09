import type { Catalogue } from "./catalogue.ts";

/** The open form's mail that confirms an answer, and the pages around it. */
const sv = {
  sentTitle: "Titta i din e-post",
  sentBody: (email: string) => `Vi har skickat ett mejl till ${email}. Öppna det och bekräfta ditt svar.`,
  sentBodyUnnamed: "Vi har skickat ett mejl till adressen som du skrev. Öppna det och bekräfta ditt svar.",
  sentConfirmed: "Din adress är redan bekräftad, så svaret räknas. Vi har skickat en kvittens med e-post.",
  sentCounts: (deadline: string) => `Svaret räknas först när du har bekräftat det, senast ${deadline}.`,
  sentNothing: "Kom det inget mejl? Titta i skräpposten. Annars kan du fylla i formuläret igen.",
  confirmTitle: "Bekräfta ditt svar",
  confirmBody: (received: string) => `Svaret skickades ${received}. Läs igenom det och bekräfta att det är ditt.`,
  confirmButton: "Bekräfta svaret",
  confirmNotMine: "Har du inte skickat något svar? Då behöver du inte göra någonting. Ett obekräftat svar räknas inte.",
  confirmedTitle: "Tack, svaret är bekräftat och räknas",
};

const en: typeof sv = {
  sentTitle: "Check your e-mail",
  sentBody: (email) => `We have sent an e-mail to ${email}. Open it and confirm your answer.`,
  sentBodyUnnamed: "We have sent an e-mail to the address you gave. Open it and confirm your answer.",
  sentConfirmed: "Your address is confirmed already, so the answer counts. We have sent a receipt by e-mail.",
  sentCounts: (deadline) => `Your answer counts only when you have confirmed it, at the latest on ${deadline}.`,
  sentNothing: "No e-mail? Look among your junk mail. Otherwise you can fill in the form again.",
  confirmTitle: "Confirm your answer",
  confirmBody: (received) => `The answer was sent on ${received}. Read it through and confirm that it is yours.`,
  confirmButton: "Confirm the answer",
  confirmNotMine: "Have you not sent any answer? Then you need not do anything. An unconfirmed answer does not count.",
  confirmedTitle: "Thank you, your answer is confirmed and counts",
};

export const confirmationTexts: Catalogue<typeof sv> = { sv, en };
