import type { Catalogue } from "./catalogue.ts";

const sv = {
  error: "Fel:",
  errorSummaryTitle: "En sak behöver rättas",
  errorSummaryTitleSeveral: (count: number) => `${count} saker behöver rättas`,
  required: "(obligatoriskt)",
  optional: "(frivilligt)",
  question: (number: number) => `Fråga ${number}`,
  choose: "Välj",
  limit: (characters: string) => `Högst ${characters} tecken.`,
  chooseUpTo: (max: number) => (max === 1 ? "Välj högst ett alternativ." : `Välj högst ${max} alternativ.`),
  rankUpTo: (max: number) =>
    `Välj upp till ${max}. Börja med det viktigaste. Du behöver inte fylla alla platser.`,
  rankPlace: (place: number) => `Plats ${place}`,
  rankPlaceEmpty: "Inget valt",
  dontKnow: "Vet inte",
  wholeDraft: "Hela utkastet, eller flera avsnitt",
  wholeKronor: "Hela kronor, till exempel 25 000.",
  kronor: "kronor",
  dateHint: "Skriv år, månad och dag, till exempel 2027-10-26.",
  notPublished: "Publiceras inte",
  publishedAsView: "Publiceras ordagrant",
  onlyIf: (option: string, number: number) => `Svara bara om du valde ”${option}” på fråga ${number}.`,
  noAnswer: "Inget svar",
};

const en: typeof sv = {
  error: "Error:",
  errorSummaryTitle: "One thing needs correcting",
  errorSummaryTitleSeveral: (count) => `${count} things need correcting`,
  required: "(required)",
  optional: "(optional)",
  question: (number) => `Question ${number}`,
  choose: "Choose",
  limit: (characters) => `At most ${characters} characters.`,
  chooseUpTo: (max) => (max === 1 ? "Choose at most one." : `Choose at most ${max}.`),
  rankUpTo: (max) => `Choose up to ${max}. Start with the most important. You need not fill every place.`,
  rankPlace: (place) => `Place ${place}`,
  rankPlaceEmpty: "Nothing chosen",
  dontKnow: "Don’t know",
  wholeDraft: "The whole draft, or several sections",
  wholeKronor: "Whole Swedish kronor, for example 25 000.",
  kronor: "SEK",
  dateHint: "Write year, month and day, for example 2027-10-26.",
  notPublished: "Not published",
  publishedAsView: "Published word for word",
  onlyIf: (option, number) => `Answer only if you chose “${option}” in question ${number}.`,
  noAnswer: "No answer",
};

export const fieldTexts: Catalogue<typeof sv> = { sv, en };
