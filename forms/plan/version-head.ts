import { activitiesCostSek, readinessTotal } from "../../functions/domain/action-plan.ts";
import { carriesDecisions, countSupport } from "../../functions/domain/plan-version.ts";
import { formatDate, formatInstant, formatNumber, formatSek } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { renderAdoptionCorrections } from "./adoption.ts";
import { renderHash } from "./hash.ts";
import type { VersionPageData } from "./version-page-data.ts";
import { versionAddress } from "./version-summary.ts";
import { renderCell } from "./withheld-cell.ts";

/** What this is and how far it has come, before anything of the plan itself. */
export function renderVersionHead(data: VersionPageData): Html {
  const { language, header } = data;
  const texts = planVersionTexts[language];
  return html`<p class="kicker">${planWords[language].stage[header.stage]}</p>
<h1>${texts.versionTitle(header.title[language], header.version)}</h1>
<p class="lead">${texts.stageText[header.stage]}</p>
${renderNotices(data)}
${renderFacts(data)}
${texts.swedishOnly !== null && html`<p class="meta">${texts.swedishOnly}</p>`}
${previousChanges(data)}`;
}

/** As a file it links nowhere. */
function previousChanges({ language, destination, header, previous, isAlone }: VersionPageData): Html | null {
  if (previous === null || isAlone) return null;
  const href = withLanguage(`${versionAddress(destination.id, header)}/changes`, language);
  return html`<p><a href="${href}">${planVersionTexts[language].toChanges(previous.version)}</a></p>`;
}

function renderNotices({ language, header, visibility, newer, destination }: VersionPageData): Html {
  const texts = planVersionTexts[language];
  return html`${
    !carriesDecisions(header) &&
    html`<div class="notice notice--warning draft-banner"><p><strong>${texts.draftBanner}.</strong> ${texts.draftBannerText}</p></div>`
  }${
    visibility !== "public" &&
    html`<div class="notice notice--warning"><p><strong>${texts.visibilityTitle}.</strong> ${texts.visibility[visibility]}</p></div>`
  }${
    newer !== null &&
    html`<div class="notice newer-version"><p><a href="${withLanguage(versionAddress(destination.id, newer), language)}">${texts.newer(newer.version)}</a></p></div>`
  }`;
}

function renderFacts({ language, header, hash, content, adoption }: VersionPageData): Html {
  const texts = planVersionTexts[language];
  const adopted = adoption ?? content.financing.adoption;
  const fact = (label: string, value: Html | string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<dl class="facts version-facts">
${fact(texts.planYear, String(header.planYear))}
${fact(texts.principal, header.principal)}
${fact(texts.caseNumber, header.caseNumber)}
${fact(texts.compiled, formatInstant(header.compiledAt, language))}
${fact(
  texts.adopted,
  adopted
    ? html`${texts.adoptedBy(adopted.organ, formatDate(adopted.date, language), adopted.paragraph)}${renderAdoptionCorrections(adopted.corrections, language)}`
    : texts.notAdopted,
)}
${fact(texts.hash, renderHash(hash))}
</dl>`;
}

/** The figures a board asks for first. */
export function renderSummary({ language, header, content }: VersionPageData): Html {
  const texts = planVersionTexts[language];
  const { decisions, financing, activities, exportReadiness, participation } = content;
  const opinions = decisions.filter(({ opinion }) => opinion !== null).length;
  const readiness = readinessTotal(exportReadiness);
  const figure = (label: string, value: Html | string, note?: string | false) =>
    html`<div><dt>${label}</dt><dd><span class="figure__value">${value}</span>${note && html` <span class="meta">${note}</span>`}</dd></div>`;
  return html`<section class="wide summary" aria-labelledby="summary">
<h2 id="summary">${texts.summary}</h2>
<dl class="figures">
${
  carriesDecisions(header) && decisions.length > 0
    ? figure(
        texts.decisionsSummary,
        texts.scoreOf(countSupport(decisions), decisions.length),
        opinions === 0 ? texts.supports : `${texts.supports}, ${texts.opinionsBeside(opinions)}`,
      )
    : null
}
${
  carriesDecisions(header)
    ? figure(
        texts.financingSummary,
        `${financing.budgetSek === 0 ? 100 : Math.floor((financing.coveredSek / financing.budgetSek) * 100)}\u00a0%`,
        texts.coveredOf(formatSek(financing.coveredSek, language), formatSek(financing.budgetSek, language)),
      )
    : figure(texts.budget(header.planYear), formatSek(financing.budgetSek, language))
}
${figure(texts.activitiesSummary, formatNumber(activities.length, language), formatSek(activitiesCostSek(activities), language))}
${
  exportReadiness.length > 0
    ? figure(texts.readinessSummary, texts.scoreOf(readiness.score, readiness.max), texts.readinessPoints)
    : null
}
${figure(
  texts.consultationSummary,
  renderCell(participation.answeredOfInvited, language),
  texts.answeredOfInvited(formatNumber(participation.invited, language)),
)}
</dl>
</section>`;
}
