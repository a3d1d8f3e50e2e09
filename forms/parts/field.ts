import type { Language } from "../../functions/domain/language.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { type Child, type Html, html } from "../html.ts";
import { fieldId } from "./values.ts";

/** What every field has; `value`s belong to each part. */
export interface FieldFrame {
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  /** After the label, weaker: `(frivilligt)`. */
  readonly mark?: string | undefined;
  /** When to answer at all, before the hint. */
  readonly condition?: string | undefined;
  readonly hint?: string | undefined;
  /** A short remark set apart from the hint: whether the answer is published. */
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  readonly wide?: boolean | undefined;
}

const parts = ["condition", "hint", "note", "error"] as const;

/** The ids of what explains the field, for `aria-describedby`. */
function describedBy(frame: FieldFrame): string | undefined {
  const ids = parts.filter((part) => frame[part]).map((part) => `${fieldId(frame.name)}.${part}`);
  return ids.length === 0 ? undefined : ids.join(" ");
}

function explanations(frame: FieldFrame): Html {
  const id = fieldId(frame.name);
  return html`${frame.condition && html`<p class="field__condition" id="${id}.condition">${frame.condition}</p>`}
${frame.hint && html`<p class="field__hint" id="${id}.hint">${frame.hint}</p>`}
${frame.note && html`<p class="field__note"><span class="tag" id="${id}.note">${frame.note}</span></p>`}
${
  frame.error &&
  html`<p class="field__error" id="${id}.error"><span class="visually-hidden">${fieldTexts[frame.language].error} </span>${frame.error}</p>`
}`;
}

function label(frame: FieldFrame): Html {
  return html`${frame.label}${frame.mark && html` <span class="field__optional">${frame.mark}</span>`}`;
}

function fieldClass({ error, wide }: FieldFrame): string {
  return `field${error ? " field--error" : ""}${wide ? " field--wide" : ""}`;
}

/** Several controls that answer one question: the question is the legend. */
export function groupField(frame: FieldFrame, controls: Child): Html {
  const description = describedBy(frame);
  return html`<fieldset class="${fieldClass(frame)}"${description && html` aria-describedby="${description}"`}>
<legend>${label(frame)}</legend>
${explanations(frame)}
${controls}
</fieldset>`;
}

/** One control under its label; `control` gets the attributes that tie them together. */
export function singleField(frame: FieldFrame, control: (attributes: Html) => Html): Html {
  const id = fieldId(frame.name);
  const description = describedBy(frame);
  const attributes = html`id="${id}" name="${frame.name}"${
    description && html` aria-describedby="${description}"`
  }${frame.error && html` aria-invalid="true"`}`;
  return html`<div class="${fieldClass(frame)}">
<label class="field__label" for="${id}">${label(frame)}</label>
${explanations(frame)}
${control(attributes)}
</div>`;
}
