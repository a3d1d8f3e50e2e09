import type { AttachedFile } from "../../functions/domain/attached-file.ts";
import type { Party } from "../../functions/domain/party.ts";
import type { Question } from "../../functions/domain/questionnaire.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import { formatFile } from "../../functions/texts/file.ts";
import { filePageTexts } from "../../functions/texts/file-pages.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface StaffFile {
  readonly party: Pick<Party, "id" | "name">;
  readonly question: Pick<Question, "id" | "label">;
  readonly file: AttachedFile;
}

export interface StaffFilesPageData extends StaffPageContext {
  readonly round: Pick<RoundPlan, "id" | "title">;
  readonly files: readonly StaffFile[];
}

export function renderStaffFilesPage(data: StaffFilesPageData): string {
  const { language, round, destination, files } = data;
  const texts = filePageTexts[language];
  const roundHref = withLanguage(`/${destination.id}/staff/rounds/${round.id}`, language);
  return renderStaffPage(data, {
    title: texts.staffTitle,
    main: html`<p class="kicker"><a href="${roundHref}">${round.title[language]}</a></p>
<h1>${texts.staffTitle}</h1>
<p class="lead">${texts.staffLead}</p>
${files.length === 0 ? html`<p>${texts.staffNone}</p>` : filesTable(data)}`,
  });
}

function filesTable({ language, destination, round, files }: StaffFilesPageData): Html {
  const texts = filePageTexts[language];
  const address = `/${destination.id}/staff/rounds/${round.id}/files`;
  const body = html`<thead><tr><th scope="col">${texts.staffParty}</th><th scope="col">${texts.staffQuestion}</th><th scope="col">${texts.staffFile}</th><th scope="col">${texts.download}</th></tr></thead>
<tbody>${files.map(
    ({ party, question, file }) => html`<tr>
<th scope="row">${party.name}</th>
<td>${question.label[language]}</td>
<td>${formatFile(file, language)}<span class="cell-note hash">${file.sha256}</span></td>
<td><a href="${address}/${party.id}/${question.id}">${texts.download}<span class="visually-hidden"> ${party.name}</span></a></td>
</tr>`,
  )}</tbody>`;
  return renderScrollingTable({
    id: "table-files",
    caption: texts.staffTitle,
    body,
    width: "medium",
    hasHeading: true,
  });
}
