import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { minutesPageTexts } from "../../functions/texts/minutes-page.ts";
import { html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";

export interface MinutesGonePageData {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
  readonly decisionMaker: string;
  readonly version: string;
  readonly versionHref: string;
}

/** A version names an excerpt for ever; whether everyone may read it is its authority's to say, each day. */
export function renderMinutesGonePage(data: MinutesGonePageData): string {
  const { language, destination } = data;
  const texts = minutesPageTexts[language];
  return renderPage({
    language,
    title: texts.goneTitle,
    destinationName: destination.name,
    destinationId: destination.id,
    noindex: true,
    main: html`<h1>${texts.goneTitle}</h1>
<p class="lead">${texts.goneBody(data.decisionMaker)}</p>
<p>${texts.goneAsk}</p>
<p><a href="${withLanguage(data.versionHref, language)}">${texts.toVersion(data.version)}</a></p>`,
  });
}
