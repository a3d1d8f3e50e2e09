import type { GovernanceEntry, Period } from "../../functions/domain/governance.ts";
import type { Language } from "../../functions/domain/language.ts";
import { describeGovernance, formatPeriod, governanceTexts } from "../../functions/texts/governance.ts";
import { type Html, html } from "../html.ts";
import { swedishText } from "./paragraphs.ts";

/** Records with their periods, documents and decisions, one below the other under headings of that level. */
export function renderGovernance(entries: readonly GovernanceEntry[], language: Language, level: 2 | 3 = 3): Html {
  return html`${entries.map((entry) => {
    const { id, title, says, facts } = describeGovernance(entry, language);
    const anchor = `governance-${id}`;
    return html`<section class="governance" aria-labelledby="${anchor}">
${level === 2 ? html`<h2 id="${anchor}">${title}</h2>` : html`<h3 id="${anchor}">${title}</h3>`}
${says !== null && html`<p${says.isSwedish && swedishText(language)}>${says.text}</p>`}
<dl class="facts">${facts.map(
      ({ label, value, href }) =>
        html`<div><dt>${label}</dt><dd>${href === undefined ? value : html`<a href="${href}">${value}</a>`}</dd></div>
`,
    )}</dl>
</section>`;
  })}`;
}

export function renderGaps(gaps: readonly Period[], language: Language): Html {
  const texts = governanceTexts[language];
  return html`${gaps.map(
    (gap) => html`<div class="notice notice--warning"><p>${texts.gap(formatPeriod(gap, language))}</p></div>`,
  )}`;
}
