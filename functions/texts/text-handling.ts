import type { TextHandling } from "../domain/text-handling.ts";
import type { Catalogue } from "./catalogue.ts";

const choicesSv: Readonly<Record<TextHandling, string>> = {
  "not-quoted": "Texten får inte återges ordagrant",
  "business-sensitive": "Texten innehåller affärskänsliga uppgifter",
};
const choicesEn: typeof choicesSv = {
  "not-quoted": "The text must not be quoted",
  "business-sensitive": "The text holds business-sensitive information",
};

const sv = {
  legend: (question: number) => `Om texten i fråga ${question}`,
  hint: "Kryssar du för något publiceras texten inte. Den räknas, och handläggarna läser den.",
  choice: choicesSv,
  /** On copies of an answer: of which text it was said. */
  saidOf: (question: string) => `Om texten ”${question}”`,
  publicity:
    "Vill du inte att en text återges, eller innehåller den affärskänsliga uppgifter? Kryssa för det vid texten. Då publiceras den inte, men den räknas och vi läser den. Den kan ändå vara en allmän handling.",
  promise: (planYear: number) =>
    `Vi frågar innan planen för ${planYear} är bestämd. Alla svar läses och redovisas, och i samrådsredogörelsen står hur de har påverkat planen. Vi lovar inte att alla önskemål uppfylls.`,
  promiseTitle: "Vad vi gör med svaren",
};

const en: typeof sv = {
  legend: (question) => `About the text in question ${question}`,
  hint: "If you tick something, the text is not published. It is counted, and staff read it.",
  choice: choicesEn,
  saidOf: (question) => `About the text “${question}”`,
  publicity:
    "Do you not want a text to be quoted, or does it hold business-sensitive information? Tick that beside the text. Then it is not published, but it is counted and we read it. It may still be a public record.",
  promise: (planYear) =>
    `We ask before the plan for ${planYear} is settled. Every answer is read and accounted for, and the consultation report says how the answers influenced the plan. We do not promise that every wish is met.`,
  promiseTitle: "What we do with the answers",
};

export const textHandlingTexts: Catalogue<typeof sv> = { sv, en };
