import type { FormFields } from "../../functions/domain/form-fields.ts";
import { type Html, html } from "../html.ts";
import { pageFields } from "./values.ts";

export function hidden(name: string, value: string | number): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}

/** Everything a form was posted with, but for its revision and the button pressed, which are set anew. */
export function hiddenValues(values: FormFields): readonly Html[] {
  const renewed: readonly string[] = [pageFields.revision, pageFields.action];
  return [...values]
    .filter(([name]) => !renewed.includes(name))
    .flatMap(([name, all]) => all.map((value) => hidden(name, value)));
}
