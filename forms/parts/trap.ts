import type { Language } from "../../functions/domain/language.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { type Html, html } from "../html.ts";
import { pageFields } from "./values.ts";

/**
 * A field that only a program fills in: out of sight, out of the tab order and out of the
 * accessibility tree, with a label for browsers without style sheets. Its name and attributes say
 * nothing that a browser or a password manager would fill in.
 */
export function trapField(language: Language): Html {
  return html`<div class="visually-hidden" aria-hidden="true"><label>${fieldTexts[language].leaveEmpty}
<input type="text" name="${pageFields.trap}" value="" tabindex="-1" aria-hidden="true" autocomplete="off" data-1p-ignore="true" data-bwignore="true" data-lpignore="true" data-form-type="other"></label></div>`;
}
