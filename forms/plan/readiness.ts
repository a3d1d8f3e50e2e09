import { readinessMaximum, readinessTotal } from "../../functions/domain/action-plan.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { PlanContent } from "../../functions/domain/plan-version.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderMeter } from "./bars.ts";
import { swedishText } from "./paragraphs.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

export function renderReadiness(criteria: PlanContent["exportReadiness"], language: Language): Html | null {
  const texts = planVersionTexts[language];
  if (criteria.length === 0) return null;
  const total = readinessTotal(criteria);
  const body = html`<thead><tr><th scope="col">${texts.criterion}</th><th scope="col">${texts.score}</th><th scope="col">${texts.note}</th></tr></thead>
<tbody>${criteria.map(
    ({ label, score, note }) => html`<tr>
<th scope="row">${label[language]}</th>
<td class="score">${renderMeter(score, readinessMaximum)} ${texts.scoreOf(score, readinessMaximum)}</td>
<td${swedishText(language)}>${note}</td>
</tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">${texts.readinessTotal}</th><td>${texts.scoreOf(total.score, total.max)}</td><td></td></tr></tfoot>`;
  return html`<p class="meta">${texts.readinessScale}</p>
${renderScrollingTable({ id: "table-readiness", caption: texts.readinessCaption, body, width: "wide" })}`;
}
