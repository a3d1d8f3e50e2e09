import { type Html, html } from "../html.ts";
import { type FieldFrame, groupField } from "./field.ts";
import { fieldId } from "./values.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The first control carries the field's own id, so that the error summary leads to it. */
export function controlId(name: string, index: number): string {
  return index === 0 ? fieldId(name) : `${fieldId(name)}.${index + 1}`;
}

function choiceList(
  type: "radio" | "checkbox",
  name: string,
  choices: readonly Choice[],
  chosen: readonly string[],
): Html {
  return html`<div class="choices">${choices.map(
    ({ value, label }, index) =>
      html`<label class="choice"><input type="${type}" id="${controlId(name, index)}" name="${name}" value="${value}"${
        chosen.includes(value) && html` checked`
      }><span>${label}</span></label>
`,
  )}</div>`;
}

export function radios(frame: FieldFrame, choices: readonly Choice[], chosen: string): Html {
  return groupField(frame, choiceList("radio", frame.name, choices, [chosen]));
}

export function checkboxes(frame: FieldFrame, choices: readonly Choice[], chosen: readonly string[]): Html {
  return groupField(frame, choiceList("checkbox", frame.name, choices, chosen));
}
