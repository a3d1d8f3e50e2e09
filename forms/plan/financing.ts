import { financingColumns, financingTable } from "../../functions/domain/financing-table.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { DecisionEntry, FinancingPart } from "../../functions/domain/plan-version.ts";
import { formatNumber, formatSek } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderAdoption } from "./adoption.ts";
import { renderStackedBar } from "./bars.ts";
import { renderFinancingChanges } from "./financing-changes.ts";
import { renderFinancingLines } from "./financing-lines.ts";
import { barParts, renderBudgetYears } from "./financing-years.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

type Decisions = readonly Pick<DecisionEntry, "party" | "name" | "decision">[];

export function renderFinancing(financing: FinancingPart, decisions: Decisions, language: Language): Html {
  const texts = planVersionTexts[language];
  return html`${renderCoverage(financing, language)}
${renderBudgetYears(financing, language)}
${
  financing.lines.length === 0
    ? html`<p>${texts.noFinancing}</p>`
    : html`${renderScrollingTable({
        id: "table-financing",
        caption: texts.financingCaption,
        body: renderYears(financing, decisions, language),
        width: "medium",
      })}
<p class="meta">${texts.financingLegend}</p>
${renderFinancingLines(financing.lines, decisions, language)}`
}
${renderFinancingChanges(financing, language)}
${financing.adoption && renderAdoption(financing.adoption, language)}`;
}

function renderCoverage(financing: FinancingPart, language: Language): Html {
  const texts = planVersionTexts[language];
  const { budgetSek, coveredSek, gapSek, planYear } = financing;
  const parts = barParts(financing.years.find(({ budgetYear }) => budgetYear === planYear));
  const fact = (label: string, amountSek: number) =>
    html`<div><dt>${label}</dt><dd>${formatSek(amountSek, language)}</dd></div>`;
  return html`<dl class="facts money-facts">
${fact(texts.budget(planYear), budgetSek)}
${fact(texts.covered, coveredSek)}
${coveredSek > budgetSek ? fact(texts.surplus, coveredSek - budgetSek) : fact(texts.gap, gapSek)}
</dl>
${renderStackedBar(budgetSek, parts)}
<ul class="legend">${parts
    .filter(({ tone, amount }) => tone !== "project" || amount > 0)
    .map(
      ({ tone, amount }) =>
        html`\n<li><span class="swatch tone--${tone}"></span>${texts[tone]} ${formatSek(amount, language)}</li>`,
    )}
</ul>`;
}

function renderYears(financing: FinancingPart, decisions: Decisions, language: Language): Html {
  const texts = planVersionTexts[language];
  const cells = (amounts: readonly (number | null)[]) =>
    amounts.map((amount) => html`<td class="number">${amount === null ? "–" : formatNumber(amount, language)}</td>`);
  return html`<thead><tr><th scope="col">${texts.decisionMaker}</th>${financingColumns.map(
    (column) => html`<th scope="col" class="number">${texts[column]}</th>`,
  )}</tr></thead>
${financingTable(financing, decisions).map(
  ({ budgetYear, rows, totalsSek }) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${financingColumns.length + 1}">${budgetYear}</th></tr>
${rows.map(({ name, amountsSek }) => html`<tr><th scope="row">${name}</th>${cells(amountsSek)}</tr>`)}
<tr class="total"><th scope="row">${texts.yearTotal(budgetYear)}</th>${cells(totalsSek)}</tr>
</tbody>`,
)}`;
}
