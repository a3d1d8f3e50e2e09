import type { Catalogue } from "./catalogue.ts";

/** What the form says of the pages where the draft is commented on. */
const sv = {
  read: "Läs utkastet och lämna synpunkter",
  goesAlong: "Det du sparar på utkastets sidor kommer med när du skickar svaret.",
  openInstead:
    "Vill du kommentera ett avsnitt, eller föreslå hur ett stycke ska lyda? Spara då längst ner på sidan. Vi mejlar en länk, och med den når du utkastets egna sidor.",
  newTab: "(öppnas i en ny flik)",
  said: (comments: number, proposals: number) =>
    [comments > 0 ? "kommentar" : "", proposals > 0 ? `${proposals} förslag till ny lydelse` : ""]
      .filter(Boolean)
      .join(", "),
};

const en: typeof sv = {
  read: "Read the draft and give your views",
  goesAlong: "What you save on the draft’s pages goes along when you send your answer.",
  openInstead:
    "Do you want to comment on a section, or propose how a paragraph should read? Then save at the bottom of the page. We e-mail a link, and with it you reach the draft’s own pages.",
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
