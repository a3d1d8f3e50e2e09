import type { Language } from "../../functions/domain/language.ts";
import type { StatisticsPart } from "../../functions/domain/plan-version.ts";
import { formatNumber, formatSek } from "../../functions/texts/format.ts";
import { planFinancingTexts } from "../../functions/texts/plan-financing.ts";
import { type Html, html } from "../html.ts";
import { renderScrollingTable } from "./scrolling-table.ts";
import { renderCell } from "./withheld-cell.ts";

/** In what ways stakeholders can contribute, and the sum of what was named where it tells of nobody. */
export function renderContributions({ questions, contributions }: StatisticsPart, language: Language): Html | null {
  const kinds = questions.find(({ question }) => question === contributions?.kinds);
  if (contributions === undefined || kinds === undefined) return null;
  const texts = planFinancingTexts[language];
  const { sumSek, contributors } = contributions;
  return html`<h3>${texts.contributionsTitle}</h3>
<p>${texts.contributionsIntro}</p>
${renderScrollingTable({
  id: "table-contributions",
  // Not the question's own words: those name the table among the statistics.
  caption: texts.contributionsTitle,
  width: "narrow",
  body: html`<thead><tr><th scope="col">${texts.contributionKind}</th><th scope="col" class="number">${texts.contributionCount}</th></tr></thead>
<tbody>${kinds.cells.map(
    ({ label, count }) =>
      html`<tr><th scope="row">${label[language]}</th><td class="number">${renderCell(count, language)}</td></tr>`,
  )}</tbody>`,
})}
<p>${sumSek === null ? texts.contributionsWithheld : texts.contributionsSum(formatSek(sumSek, language))}${
    contributors !== null && html` ${texts.contributors(formatNumber(contributors, language))}`
  }</p>`;
}
