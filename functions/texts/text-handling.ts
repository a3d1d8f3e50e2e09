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

  staffTitle: "Texter som inte publiceras",
  staffLead:
    "Avsändarna vill inte att texterna återges ordagrant, eller har skrivit att de innehåller affärskänsliga uppgifter. De räknas men finns inte i någon version av planen. Lämna inte ut dem utan sekretessprövning.",
  staffNone: "Ingen har bett om att en text inte ska publiceras.",
  staffLink: "Texter som inte publiceras",
  staffOpen: "Svar genom det öppna formuläret",
  staffBack: "Till omgången",
  heldBack: (count: number) =>
    count === 1
      ? "En text till har kommit in. Avsändaren vill inte att den återges, eller har skrivit att den innehåller affärskänsliga uppgifter. Den är läst men publiceras inte."
      : `Ytterligare ${count} texter har kommit in. Avsändarna vill inte att de återges, eller har skrivit att de innehåller affärskänsliga uppgifter. De är lästa men publiceras inte.`,
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

  staffTitle: "Texts that are not published",
  staffLead:
    "Their senders do not want the texts to be quoted, or say that they hold business-sensitive information. They are counted but are in no version of the plan. Do not hand them out without trying whether secrecy applies.",
  staffNone: "Nobody has asked for a text not to be published.",
  staffLink: "Texts that are not published",
  staffOpen: "Answer through the open form",
  staffBack: "Back to the round",
  heldBack: (count) =>
    count === 1
      ? "One more text came in. Its sender does not want it to be quoted, or says that it holds business-sensitive information. It is read but not published."
      : `Another ${count} texts came in. Their senders do not want them to be quoted, or say that they hold business-sensitive information. They are read but not published.`,
};

export const textHandlingTexts: Catalogue<typeof sv> = { sv, en };
