import type { Language } from "../../functions/domain/language.ts";
import type { DecisionDisclosure, DecisionEntry } from "../../functions/domain/plan-version.ts";
import {
  type CellLine,
  type DecisionCells,
  decisionCells,
  decisionHeadings,
  type TakenDecision,
} from "../../functions/texts/decision-cells.ts";
import { formatDate, toSwedishTime } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderDecisionTexts } from "./decision-texts.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

const columns = ["stance", "decision", "status", "appealDay", "conditions"] as const satisfies (keyof DecisionCells)[];

export function renderDecisions(
  decisions: readonly DecisionEntry[],
  disclosures: readonly DecisionDisclosure[],
  compiledAt: string,
  language: Language,
): Html {
  const texts = planVersionTexts[language];
  if (decisions.every(({ decision }) => decision === null)) return html`<p>${texts.noDecisionsYet}</p>`;
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  const headings = decisionHeadings(language);
  const body = html`<thead><tr><th scope="col">${texts.decisionMaker}</th>${columns.map(
    (column) => html`<th scope="col">${headings[column]}</th>`,
  )}</tr></thead>
<tbody>${decisions.map((entry) => renderRow(entry, decisionCells(entry, names, language)))}</tbody>`;
  return html`${renderScrollingTable({
    id: "table-decisions",
    caption: texts.decisionsCaption(formatDate(toSwedishTime(compiledAt).date, language)),
    body,
    width: "wide",
  })}
${
  decisions.some(({ decision }) => decision?.status === "preliminary") &&
  html`<p class="meta">${texts.preliminaryNote}</p>`
}
${renderDecisionTexts(decisions, disclosures, language)}`;
}

function renderRow({ name, decision }: DecisionEntry, cells: DecisionCells): Html {
  const cell = (column: keyof DecisionCells) => {
    const [first, ...rest] = cells[column].map(renderLine);
    const shown =
      column === "status" && decision ? html`<span class="${statusClass(decision)}">${first}</span>` : first;
    return html`<td>${shown}${rest.map((line) => html` ${line}`)}</td>`;
  };
  return html`<tr>
<th scope="row">${name}</th>
${columns.map(cell)}
</tr>`;
}

function renderLine({ text, tone, lead }: CellLine): Html | string {
  if (tone === undefined) return text;
  return html`<span class="cell-${tone}">${lead !== undefined && html`<strong>${lead}</strong> `}${text}</span>`;
}

function statusClass({ status }: TakenDecision): string {
  if (status === "final" || status === "upheld") return "status status--final";
  return status === "annulled" || status === "appealed" ? "status status--against" : "status";
}
