import type { Language } from "../../functions/domain/language.ts";
import { paragraphsOf } from "../../functions/domain/plan-sections.ts";
import { type Html, html } from "../html.ts";

/** Staff's text: paragraphs are divided by an empty line, single line breaks are kept. */
export function renderParagraphs(text: string): readonly Html[] {
  return paragraphsOf(text).map((paragraph) => html`<p class="keep-lines">${paragraph}</p>`);
}

/** Marks text that exists in Swedish only, so that an English page is read out right. */
export function swedishText(language: Language): Html | false {
  return language !== "sv" && html` lang="sv"`;
}
