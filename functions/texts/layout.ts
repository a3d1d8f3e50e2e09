import type { Catalogue } from "./catalogue.ts";

const sv = {
  skipToContent: "Hoppa till innehållet",
  productName: "Samråd",
  errorTitlePrefix: "Fel: ",
  otherLanguage: "In English",
  languageSwitch: "Språk",
  staffNavigation: "Handläggning",
  aboutThisSite: "Om webbplatsen",
  privacy: "Personuppgifter och offentlighet",
  accessibility: "Tillgänglighet",
  published: "Planer och samråd",
  noTracking: "Webbplatsen mäter inte dig och använder inga kakor för statistik.",
};

const en: typeof sv = {
  skipToContent: "Skip to content",
  productName: "Samråd",
  errorTitlePrefix: "Error: ",
  otherLanguage: "På svenska",
  languageSwitch: "Language",
  staffNavigation: "Case work",
  aboutThisSite: "About this site",
  privacy: "Personal data and public access",
  accessibility: "Accessibility",
  published: "Plans and consultations",
  noTracking: "This site does not track you and uses no cookies for statistics.",
};

export const layoutTexts: Catalogue<typeof sv> = { sv, en };
