import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { planPrivacyTexts } from "../../functions/texts/plan-privacy.ts";
import { html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { contactLine } from "../parts/contact.ts";

export interface PrivacyPageData {
  readonly language: Language;
  readonly destination: Destination;
}

/** What the law (articles 13 and 14 of the GDPR) wants told, in the order a respondent asks. */
export function renderPrivacyPage({ language, destination }: PrivacyPageData): string {
  const texts = planPrivacyTexts[language];
  const records = destination.publicRecords;
  const list = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return renderPage({
    language,
    title: texts.title,
    destinationId: destination.id,
    destinationName: destination.name,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead(destination.principal.name)}</p>
<h2>${texts.publicTitle}</h2>
${list(texts.public)}
<h2>${texts.notPublicTitle}</h2>
${list(texts.notPublic)}
<h2>${texts.recordsTitle}</h2>
<p>${texts.records}</p>
<h2>${texts.collectedTitle}</h2>
<p>${texts.collected}</p>
<h2>${texts.basisTitle}</h2>
<p>${texts.basis}</p>
<h2>${texts.retentionTitle}</h2>
<p>${records?.retention[language] ?? texts.retentionDefault(destination.contact.email)}</p>
<p>${texts.retentionColleagues}</p>
<p>${texts.retentionVersions}</p>
<p>${texts.retentionDrafts}</p>
<h2>${texts.rightsTitle}</h2>
<p>${texts.rights}</p>
<p>${texts.complaint}</p>
<h2>${texts.cookiesTitle}</h2>
<p>${texts.cookies}</p>
<h2>${texts.contactTitle}</h2>
<p>${contactLine(destination)}</p>
${
  records?.dataProtectionOfficer !== undefined &&
  html`<p>${texts.officer}: <a href="mailto:${records.dataProtectionOfficer}">${records.dataProtectionOfficer}</a></p>`
}`,
  });
}
