import type { Language } from "../../functions/domain/language.ts";
import type { FinancingPart, PromisedSum } from "../../functions/domain/plan-version.ts";
import { formatDate, formatSek } from "../../functions/texts/format.ts";
import { describeChange, planFinancingTexts } from "../../functions/texts/plan-financing.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderHash } from "./hash.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

/** Each sum beside last year's, both with the paragraph that decided them, so that no one has to look either up. */
export function renderFinancingChanges(
  { changes, planYear, budgetSek }: Pick<FinancingPart, "changes" | "planYear" | "budgetSek">,
  language: Language,
): Html | null {
  if (changes === undefined) return null;
  const texts = planFinancingTexts[language];
  const { since, rows } = changes;
  const sum = (promised: PromisedSum | null) =>
    html`<td>${promised === null ? "–" : renderSum(promised, language)}</td>`;
  return html`<h3>${texts.changesTitle(since.planYear)}</h3>
<p>${texts.budgetChange(formatSek(changes.budgetSek, language), formatSek(budgetSek, language))}</p>
${renderScrollingTable({
  id: "table-financing-changes",
  caption: texts.changesCaption(since.planYear, planYear),
  width: "wide",
  body: html`<thead><tr><th scope="col">${texts.decisionMaker}</th><th scope="col">${since.planYear}</th><th scope="col">${texts.intendedThen(planYear)}</th><th scope="col">${planYear}</th><th scope="col" class="number">${texts.change}</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.name}</th>${sum(row.before)}${sum(row.intended)}${sum(row.now)}<td class="number">${describeChange(row, language)}</td></tr>`,
  )}</tbody>`,
})}
<p class="meta">${texts.comparedWith(since.version)} ${renderHash(since.hash)}</p>`;
}

function renderSum({ amountSek, organ, decisionDate, paragraph }: PromisedSum, language: Language): Html {
  const decision = planVersionTexts[language].paragraphOf(organ, formatDate(decisionDate, language), paragraph);
  return html`${formatSek(amountSek, language)} <span class="cell-note">${decision}</span>`;
}
