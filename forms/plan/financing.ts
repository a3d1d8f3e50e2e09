import type { Language } from "../../functions/domain/language.ts";
import type { DecisionEntry, FinancingPart } from "../../functions/domain/plan-version.ts";
import { formatDate, formatNumber, formatSek } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderStackedBar } from "./bars.ts";
import { renderHash } from "./hash.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

type Column = "decided" | "intended" | "waiting";
type Line = FinancingPart["lines"][number];

const columns: readonly Column[] = ["decided", "intended", "waiting"];

/** Only base financing in force is decided; an amount that waits is neither decided nor intended. */
function columnOf({ kind, inForce }: Line): Column {
  if (!inForce) return "waiting";
  return kind === "base-financing" ? "decided" : "intended";
}

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
  return html`<thead><tr><th scope="col">${texts.decisionMaker}</th>${columns.map(
    (column) => html`<th scope="col" class="number">${texts[column]}</th>`,
  )}</tr></thead>
${financing.years.map((year) => {
  const lines = financing.lines.filter(({ budgetYear }) => budgetYear === year.budgetYear);
  const totals = [year.decidedSek, year.intendedSek, year.waitingSek];
  return html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="4">${year.budgetYear}</th></tr>
${contributors(lines, year.budgetYear === financing.planYear ? decisions : []).map(
  ({ party, name }) =>
    html`<tr><th scope="row">${name}</th>${columns.map(
      (column) => html`<td class="number">${sumOf(lines, party, column, language)}</td>`,
    )}</tr>`,
)}
<tr class="total"><th scope="row">${texts.yearTotal(year.budgetYear)}</th>${totals.map(
    (total) => html`<td class="number">${formatNumber(total, language)}</td>`,
  )}</tr>
</tbody>`;
})}`;
}

/** Every decision-maker has a row in the plan year, also one that gives nothing. */
function contributors(
  lines: readonly Line[],
  decisions: readonly Pick<DecisionEntry, "party" | "name">[],
): readonly { readonly party: string; readonly name: string }[] {
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  for (const { party, name } of lines) if (!names.has(party)) names.set(party, name);
  return [...names].map(([party, name]) => ({ party, name }));
}

function sumOf(lines: readonly Line[], party: string, column: Column, language: Language): string {
  const own = lines.filter((line) => line.party === party && columnOf(line) === column);
  if (own.length === 0) return "–";
  return formatNumber(
    own.reduce((sum, { amountSek }) => sum + amountSek, 0),
    language,
  );
}
