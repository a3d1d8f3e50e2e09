import { coverOf, gapOf } from "../../functions/domain/financing-totals.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { FinancingPart, PromisedYear } from "../../functions/domain/plan-version.ts";
import { formatNumber } from "../../functions/texts/format.ts";
import { planFinancingTexts } from "../../functions/texts/plan-financing.ts";
import { type Html, html } from "../html.ts";
import { barLength, renderStackedBar } from "./bars.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

/** One year's promises as a bar shows them: what is decided first, what waits last. */
export function barParts(year: PromisedYear | undefined): readonly {
  readonly tone: "decided" | "project" | "intended" | "waiting";
  readonly amount: number;
}[] {
  return [
    { tone: "decided", amount: year?.decidedSek ?? 0 },
    { tone: "project", amount: year?.projectSek ?? 0 },
    { tone: "intended", amount: year?.intendedSek ?? 0 },
    { tone: "waiting", amount: year?.waitingSek ?? 0 },
  ];
}

/** The budget, what covers it and what does not, now and as far as letters of intent reach. */
export function renderBudgetYears(financing: FinancingPart, language: Language): Html | null {
  if (financing.years.length < 2) return null;
  const texts = planFinancingTexts[language];
  const years = financing.years.map((year) => ({
    year,
    budgetSek: year.budgetYear === financing.planYear ? financing.budgetSek : year.budgetSek,
  }));
  const scale = Math.max(...years.map(({ year, budgetSek = 0 }) => barLength(budgetSek, barParts(year))));
  const headings = [texts.budget, texts.covered, texts.uncovered, texts.uncoveredWithIntent];
  return html`${renderScrollingTable({
    id: "table-budget-years",
    caption: texts.yearsCaption,
    width: "wide",
    body: html`<thead><tr><th scope="col">${texts.year}</th>${headings.map(
      (heading) => html`<th scope="col" class="number">${heading}</th>`,
    )}<th scope="col" class="chart">${texts.chart}</th></tr></thead>
<tbody>${years.map(({ year, budgetSek }) => renderYear(year, budgetSek, scale, language))}</tbody>`,
  })}
<p class="meta">${texts.yearsNote} ${texts.chartNote}</p>`;
}

function renderYear(year: PromisedYear, budgetSek: number | undefined, scale: number, language: Language): Html {
  const covered = coverOf(year);
  const number = (sek: number) => html`<td class="number">${formatNumber(sek, language)}</td>`;
  const gap = (coveredSek: number) =>
    budgetSek === undefined ? html`<td class="number">–</td>` : number(gapOf(budgetSek, coveredSek));
  return html`<tr><th scope="row">${year.budgetYear}</th>
${budgetSek === undefined ? html`<td class="number">${planFinancingTexts[language].noBudget}</td>` : number(budgetSek)}
${number(covered)}${gap(covered)}${gap(covered + year.intendedSek)}
<td class="chart">${renderStackedBar(budgetSek ?? 0, barParts(year), scale)}</td></tr>`;
}
