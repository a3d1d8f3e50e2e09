import type { Language } from "../../functions/domain/language.ts";
import type { PlanContent } from "../../functions/domain/plan-version.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";
import { swedishText } from "./paragraphs.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

const tags = { done: "tag tag--done", partly: "tag tag--warning", "not-done": "tag tag--error" } as const;

export function renderFollowUp(followUp: PlanContent["followUp"], language: Language): Html {
  const texts = planVersionTexts[language];
  if (followUp.length === 0) return html`<p>${texts.noFollowUp}</p>`;
  const body = html`<thead><tr><th scope="col">${texts.activity}</th><th scope="col">${texts.status}</th><th scope="col">${texts.outcome}</th></tr></thead>
<tbody>${followUp.map(
    ({ title, outcome, status }) => html`<tr>
<th scope="row"${swedishText(language)}>${title}</th>
<td><span class="${tags[status]}">${planWords[language].followUpStatus[status]}</span></td>
<td${swedishText(language)}>${outcome}</td>
</tr>`,
  )}</tbody>`;
  return renderScrollingTable({ id: "table-follow-up", caption: texts.followUpCaption, body, width: "wide" });
}
