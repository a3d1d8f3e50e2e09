import { changedFields, type ProposedRow } from "../../functions/domain/party-proposal.ts";
import { staffPartiesTexts } from "../../functions/texts/staff-parties.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { hidden } from "../parts/hidden.ts";
import { fieldId } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { fieldLines, type PartyNames } from "./party-facts.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

/** Where a row stands now: not written yet, written, or changed by somebody else since. */
export type RowStanding = "waits" | "written" | "stale";

export interface PartyProposalPageData extends StaffPageContext, PartyNames {
  readonly proposal: string;
  readonly upload: string;
  readonly fileName: string;
  readonly rows: readonly { readonly row: ProposedRow; readonly standing: RowStanding }[];
}

type RowOf<Outcome extends ProposedRow["outcome"]> = Extract<ProposedRow, { readonly outcome: Outcome }>;

/** More would make a page that nobody reads; the counts tell how many there are. */
const mostShown = 500;

export function renderPartyProposalPage(data: PartyProposalPageData): string {
  const { language, rows, destination } = data;
  const texts = staffPartiesTexts[language];
  const writable = rows.filter(({ row }) => row.outcome !== "same" && row.outcome !== "faulty");
  const written = writable.filter(({ standing }) => standing === "written").length;
  const stale = writable.filter(({ standing }) => standing === "stale").length;
  const another = withLanguage(`/${destination.id}/staff/import-parties`, language);
  return renderStaffPage(data, {
    title: texts.proposalTitle,
    current: "parties",
    main: html`<h1>${texts.proposalTitle}</h1>
${written > 0 && html`<div class="notice notice--success" role="status"><h2>${texts.writtenTitle}</h2><p>${texts.written(written)}</p></div>`}
${stale > 0 && renderStale(data, stale)}
${written === 0 && html`<p class="lead">${texts.proposalLead(data.fileName)}</p>`}
${renderCounts(data)}
${renderForm(data)}
${renderFaulty(data)}
<p><a href="${another}">${texts.importAnother}</a></p>`,
  });
}

function rowsOf<Outcome extends ProposedRow["outcome"]>(
  { rows }: PartyProposalPageData,
  outcome: Outcome,
): readonly { readonly row: RowOf<Outcome>; readonly standing: RowStanding }[] {
  return rows.flatMap(({ row, standing }) =>
    row.outcome === outcome ? [{ row: row as RowOf<Outcome>, standing }] : [],
  );
}

function waiting<Outcome extends ProposedRow["outcome"]>(data: PartyProposalPageData, outcome: Outcome) {
  return rowsOf(data, outcome).flatMap(({ row, standing }) => (standing === "waits" ? [row] : []));
}

function renderStale(data: PartyProposalPageData, count: number): Html {
  const texts = staffPartiesTexts[data.language];
  const anew = html`${hidden("_upload", data.upload)}${hidden("_name", data.fileName)}
<button class="button button--secondary">${texts.previewAnew}</button>`;
  return html`<div class="notice notice--warning" role="status"><h2>${texts.staleTitle}</h2><p>${texts.stale(count)}</p>
${renderStaffForm(data, "/import-parties", anew)}</div>`;
}

function renderCounts(data: PartyProposalPageData): Html {
  const texts = staffPartiesTexts[data.language].counts;
  const outcomes = ["new", "changed", "same", "duplicate", "faulty"] as const;
  return html`<ul>${outcomes.map((outcome) => html`<li>${texts[outcome](rowsOf(data, outcome).length)}</li>`)}</ul>`;
}

function renderForm(data: PartyProposalPageData): Html {
  const texts = staffPartiesTexts[data.language];
  const [added, changed, doubtful] = [waiting(data, "new"), waiting(data, "changed"), waiting(data, "duplicate")];
  const sure = added.length + changed.length;
  const tables = html`${renderNew(data, added)}
${renderChanged(data, changed)}
${renderDoubtful(data, doubtful)}`;
  if (sure + doubtful.length === 0) return html`<p>${texts.nothingToConfirm}</p>`;
  return renderStaffForm(
    data,
    `/import-parties/${data.proposal}`,
    html`${tables}
<div class="actions"><button class="button">${texts.confirm(sure)}</button></div>`,
  );
}

