import type { Catalogue } from "./catalogue.ts";

/** What only documents say; the rest of their words are those of the pages. */
const sv = {
  receiptTitle: "Kvittens på svar",
  decisionReceiptTitle: "Kvittens på registrerat beslut",
  organisation: "Avsändare",
  askedBy: "Mottagare",
  round: "Samråd",
  deadline: "Svara senast",
  caseNumber: "Diarienummer",
  contact: "Kontakt",
  pageOf: (page: number, pages: number) => `sida ${page} av ${pages}`,
  download: "Ladda ner kvittensen (PDF)",
};

const en: typeof sv = {
  receiptTitle: "Receipt for an answer",
  decisionReceiptTitle: "Receipt for a recorded decision",
  organisation: "From",
  askedBy: "To",
  round: "Consultation",
  deadline: "Answer by",
  caseNumber: "Case number",
  contact: "Contact",
  pageOf: (page, pages) => `page ${page} of ${pages}`,
  download: "Download the receipt (PDF)",
};

export const documentTexts: Catalogue<typeof sv> = { sv, en };
