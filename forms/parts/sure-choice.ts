import { fieldIssue } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { describeIssue } from "../../functions/texts/field-issue.ts";
import { type Html, html } from "../html.ts";
import { checkboxes } from "./choices.ts";
import { errorSummary } from "./error-summary.ts";
import { pageFields } from "./values.ts";

export interface SureChoice {
  readonly language: Language;
  readonly label: string;
  readonly sentence: string;
  /** The button was pressed without it. */
  readonly isMissing: boolean;
  /** What the form carries along, and says before it asks. */
  readonly before?: Html;
  readonly button: string;
  /** Value of the button. */
  readonly action: string;
  /** Another way out, beside the button. */
  readonly beside?: Html;
}

/** A button with a box that nobody but a reader ticks: mail scanners open links and press what they find. */
export function sureForm({ language, label, sentence, isMissing, before, button, action, beside }: SureChoice): Html {
  const error = isMissing ? describeIssue(fieldIssue(pageFields.sure, "required", {}), language) : undefined;
  return html`<form method="post">${before}
${error !== undefined && errorSummary([{ field: pageFields.sure, text: error, label }], language)}
${checkboxes({ language, name: pageFields.sure, label, error }, [{ value: "yes", label: sentence }], [])}
<div class="actions"><button class="button" name="${pageFields.action}" value="${action}">${button}</button>${
    beside &&
    html`
${beside}`
  }</div></form>`;
}
