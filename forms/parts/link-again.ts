import type { Language } from "../../functions/domain/language.ts";
import { errorLinkTexts } from "../../functions/texts/error.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";

/** On every page that leads no further: the way to a link that does. */
export function linkAgain(context: {
  readonly language: Language;
  readonly destination: { readonly id: string };
}): Html {
  const { language, destination } = context;
  const address = withLanguage(`/${destination.id}/link`, language);
  return html`<p><a href="${address}">${errorLinkTexts[language].linkAgain}</a></p>`;
}
