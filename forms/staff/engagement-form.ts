import { engagementKinds, politicianChoices } from "../../functions/domain/engagement.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { EngagementField } from "../../functions/domain/read-engagement.ts";
import { engagementTexts } from "../../functions/texts/engagement.ts";
import { staffEngagementTexts } from "../../functions/texts/staff-engagement.ts";
import { type Html, html } from "../html.ts";
import { radios } from "../parts/choices.ts";
import { select } from "../parts/select.ts";
import { dateInput, textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";

export interface EngagementFormData {
  readonly language: Language;
  readonly values: FormFields;
  readonly errors: FieldErrors;
}

/** What the fields are called, on the page and where an error names them. */
export function engagementLabels(
  language: Language,
): Readonly<Record<EngagementField | "add" | "drop" | "removal-reason", string>> {
  const texts = staffEngagementTexts[language];
  return {
    kind: texts.kind,
    date: texts.date,
    "purpose-sv": texts.purpose,
    "purpose-en": texts.purposeEn,
    place: texts.place,
    attendance: texts.attendance,
    politicians: texts.politicians,
    "politician-count": texts.politicianCount,
    reason: texts.reason,
    add: texts.found,
    drop: texts.participantsCaption,
    "removal-reason": texts.removeReason,
  };
}

export function renderEngagementFields({ language, values, errors }: EngagementFormData): Html {
  const texts = staffEngagementTexts[language];
  const words = engagementTexts[language];
  const labels = engagementLabels(language);
  const value = (name: EngagementField) => firstValue(values, name);
  const frame = (name: EngagementField) => ({ language, name, label: labels[name], error: errorOf(errors, name) });
  const optional = (name: EngagementField) => ({ ...frame(name), mark: texts.optional });
  const kinds = engagementKinds.map((each) => ({ value: each, label: words.kinds[each] }));
  const politicians = politicianChoices.map((each) => ({ value: each, label: words.politicians[each] }));
  const number = { width: "short", inputmode: "numeric", autocomplete: "off" } as const;
  return html`${select(frame("kind"), kinds, value("kind"), texts.kindChoose)}
${dateInput(frame("date"), value("date"))}
${textInput({ ...frame("purpose-sv"), hint: texts.purposeHint }, { value: value("purpose-sv") })}
${textInput(optional("purpose-en"), { value: value("purpose-en") })}
${textInput(optional("place"), { value: value("place") })}
${textInput({ ...optional("attendance"), hint: texts.attendanceHint }, { value: value("attendance"), ...number })}
${radios(frame("politicians"), politicians, value("politicians"))}
${textInput(optional("politician-count"), { value: value("politician-count"), ...number })}`;
}
