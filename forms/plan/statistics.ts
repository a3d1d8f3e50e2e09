import type { Language } from "../../functions/domain/language.ts";
import type { QuestionStatistics, StatisticsPart } from "../../functions/domain/plan-version.ts";
import { questionSummary, shareOf } from "../../functions/texts/plan-figures.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderBar } from "./bars.ts";
import { renderScrollingTable } from "./scrolling-table.ts";
import { renderCell } from "./withheld-cell.ts";

export function renderStatistics({ questions }: StatisticsPart, language: Language): Html {
  const texts = planVersionTexts[language];
  if (questions.length === 0) return html`<p>${texts.noStatistics}</p>`;
  return html`${questions.map((question) => renderQuestion(question, language))}
<p class="meta">${texts.withheldNote}</p>`;
}

function renderQuestion(question: QuestionStatistics, language: Language): Html {
  return html`<div class="question" id="question-${question.question}">
${renderScrollingTable({
  id: `table-question-${question.question}`,
  caption: question.label[language],
  body: renderRows(question, language),
  width: "narrow",
})}
<p class="meta">${questionSummary(question, language)}</p>
</div>`;
}

function renderRows({ cells, answered, rank }: QuestionStatistics, language: Language): Html {
  const texts = planVersionTexts[language];
  const ranks = new Map(rank?.map((entry) => [entry.option, entry]));
  return html`<thead><tr><th scope="col">${texts.option}</th><th scope="col" class="number">${texts.count}</th><th scope="col" class="chart">${texts.share}</th>${
    rank !== undefined &&
    html`<th scope="col" class="number">${texts.points}</th><th scope="col" class="number">${texts.firstChoices}</th>`
  }</tr></thead>
<tbody>${cells.map(
    ({ option, label, count }) => html`<tr>
<th scope="row">${label[language]}</th>
<td class="number">${renderCell(count, language)}</td>
<td class="chart">${renderShare(count, answered, language)}</td>
${
  rank !== undefined &&
  html`<td class="number">${renderCell(ranks.get(option)?.points ?? null, language)}</td><td class="number">${renderCell(
    ranks.get(option)?.firstChoices ?? null,
    language,
  )}</td>`
}
</tr>`,
  )}</tbody>`;
}

function renderShare(count: number | null, answered: number | null, language: Language): Html | string {
  const share = shareOf(count, answered);
  if (share === null) return "";
  return html`<span class="chart__row">${renderBar(share)}<span class="chart__value">${planVersionTexts[
    language
  ].percent(Math.round(share * 100))}</span></span>`;
}
