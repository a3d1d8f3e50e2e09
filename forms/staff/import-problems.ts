import type { ImportProblem } from "../../functions/domain/import-problem.ts";
import type { Language } from "../../functions/domain/language.ts";
import { staffImportTexts } from "../../functions/texts/staff-import.ts";
import { type Html, html } from "../html.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";

/** More would hide the first ones, which often cause the rest. */
const mostProblems = 200;

/** Why a file was refused, problem by problem, where each stands. */
export function renderProblems(refused: {
  readonly title: string;
  readonly caption: string;
  readonly problems: readonly ImportProblem[];
  readonly language: Language;
}): Html {
  const { problems, language } = refused;
  const texts = staffImportTexts[language];
  const shown = problems.slice(0, mostProblems);
  const body = html`<thead><tr><th scope="col">${texts.where}</th><th scope="col">${texts.what}</th></tr></thead>
<tbody>${shown.map(
    ({ where, message }) => html`<tr><th scope="row">${where[language]}</th><td>${message[language]}</td></tr>`,
  )}</tbody>`;
  return html`<div class="notice notice--error" role="alert"><h2>${refused.title}</h2>
<p>${texts.problemCount(problems.length)}</p></div>
${renderScrollingTable({ id: "table-problems", caption: refused.caption, body, width: "fluid" })}
${problems.length > shown.length && html`<p>${texts.more(problems.length - shown.length)}</p>`}`;
}
