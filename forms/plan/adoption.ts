import type { Adoption } from "../../functions/domain/adoption.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { FinancingPart } from "../../functions/domain/plan-version.ts";
import { stockholmDay } from "../../functions/domain/swedish-clock.ts";
import { formatDate } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderHash } from "./hash.ts";
import { renderParagraphs, swedishText } from "./paragraphs.ts";

/** That and why the record was put right, wherever the adoption is told. */
export function renderAdoptionCorrections(corrections: Adoption["corrections"], language: Language): Html {
  const texts = planVersionTexts[language];
  return html`${corrections?.map(
    ({ at, reason }) =>
      html`<p class="meta">${texts.adoptionCorrected(formatDate(stockholmDay(at), language), reason)}</p>`,
  )}`;
}

/** The board's decision on the plan: when, by which paragraph, in which words, and on exactly which version. */
export function renderAdoption(adoption: NonNullable<FinancingPart["adoption"]>, language: Language): Html {
  const texts = planVersionTexts[language];
  const { organ, date, paragraph, versionHash, minutes, decisionText, corrections } = adoption;
  return html`<p>${texts.adoptionNote(organ, formatDate(date, language), paragraph)} ${renderHash(versionHash)}</p>
${minutes !== undefined && html`<p>${texts.adoptionMinutes(minutes)}</p>`}
${renderAdoptionCorrections(corrections, language)}
${decisionText !== undefined && html`<blockquote${swedishText(language)}>${renderParagraphs(decisionText)}</blockquote>`}`;
}
