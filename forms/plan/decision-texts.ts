import type { Language } from "../../functions/domain/language.ts";
import type { DecisionDisclosure, DecisionEntry } from "../../functions/domain/plan-version.ts";
import { decisionWritings } from "../../functions/texts/decision-cells.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderParagraphs, swedishText } from "./paragraphs.ts";

/** What the decision-makers wrote; a text that has been erased is said to be removed, never left out. */
export function renderDecisionTexts(
  decisions: readonly DecisionEntry[],
  disclosures: readonly DecisionDisclosure[],
  language: Language,
): Html | null {
  const texts = planVersionTexts[language];
  const written = decisionWritings(decisions, disclosures, language);
  if (written.length === 0) return null;
  return html`<h3 id="decision-texts">${texts.decisionTexts}</h3>
${written.map(
  ({ party, name, said }) =>
    html`<h4 id="decision-${party}">${name}</h4>${
      said === null
        ? html`<p class="removed">${texts.decisionTextRemoved}</p>`
        : html`
<dl class="decision-texts">${said.map(
            ({ label, text }) => html`<dt>${label}</dt><dd${swedishText(language)}>${renderParagraphs(text)}</dd>`,
          )}</dl>`
    }`,
)}`;
}
