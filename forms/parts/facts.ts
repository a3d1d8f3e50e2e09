import type { ProposedWording } from "../../functions/texts/answer-summary.ts";
import { type Child, type Html, html } from "../html.ts";

export interface Fact {
  readonly label: string;
  readonly value: Child;
}

/** Label and value in pairs. */
export function facts(items: readonly (Fact | undefined | false)[]): Html {
  const given = items.filter((item) => item !== undefined && item !== false);
  return html`<dl class="facts">${given.map(
    ({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>
`,
  )}</dl>`;
}

interface SummaryLine {
  readonly label: string;
  readonly values: readonly string[];
  readonly change?: ProposedWording;
}

/** Shows what a proposed wording changes; without it both texts stand in full. */
export type MarkWording = (change: ProposedWording) => Html;

/** A copy of what was sent; the sender's own line breaks are kept. */
export function summary(lines: readonly SummaryLine[], empty: string, mark?: MarkWording): Html {
  return html`<dl class="facts">${lines.map(
    ({ label, values, change }) =>
      html`<div><dt>${label}</dt>${
        values.length === 0
          ? html`<dd class="empty">${empty}</dd>`
          : html`<dd>${change !== undefined && mark !== undefined ? mark(change) : values.join("\n")}</dd>`
      }</div>
`,
  )}</dl>`;
}
