import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Question, Questionnaire } from "../../functions/domain/questionnaire.ts";
import type { SectionPlace } from "../../functions/domain/questionnaire-sections.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDeadline, formatInstant, formatLocalTime } from "../../functions/texts/format.ts";
import { followUpScript } from "../follow-up-script.ts";
import { type Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import type { PlanReading } from "../parts/plan-field.ts";
import { type QuestionFiles, questionField, questionLabel, type SectionChoice } from "../parts/question-field.ts";
import { sectionHelp } from "../parts/question-list.ts";
import { describeIssues, type FieldErrors, pageFields } from "../parts/values.ts";
import type { AnswerContext } from "./answer-context.ts";

export interface SectionPageData extends AnswerContext {
  readonly questionnaire: Questionnaire;
  /** Of the draft plan; questions point at them. */
  readonly sections: readonly SectionChoice[];
  readonly place: SectionPlace;
  /** The section's questions that are put to someone who has answered so. */
  readonly asked: readonly Question[];
  /** Whom the respondent answers for; null on the open form. */
  readonly partyName: string | null;
  /** The respondent's own deadline, an exclusive instant. */
  readonly deadlineAt: string;
  /** The save this page was made from; 0 when there is none. */
  readonly basedOn: number;
  /** The sent revision this page was made from. */
  readonly basedOnSent: number;
  readonly values: FormFields;
  readonly files?: QuestionFiles | undefined;
  readonly planReading?: PlanReading | undefined;
  readonly issues?: readonly FieldIssue[] | undefined;
  /** What has become of the part, so that whoever lost the connection knows whether it arrived. */
  readonly kept: { readonly as: "draft" | "sent"; readonly at: string } | null;
  /** Opened to change one thing: then the way leads back to the check. */
  readonly fromCheck: boolean;
  /** Whether all questions can be shown on one page: not to a colleague, who has parts of it. */
  readonly hasWholeForm?: boolean | undefined;
}

/** One section of the questionnaire. Every button saves what is typed, so that no way out loses it. */
export function renderSectionPage(data: SectionPageData): string {
  const { language, destination, questionnaire, place } = data;
  const texts = answerSectionTexts[language];
  const labelOf = (field: string) => questionLabel(questionnaire, field, language);
  const errors = describeIssues(data.issues ?? [], labelOf, language);
  const title = place.section.title[language];
  const progress = texts.progress(place.number, place.count);
  return renderPage({
    language,
    title: `${title}, ${progress.toLowerCase()}`,
    destinationName: destination.name,
    destinationId: destination.id,
    noindex: true,
    hasErrors: errors.length > 0,
    languageLinks: errors.length > 0 ? false : undefined,
    main: html`${errorSummary(errors, language)}
<p class="kicker">${questionnaire.title[language]}</p>
<h1>${title}</h1>
<p class="progress"><progress max="${place.count}" value="${place.number}" aria-hidden="true"></progress> ${progress}</p>
${sectionHelp(place.section, data)}
${sectionTime(data)}
<p class="meta">${whatIsKept(data)}</p>
<form method="post" novalidate>
${hidden(pageFields.revision, data.basedOn)}
${hidden(pageFields.sent, data.basedOnSent)}
${place.number === 1 && html`<p>${data.partyName !== null && `${answerTexts[language].personalGreeting(data.partyName)} `}${answerTexts[language].before(fieldTexts[language].required)}</p>`}
${place.questions.map((question) => placedQuestion(question, data, errors))}
${buttons(data)}
</form>
${hasFollowUps(place) && html`<script src="/assets/${followUpScript.name}"></script>`}
<p class="meta">${texts.notSentYet} ${answerTexts[language].sendNote(formatDeadline(data.deadlineAt, language))}</p>`,
  });
}

/** A question, or the place it would have: the server has decided, and says no condition. */
function placedQuestion(question: Question, data: SectionPageData, errors: FieldErrors): Html | undefined {
  const { onlyIf, ...unconditional } = question;
  const context = { ...data, errors };
  if (onlyIf === undefined) return questionField(question, context);
  const isAsked = data.asked.some(({ id }) => id === question.id);
  if (!isAsked && !canAppear(question, data.place)) return undefined;
  const place = html`data-question="${onlyIf.question}" data-equals="${onlyIf.equals}"`;
  const field = html`<div class="follow-up" ${place}>
${hidden(pageFields.shown, question.id)}
${questionField(unconditional as Question, context)}
</div>`;
  return isAsked ? field : html`<template ${place}>${field}</template>`;
}

/** Whether its condition lies on the same page, so that a script can put it in place. */
function canAppear({ onlyIf }: Question, { questions }: SectionPlace): boolean {
  return onlyIf !== undefined && questions.some(({ id }) => id === onlyIf.question);
}

export function hasFollowUps(place: SectionPlace): boolean {
  return place.questions.some((question) => canAppear(question, place));
}

function whatIsKept({ language, kept }: SectionPageData): string {
  const texts = answerSectionTexts[language];
  if (kept === null) return texts.nothingSaved;
  const at = formatInstant(kept.at, language);
  return kept.as === "draft" ? texts.savedAt(at) : texts.sentAt(at);
}

function sectionTime({ language, place: { section } }: SectionPageData): Html {
  const texts = answerSectionTexts[language];
  const { deadline } = section;
  return html`${deadline && html`<p><strong>${texts.sectionDeadline(formatLocalTime(deadline, language))}</strong></p>`}`;
}

/** The first is what Enter presses. */
function buttons({ language, place, fromCheck, hasWholeForm = true }: SectionPageData): Html {
  const texts = answerSectionTexts[language];
  const leadsToCheck = fromCheck || place.next === null;
  const button = (action: string, text: string, look: string) =>
    html`<button class="button${look}" name="${pageFields.action}" value="${action}">${text}</button>`;
  return html`<div class="actions">
${leadsToCheck ? button("check", texts.toCheck, "") : button("next", texts.next, "")}
${button("save", texts.saveForLater, " button--secondary")}
${place.previous !== null && !fromCheck && button("back", texts.back, " button--link")}
</div>
<div class="actions actions--minor">
${!leadsToCheck && button("check", texts.toCheck, " button--link")}
${hasWholeForm && button("all", texts.allOnOnePage, " button--link")}
</div>`;
}
