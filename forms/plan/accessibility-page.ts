import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { formatDate } from "../../functions/texts/format.ts";
import { planAccessibilityTexts } from "../../functions/texts/plan-accessibility.ts";
import { requestTexts } from "../../functions/texts/request.ts";
import { html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";

export interface AccessibilityPageData {
  readonly language: Language;
  readonly destination: Destination;
}

/** The statement with a feedback function that the act on accessibility (2018:1937) asks for. */
export function renderAccessibilityPage({ language, destination }: AccessibilityPageData): string {
  const texts = planAccessibilityTexts[language];
  const { accessibility, contact, principal } = destination;
  const feedbackEmail = accessibility?.feedbackEmail ?? contact.email;
  return renderPage({
    language,
    title: texts.title,
    destinationId: destination.id,
    destinationName: destination.name,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead(destination.name, principal.name)}</p>
<h2>${texts.feedbackTitle}</h2>
<p>${texts.feedback}</p>
<p><a class="button" href="${withLanguage(`/${destination.id}/accessibility/feedback`, language)}">${requestTexts[language].feedbackTitle}</a></p>
<dl class="facts">
<div><dt>${texts.feedbackEmail}</dt><dd><a href="mailto:${feedbackEmail}">${feedbackEmail}</a></dd></div>
${contact.phone !== undefined && html`<div><dt>${texts.feedbackPhone}</dt><dd>${contact.phone}</dd></div>`}
</dl>
<h2>${texts.statusTitle}</h2>
<p>${texts.status}</p>
<p>${
      accessibility?.assessedOn === undefined
        ? texts.notAssessed
        : texts.assessed(formatDate(accessibility.assessedOn, language))
    }</p>
<h2>${texts.problemsTitle}</h2>
<ul>
<li>${texts.problemSwedish}</li>
<li>${texts.problemTables}</li>
${accessibility?.knownProblems !== undefined && html`<li>${accessibility.knownProblems[language]}</li>`}
</ul>
<h2>${texts.testedTitle}</h2>
<p>${texts.tested}</p>
<h2>${texts.supervisionTitle}</h2>
<p>${texts.supervision}</p>
<p><a href="https://www.digg.se/tdosanmalan">${texts.supervisionLink}</a></p>`,
  });
}
