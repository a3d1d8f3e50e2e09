import type { Catalogue } from "./catalogue.ts";

const sv = {
  title: "Tillgänglighet",
  lead: (destination: string, principal: string) =>
    `Den här webbplatsen hör till ${destination}. ${principal} ansvarar för den och vill att alla ska kunna använda den.`,
  statusTitle: "Så tillgänglig är webbplatsen",
  status:
    "Webbplatsen är byggd för att uppfylla lagen om tillgänglighet till digital offentlig service, standarden EN 301 549 och WCAG 2.2 på nivå AA. Allt fungerar med tangentbord, med skärmläsare, med förstorad text och utan JavaScript.",
  assessed: (date: string) =>
    `Webbplatsen är delvis förenlig med lagen, på grund av bristerna nedan. Det bedömdes senast ${date}.`,
  notAssessed:
    "Vi räknar webbplatsen som delvis förenlig med lagen: den testas vid varje ändring, men ingen utomstående har granskat den än.",
  problemsTitle: "Kända brister",
  problemSwedish: "Planens egen text finns bara på svenska, även när resten av sidan är på engelska.",
  problemTables: "Breda tabeller måste rullas i sidled på små skärmar. De går att nå och rulla med tangentbord.",
  feedbackTitle: "Säg till om något inte fungerar",
  feedback:
    "Kontakta oss om du inte kan använda en del av webbplatsen, om du behöver planen i ett annat format eller om du hittar en brist som inte står här. Vi svarar så snart vi kan. Du kan alltid lämna dina synpunkter på annat sätt än genom formuläret.",
  feedbackEmail: "E-post",
  feedbackPhone: "Telefon",
  supervisionTitle: "Tillsyn",
  supervision:
    "Myndigheten för digital förvaltning har tillsyn över lagen om tillgänglighet till digital offentlig service. Är du inte nöjd med hur vi hanterar det du har påpekat kan du anmäla det dit.",
  supervisionLink: "Anmäl bristande tillgänglighet till Digg",
  testedTitle: "Så har vi testat",
  tested:
    "Sidorna testas automatiskt med axe i webbläsare, med och utan JavaScript. Texterna skrivs på klarspråk. Diagram har alltid samma uppgifter i en tabell bredvid.",
};

const en: typeof sv = {
  title: "Accessibility",
  lead: (destination, principal) =>
    `This site belongs to ${destination}. ${principal} answers for it and wants everyone to be able to use it.`,
  statusTitle: "How accessible the site is",
  status:
    "The site is built to meet the Swedish Act on Accessibility of Digital Public Services, the standard EN 301 549 and WCAG 2.2 at level AA. Everything works by keyboard, with a screen reader, with enlarged text and without JavaScript.",
  assessed: (date) =>
    `The site is partly compliant with the act, because of the shortcomings below. This was last assessed on ${date}.`,
  notAssessed:
    "We count the site as partly compliant with the act: it is tested at every change, but no outside party has reviewed it yet.",
  problemsTitle: "Known shortcomings",
  problemSwedish: "The plan’s own text is in Swedish only, even where the rest of the page is in English.",
  problemTables:
    "Wide tables have to be scrolled sideways on small screens. They can be reached and scrolled by keyboard.",
  feedbackTitle: "Tell us when something does not work",
  feedback:
    "Contact us if you cannot use a part of the site, if you need the plan in another format, or if you find a shortcoming that is not listed here. We answer as soon as we can. You can always give your views in another way than through the form.",
  feedbackEmail: "E-mail",
  feedbackPhone: "Phone",
  supervisionTitle: "Supervision",
  supervision:
    "The Agency for Digital Government supervises the Act on Accessibility of Digital Public Services. If you are not satisfied with how we handle what you have pointed out, you can report it there.",
  supervisionLink: "Report insufficient accessibility to Digg (in Swedish)",
  testedTitle: "How we have tested",
  tested:
    "The pages are tested automatically with axe in a browser, with and without JavaScript. Texts are written in plain language. Charts always have the same figures in a table beside them.",
};

export const planAccessibilityTexts: Catalogue<typeof sv> = { sv, en };
