import type { ImportProblem } from "../../functions/domain/import-problem.ts";
import type { Language } from "../../functions/domain/language.ts";
import { type ImportKind, importKinds } from "../../functions/domain/read-import.ts";
import { staffImportTexts } from "../../functions/texts/staff-import.ts";
import { type Html, html } from "../html.ts";
import { singleField } from "../parts/field.ts";
import { select } from "../parts/select.ts";
import { textArea } from "../parts/text-input.ts";
import { renderProblems } from "./import-problems.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export type ImportReport =
  | {
      readonly ok: true;
      readonly kind: ImportKind;
      readonly new: number;
      readonly changed: number;
      readonly same: number;
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

export interface ImportPageData extends StaffPageContext {
  readonly report?: ImportReport | undefined;
  /** As posted; the text is kept when it was refused. */
  readonly kind?: ImportKind | undefined;
  readonly content?: string | undefined;
}

export function renderImportPage(data: ImportPageData): string {
  const { language, report, kind = "", content = "" } = data;
  const texts = staffImportTexts[language];
  const fields = html`${select(
    { language, name: "kind", label: texts.kind },
    importKinds.map((value) => ({ value, label: texts.kinds[value] })),
    kind,
    texts.chooseKind,
  )}
${singleField(
  { language, name: "file", label: texts.file, hint: texts.fileHint },
  (attributes) => html`<input ${attributes} class="input" type="file" accept=".json,application/json">`,
)}
${textArea({ language, name: "content", label: texts.content, hint: texts.contentHint }, content, 10)}
<div class="actions"><button class="button">${texts.submit}</button></div>`;
  return renderStaffPage(data, {
    title: texts.title,
    current: "import",
    hasErrors: report?.ok === false,
    width: "form",
    main: html`<h1>${texts.title}</h1>
${report !== undefined && renderReport(report, language)}
<p class="lead">${texts.lead}</p>
<p>${texts.order}</p>
${renderStaffForm(data, "/import", fields, undefined, "multipart/form-data")}`,
  });
}

function renderReport(report: ImportReport, language: Language): Html {
  const texts = staffImportTexts[language];
  if (report.ok) {
    return html`<div class="notice notice--success" role="status"><h2>${texts.doneTitle}</h2>
<p>${texts.kinds[report.kind]}: ${texts.counts(report.new, report.changed, report.same)}</p></div>`;
  }
  return renderProblems({
    title: texts.refusedTitle,
    caption: texts.problemsCaption,
    problems: report.problems,
    language,
  });
}
