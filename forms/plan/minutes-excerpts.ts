import type { Language } from "../../functions/domain/language.ts";
import type { DecisionEntry } from "../../functions/domain/plan-version.ts";
import { excerptHash, excerptsOf, formatExcerpt, minutesExcerptTexts } from "../../functions/texts/minutes-excerpt.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";

/** The excerpts that were sent in, by their hashes; below the version's address a link where everyone may read it. */
export function renderMinutesExcerpts(
  decisions: readonly DecisionEntry[],
  address: string | null,
  language: Language,
): Html | undefined {
  const excerpts = excerptsOf(decisions);
  if (excerpts.length === 0) return undefined;
  const texts = minutesExcerptTexts[language];
  return html`<h3 id="minutes-excerpts">${texts.title}</h3>
<ul>${excerpts.map(
    ({ party, name, excerpt }) =>
      html`<li>${
        address !== null && excerpt.isPublic
          ? html`<a href="${withLanguage(`${address}/minutes/${party}`, language)}">${texts.downloadOf(name)}</a>`
          : name
      }: ${formatExcerpt(excerpt, language)}<span class="cell-note hash">${excerptHash(excerpt, language)}</span></li>`,
  )}</ul>`;
}
