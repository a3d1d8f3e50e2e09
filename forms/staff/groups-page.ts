import type { FormFields } from "../../functions/domain/form-fields.ts";
import { staffPartyTexts } from "../../functions/texts/staff-party.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import type { PartyNames } from "./party-facts.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface GroupsPageData extends StaffPageContext, PartyNames {
  /** How many parties that can be invited belong to each. */
  readonly members: Readonly<Record<string, number>>;
  readonly values: FormFields;
  readonly errors: FieldErrors;
  /** Somebody else changed the destination in the same moment; nothing was added. */
  readonly isStale?: boolean;
}

export function renderGroupsPage(data: GroupsPageData): string {
  const { language, groups, members, values, errors, destination } = data;
  const texts = staffPartyTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.group}</th><th scope="col">${texts.groupId}</th><th scope="col" class="number">${texts.members}</th></tr></thead>
<tbody>${groups.map(
    ({ id, name }) => html`<tr><th scope="row">${name[language]}</th><td>${id}</td>
<td class="number"><a href="/${destination.id}/staff/parties?group=${id}&amp;lang=${language}">${members[id] ?? 0}</a></td></tr>`,
  )}</tbody>`;
  const input = (name: string, label: string, hint?: string) =>
    textInput(
      { language, name, label, hint, error: errorOf(errors, name) },
      { value: firstValue(values, name), width: "medium" },
    );
  const form = html`${input("id", texts.groupId, texts.groupIdHint)}
${input("sv", texts.groupSv)}
${input("en", texts.groupEn)}
<button class="button">${texts.addGroup}</button>`;
  return renderStaffPage(data, {
    title: texts.groupsTitle,
    current: "parties",
    hasErrors: errors.length > 0 || data.isStale === true,
    main: html`${errorSummary(errors, language)}
${data.isStale && html`<div class="notice notice--error" role="alert"><p>${texts.groupsStale}</p></div>`}
<h1>${texts.groupsTitle}</h1>
<p class="lead">${texts.groupsLead}</p>
${groups.length > 0 && renderScrollingTable({ id: "table-groups", caption: texts.groupsTitle, body, hasHeading: true, width: "medium" })}
<h2>${texts.addGroup}</h2>
${renderStaffForm(data, "/groups", form)}`,
  });
}
