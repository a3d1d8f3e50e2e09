import type { DecisionEntry } from "../../functions/domain/plan-version.ts";
import type { Gate, RoundPlan } from "../../functions/domain/round.ts";
import { decisionCells } from "../../functions/texts/decision-cells.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { staffDecisionsTexts } from "../../functions/texts/staff-decisions.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { decisionColumns, renderDecisionCells } from "../plan/decisions.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { linkBack } from "./letters-page.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface DecisionListPageData extends StaffPageContext {
  readonly round: Pick<RoundPlan, "id" | "title">;
  readonly state: Gate["state"];
  /** Every decision-maker with what counts, weighed as of today. */
  readonly entries: readonly DecisionEntry[];
  /** What was recorded after the close. */
  readonly late: readonly { readonly party: string; readonly receivedAt: string }[];
}

export function renderDecisionListPage(data: DecisionListPageData): string {
  const { language, round, state, late } = data;
  const texts = staffDecisionsTexts[language];
  return renderStaffPage(data, {
    title: texts.title,
    main: html`${linkBack(data, "", round.title[language])}
<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${state !== "open" && html`<div class="notice notice--warning"><p>${texts.states[state]}</p></div>`}
${renderTable(data)}
${late.length > 0 && renderLate(data)}`,
  });
}

function renderTable({ language, destination, round, entries }: DecisionListPageData): Html {
  const address = `/${destination.id}/staff/rounds/${round.id}/decisions`;
  const texts = staffDecisionsTexts[language];
  const names = new Map(entries.map(({ party, name }) => [party, name]));
  const body = html`<thead><tr><th scope="col">${planVersionTexts[language].decisionMaker}</th>${decisionColumns(language)}</tr></thead>
<tbody>${entries.map(
    (entry) => html`<tr>
<th scope="row"><a href="${withLanguage(`${address}/${entry.party}`, language)}">${entry.name}</a></th>
${renderDecisionCells(entry, decisionCells(entry, names, language))}
</tr>`,
  )}</tbody>`;
  return renderScrollingTable({ id: "table-decisions", caption: texts.caption, body, width: "wide" });
}

function renderLate({ language, entries, late }: DecisionListPageData): Html {
  const texts = staffDecisionsTexts[language];
  const nameOf = (id: string) => entries.find(({ party }) => party === id)?.name ?? id;
  return html`<h2>${texts.lateTitle}</h2>
<p>${texts.lateIntro}</p>
<ul>${late.map(({ party, receivedAt }) => html`<li>${texts.lateRow(nameOf(party), formatInstant(receivedAt, language))}</li>`)}</ul>`;
}
