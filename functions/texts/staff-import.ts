import type { ImportKind } from "../domain/read-import.ts";
import type { Catalogue } from "./catalogue.ts";

const kinds: Record<ImportKind, string> = {
  destination: "Destinationen (JSON)",
  questionnaire: "Enkäten (JSON)",
  plan: "Plantexten (JSON)",
  round: "Omgången och dess kalender (JSON)",
  process: "Uppgivna siffror från en tidigare process (JSON)",
  governance: "Huvudman, ägardirektiv, roller och uppdrag (JSON)",
};
const kindsEn: Record<ImportKind, string> = {
  destination: "The destination (JSON)",
  questionnaire: "The questionnaire (JSON)",
  plan: "The plan text (JSON)",
  round: "The round and its calendar (JSON)",
  process: "Stated figures of an earlier process (JSON)",
  governance: "Principal, owner directive, roles and mandate (JSON)",
};

const sv = {
  title: "Läs in filer",
  lead: "Filen läses in i sin helhet eller inte alls. Finns det ett fel står det var, och inget har ändrats.",
  order:
    "Läs in i den här ordningen första gången: destinationen, enkäten, omgången, plantexten. Parterna läses in för sig.",
  kind: "Vad innehåller filen?",
  kinds,
  chooseKind: "Välj",
  file: "Fil",
  fileHint: "Högst 1 MB.",
  content: "Eller klistra in innehållet",
  contentHint: "Används bara när ingen fil är vald.",
  submit: "Läs in",
  doneTitle: "Inläst",
  counts: (fresh: number, changed: number, same: number) => `${fresh} nya, ${changed} ändrade, ${same} oförändrade.`,
  refusedTitle: "Inget lästes in",
  problemCount: (count: number) =>
    count === 1 ? "Rätta ett fel och läs in igen." : `Rätta ${count} fel och läs in igen.`,
  where: "Var",
  what: "Vad",
  problemsCaption: "Det här behöver rättas",
  more: (count: number) => `Och ${count} fel till.`,
};

const en: typeof sv = {
  title: "Import files",
  lead: "The file is read as a whole or not at all. If something is wrong it says where, and nothing has changed.",
  order:
    "Import in this order the first time: the destination, the questionnaire, the round, the plan text. The parties are imported by themselves.",
  kind: "What does the file hold?",
  kinds: kindsEn,
  chooseKind: "Choose",
  file: "File",
  fileHint: "At most 1 MB.",
  content: "Or paste the content",
  contentHint: "Used only when no file is chosen.",
  submit: "Import",
  doneTitle: "Imported",
  counts: (fresh, changed, same) => `${fresh} new, ${changed} changed, ${same} unchanged.`,
  refusedTitle: "Nothing was imported",
  problemCount: (count) =>
    count === 1 ? "Mend one error and import again." : `Mend ${count} errors and import again.`,
  where: "Where",
  what: "What",
  problemsCaption: "What needs mending",
  more: (count) => `And ${count} more errors.`,
};

export const staffImportTexts: Catalogue<typeof sv> = { sv, en };
