import type { Language, Localized } from "../../functions/domain/language.ts";
import { planReadingTexts } from "../../functions/texts/plan-reading.ts";
import { type Html, html } from "../html.ts";
import type { FieldFrame } from "./field.ts";
import { fieldId } from "./values.ts";

/** Where the draft is read and commented on, and what has been said there. */
export interface PlanReading {
  readonly href: string;
  readonly said: readonly SaidOfSection[];
}

/** How much somebody says of one section. */
export interface SaidOfSection {
  readonly number: number;
  readonly title: Localized;
  readonly comments: number;
  readonly proposals: number;
}

/** The way to the draft's own pages, in a tab of its own so that nothing typed here is lost; on the open form, how to get there. */
export function planField(
  { language, name, label, hint, note, error }: FieldFrame,
  reading: PlanReading | undefined,
): Html {
  const texts = planReadingTexts[language];
  return html`<div class="${error ? "field field--error" : "field"}" id="${fieldId(name)}">
<p class="field__label">${label}</p>
${hint && html`<p class="field__hint">${hint}</p>`}
${note && html`<p class="field__note"><span class="tag">${note}</span></p>`}
${error && html`<p class="field__error">${error}</p>`}
${reading === undefined ? html`<p>${texts.openInstead}</p>` : way(reading, language)}
</div>`;
}

function way({ href, said }: PlanReading, language: Language): Html {
  const texts = planReadingTexts[language];
  return html`${said.length > 0 && html`<ul>${said.map((section) => html`<li>${saidOfSection(section, language)}</li>`)}</ul>`}
<p>${texts.goesAlong}
<a href="${href}" target="_blank" rel="noopener">${texts.read} ${texts.newTab}</a></p>`;
}

function saidOfSection({ number, title, comments, proposals }: SaidOfSection, language: Language): string {
  const texts = planReadingTexts[language];
  return `${number}. ${title[language]}: ${texts.said(comments, proposals)}`;
}
