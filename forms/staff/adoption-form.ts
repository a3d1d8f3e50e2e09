import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { dateInput, textArea, textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";

export interface AdoptionForm {
  readonly language: Language;
  readonly errors: FieldErrors;
  readonly values: FormFields;
  readonly isCorrection?: boolean;
}

/** The names of its fields, on the page and where an error names them. */
export function adoptionLabels(language: Language): Readonly<Record<string, string>> {
  const texts = staffRoundTexts[language];
  return {
    date: texts.adoptDate,
    paragraph: texts.adoptParagraph,
    organ: texts.adoptOrgan,
    minutes: texts.adoptMinutes,
    "decision-text": texts.adoptDecisionText,
    "check-value": texts.adoptCheckValue,
    reason: texts.adoptReason,
  };
}

/** What is recorded of the board's decision; a correction says why. */
export function renderAdoptionFields({ errors, values, language, isCorrection }: AdoptionForm): Html {
  const texts = staffRoundTexts[language];
  const frame = (name: string, label: string, hint?: string) => ({
    language,
    name,
    label,
    hint,
    error: errorOf(errors, name),
  });
  const optional = (name: string, label: string, hint: string) => ({
    ...frame(name, label, hint),
    mark: fieldTexts[language].optional,
  });
  return html`${dateInput(frame("date", texts.adoptDate), firstValue(values, "date"))}
${textInput(frame("paragraph", texts.adoptParagraph), { value: firstValue(values, "paragraph"), width: "short", inputmode: "numeric" })}
${textInput(frame("organ", texts.adoptOrgan, texts.adoptOrganHint), { value: firstValue(values, "organ") })}
${textInput(frame("minutes", texts.adoptMinutes, texts.adoptMinutesHint), { value: firstValue(values, "minutes") })}
${textArea(optional("decision-text", texts.adoptDecisionText, texts.adoptDecisionTextHint), firstValue(values, "decision-text"), 4)}
${textInput(optional("check-value", texts.adoptCheckValue, texts.adoptCheckValueHint), {
  value: firstValue(values, "check-value"),
  spellcheck: false,
  autocomplete: "off",
})}
${isCorrection && textInput(frame("reason", texts.adoptReason, texts.adoptReasonHint), { value: firstValue(values, "reason") })}
<button class="button">${texts.adopt}</button>`;
}
