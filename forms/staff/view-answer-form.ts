import type { Activity, Section } from "../../functions/domain/action-plan.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Localized } from "../../functions/domain/language.ts";
import type { AmendedParagraph } from "../../functions/domain/published-texts.ts";
import type { TextHandling } from "../../functions/domain/text-handling.ts";
import { type ViewCoding, type ViewTheme, viewOutcomes } from "../../functions/domain/view-answer.ts";
import { heldTextsTexts } from "../../functions/texts/held-texts.ts";
import { staffViewsTexts } from "../../functions/texts/staff-views.ts";
import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import { type Html, html } from "../html.ts";
import { checkboxes, controlId, radios } from "../parts/choices.ts";
import { hidden } from "../parts/hidden.ts";
import { textArea } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { markedWording } from "../parts/wording.ts";
import { renderParagraphs } from "../plan/paragraphs.ts";
import { roundAddress } from "./engagement-list-page.ts";
import type { LettersContext } from "./letters-page.ts";

/** A view as staff read it: with its sender, and also where its text is held back from publication. */
export interface StaffView {
  readonly id: string;
  /** Null on the open form where no organisation is named. */
  readonly sender: string | null;
  readonly question: { readonly id: string; readonly label: Localized };
  readonly section: string | null;
  readonly text: string;
  readonly amendment?: AmendedParagraph | undefined;
  readonly handling: readonly TextHandling[];
  readonly coding: ViewCoding;
}

export interface ViewAnswerFormData extends LettersContext {
  readonly themes: readonly ViewTheme[];
  readonly activities: readonly Pick<Activity, "id" | "title">[];
  readonly sections: readonly Pick<Section, "id" | "number" | "title">[];
  /** The number of the last change that the page shows. */
  readonly revision: number;
  readonly values: FormFields;
  readonly errors: FieldErrors;
}

export function themeName({ name }: ViewTheme, language: LettersContext["language"]): string {
  return language === "sv" ? name.sv : (name.en ?? name.sv);
}

/** Themes and an answer, below the views that they are for. */
export function renderAnswerFields(data: ViewAnswerFormData): Html {
  const { language, themes, activities, sections, values, errors, revision } = data;
  const texts = staffViewsTexts[language];
  const frame = (name: keyof typeof texts.fields) => ({
    language,
    name,
    label: texts.fields[name],
    error: errorOf(errors, name),
  });
  const optional = (name: keyof typeof texts.fields) => ({ ...frame(name), mark: texts.optional });
  const chosen = (name: string) => values.get(name) ?? [];
  const themeChoices = themes.map((theme) => ({ value: theme.id, label: themeName(theme, language) }));
  const outcomes = viewOutcomes.map((outcome) => ({ value: outcome, label: texts.outcomes[outcome] }));
  const places = sections.map(({ id, number, title }) => ({ value: id, label: `${number} ${title[language]}` }));
  const acts = activities.map(({ id, title }) => ({ value: id, label: title }));
  return html`${hidden(pageFields.revision, revision)}
${themes.length > 0 && checkboxes(optional("theme"), themeChoices, chosen("theme"))}
${radios(frame("outcome"), outcomes, firstValue(values, "outcome"))}
${textArea({ ...frame("why-sv"), hint: texts.hints["why-sv"] }, firstValue(values, "why-sv"), 5)}
${textArea(optional("why-en"), firstValue(values, "why-en"), 5)}
${places.length > 0 && checkboxes({ ...optional("section"), hint: texts.hints.section }, places, chosen("section"))}
${acts.length > 0 && checkboxes(optional("activity"), acts, chosen("activity"))}
<div class="actions"><button class="button">${texts.save}</button></div>`;
}

/** The views, each to be marked; no link leads to the answer whose page it is. */
export function renderMarkedViews(views: readonly StaffView[], data: ViewAnswerFormData, group?: number): Html {
  return html`<ul class="views">${views.map((view, index) => renderView(view, index, data, group))}</ul>`;
}

function renderView(view: StaffView, index: number, data: ViewAnswerFormData, group: number | undefined): Html {
  const { language, themes, values, sections } = data;
  const texts = staffViewsTexts[language];
  const { id, question, section, text, amendment, handling, coding } = view;
  const sender = view.sender ?? texts.openForm;
  const isMarked = (values.get("view") ?? []).includes(id);
  const of = sections.find((each) => each.id === section);
  const named =
    section === null ? texts.whole : (of?.title[language] ?? heldTextsTexts[language].staffSection(section));
  const own = themes.filter((theme) => coding.themes.includes(theme.id));
  return html`<li class="view">
<label class="choice"><input type="checkbox" id="${controlId("view", index)}" name="view" value="${id}"${isMarked && html` checked`}><span class="view__sender">${sender}</span></label>
<p class="meta">${question.label[language]} · ${named}${own.map((theme) => html` · ${themeName(theme, language)}`)}</p>
${handling.length > 0 && html`<p>${handling.map((one) => html`<span class="tag tag--warning">${textHandlingTexts[language].choice[one]}</span> `)}</p>`}
<blockquote>${amendment === undefined ? renderParagraphs(text) : html`<p class="keep-lines">${markedWording({ ...amendment, to: text }, language)}</p>`}</blockquote>
${renderStanding(coding, data, group)}
</li>`;
}

function renderStanding({ answer, group }: ViewCoding, data: ViewAnswerFormData, shown: number | undefined): Html {
  const { language } = data;
  const texts = staffViewsTexts[language];
  if (answer === null) return html`<p><span class="tag">${texts.open}</span></p>`;
  return html`<p><strong>${texts.outcomes[answer.outcome]}</strong>${group !== shown && html` <a href="${roundAddress(data, `/views/answers/${group}`)}">${texts.editAnswer}</a>`}</p>
<div lang="sv">${renderParagraphs(answer.why.sv)}</div>`;
}
