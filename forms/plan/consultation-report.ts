import type { Language } from "../../functions/domain/language.ts";
import type { ParticipationPart } from "../../functions/domain/plan-version.ts";
import { formatNumber } from "../../functions/texts/format.ts";
import { heldTextsTexts } from "../../functions/texts/held-texts.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import type { ViewGroup } from "../../functions/texts/view-groups.ts";
import { type Html, html } from "../html.ts";
import { renderEngagementFigures } from "./engagement.ts";
import { renderParticipationFigures } from "./participation.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

/** The section's own digest; answers and views stand in full in the annexes. */
export function renderConsultationReport(
  participation: ParticipationPart,
  groups: readonly ViewGroup[],
  language: Language,
): Html {
  const texts = planVersionTexts[language];
  const total = groups.reduce((sum, { views }) => sum + views.length, 0);
  const body = html`<thead><tr><th scope="col">${texts.reportSection}</th><th scope="col" class="number">${texts.reportViews}</th></tr></thead>
<tbody>${groups.map(
    ({ id, title, views }) =>
      html`<tr><th scope="row"><a href="#${id}">${title}</a></th><td class="number">${formatNumber(views.length, language)}</td></tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">${texts.sum}</th><td class="number">${formatNumber(total, language)}</td></tr></tfoot>`;
  return html`<h3 id="report-figures">${texts.reportFigures}</h3>
${renderParticipationFigures(participation, language)}
${participation.engagement && renderEngagementFigures(participation.engagement, language)}
${
  groups.length === 0
    ? html`<p>${texts.noViews}</p>`
    : renderScrollingTable({ id: "table-report-views", caption: texts.reportViewsCaption, body, width: "narrow" })
}
${
  participation.textsHeldBack !== undefined &&
  html`<p>${heldTextsTexts[language].heldBack(participation.textsHeldBack)}</p>`
}
<p>${texts.reportMore} <a href="#annex-a">${texts.annexA}</a>, <a href="#annex-b">${texts.annexB}</a>.</p>`;
}
