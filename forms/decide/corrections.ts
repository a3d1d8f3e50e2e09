import type { DecisionCorrection } from "../../functions/domain/decision-correction.ts";
import type { Language } from "../../functions/domain/language.ts";
import { decisionCorrectionTexts, describeCorrection } from "../../functions/texts/decision-corrections.ts";
import type { DecisionMakers } from "../../functions/texts/decision-summary.ts";
import { type Html, html } from "../html.ts";
import { summary } from "../parts/facts.ts";

/** What was changed in a recorded decision, by whom, when and why; nothing where nothing was. */
export function renderCorrections(
  corrections: readonly DecisionCorrection[],
  makers: DecisionMakers,
  language: Language,
): Html | undefined {
  if (corrections.length === 0) return undefined;
  const texts = decisionCorrectionTexts[language];
  return html`<h2>${texts.title}</h2>
${corrections.map((correction) => {
  const { text, lines } = describeCorrection(correction, makers, language);
  return html`<p>${text}</p>
${summary(lines, texts.nothing)}`;
})}`;
}
