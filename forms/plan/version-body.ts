import { governanceIn } from "../../functions/domain/governance.ts";
import type { SectionPart } from "../../functions/domain/plan-version.ts";
import { planEngagementTexts } from "../../functions/texts/plan-engagement.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { groupViews, type ViewGroup } from "../../functions/texts/view-groups.ts";
import { type Html, html } from "../html.ts";
import { renderActivities } from "./activities.ts";
import { renderConsultationReport } from "./consultation-report.ts";
import { renderContributions } from "./contributions.ts";
import { renderDecisions } from "./decisions.ts";
import { renderEngagement } from "./engagement.ts";
import { renderFinancing } from "./financing.ts";
import { renderFollowUp } from "./follow-up.ts";
import { renderGovernance } from "./governance.ts";
import { renderParagraphs, swedishText } from "./paragraphs.ts";
import { renderParticipation } from "./participation.ts";
import { renderReadiness } from "./readiness.ts";
import { renderStatistics } from "./statistics.ts";
import type { VersionPageData } from "./version-page-data.ts";
import { versionAddress } from "./version-summary.ts";
import { renderViews } from "./views.ts";

export function renderContents({ language, content }: VersionPageData): Html {
  const texts = planVersionTexts[language];
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${texts.contents}</h2>
<ul class="contents__list">${content.sections.map(
    ({ id, number, title }) => html`<li><a href="#section-${id}">${number} ${title[language]}</a></li>`,
  )}
<li><a href="#annex-a">${texts.annexA}</a></li>
<li><a href="#annex-b">${texts.annexB}</a></li>
<li><a href="#integrity">${texts.integrityTitle}</a></li>
</ul>
</nav>`;
}

/** The numbered sections, then the annexes with every answer and every view. */
export function renderVersionBody(data: VersionPageData): Html {
  const { language, content, disclosures, questionLabels } = data;
  const texts = planVersionTexts[language];
  const groups = groupViews(content.views, content.sections, language);
  const { engagement } = content.participation;
  return html`${content.sections.map((section) => renderSection(section, groups, data))}
<section class="wide plan-section annex" aria-labelledby="annex-a">
<h2 id="annex-a">${texts.annexA}</h2>
<h3 id="annex-participation">${texts.participationTitle}</h3>
${renderParticipation(content.participation, language)}
${
  engagement !== undefined &&
  html`<h3 id="annex-engagement">${planEngagementTexts[language].title}</h3>
${renderEngagement(engagement, language)}`
}
<h3 id="annex-statistics">${texts.statisticsTitle}</h3>
${renderStatistics(content.statistics, language)}
</section>
<section class="wide plan-section annex" aria-labelledby="annex-b">
<h2 id="annex-b">${texts.annexB}</h2>
${renderViews(groups, {
  disclosures: disclosures.views,
  questionLabels,
  municipalities: content.participation.municipalities,
  language,
})}
</section>`;
}

function renderSection(section: SectionPart, groups: readonly ViewGroup[], data: VersionPageData): Html {
  const { language } = data;
  const id = `section-${section.id}`;
  const text = renderParagraphs(section.text);
  const compiled = renderCompiled(section, groups, data);
  return html`<section class="wide plan-section" aria-labelledby="${id}">
<h2 id="${id}"><span class="section-number">${section.number}</span> ${section.title[language]}</h2>
${text.length > 0 && html`<div class="prose"${swedishText(language)}>${text}</div>`}
${text.length === 0 && compiled === null && html`<p class="meta">${planVersionTexts[language].noText}</p>`}
${compiled}
</section>`;
}

function renderCompiled(section: SectionPart, groups: readonly ViewGroup[], data: VersionPageData): Html | null {
  const { language, content, disclosures, header } = data;
  const address = data.isAlone ? null : versionAddress(data.destination.id, header);
  switch (section.content) {
    case "export-readiness":
      return renderReadiness(content.exportReadiness, language);
    case "activities":
      return renderActivities(content.activities, header.planYear, language);
    case "financing":
      return html`${renderFinancing(content.financing, content.decisions, language)}
${renderContributions(content.statistics, language)}`;
    case "consultation-report":
      return renderConsultationReport(content.participation, groups, language);
    case "decisions":
      return renderDecisions(
        content.decisions,
        disclosures.decisions,
        { compiledAt: header.compiledAt, address },
        language,
      );
    case "follow-up":
      return renderFollowUp(content.followUp, language);
    default: {
      const governance = governanceIn(section.content, content.governance);
      return governance === null || governance.length === 0 ? null : renderGovernance(governance, language);
    }
  }
}
