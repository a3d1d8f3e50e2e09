import type { Language } from "../../functions/domain/language.ts";
import type { ConsultationRound } from "../../functions/domain/round.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { roundSituation } from "../plan/round-situation.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";
import { describeSteps, formatStepTime, nextStep, type StaffStep, stepsAwaitingPerson } from "./staff-steps.ts";

export interface StaffRoundSummary {
  readonly round: ConsultationRound;
  readonly failedMessages: number;
  readonly ambiguousMessages: number;
  readonly lateAnswers: number;
}

export interface StaffHomePageData extends StaffPageContext {
  /** Newest first. */
  readonly rounds: readonly StaffRoundSummary[];
}

export function renderStaffHomePage(data: StaffHomePageData): string {
  const { language, destination, rounds } = data;
  const texts = staffRoundTexts[language];
  return renderStaffPage(data, {
    title: texts.homeTitle,
    current: "rounds",
    main: html`<h1>${texts.homeTitle}</h1>
${
  rounds.length === 0 &&
  html`<p class="lead">${texts.homeEmpty}</p>
<p><a class="button" href="${withLanguage(`/${destination.id}/staff/import`, language)}">${texts.importLink}</a></p>`
}
${rounds.map((summary) => renderRound(summary, data))}
<p><a href="${withLanguage(`/${destination.id}/staff/next-round`, language)}">${texts.nextRound}</a></p>`,
  });
}

function renderRound(summary: StaffRoundSummary, { language, destination, now }: StaffHomePageData): Html {
  const texts = staffRoundTexts[language];
  const { round } = summary;
  const address = withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}`, language);
  const steps = describeSteps(round, now);
  const waiting = stepsAwaitingPerson(steps);
  const troubles = [
    summary.failedMessages > 0 && texts.failedCount(summary.failedMessages),
    summary.ambiguousMessages > 0 && texts.ambiguousCount(summary.ambiguousMessages),
    summary.lateAnswers > 0 && texts.lateCount(summary.lateAnswers),
  ].filter((text) => text !== false);
  return html`<section class="card">
<p class="kicker">${planPagesTexts[language].situation[roundSituation(round, now)]}</p>
<h2><a href="${address}">${round.plan.title[language]}</a></h2>
${
  waiting.length > 0 &&
  html`<div class="notice notice--warning"><h3>${texts.waitsForYou}</h3>
<ul>${waiting.map((step) => html`<li>${renderWaiting(step, language)}</li>`)}</ul></div>`
}
${
  troubles.length > 0 &&
  html`<div class="notice notice--error"><ul>${troubles.map((trouble) => html`<li><a href="${address}#messages">${trouble}</a></li>`)}</ul></div>`
}
${waiting.length === 0 && troubles.length === 0 && html`<p>${texts.allWell}</p>`}
${waiting.length === 0 && html`<p>${renderNext(nextStep(steps), language)}</p>`}
</section>`;
}

function renderWaiting({ milestone, reason }: StaffStep, language: Language): Html {
  const texts = staffRoundTexts[language];
  const explained = reason === "deadline-passed" && ` ${texts.blockReasons["deadline-passed"]}`;
  return html`<strong>${planWords[language].step[milestone.kind]}.</strong>${explained}`;
}

function renderNext(step: StaffStep | undefined, language: Language): Html {
  const texts = staffRoundTexts[language];
  if (step === undefined) return html`${texts.nothingNext}`;
  return html`<strong>${texts.nextStep}:</strong> ${planWords[language].step[step.milestone.kind]}, ${formatStepTime(step, language)}.`;
}
