import type { AttachedFile } from "../../functions/domain/attached-file.ts";
import type { FileRefusal } from "../../functions/domain/file-kind.ts";
import type { Localized } from "../../functions/domain/language.ts";
import { fileTexts, formatFile } from "../../functions/texts/file.ts";
import { filePageTexts } from "../../functions/texts/file-pages.ts";
import { type Html, html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { type UploadForm, uploadField, uploadForm } from "../parts/upload-form.ts";
import { pageFields } from "../parts/values.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";

/** Names of this page's own fields. */
export const filePageFields = { action: pageFields.action, key: "_key", file: uploadField } as const;

export interface FilePageData extends AnswerContext {
  readonly question: { readonly label: Localized; readonly help?: Localized | undefined };
  readonly attached: AttachedFile | undefined;
  readonly upload: UploadForm["upload"];
  readonly backHref: string;
  /** Where this page's own form posts. */
  readonly address: string;
  readonly refused?: FileRefusal | "missing" | undefined;
}

/** One question's file: what is attached, and a plain form to upload one. */
export function renderFilePage(data: FilePageData): string {
  const { language, question, attached, refused } = data;
  const texts = filePageTexts[language];
  const errors =
    refused === undefined ? [] : [{ field: filePageFields.file, text: texts.refusals[refused], label: texts.file }];
  return renderAnswerFrame(data, {
    title: question.label[language],
    hasErrors: refused !== undefined,
    // The address names the refused upload, and another language would ask about it anew.
    keepsPost: refused !== undefined,
    main: html`${errorSummary(errors, language)}
<h1>${question.label[language]}</h1>
${question.help && html`<p>${question.help[language]}</p>`}
<p class="lead">${texts.lead}</p>
<p>${texts.name}</p>
${attached === undefined ? html`<p>${texts.none}</p>` : whatIsAttached(data, attached)}
${attached !== undefined && html`<h2>${texts.chooseOther}</h2>`}
${uploadForm({
  upload: data.upload,
  texts: { label: texts.chooseFirst, hint: texts.uploadNote, button: texts.upload },
  accept: ".pdf,.docx,.odt,.jpg,.jpeg,.png",
  refusal: refused && texts.refusals[refused],
})}
<p>${texts.backNote} <a href="${data.backHref}">${texts.back}</a></p>`,
  });
}

function whatIsAttached({ language, address }: FilePageData, attached: AttachedFile): Html {
  const texts = filePageTexts[language];
  return html`<div class="notice notice--success"><p><strong>${fileTexts[language].attached(formatFile(attached, language))}</strong></p>
<p>${texts.attachedNote}</p></div>
<form method="post" action="${address}"><button class="button button--link" name="${filePageFields.action}" value="remove">${texts.remove}</button></form>`;
}

export interface FileCheckPageData extends AnswerContext {
  readonly question: { readonly label: Localized };
  readonly file: Pick<AttachedFile, "kind" | "bytes">;
  readonly key: string;
  readonly address: string;
}

/** After the upload. The address came by GET, which changes nothing: only the button attaches the file. */
export function renderFileCheckPage(data: FileCheckPageData): string {
  const { language, address } = data;
  const texts = filePageTexts[language];
  return renderAnswerFrame(data, {
    title: texts.checkTitle,
    keepsPost: true,
    main: html`<h1>${texts.checkTitle}</h1>
<p class="kicker">${data.question.label[language]}</p>
<p class="lead">${texts.checked(formatFile(data.file, language))}</p>
<form method="post" action="${address}">
${hidden(filePageFields.key, data.key)}
<div class="actions"><button class="button" name="${filePageFields.action}" value="attach">${texts.attach}</button></div>
</form>
<p><a href="${address}">${texts.another}</a></p>`,
  });
}
