import type { Language } from "../domain/language.ts";
import type { Cell } from "../domain/plan-version.ts";
import type { CellLine } from "../texts/decision-cells.ts";
import { formatNumber } from "../texts/format.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import type { TableCell } from "./document-blocks.ts";

export function cellOf(lines: readonly CellLine[]): TableCell {
  return { lines };
}

export function textCell(text: string, swedish = false): TableCell {
  return { lines: [{ text }], swedish };
}

/** A number, or a dash where there is none. */
export function numberCell(value: number | null, language: Language): TableCell {
  return textCell(value === null ? "–" : formatNumber(value, language));
}

/** A count, or a dash that is heard as a word; nothing else of a withheld cell is in the document. */
export function countCell(count: Cell, language: Language): TableCell {
  const cell = numberCell(count, language);
  return count === null ? { ...cell, heard: planVersionTexts[language].withheldShort } : cell;
}
