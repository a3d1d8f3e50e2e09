import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { ConsultationRound, Milestone } from "../../functions/domain/round.ts";
import { isPersonStep } from "../../functions/domain/step-rules.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { checkboxes } from "../parts/choices.ts";
import { errorOf, type FieldErrors } from "../parts/values.ts";
import { renderAdoptionFields } from "./adoption-form.ts";
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
        fields: renderAdoptionFields({ ...posted, language: context.language }),
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
