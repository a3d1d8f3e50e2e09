import type { PlanDraft } from "../../functions/domain/action-plan.ts";
import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import type { ConsultationRound } from "../../functions/domain/round.ts";
import { formatDeadline, formatList, formatWeekdayDate } from "../../functions/texts/format.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { type Html, html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
import { contactLine } from "../parts/contact.ts";
import { renderPlanDraft } from "./plan-draft.ts";
import { renderRoundCalendar } from "./round-calendar.ts";
import { type RoundSituation, roundSituation } from "./round-situation.ts";
import type { VersionSummary } from "./version-summary.ts";
import { renderVersionTable } from "./version-table.ts";

export interface RoundPageData {
  readonly language: Language;
  readonly now: string;
  readonly destination: Destination;
  readonly round: ConsultationRound;
  readonly questionnaire: Pick<Questionnaire, "title" | "introduction"> | null;
  readonly decisionMakers: readonly { readonly name: string }[];
  /** The text being consulted on; null before it is shown and when a version has taken its place. */
  readonly draft: PlanDraft | null;
  /** Made in this round and open to the reader, newest first. */
  readonly versions: readonly VersionSummary[];
}

export function renderRoundPage(data: RoundPageData): string {
  const { language, destination, round } = data;
  const texts = planPagesTexts[language];
  const situation = roundSituation(round, data.now);
  return renderPage({
    language,
    title: round.plan.title[language],
    destinationId: destination.id,
    destinationName: destination.name,
    width: "document",
    main: html`<p class="kicker">${texts.roundKicker(round.plan.planYear)}</p>
<h1>${round.plan.title[language]}</h1>
<p class="lead">${texts.situation[situation]}. ${renderWhen(round, situation, language)}</p>
${renderTakingPart(data, situation)}
<h2>${texts.calendar}</h2>
${renderRoundCalendar(round, language)}
<h2>${texts.facts}</h2>
${renderFacts(data)}
<h2>${texts.versionsOfRound}</h2>
${
  data.versions.length === 0
    ? html`<p>${texts.noVersionsYet}</p>`
    : renderVersionTable({
        id: "versions",
        caption: texts.versionsOfRound,
        hasHeading: true,
        versions: data.versions,
        destinationId: destination.id,
        language,
      })
}
<h2>${texts.contact}</h2>
<p>${contactLine(destination)}</p>
${data.draft !== null && renderPlanDraft(data.draft, language)}`,
  });
}

function renderWhen(round: ConsultationRound, situation: RoundSituation, language: Language): string {
  const texts = planPagesTexts[language];
  const { consultation, referral } = round.gates;
  if (situation === "not-open") {
    const opening = round.plan.milestones.find(({ kind }) => kind === "open-consultation");
    return opening ? texts.opensOn(formatWeekdayDate(opening.at.slice(0, 10), language)) : "";
  }
  if (situation === "consultation-open" && consultation.state === "open") {
    return texts.openUntil(formatDeadline(consultation.deadlineAt, language));
  }
  if (situation === "referral-open" && referral.state === "open") {
    return texts.referralUntil(formatDeadline(referral.deadlineAt, language));
  }
  return "";
}

function renderTakingPart(
  { language, destination, round, decisionMakers }: RoundPageData,
  situation: RoundSituation,
): Html {
  const texts = planPagesTexts[language];
  const address = `/${destination.id}/rounds/${round.plan.id}`;
  const names = formatList(
    decisionMakers.map(({ name }) => name),
    language,
  );
  return html`<h2>${texts.howToTakePart}</h2>
${
  situation === "consultation-open"
    ? html`<p>${texts.howToTakePartOpen}</p>
<p>${texts.howToTakePartOpenForm}</p>
<p class="actions"><a class="button" href="${withLanguage(`${address}/answer`, language)}">${texts.answerNow}</a></p>`
    : html`<p>${situation === "not-open" ? texts.howToTakePartBefore : texts.howToTakePartAfter}</p>`
}
${decisionMakers.length > 0 && html`<p>${texts.howDecisionMakers(names)}</p>`}
<p>${texts.whatHappensWithAnswers} <a href="${withLanguage(`/${destination.id}/privacy`, language)}">${texts.moreOnPrivacy}</a>.</p>`;
}

function renderFacts({ language, destination, round, questionnaire }: RoundPageData): Html {
  const texts = planPagesTexts[language];
  const fact = (label: string, value: Html | string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return html`<dl class="facts">
${fact(texts.planYear, String(round.plan.planYear))}
${fact(texts.principal, destination.principal.name)}
${fact(texts.caseNumber, round.plan.caseNumber)}
${questionnaire !== null && fact(texts.questionnaire, questionnaire.title[language])}
</dl>`;
}
