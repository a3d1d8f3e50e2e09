import type { AttachedFile } from "../../functions/domain/attached-file.ts";
import { fileTexts, formatFile } from "../../functions/texts/file.ts";
import { type Html, html } from "../html.ts";
import type { FieldFrame } from "./field.ts";
import { fieldId } from "./values.ts";

/** What lies ready for the question, and the page where that is changed: beside the form, so that nothing typed is lost. */
export function fileField(
  { language, name, label, hint, note }: FieldFrame,
  file: AttachedFile | undefined,
  href: string,
): Html {
  const texts = fileTexts[language];
  return html`<div class="field" id="${fieldId(name)}">
<p class="field__label">${label}</p>
${hint && html`<p class="field__hint">${hint}</p>`}
${note && html`<p class="field__note"><span class="tag">${note}</span></p>`}
<p>${file === undefined ? texts.saveFirst : texts.attached(formatFile(file, language))}
<a href="${href}" target="_blank" rel="noopener">${file === undefined ? texts.toFilePage : texts.toFilePageChange} ${texts.newTab}</a></p>
</div>`;
}
