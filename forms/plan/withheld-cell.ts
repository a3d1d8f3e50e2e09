import type { Language } from "../../functions/domain/language.ts";
import type { Cell } from "../../functions/domain/plan-version.ts";
import { formatNumber } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";

/** A count, or a dash that screen readers hear as a word; nothing else of a withheld cell is printed. */
export function renderCell(cell: Cell, language: Language): Html | string {
  if (cell !== null) return formatNumber(cell, language);
  return html`<span class="withheld" aria-hidden="true">–</span><span class="visually-hidden">${
    planVersionTexts[language].withheldShort
  }</span>`;
}
