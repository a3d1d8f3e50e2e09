import type { Language } from "../../functions/domain/language.ts";
import { type Html, html } from "../html.ts";

/** Staff's text: paragraphs are divided by an empty line, single line breaks are kept. */
export function renderParagraphs(text: string): readonly Html[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => html`<p class="keep-lines">${paragraph}</p>`);
}

/** Marks text that exists in Swedish only, so that an English page is read out right. */
export function swedishText(language: Language): Html | false {
  return language !== "sv" && html` lang="sv"`;
}
