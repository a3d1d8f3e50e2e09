import { fieldTexts } from "../../functions/texts/field.ts";
import { type Html, html } from "../html.ts";
import type { Choice } from "./choices.ts";
import { type FieldFrame, groupField, singleField } from "./field.ts";
import { fieldId } from "./values.ts";

function options(choices: readonly Choice[], chosen: string): readonly Html[] {
  return choices.map(
    ({ value, label }) => html`<option value="${value}"${chosen === value && html` selected`}>${label}</option>
`,
  );
}

/** `empty` is what stands for no choice. */
export function select(frame: FieldFrame, choices: readonly Choice[], chosen: string, empty: string): Html {
  return singleField(
    frame,
    (attributes) => html`<select ${attributes} class="input">
<option value="">${empty}</option>
${options(choices, chosen)}</select>`,
  );
}

/** One select per place, each a field of its own; `frame.name` is the first place's. */
export function rank(
  frame: FieldFrame,
  choices: readonly Choice[],
  places: readonly { readonly name: string; readonly chosen: string }[],
): Html {
  const texts = fieldTexts[frame.language];
  return groupField(
    frame,
    html`<div class="ranks">${places.map(
      ({ name, chosen }, index) => html`<div><label for="${fieldId(name)}">${texts.rankPlace(index + 1)}</label>
<select id="${fieldId(name)}" name="${name}" class="input">
<option value="">${texts.rankPlaceEmpty}</option>
${options(choices, chosen)}</select></div>`,
    )}</div>`,
  );
}
