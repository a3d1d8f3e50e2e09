import { type Html, html } from "../html.ts";
import { hidden } from "./hidden.ts";

/** S3 wants the file to be called `file` and to come last. */
export const uploadField = "file";

export interface UploadTexts {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
}

export interface UploadForm {
  /** The form goes straight to the bucket, so it carries what the bucket asks for. */
  readonly upload: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly texts: UploadTexts;
  /** Ends of file names that a browser offers. */
  readonly accept: string;
  /** What is wrong with the file that was sent before. */
  readonly refusal: string | undefined;
}

/** A plain form that sends one file past us. */
export function uploadForm({ upload, texts, accept, refusal }: UploadForm): Html {
  const id = `f-${uploadField}`;
  return html`<form method="post" action="${upload.url}" enctype="multipart/form-data">
${Object.entries(upload.fields).map(([name, value]) => hidden(name, value))}
<div class="${refusal === undefined ? "field" : "field field--error"}">
<label class="field__label" for="${id}">${texts.label}</label>
<p class="field__hint" id="${id}.hint">${texts.hint}</p>
${refusal && html`<p class="field__error" id="${id}.error">${refusal}</p>`}
<input class="input" type="file" id="${id}" name="${uploadField}" accept="${accept}" required aria-describedby="${id}.hint${refusal && ` ${id}.error`}"${refusal && html` aria-invalid="true"`}>
</div>
<div class="actions"><button class="button">${texts.button}</button></div>
</form>`;
}
