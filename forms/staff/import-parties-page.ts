import type { ImportProblem } from "../../functions/domain/import-problem.ts";
import { staffPartiesTexts } from "../../functions/texts/staff-parties.ts";
import { html } from "../html.ts";
import { singleField } from "../parts/field.ts";
import { textArea } from "../parts/text-input.ts";
import { renderProblems } from "./import-problems.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface ImportPartiesPageData extends StaffPageContext {
  /** Why the file as a whole cannot be read. */
  readonly problems: readonly ImportProblem[];
  /** As pasted, kept when it was refused. */
  readonly content: string;
}

export function renderImportPartiesPage(data: ImportPartiesPageData): string {
  const { language, problems, content } = data;
  const texts = staffPartiesTexts[language];
  const fields = html`${singleField(
    { language, name: "file", label: texts.file, hint: texts.fileHint },
    (attributes) =>
      html`<input ${attributes} class="input" type="file" accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet">`,
  )}
${textArea({ language, name: "content", label: texts.content, hint: texts.contentHint }, content, 10)}
<div class="actions"><button class="button">${texts.preview}</button></div>`;
  return renderStaffPage(data, {
    title: texts.importTitle,
    current: "parties",
    hasErrors: problems.length > 0,
    width: "form",
    main: html`<h1>${texts.importTitle}</h1>
${problems.length > 0 && renderProblems({ title: texts.refusedTitle, caption: texts.problemsCaption, problems, language })}
<p class="lead">${texts.importLead}</p>
<p>${texts.importColumns}</p>
${renderStaffForm(data, "/import-parties", fields, undefined, "multipart/form-data")}`,
  });
}
