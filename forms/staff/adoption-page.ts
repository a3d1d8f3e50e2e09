import type { Adoption } from "../../functions/domain/adoption.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { pageFields } from "../parts/values.ts";
import { type AdoptionForm, renderAdoptionFields } from "./adoption-form.ts";
import { type LettersContext, linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";

export interface AdoptionPageData extends LettersContext, Omit<AdoptionForm, "language"> {
  /** Oldest first; the last is what stands. */
  readonly revisions: readonly { readonly adoption: Adoption; readonly at: string; readonly by: string }[];
  /** Somebody else put it right meanwhile: nothing of this form was saved. */
  readonly isStale: boolean;
}

/** The board's decision as it is recorded, and the form that puts the record right. */
export function renderAdoptionPage(data: AdoptionPageData): string {
  const { language, round, errors, revisions, isStale } = data;
  const texts = staffRoundTexts[language];
  const fields = html`${hidden(pageFields.revision, revisions.length)}
${renderAdoptionFields({ ...data, isCorrection: true })}`;
  return renderStaffPage(data, {
    title: texts.correctAdoption,
    hasErrors: errors.length > 0,
    width: "form",
    main: html`${errorSummary(errors, language)}
${isStale && html`<div class="notice notice--error" role="alert"><p>${texts.adoptionStale}</p></div>`}
${linkBack(data, "", round.title[language])}
<h1>${texts.correctAdoption}</h1>
<p class="lead">${texts.correctAdoptionLead}</p>
<ul>${revisions.map(({ adoption: { organ, date, paragraph, corrections }, at, by }) => {
      const reason = corrections?.at(-1)?.reason;
      return html`<li>${organ}, ${date}, §\u00a0${paragraph} (${by}, ${formatInstant(at, language)})${reason !== undefined && html`: ${reason}`}</li>`;
    })}</ul>
${renderStaffForm(data, `/rounds/${round.id}/adoption`, fields)}`,
  });
}
