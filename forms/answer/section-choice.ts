import type { Language } from "../../functions/domain/language.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";

/** Where the same questionnaire can be answered section by section. */
export interface BySection {
  readonly count: number;
  readonly startHref: string;
  readonly checkHref: string;
  /** When something was last saved that has not been sent; null when there is nothing such. */
  readonly savedAt: string | null;
}

/** Above the whole form: the way to its sections, or back to what was saved in them. */
export function sectionChoice({ count, startHref, checkHref, savedAt }: BySection, language: Language): Html {
  const texts = answerTexts[language];
  if (savedAt === null) {
    return html`<p>${texts.offerSections(count)} <a href="${startHref}">${texts.startSections}</a></p>`;
  }
  return html`<div class="notice notice--warning"><p><strong>${texts.unsentTitle}</strong> ${texts.unsentBody(formatInstant(savedAt, language))}</p>
<p><a href="${checkHref}">${texts.continueDraft}</a></p></div>`;
}