function renderNew(data: PartyProposalPageData, rows: readonly RowOf<"new">[]): Html | undefined {
  const { language } = data;
  const texts = staffPartiesTexts[language];
  if (rows.length === 0) return undefined;
  const body = html`<thead><tr><th scope="col">${texts.party}</th><th scope="col">${texts.line}</th><th scope="col">${texts.fields.type}</th><th scope="col">${texts.fields.municipality}</th><th scope="col">${texts.fields.groups}</th><th scope="col">${texts.fields.contacts}</th></tr></thead>
<tbody>${rows.slice(0, mostShown).map(
    ({ party, lines }) => html`<tr><th scope="row">${party.name}<span class="cell-note">${party.id}</span></th>
<td>${lines.join(", ")}</td>${(["type", "municipality", "groups", "contacts"] as const).map(
      (field) => html`<td>${cellLines(fieldLines(party, field, data, language), texts.empty)}</td>`,
    )}</tr>`,
  )}</tbody>`;
  return section("new", texts.newTitle, body, rows.length, language);
}

function renderChanged(data: PartyProposalPageData, rows: readonly RowOf<"changed">[]): Html | undefined {
  const { language } = data;
  const texts = staffPartiesTexts[language];
  if (rows.length === 0) return undefined;
  const body = html`<thead><tr><th scope="col">${texts.party}</th><th scope="col">${texts.line}</th><th scope="col">${texts.field}</th><th scope="col">${texts.before}</th><th scope="col">${texts.after}</th></tr></thead>
<tbody>${rows.slice(0, mostShown).map(({ party, before, lines }) => {
    const fields = changedFields(before, party);
    return fields.map(
      (
        field,
      ) => html`<tr><th scope="row">${before.name}<span class="cell-note">${party.id}</span></th><td>${lines.join(", ")}</td>
<td>${texts.fields[field]}</td>${[before, party].map(
        (one) => html`<td>${cellLines(fieldLines(one, field, data, language), texts.empty)}</td>`,
      )}</tr>`,
    );
  })}</tbody>`;
  return section("changed", texts.changedTitle, body, rows.length, language);
}

function renderDoubtful(data: PartyProposalPageData, rows: readonly RowOf<"duplicate">[]): Html | undefined {
  const { language } = data;
  const texts = staffPartiesTexts[language];
  if (rows.length === 0) return undefined;
  const body = html`<thead><tr><th scope="col">${texts.party}</th><th scope="col">${texts.line}</th><th scope="col">${texts.like}</th><th scope="col">${texts.fields.contacts}</th><th scope="col">${texts.takeAnyway}</th></tr></thead>
<tbody>${rows.slice(0, mostShown).map(({ party, lines, like }) => {
    const id = `${fieldId("take")}-${party.id}`;
    return html`<tr><th scope="row">${party.name}<span class="cell-note">${party.id}</span></th><td>${lines.join(", ")}</td>
<td>${cellLines(
      like.map((other) => texts.likeOne(other.name, other.id, texts.likenesses[other.by])),
      texts.empty,
    )}</td>
<td>${cellLines(fieldLines(party, "contacts", data, language), texts.empty)}</td>
<td><input type="checkbox" id="${id}" name="take" value="${party.id}"> <label for="${id}">${texts.takeAnyway}<span class="visually-hidden">: ${party.name}</span></label></td></tr>`;
  })}</tbody>`;
  return html`${section("duplicate", texts.duplicateTitle, body, rows.length, language)}
<p>${texts.duplicateLead}</p>`;
}

function renderFaulty(data: PartyProposalPageData): Html | undefined {
  const { language } = data;
  const texts = staffPartiesTexts[language];
  const faults = rowsOf(data, "faulty").flatMap(({ row }) => row.faults);
  if (faults.length === 0) return undefined;
  const body = html`<thead><tr><th scope="col">${texts.line}</th><th scope="col">${texts.column}</th><th scope="col">${texts.problem}</th><th scope="col">${texts.value}</th></tr></thead>
<tbody>${faults
    .slice(0, mostShown)
    .map(
      ({ line, column, message, value }) =>
        html`<tr><th scope="row">${line}</th><td>${column === null ? texts.empty : texts.columns[column]}</td><td>${message[language]}</td><td>${value === "" ? texts.empty : value}</td></tr>`,
    )}</tbody>`;
  return html`${section("faulty", texts.faultyTitle, body, faults.length, language)}
<div class="notice notice--error"><p>${texts.faultyLead}</p></div>`;
}

function section(id: string, title: string, body: Html, count: number, language: "sv" | "en"): Html {
  return html`<h2 id="${id}">${title}</h2>
${renderScrollingTable({ id: `table-${id}`, caption: title, body, hasHeading: true, width: "wide" })}
${count > mostShown && html`<p>${staffPartiesTexts[language].more(count - mostShown)}</p>`}`;
}

/** A value a line; an empty cell is said to be empty. */
export function cellLines(lines: readonly string[], empty: string): Html {
  if (lines.length === 0) return html`${empty}`;
  return html`${lines.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}`;
}
