import { fieldTexts } from "../../functions/texts/field.ts";
import { type Html, html } from "../html.ts";
import { type FieldFrame, singleField } from "./field.ts";

export interface TextInput {
  readonly value: string;
  readonly width?: "short" | "medium" | undefined;
  readonly type?: "text" | "email" | undefined;
  readonly inputmode?: "numeric" | "decimal" | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  /** Where the page opens with the cursor. */
  readonly hasCursor?: boolean | undefined;
}

export function textInput(frame: FieldFrame, input: TextInput): Html {
  return singleField(frame, (attributes) => inputElement(attributes, input));
}

function inputElement(attributes: Html, input: TextInput): Html {
  const { value, width, type = "text", inputmode, autocomplete, spellcheck, hasCursor } = input;
  return html`<input ${attributes} class="input${width && ` input--${width}`}" type="${type}" value="${value}"${
    inputmode && html` inputmode="${inputmode}"`
  }${autocomplete && html` autocomplete="${autocomplete}"`}${spellcheck === false && html` spellcheck="false"`}${hasCursor && html` autofocus`}>`;
}

/** Whole kronor. A text field and no number field: people write `470 645 kr`, and none loses its digits. */
export function moneyInput(frame: FieldFrame, value: string): Html {
  const texts = fieldTexts[frame.language];
  const input = (attributes: Html) =>
    inputElement(attributes, { value, width: "medium", inputmode: "decimal", autocomplete: "off" });
  return singleField(
    { ...frame, hint: frame.hint ?? texts.wholeKronor },
    (attributes) => html`<div class="affix">${input(attributes)}<span aria-hidden="true">${texts.kronor}</span></div>`,
  );
}

/** A day as text, since officers copy it from minutes: `2027-10-26`. */
export function dateInput(frame: FieldFrame, value: string): Html {
  const hint = frame.hint ?? fieldTexts[frame.language].dateHint;
  return textInput({ ...frame, hint }, { value, width: "short", inputmode: "numeric", autocomplete: "off" });
}

/** The line break after the tag is not part of the value, and keeps one that the value begins with. */
export function textArea(frame: FieldFrame, value: string, rows: number): Html {
  return singleField(
    frame,
    (attributes) => html`<textarea ${attributes} class="input" rows="${rows}">
${value}</textarea>`,
  );
}
