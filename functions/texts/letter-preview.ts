import type { Catalogue } from "./catalogue.ts";

/** Letters shown before they are sent, and where their links lead. */
const sv = {
  title: "Förhandsvisning",
  lead: "Så ser mottagaren brevet. Länkarna är exempel: de leder till en sida som säger det, och ingen kan svara med dem.",
  preview: "Visa brevet som mottagaren ser det",
  recipient: "Mottagare",
  inLanguage: "Språk",
  show: "Visa",
  from: "Från",
  replyTo: "Svar till",
  to: "Till",
  subject: "Ämne",
  tryOut: (email: string) => `Skicka ett prov till ${email}`,
  sent: (email: string) => `Ett prov är på väg till ${email}.`,
  asHtml: "Brevet",
  asText: "Som ren text",
  frame: "Brevet som det visas i ett e-postprogram",
  sampleLink: "Länken är ett exempel",
  sampleLinkLead:
    "Brevet du läste är ett prov. I det riktiga brevet leder länken till mottagarens egen sida. Här finns ingenting att svara på.",
};

const en: typeof sv = {
  title: "Preview",
  lead: "This is how the recipient sees the letter. The links are samples: they lead to a page that says so, and nobody can answer with them.",
  preview: "Show the letter as its recipient sees it",
  recipient: "Recipient",
  inLanguage: "Language",
  show: "Show",
  from: "From",
  replyTo: "Replies to",
  to: "To",
  subject: "Subject",
  tryOut: (email) => `Send a trial to ${email}`,
  sent: (email) => `A trial is on its way to ${email}.`,
  asHtml: "The letter",
  asText: "As plain text",
  frame: "The letter as a mail program shows it",
  sampleLink: "The link is a sample",
  sampleLinkLead:
    "The letter you read is a trial. In the real letter the link leads to the recipient's own page. There is nothing to answer here.",
};

export const letterPreviewTexts: Catalogue<typeof sv> = { sv, en };
