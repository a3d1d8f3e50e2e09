import type { Catalogue } from "./catalogue.ts";

/** How a proposed wording is told, wherever it is shown. */
const sv = {
  commentOn: (section: string) => `Kommentar till avsnitt ${section}`,
  proposalFor: (section: string, paragraph: number) =>
    `Förslag till ny lydelse: avsnitt ${section}, stycke ${paragraph}`,
  now: (text: string) => `Nu: ${text}`,
  proposed: (text: string) => `Förslag: ${text}`,
  strikeOut: "Förslag: stycket stryks.",
  reason: (text: string) => `Motivering: ${text}`,
  removed: "borttaget",
  added: "tillagt",
  proposalOf: (paragraph: number) => `Förslag till ny lydelse av stycke ${paragraph} i utkastet`,
};

const en: typeof sv = {
  commentOn: (section) => `Comment on section ${section}`,
  proposalFor: (section, paragraph) => `Proposed wording: section ${section}, paragraph ${paragraph}`,
  now: (text) => `Now: ${text}`,
  proposed: (text) => `Proposal: ${text}`,
  strikeOut: "Proposal: strike out the paragraph.",
  reason: (text) => `Reason: ${text}`,
  removed: "removed",
  added: "added",
  proposalOf: (paragraph) => `Proposed wording of paragraph ${paragraph} in the draft`,
};

export const wordingTexts: Catalogue<typeof sv> = { sv, en };
