import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDeadline } from "../../functions/texts/format.ts";
import { openFormTexts } from "../../functions/texts/open-form.ts";
import { type Html, html } from "../html.ts";
import { hidden } from "../parts/hidden.ts";
import { textInput } from "../parts/text-input.ts";
import { trapField } from "../parts/trap.ts";
import { errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { type AnswerFormData, answerErrors, renderAnswerForm } from "./answer-form.ts";

export interface OpenAnswerPageData extends AnswerFormData {
  readonly nonce: string;
  /** A draft is saved by section: a form without any has nowhere to keep it. */
  readonly canSave: boolean;
}

/** The form for anyone, whose answer has to be confirmed. */
export function renderOpenAnswerPage(data: OpenAnswerPageData): string {
  const { language, deadlineAt, canSave } = data;
  const texts = openFormTexts[language];
  const errors = answerErrors(data, { [pageFields.email]: texts.email });
  return renderAnswerForm(data, errors, {
    isPersonal: false,
    greeting: html`<p>${texts.greeting} ${texts.confirmation}</p>
<p class="meta">${texts.lost}</p>`,
    ownFields: ownFields(data, errors),
    sendNote: texts.sendNote(formatDeadline(deadlineAt, language)),
    otherButton:
      canSave &&
      html`<button class="button button--secondary" name="${pageFields.action}" value="save">${texts.save}</button>`,
    otherNote: canSave && html`<p class="meta">${texts.saveNote}</p>`,
  });
}

function ownFields({ language, nonce, values }: OpenAnswerPageData, errors: FieldErrors): Html {
  const texts = openFormTexts[language];
  return html`${hidden(pageFields.nonce, nonce)}
${textInput(
  {
    language,
    name: pageFields.email,
    label: texts.confirmationEmail,
    mark: fieldTexts[language].required,
    hint: texts.confirmationEmailHint,
    error: errorOf(errors, pageFields.email),
  },
  { value: firstValue(values, pageFields.email), type: "email", autocomplete: "email", spellcheck: false },
)}
${trapField(language)}`;
}
