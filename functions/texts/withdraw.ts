import type { Catalogue } from "./catalogue.ts";

const sv = {
  link: "Återkalla svaret",
  title: "Återkalla svaret?",
  lead: (received: string) => `Det gäller svaret som du skickade ${received}.`,
  effects: [
    "Svaret räknas inte och publiceras inte.",
    "Ingenting raderas: det du har skickat är registrerat och kan vara en allmän handling.",
  ],
  anew: (deadline: string) => `Du kan svara på nytt till och med ${deadline}.`,
  changed: "Svaret har ändrats sedan du öppnade sidan. Inget är återkallat än. Läs igenom och välj på nytt.",
  sure: "Är du säker?",
  sureYes: "Ja, jag vill återkalla svaret",
  button: "Återkalla svaret",
  keep: "Behåll svaret",
  withdrawnTitle: "Ditt svar är återkallat",
  withdrawnAt: (when: string) => `Det återkallades ${when}. Det räknas inte och publiceras inte.`,
  withdrawnMail: "Vi skickar också en kvittens med e-post.",
  answerAnew: "Svara på nytt",
  tooLate: "Återkallelsen kom för sent och gäller inte.",
};

const en: typeof sv = {
  link: "Withdraw the answer",
  title: "Withdraw the answer?",
  lead: (received) => `This is about the answer you sent on ${received}.`,
  effects: [
    "The answer does not count and is not published.",
    "Nothing is deleted: what you have sent is registered and may be a public record.",
  ],
  anew: (deadline) => `You can answer anew until ${deadline}.`,
  changed: "The answer was changed after you opened the page. Nothing is withdrawn yet. Read it and choose anew.",
  sure: "Are you sure?",
  sureYes: "Yes, I want to withdraw the answer",
  button: "Withdraw the answer",
  keep: "Keep the answer",
  withdrawnTitle: "Your answer is withdrawn",
  withdrawnAt: (when) => `It was withdrawn on ${when}. It does not count and is not published.`,
  withdrawnMail: "We also send a receipt by e-mail.",
  answerAnew: "Answer anew",
  tooLate: "The withdrawal came too late and does not apply.",
};

export const withdrawTexts: Catalogue<typeof sv> = { sv, en };
