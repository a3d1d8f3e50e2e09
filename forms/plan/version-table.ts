import type { Language } from "../../functions/domain/language.ts";
import { formatDate, toSwedishTime } from "../../functions/texts/format.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { renderScrollingTable } from "./scrolling-table.ts";
import { type VersionSummary, versionAddress } from "./version-summary.ts";

export function renderVersionTable(table: {
  readonly id: string;
  readonly caption: string;
  readonly hasHeading?: boolean;
  readonly versions: readonly VersionSummary[];
  readonly destinationId: string;
  readonly language: Language;
}): Html {
  const { versions, destinationId, language } = table;
  const texts = planPagesTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.version}</th><th scope="col">${texts.stage}</th><th scope="col">${texts.compiled}</th><th scope="col">${texts.adopted}</th><th scope="col">${texts.hash}</th></tr></thead>
<tbody>${versions.map(
    (version) => html`<tr>
<th scope="row"><a href="${withLanguage(versionAddress(destinationId, version), language)}">${version.version}</a>${
      !version.published && html` <span class="tag tag--warning">${texts.notPublished}</span>`
    }</th>
<td>${planWords[language].stage[version.stage]}</td>
<td>${formatDate(toSwedishTime(version.compiledAt).date, language)}</td>
<td>${
      version.adoption === null
        ? "–"
        : texts.adoptedBy(
            version.adoption.organ,
            formatDate(version.adoption.date, language),
            version.adoption.paragraph,
          )
    }</td>
<td><code class="hash hash--short">${version.hash.slice(0, 16)}…</code></td>
</tr>`,
  )}</tbody>`;
  return renderScrollingTable({
    id: `table-${table.id}`,
    caption: table.caption,
    body,
    width: "wide",
    hasHeading: table.hasHeading,
  });
}
