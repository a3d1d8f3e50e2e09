import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { ViewTheme } from "../../functions/domain/view-answer.ts";
import { staffViewsTexts } from "../../functions/texts/staff-views.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { type LettersContext, linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";
import { themeName } from "./view-answer-form.ts";

export interface ViewThemesPageData extends LettersContext {
  readonly themes: readonly ViewTheme[];
  /** Of the theme that is added. */
  readonly id: string;
  readonly values: FormFields;
  readonly errors: FieldErrors;
  readonly isClosed: boolean;
}

/** Staff's own list of what views are about. */
export function renderViewThemesPage(data: ViewThemesPageData): string {
  const { language, round, themes, id, values, errors, isClosed } = data;
  const texts = staffViewsTexts[language];
  const input = (name: string, label: string, mark?: string) =>
    textInput({ language, name, label, mark, error: errorOf(errors, name) }, { value: firstValue(values, name) });
  const adding = html`${hidden(pageFields.nonce, id)}
${input("name-sv", texts.themeName)}
${input("name-en", texts.themeNameEn, texts.optional)}
<div class="actions"><button class="button">${texts.addTheme}</button></div>`;
  return renderStaffPage(data, {
    title: texts.themesTitle,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${linkBack(data, "/views", texts.toList)}
<h1 id="themes">${texts.themesTitle}</h1>
<p class="lead">${texts.themesLead}</p>
${themes.length === 0 ? html`<p>${texts.themesNone}</p>` : html`<ul aria-labelledby="themes">${themes.map((theme) => html`<li>${themeName(theme, language)}</li>`)}</ul>`}
${isClosed ? html`<p>${texts.closed}</p>` : renderStaffForm(data, `/rounds/${round.id}/view-themes`, adding)}`,
  });
}
