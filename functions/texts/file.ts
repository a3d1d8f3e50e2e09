import type { AttachedFile, FileKind } from "../domain/attached-file.ts";
import type { Language } from "../domain/language.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatNumber } from "./format.ts";

const kindsSv: Readonly<Record<FileKind, string>> = {
  pdf: "PDF",
  docx: "Word-dokument (DOCX)",
  odt: "OpenDocument-text (ODT)",
  jpeg: "bild (JPEG)",
  png: "bild (PNG)",
};
const kindsEn: Readonly<Record<FileKind, string>> = {
  pdf: "PDF",
  docx: "Word document (DOCX)",
  odt: "OpenDocument text (ODT)",
  jpeg: "picture (JPEG)",
  png: "picture (PNG)",
};

/** What forms and receipts say of a file. */
const sv = {
  kinds: kindsSv,
  attached: (file: string) => `Bifogad fil: ${file}.`,
  toFilePage: "Bifoga en fil",
  toFilePageChange: "Byt eller ta bort filen",
  saveFirst:
    "En fil på högst 10\u00a0MB: PDF, DOCX, ODT, JPEG eller PNG. Den laddas upp på en egen sida och kommer med när du skickar svaret.",
  newTab: "(öppnas i en ny flik)",
};

const en: typeof sv = {
  kinds: kindsEn,
  attached: (file) => `Attached file: ${file}.`,
  toFilePage: "Attach a file",
  toFilePageChange: "Change or remove the file",
  saveFirst:
    "One file of at most 10\u00a0MB: PDF, DOCX, ODT, JPEG or PNG. It is uploaded on a page of its own and goes along when you send your answer.",
  newTab: "(opens in a new tab)",
};

export const fileTexts: Catalogue<typeof sv> = { sv, en };

/** `PDF, 120 kB` */
export function formatFile({ kind, bytes }: Pick<AttachedFile, "kind" | "bytes">, language: Language): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
  return `${fileTexts[language].kinds[kind]}, ${formatNumber(kilobytes, language)}\u00a0kB`;
}
