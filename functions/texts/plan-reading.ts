import type { Catalogue } from "./catalogue.ts";

/** What the form says of the pages where the draft is commented on. */
const sv = {
  read: "Läs utkastet och lämna synpunkter",
  goesAlong: "Det du sparar på utkastets sidor kommer med när du skickar svaret.",
  openInstead: "Skriv dina synpunkter på utkastet i fritextfrågorna, och vilket avsnitt och stycke du menar.",
  newTab: "(öppnas i en ny flik)",
  said: (comments: number, proposals: number) =>
    [comments > 0 ? "kommentar" : "", proposals > 0 ? `${proposals} förslag till ny lydelse` : ""]
      .filter(Boolean)
      .join(", "),
};

const en: typeof sv = {
  read: "Read the draft and give your views",
  goesAlong: "What you save on the draft’s pages goes along when you send your answer.",
  openInstead: "Write your views on the draft in the free-text questions, and which section and paragraph you mean.",
  newTab: "(opens in a new tab)",
  said: (comments, proposals) =>
    [
      comments > 0 ? "comment" : "",
      proposals === 1 ? "1 proposed wording" : proposals > 1 ? `${proposals} proposed wordings` : "",
    ]
      .filter(Boolean)
      .join(", "),
};

export const planReadingTexts: Catalogue<typeof sv> = { sv, en };
