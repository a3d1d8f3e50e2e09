import type { Language } from "../../functions/domain/language.ts";
import type { DecisionDisclosure, DecisionEntry } from "../../functions/domain/plan-version.ts";
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
  const byCommitment = new Map(disclosures.map((disclosure) => [disclosure.commitment, disclosure]));
  const written = decisions.flatMap(({ party, name, decision }) => {
    if (decision === null) return [];
    const disclosure = byCommitment.get(decision.commitment);
    if (disclosure === undefined) {
      return [html`<h4 id="decision-${party}">${name}</h4><p class="removed">${texts.decisionTextRemoved}</p>`];
    }
    const parts: readonly (readonly [string, string])[] = [
      [texts.conditionText, disclosure.conditionText],
      [texts.comments, disclosure.comments],
      [texts.reservation, disclosure.reservation],
    ];
    const filled = parts.filter(([, text]) => text.trim() !== "");
    if (filled.length === 0) return [];
    return [
      html`<h4 id="decision-${party}">${name}</h4>
<dl class="decision-texts">${filled.map(
        ([label, text]) => html`<dt>${label}</dt><dd${swedishText(language)}>${renderParagraphs(text)}</dd>`,
      )}</dl>`,
    ];
  });
  if (written.length === 0) return null;
  return html`<h3 id="decision-texts">${texts.decisionTexts}</h3>
${written}`;
}
