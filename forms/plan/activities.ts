import { type Activity, activitiesCostSek } from "../../functions/domain/action-plan.ts";
import type { Language } from "../../functions/domain/language.ts";
import { formatSek } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";
import { swedishText } from "./paragraphs.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

export function renderActivities(activities: readonly Activity[], planYear: number, language: Language): Html {
  const texts = planVersionTexts[language];
  if (activities.length === 0) return html`<p>${texts.noActivities}</p>`;
  const hasDropped = activities.some(({ status }) => status === "dropped");
  const body = html`<thead><tr><th scope="col">${texts.activity}</th><th scope="col">${texts.owner}</th><th scope="col">${texts.partners}</th><th scope="col">${texts.quarter}</th><th scope="col">${texts.indicator}</th><th scope="col">${texts.status}</th><th scope="col" class="number">${texts.cost}</th></tr></thead>
<tbody>${activities.map((activity) => renderRow(activity, planYear, language))}</tbody>
<tfoot><tr><th scope="row" colspan="6">${
    hasDropped ? texts.sumWithoutDropped : texts.sum
  }</th><td class="number">${formatSek(activitiesCostSek(activities), language)}</td></tr></tfoot>`;
  return renderScrollingTable({
    id: "table-activities",
    caption: texts.activitiesCaption(planYear),
    body,
    width: "wide",
  });
}

function renderRow(activity: Activity, planYear: number, language: Language): Html {
  const texts = planVersionTexts[language];
  const [year = "", quarter = ""] = activity.quarter.split("-Q");
  const cost = formatSek(activity.costSek, language);
  const swedish = swedishText(language);
  return html`<tr id="activity-${activity.id}">
<th scope="row"${swedish}>${activity.title}</th>
<td${swedish}>${activity.owner}</td>
<td${swedish}>${activity.partners.join(", ")}</td>
<td>${texts.quarterText(quarter, year === String(planYear) ? null : year)}</td>
<td${swedish}>${activity.indicator}</td>
<td>${planWords[language].activityStatus[activity.status]}</td>
<td class="number">${activity.status === "dropped" ? html`<del>${cost}</del>` : cost}</td>
</tr>`;
}
