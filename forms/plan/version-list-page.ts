import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { html } from "../html.ts";
import { renderPage } from "../layout.ts";
import type { VersionSummary } from "./version-summary.ts";
import { renderVersionTable } from "./version-table.ts";

export interface VersionListPageData {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
  /** Newest first. */
  readonly versions: readonly VersionSummary[];
}

export function renderVersionListPage({ language, destination, versions }: VersionListPageData): string {
  const texts = planPagesTexts[language];
  const years = [...new Set(versions.map(({ planYear }) => planYear))].sort((one, other) => other - one);
  return renderPage({
    language,
    title: texts.versionListTitle,
    destinationId: destination.id,
    destinationName: destination.name,
    width: "document",
    main: html`<h1>${texts.versionListTitle}</h1>
<p class="lead">${texts.versionListLead}</p>
${versions.length === 0 && html`<p>${texts.versionListEmpty}</p>`}
${years.map((year) =>
  renderVersionTable({
    id: `plan-${year}`,
    caption: texts.planFor(year),
    versions: versions.filter(({ planYear }) => planYear === year),
    destinationId: destination.id,
    language,
  }),
)}`,
  });
}
