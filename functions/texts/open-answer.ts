import type { Catalogue } from "./catalogue.ts";

/** What people read after the open form, and behind the mail that confirms. */
const sv = {
  sentTitle: "Titta i din e-post",
  sentBody: (email: string) => `Vi har skickat ett mejl till ${email}. Öppna det och bekräfta ditt svar.`,
  sentBodyUnnamed: "Vi har skickat ett mejl till adressen som du skrev. Öppna det och bekräfta ditt svar.",
  sentConfirmed: "Din adress är redan bekräftad, så svaret räknas. Vi har skickat en kvittens med e-post.",
  sentCounts: (deadline: string) => `Svaret räknas först när du har bekräftat det, senast ${deadline}.`,
  sentNothing: "Kom det inget mejl? Titta i skräpposten. Annars kan du fylla i formuläret igen.",

  confirmTitle: "Bekräfta ditt svar",
  confirmBody: (received: string) => `Svaret skickades ${received}. Läs igenom det och bekräfta att det är ditt.`,
  confirmSure: "Är svaret ditt?",
  confirmSureYes: "Ja, det är jag som har skickat svaret",
  confirmButton: "Bekräfta svaret",
  confirmNotMine: "Har du inte skickat något svar? Då behöver du inte göra någonting. Ett obekräftat svar räknas inte.",
  confirmedTitle: "Tack, svaret är bekräftat och räknas",

  savedTitle: "Titta i din e-post",
  savedBody:
    "Det du skrev är sparat som ett utkast. Vi har skickat en länk till adressen som du skrev. Öppna den när du vill fortsätta, på den här enheten eller en annan.",
  savedCounts: (deadline: string) =>
    `Ingenting är skickat. Svaret räknas först när du har skickat det, senast ${deadline}.`,
  savedNothing:
    "Kom det inget mejl? Titta i skräpposten. Blev adressen fel kan du gå tillbaka, rätta den och spara igen: då gäller bara den nya länken.",
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
  confirmSure: "Is the answer yours?",
  confirmSureYes: "Yes, I have sent this answer",
  confirmButton: "Confirm the answer",
  confirmNotMine: "Have you not sent any answer? Then you need not do anything. An unconfirmed answer does not count.",
  confirmedTitle: "Thank you, your answer is confirmed and counts",

  savedTitle: "Check your e-mail",
  savedBody:
    "What you wrote is saved as a draft. We have sent a link to the address you gave. Open it when you want to go on, on this device or another.",
  savedCounts: (deadline) =>
    `Nothing is sent. The answer counts only when you have sent it, at the latest on ${deadline}.`,
  savedNothing:
    "No e-mail? Look among your junk mail. If the address was wrong you can go back, correct it and save again: then only the new link works.",
};

export const openAnswerTexts: Catalogue<typeof sv> = { sv, en };
