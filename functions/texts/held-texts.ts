import type { Catalogue } from "./catalogue.ts";

/** Texts that their senders hold back: staff's own list of them, and what a version says instead. */
const sv = {
  staffTitle: "Texter som inte publiceras",
  staffLead:
    "Avsändarna vill inte att texterna återges ordagrant, eller har skrivit att de innehåller affärskänsliga uppgifter. De räknas men finns inte i någon version av planen. Lämna inte ut dem utan sekretessprövning.",
  staffNone: "Ingen har bett om att en text inte ska publiceras.",
  staffLink: "Texter som inte publiceras",
  staffOpen: "Svar genom det öppna formuläret",
  staffSection: (section: string) => `avsnittet ${section}`,
  staffBack: "Till omgången",
  heldBack: (count: number) =>
    count === 1
      ? "En text till har kommit in. Avsändaren vill inte att den återges, eller har skrivit att den innehåller affärskänsliga uppgifter. Den är läst men publiceras inte."
      : `Ytterligare ${count} texter har kommit in. Avsändarna vill inte att de återges, eller har skrivit att de innehåller affärskänsliga uppgifter. De är lästa men publiceras inte.`,
};

const en: typeof sv = {
  staffTitle: "Texts that are not published",
  staffLead:
    "Their senders do not want the texts to be quoted, or say that they hold business-sensitive information. They are counted but are in no version of the plan. Do not hand them out without trying whether secrecy applies.",
  staffNone: "Nobody has asked for a text not to be published.",
  staffLink: "Texts that are not published",
  staffOpen: "Answer through the open form",
  staffSection: (section) => `section ${section}`,
  staffBack: "Back to the round",
  heldBack: (count) =>
    count === 1
      ? "One more text came in. Its sender does not want it to be quoted, or says that it holds business-sensitive information. It is read but not published."
      : `Another ${count} texts came in. Their senders do not want them to be quoted, or say that they hold business-sensitive information. They are read but not published.`,
};

export const heldTextsTexts: Catalogue<typeof sv> = { sv, en };
