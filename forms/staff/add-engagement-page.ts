import { staffEngagementTexts } from "../../functions/texts/staff-engagement.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { pageFields } from "../parts/values.ts";
import { type EngagementFormData, renderEngagementFields } from "./engagement-form.ts";
import { type LettersContext, linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";

export interface AddEngagementPageData extends LettersContext, EngagementFormData {
  /** What it will be logged under: a double click logs it once. */
  readonly id: string;
}

export function renderAddEngagementPage(data: AddEngagementPageData): string {
  const { language, round, errors, id } = data;
  const texts = staffEngagementTexts[language];
  const fields = html`${hidden(pageFields.nonce, id)}
${renderEngagementFields(data)}
<div class="actions"><button class="button">${texts.save}</button></div>`;
  return renderStaffPage(data, {
    title: texts.add,
    hasErrors: errors.length > 0,
    width: "form",
    main: html`${errorSummary(errors, language)}
${linkBack(data, "/engagements", staffRoundTexts[language].engagements)}
<h1>${texts.add}</h1>
${renderStaffForm(data, `/rounds/${round.id}/add-engagement`, fields)}`,
  });
}
