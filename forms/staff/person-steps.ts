import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { ConsultationRound, Milestone } from "../../functions/domain/round.ts";
import { isPersonStep } from "../../functions/domain/step-rules.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { checkboxes } from "../parts/choices.ts";
import { dateInput, textArea, textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";
import { renderStaffForm, type StaffPageContext } from "./staff-frame.ts";
import type { StaffStep } from "./staff-steps.ts";

export interface PostedForm {
  readonly errors: FieldErrors;
  readonly values: FormFields;
}

/** What only a publisher does, each with the sentence that says what becomes public. */
export function renderPersonSteps(
  round: ConsultationRound,
  steps: readonly StaffStep[],
  finalVersion: string | undefined,
  posted: PostedForm,
  context: StaffPageContext,
): Html {
  if (context.member.role === "editor") return html``;
  const open = steps.filter(({ allowed, milestone }) => allowed && isPersonStep(milestone.kind));
  return html`${open.map((step) => {
    const form = renderForm(step.milestone, finalVersion, posted, context);
    return html`<section class="${step.state === "blocked" ? "notice notice--warning" : "card"} person-step" aria-labelledby="do-${step.milestone.id}">
<h2 id="do-${step.milestone.id}">${form.title}</h2>
<p>${form.text}</p>
${renderStaffForm(context, `/rounds/${round.plan.id}/steps/${step.milestone.id}`, form.fields)}
</section>`;
  })}`;
}

interface PersonForm {
  readonly title: string;
  readonly text: string;
  readonly fields: Html;
}

function renderForm(
  milestone: Milestone,
  finalVersion: string | undefined,
  posted: PostedForm,
  context: StaffPageContext,
): PersonForm {
  const texts = staffRoundTexts[context.language];
  switch (milestone.kind) {
    case "adopt":
      return {
        title: texts.adoptTitle,
        text: finalVersion === undefined ? texts.adoptTextNoVersion : texts.adoptText(finalVersion),
        fields: renderAdoptionFields(posted, context),
      };
    case "publish":
      return {
        title: texts.publishTitle,
        text: finalVersion === undefined ? texts.publishTextNoVersion : texts.publishText(finalVersion),
        fields: renderConfirmation(texts.publishConfirm, texts.publish, posted, context),
      };
    default:
      return {
        title: texts.approveTitle,
        text: texts.approveText,
        fields: renderConfirmation(texts.approveConfirm, texts.approve, posted, context),
      };
  }
}

function renderConfirmation(
  sentence: string,
  button: string,
  { errors, values }: PostedForm,
  { language }: StaffPageContext,
): Html {
  return html`${checkboxes(
    { language, name: "confirm", label: staffRoundTexts[language].confirmField, error: errorOf(errors, "confirm") },
    [{ value: "yes", label: sentence }],
    values.get("confirm") ?? [],
  )}
<button class="button">${button}</button>`;
}

function renderAdoptionFields({ errors, values }: PostedForm, { language }: StaffPageContext): Html {
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
<button class="button">${texts.adopt}</button>`;
}
