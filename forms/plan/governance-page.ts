import type { Destination } from "../../functions/domain/destination.ts";
import type { GovernanceEntry } from "../../functions/domain/governance.ts";
import type { Language } from "../../functions/domain/language.ts";
import { governanceTexts } from "../../functions/texts/governance.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
import { renderGovernance } from "./governance.ts";

export interface GovernancePageData {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
  /** What holds today, along the chain. */
  readonly entries: readonly GovernanceEntry[];
}

/** From mandate to roles, each with its document and the decision behind it. */
export function renderGovernancePage({ language, destination, entries }: GovernancePageData): string {
  const texts = governanceTexts[language];
  return renderPage({
    language,
    title: texts.title,
    destinationId: destination.id,
    destinationName: destination.name,
    width: "document",
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${entries.length === 0 ? html`<p>${texts.nothing}</p>` : renderGovernance(entries, language, 2)}
<p>${texts.inPlan} <a href="${withLanguage(`/${destination.id}/plans`, language)}">${planPagesTexts[language].allVersions}</a></p>`,
  });
}
