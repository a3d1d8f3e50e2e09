import type { PlanDraft, Section } from "../../functions/domain/action-plan.ts";
import type { Language } from "../../functions/domain/language.ts";
import { formatSek } from "../../functions/texts/format.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderActivities } from "./activities.ts";
import { renderFollowUp } from "./follow-up.ts";
import { renderParagraphs, swedishText } from "./paragraphs.ts";
import { renderReadiness } from "./readiness.ts";

/** What a consultation is about, before any version has been compiled. */
export function renderPlanDraft(draft: PlanDraft, language: Language): Html {
  const texts = planPagesTexts[language];
  const { swedishOnly } = planVersionTexts[language];
  return html`<section class="wide draft" aria-labelledby="draft">
<h2 id="draft">${texts.draft}</h2>
<p>${texts.draftLead}</p>
${swedishOnly !== null && html`<p class="meta">${swedishOnly}</p>`}
${draft.sections.map((section) => renderDraftSection(section, draft, language))}
</section>`;
}

function renderDraftSection(section: Section, draft: PlanDraft, language: Language): Html {
  const text = renderParagraphs(section.text);
  const content = renderContent(section, draft, language);
  return html`<h3 id="section-${section.id}">${section.number} ${section.title[language]}</h3>
${text.length > 0 && html`<div class="prose"${swedishText(language)}>${text}</div>`}
${content ?? (text.length === 0 && html`<p class="meta">${planPagesTexts[language].draftEmptySection}</p>`)}`;
}

function renderContent({ content }: Section, draft: PlanDraft, language: Language): Html | null {
  switch (content) {
    case "export-readiness":
      return renderReadiness(draft.exportReadiness, language);
    case "activities":
      return renderActivities(draft.activities, draft.planYear, language);
    case "financing":
      return html`<p>${planPagesTexts[language].draftBudget(formatSek(draft.budgetSek, language))}</p>`;
    case "follow-up":
      return renderFollowUp(draft.followUp, language);
    default:
      return null;
  }
}
