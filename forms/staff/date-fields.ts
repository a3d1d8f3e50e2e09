import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { dateFields } from "../../functions/domain/read-calendar.ts";
import { planRoundTexts } from "../../functions/texts/plan-round.ts";
import { type Html, html } from "../html.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";

/** A date's day and time of day side by side, named together by the legend. */
export function renderDateFields(
  id: string,
  legend: string,
  posted: { readonly errors: FieldErrors; readonly values: FormFields },
  language: Language,
): Html {
  const texts = planRoundTexts[language];
  const names = dateFields(id);
  const input = (name: string, label: string) =>
    textInput(
      { language, name, label, error: errorOf(posted.errors, name) },
      { value: firstValue(posted.values, name), width: "short", inputmode: "numeric", autocomplete: "off" },
    );
  return html`<fieldset class="field"><legend>${legend}</legend>
<div class="ranks">${input(names.day, texts.day)}${input(names.time, texts.time)}</div>
</fieldset>`;
}

/** What the fields show of a Swedish local time. */
export function dateValues(id: string, at: string): readonly (readonly [string, readonly string[]])[] {
  const names = dateFields(id);
  const [day = "", time = ""] = at.split("T");
  return [
    [names.day, [day]],
    [names.time, [time.replace(":", ".")]],
  ];
}
