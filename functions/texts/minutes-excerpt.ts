import type { Language } from "../domain/language.ts";
import type { MinutesExcerpt } from "../domain/minutes-excerpt.ts";
import type { DecisionEntry } from "../domain/plan-version.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatFile } from "./file.ts";

/** The minutes excerpt wherever it is named: receipts, mail, plan versions, staff's pages. */
const sv = {
  title: "Protokollsutdrag",
  public: "får läsas av alla",
  withheld: "visas inte för alla",
  hash: "Kontrollsumma (SHA-256)",
  download: "Ladda ner protokollsutdraget",
  downloadOf: (name: string) => `Ladda ner protokollsutdraget från ${name}`,
  toPage: "Lämna in protokollsutdraget",
  toPageAgain: "Byt eller ta bort protokollsutdraget",
};

const en: typeof sv = {
  title: "Minutes excerpt",
  public: "open to everyone",
  withheld: "not shown to everyone",
  hash: "Checksum (SHA-256)",
  download: "Download the minutes excerpt",
  downloadOf: (name) => `Download the minutes excerpt from ${name}`,
  toPage: "Send in the minutes excerpt",
  toPageAgain: "Change or remove the minutes excerpt",
};

export const minutesExcerptTexts: Catalogue<typeof sv> = { sv, en };

/** `PDF, 120 kB, får läsas av alla` */
export function formatExcerpt(excerpt: MinutesExcerpt, language: Language): string {
  const texts = minutesExcerptTexts[language];
  return `${formatFile(excerpt, language)}, ${excerpt.isPublic ? texts.public : texts.withheld}`;
}

export function excerptHash({ sha256 }: MinutesExcerpt, language: Language): string {
  return `${minutesExcerptTexts[language].hash}: ${sha256}`;
}

/** The decisions of a version that an excerpt was sent in for, in its order. */
export function excerptsOf(
  decisions: readonly DecisionEntry[],
): readonly { readonly party: string; readonly name: string; readonly excerpt: MinutesExcerpt }[] {
  return decisions.flatMap(({ party, name, decision }) =>
    decision?.minutesExcerpt === undefined ? [] : [{ party, name, excerpt: decision.minutesExcerpt }],
  );
}
