import { type Party, partyTypeSchema } from "../../functions/domain/party.ts";
import { partyTexts } from "../../functions/texts/party.ts";
import { staffPartiesTexts } from "../../functions/texts/staff-parties.ts";
import { staffPartyTexts } from "../../functions/texts/staff-party.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { hidden } from "../parts/hidden.ts";
import { select } from "../parts/select.ts";
import { textInput } from "../parts/text-input.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { areaOf, contactLine, groupName, type PartyNames } from "./party-facts.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export const partyStates = ["active", "archived", "merged"] as const;
export type PartyState = (typeof partyStates)[number];

/** What is looked for; an empty text leaves the field open. */
export interface PartyFilter {
  readonly type: string;
  readonly municipality: string;
  readonly group: string;
  readonly state: PartyState;
  readonly search: string;
}

export interface PartyListPageData extends StaffPageContext, PartyNames {
  readonly filter: PartyFilter;
  readonly areas: readonly string[];
  readonly parties: readonly Party[];
  /** The last id of this page, when there are more. */
  readonly nextAfter: string | null;
  readonly isFirst: boolean;
}

export function renderPartyListPage(data: PartyListPageData): string {
  const { language, destination } = data;
  const texts = staffPartyTexts[language];
  const address = (path: string) => withLanguage(`/${destination.id}/staff/${path}`, language);
  const places = [
    ["add-party", texts.addTitle],
    ["import-parties", staffPartiesTexts[language].importTitle],
    ["export-parties/csv", staffPartiesTexts[language].exportCsv],
    ["export-parties/xlsx", staffPartiesTexts[language].exportXlsx],
    ["merge-parties", texts.mergeTitle],
    ["groups", texts.groupsTitle],
  ] as const;
  return renderStaffPage(data, {
    title: texts.listTitle,
    current: "parties",
    main: html`<h1>${texts.listTitle}</h1>
<p class="lead">${texts.listLead}</p>
<nav class="contents contents--row" aria-label="${texts.listTitle}"><ul>${places.map(([path, text]) => html`<li><a href="${address(path)}">${text}</a></li>`)}</ul></nav>
${renderFilter(data)}
${renderTable(data)}
${renderPaging(data)}`,
  });
}

function renderFilter(data: PartyListPageData): Html {
  const { language, filter, areas, groups, destination } = data;
  const texts = staffPartyTexts[language];
  const labels = staffPartiesTexts[language].fields;
  const types = partyTypeSchema.options.map((value) => ({ value, label: partyTexts[language].types[value] }));
  const municipalities = areas.map((value) => ({ value, label: areaOf({ municipality: value }, data, language) }));
  const states = partyStates.map((value) => ({ value, label: texts.states[value] }));
  return html`<form method="get" action="/${destination.id}/staff/parties">
${hidden("lang", language)}
${textInput({ language, name: "search", label: texts.search }, { value: filter.search, width: "medium" })}
${select({ language, name: "type", label: labels.type }, types, filter.type, texts.anyType)}
${select({ language, name: "municipality", label: labels.municipality }, municipalities, filter.municipality, texts.anyMunicipality)}
${select(
  { language, name: "group", label: labels.groups },
  groups.map(({ id, name }) => ({ value: id, label: name[language] })),
  filter.group,
  texts.anyGroup,
)}
${select({ language, name: "state", label: texts.state }, states.slice(1), filter.state, texts.states.active)}
<div class="actions"><button class="button button--secondary">${texts.filter}</button></div>
</form>`;
}

function renderTable(data: PartyListPageData): Html {
  const { language, parties, destination } = data;
  const texts = staffPartyTexts[language];
  const labels = staffPartiesTexts[language].fields;
  if (parties.length === 0) return html`<p>${texts.none}</p>`;
  const body = html`<thead><tr><th scope="col">${labels.name}</th><th scope="col">${labels.type}</th><th scope="col">${labels.municipality}</th><th scope="col">${labels.groups}</th><th scope="col">${texts.firstContact}</th></tr></thead>
<tbody>${parties.map((party) => {
    const [first, ...others] = party.contacts;
    return html`<tr><th scope="row"><a href="${withLanguage(`/${destination.id}/staff/parties/${party.id}`, language)}">${party.name}</a><span class="cell-note">${party.id}</span></th>
<td>${partyTexts[language].types[party.type]}</td>
<td>${areaOf(party, data, language)}</td>
<td>${party.groups.map((group) => groupName(group, data, language)).join(", ")}</td>
<td>${first && contactLine(first, language)}${others.length > 0 && html`<span class="cell-note">${texts.contactCount(party.contacts.length)}</span>`}</td></tr>`;
  })}</tbody>`;
  return renderScrollingTable({ id: "table-parties", caption: texts.listTitle, body, hasHeading: true, width: "wide" });
}

function renderPaging({ language, destination, filter, nextAfter, isFirst }: PartyListPageData): Html {
  const texts = staffPartyTexts[language];
  const address = (after: string | null) => {
    const query = new URLSearchParams({ ...filter, lang: language, ...(after !== null && { after }) });
    return `/${destination.id}/staff/parties?${query}`;
  };
  return html`<p>${!isFirst && html`<a href="${address(null)}">${texts.first}</a> `}${nextAfter !== null && html`<a href="${address(nextAfter)}" rel="next">${texts.next}</a>`}</p>`;
}
