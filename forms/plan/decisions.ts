import type { Language } from "../../functions/domain/language.ts";
import type { DecisionDisclosure, DecisionEntry } from "../../functions/domain/plan-version.ts";
import {
  type CellLine,
  type DecisionCells,
  decisionCells,
  decisionHeadings,
  opinionCells,
  opinionHeadings,
  type TakenDecision,
} from "../../functions/texts/decision-cells.ts";
import { formatDate, toSwedishTime } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderDecisionTexts } from "./decision-texts.ts";
import { renderMinutesExcerpts } from "./minutes-excerpts.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

const columns = ["stance", "decision", "status", "appealDay", "conditions"] as const satisfies (keyof DecisionCells)[];

export interface DecisionsPlace {
  readonly compiledAt: string;
  /** Of the version's page; null where it stands alone. */
  readonly address: string | null;
}

export function renderDecisions(
  decisions: readonly DecisionEntry[],
  disclosures: readonly DecisionDisclosure[],
  { compiledAt, address }: DecisionsPlace,
  language: Language,
): Html {
  const texts = planVersionTexts[language];
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  const body = html`<thead><tr><th scope="col">${texts.decisionMaker}</th>${decisionColumns(language)}</tr></thead>
<tbody>${decisions.map((entry) => renderRow(entry, decisionCells(entry, names, language)))}</tbody>`;
  const caption = texts.decisionsCaption(formatDate(toSwedishTime(compiledAt).date, language));
  const isNothingDecided = decisions.every(({ decision }) => decision === null);
  return html`${
    isNothingDecided
      ? html`<p>${texts.noDecisionsYet}</p>`
      : renderScrollingTable({ id: "table-decisions", caption, body, width: "wide" })
  }
${renderOpinions(decisions, names, language)}
${renderMinutesExcerpts(decisions, address, language)}
${renderDecisionTexts(decisions, disclosures, language)}`;
}

/** What officers propose stands apart: it binds nobody and is counted nowhere. */
function renderOpinions(
  decisions: readonly DecisionEntry[],
  names: ReadonlyMap<string, string>,
  language: Language,
): Html | undefined {
  const texts = planVersionTexts[language];
  const rows = decisions.flatMap(({ name, opinion }) =>
    opinion === null ? [] : [{ name, cells: opinionCells(opinion, names, language) }],
  );
  if (rows.length === 0) return undefined;
  const body = html`<thead><tr><th scope="col">${texts.decisionMaker}</th>${opinionHeadings(language).map(
    (heading) => html`<th scope="col">${heading}</th>`,
  )}</tr></thead>
<tbody>${rows.map(
    ({ name, cells }) => html`<tr>
<th scope="row">${name}</th>
${cells.map((lines) => html`<td>${lines.map((line) => html`${renderLine(line)} `)}</td>`)}
</tr>`,
  )}</tbody>`;
  return html`${renderScrollingTable({ id: "table-opinions", caption: texts.opinionsCaption, body, width: "wide" })}
<p class="meta">${texts.preliminaryNote}</p>`;
}

function renderRow(entry: DecisionEntry, cells: DecisionCells): Html {
  return html`<tr>
<th scope="row">${entry.name}</th>
${renderDecisionCells(entry, cells)}
</tr>`;
}

/** A decision-maker's cells after the one with its name. */
export function renderDecisionCells({ decision }: DecisionEntry, cells: DecisionCells): readonly Html[] {
  const cell = (column: keyof DecisionCells) => {
    const [first, ...rest] = cells[column].map(renderLine);
    const shown =
      column === "status" && decision ? html`<span class="${statusClass(decision)}">${first}</span>` : first;
    return html`<td>${shown}${rest.map((line) => html` ${line}`)}</td>`;
  };
  return columns.map(cell);
}

export function decisionColumns(language: Language): Html {
  const headings = decisionHeadings(language);
  return html`${columns.map((column) => html`<th scope="col">${headings[column]}</th>`)}`;
}

function renderLine({ text, tone, lead }: CellLine): Html | string {
  if (tone === undefined) return text;
  return html`<span class="cell-${tone}">${lead !== undefined && html`<strong>${lead}</strong> `}${text}</span>`;
}

function statusClass({ status }: TakenDecision): string {
  if (status === "final" || status === "upheld") return "status status--final";
  return status === "annulled" || status === "appealed" ? "status status--against" : "status";
}
