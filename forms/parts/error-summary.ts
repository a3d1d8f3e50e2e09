import type { Language } from "../../functions/domain/language.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { type Html, html } from "../html.ts";
import { type FieldError, type FieldErrors, fieldId } from "./values.ts";

/** Above the form and first in focus: every error once, leading to its field, in the order of the page. */
export function errorSummary(errors: FieldErrors, language: Language): Html | undefined {
  if (errors.length === 0) return undefined;
  const texts = fieldTexts[language];
  const title = errors.length === 1 ? texts.errorSummaryTitle : texts.errorSummaryTitleSeveral(errors.length);
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
<h2 id="error-summary-title">${title}</h2>
<ul>${errors.map((error) => html`<li>${summaryLine(error)}</li>`)}</ul>
</div>`;
}

/** The field's name before the sentence, since several fields can have the same error. */
function summaryLine({ field, label, text }: FieldError): Html {
  if (label === null) return html`${text} (${field})`;
  // A name that asks has its mark already.
  return html`<a href="#${fieldId(field)}">${label}${!label.endsWith("?") && ":"} ${text}</a>`;
}
