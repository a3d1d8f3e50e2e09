import { financingColumns, financingTable } from "../../functions/domain/financing-table.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { DecisionEntry, FinancingPart } from "../../functions/domain/plan-version.ts";
import { formatDate, formatNumber, formatSek } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderStackedBar } from "./bars.ts";
import { renderHash } from "./hash.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

export function renderFinancing(
  financing: FinancingPart,
  decisions: readonly Pick<DecisionEntry, "party" | "name">[],
  language: Language,
): Html {
  const texts = planVersionTexts[language];
  return html`${renderCoverage(financing, language)}
${
  financing.lines.length === 0
    ? html`<p>${texts.noFinancing}</p>`
    : html`${renderScrollingTable({
        id: "table-financing",
        caption: texts.financingCaption,
        body: renderYears(financing, decisions, language),
        width: "fluid",
      })}
<p class="meta">${texts.financingLegend}</p>`
}
${
  financing.adoption &&
  html`<p>${texts.adoptionNote(
    financing.adoption.organ,
    formatDate(financing.adoption.date, language),
    financing.adoption.paragraph,
  )} ${renderHash(financing.adoption.versionHash)}</p>`
}`;
}

function renderCoverage(financing: FinancingPart, language: Language): Html {
  const texts = planVersionTexts[language];
  const { budgetSek, coveredSek, gapSek, planYear } = financing;
  const year = financing.years.find(({ budgetYear }) => budgetYear === planYear);
  const fact = (label: string, amountSek: number) =>
    html`<div><dt>${label}</dt><dd>${formatSek(amountSek, language)}</dd></div>`;
  return html`<dl class="facts money-facts">
${fact(texts.budget(planYear), budgetSek)}
${fact(texts.covered, coveredSek)}
${coveredSek > budgetSek ? fact(texts.surplus, coveredSek - budgetSek) : fact(texts.gap, gapSek)}
</dl>
${renderStackedBar(budgetSek, [
  { tone: "decided", amount: coveredSek },
  { tone: "intended", amount: year?.intendedSek ?? 0 },
  { tone: "waiting", amount: year?.waitingSek ?? 0 },
])}
<ul class="legend">
<li><span class="swatch tone--decided"></span>${texts.decided} ${formatSek(coveredSek, language)}</li>
<li><span class="swatch tone--intended"></span>${texts.intended} ${formatSek(year?.intendedSek ?? 0, language)}</li>
<li><span class="swatch tone--waiting"></span>${texts.waiting} ${formatSek(year?.waitingSek ?? 0, language)}</li>
</ul>`;
}

function renderYears(
  financing: FinancingPart,
  decisions: readonly Pick<DecisionEntry, "party" | "name">[],
  language: Language,
): Html {
  const texts = planVersionTexts[language];
  const cells = (amounts: readonly (number | null)[]) =>
    amounts.map((amount) => html`<td class="number">${amount === null ? "–" : formatNumber(amount, language)}</td>`);
  return html`<thead><tr><th scope="col">${texts.decisionMaker}</th>${financingColumns.map(
    (column) => html`<th scope="col" class="number">${texts[column]}</th>`,
  )}</tr></thead>
${financingTable(financing, decisions).map(
  ({ budgetYear, rows, totalsSek }) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="4">${budgetYear}</th></tr>
${rows.map(({ name, amountsSek }) => html`<tr><th scope="row">${name}</th>${cells(amountsSek)}</tr>`)}
<tr class="total"><th scope="row">${texts.yearTotal(budgetYear)}</th>${cells(totalsSek)}</tr>
</tbody>`,
)}`;
}
