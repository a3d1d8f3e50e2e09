import type { PlanSectionState, SectionState } from "../../functions/domain/answer-draft.ts";
import type { FieldIssue } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { Answers, Questionnaire } from "../../functions/domain/questionnaire.ts";
import { askedQuestions } from "../../functions/domain/questionnaire-sections.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDeadline, formatInstant, formatLocalTime } from "../../functions/texts/format.ts";
import { planReadingTexts } from "../../functions/texts/plan-reading.ts";
import { type Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { summary } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { questionLabel, type SectionChoice } from "../parts/question-field.ts";
import { sureForm } from "../parts/sure-choice.ts";
import { describeIssues, type FieldErrors, fieldId, pageFields } from "../parts/values.ts";
import { markedWording } from "../parts/wording.ts";
import type { AnswerContext } from "./answer-context.ts";

/** A section with what is wrong in it and where it is changed; null when its time is over or others answer it. */
export interface CheckedSection {
  readonly state: SectionState;
  readonly issues: readonly FieldIssue[];
  readonly changeHref: string | null;
  /** Who saved the draft, when it was somebody else than the reader. */
  readonly savedBy?: string | null | undefined;
  /** Others answer it: the reader, a colleague whom something else was handed over to, may only read it, or not even that. */
  readonly ofOthers?: "shown" | "hidden" | undefined;
}

/** What a colleague has instead of the button that sends: somebody to tell that it is ready. */
export interface TellReady {
  readonly name: string;
  readonly action: string;
  /** Whether there is anything to tell of. */
  readonly hasSaved: boolean;
  /** When these very saves were told of. */
  readonly toldAt: string | null;
}

/** Views on the draft, which are changed on pages of their own. */
export interface CheckedPlan {
  readonly href: string;
  readonly sections: readonly {
    readonly state: PlanSectionState;
    readonly issues: readonly FieldIssue[];
    /** Null where others give these views. */
    readonly changeHref: string | null;
  }[];
}

export interface CheckPageData extends AnswerContext {
  readonly questionnaire: Questionnaire;
  readonly sections: readonly SectionChoice[];
  readonly checked: readonly CheckedSection[];
  /** The draft's sections, where views on it are asked for. */
  readonly plan?: CheckedPlan | undefined;
  /** What would be sent now. */
  readonly answers: Answers;
  readonly sent: {
    readonly revision: number;
    readonly at: string;
    readonly isWithdrawn: boolean;
    readonly receiptHref: string;
  } | null;
  /** The saves this page was made from: sending goes through only while they are the latest. */
  readonly vector: string;
  readonly deadlineAt: string;
  /** Somebody has just saved it to go on later. */
  readonly justSaved: boolean;
  /** It was sent from a page that is no longer true. */
  readonly hasChanged: boolean;
  /** The button was pressed without the box beside it. */
  readonly lacksChoice?: boolean | undefined;
  /** Whether sending would change anything. */
  readonly hasUnsent: boolean;
  /** Answers that would be sent if their questions were still asked. */
  readonly hasUnasked: boolean;
  /** For those who may not send. */
  readonly tellReady?: TellReady | undefined;
  /** Where the invited person hands it over, or a colleague starts from. */
  readonly sharing?: { readonly label: string; readonly href: string } | undefined;
}

/** The whole answer to be looked through, with the one button that sends it, once its box is ticked. */
export function renderCheckPage(data: CheckPageData): string {
  const { language, destination } = data;
  const texts = answerSectionTexts[language];
  const problems = [...data.checked, ...(data.plan?.sections ?? [])].flatMap(({ issues }) => issues);
  return renderPage({
    language,
    title: texts.checkTitle,
    destinationName: destination.name,
    destinationId: destination.id,
    noindex: true,
    hasErrors: data.lacksChoice === true,
    languageLinks: data.hasChanged || data.lacksChoice ? false : undefined,
    main: html`${data.hasChanged && html`<div class="error-summary" role="alert" tabindex="-1" autofocus><p>${texts.changedSince}</p></div>`}
<h1>${texts.checkTitle}</h1>
${data.justSaved && savedNotice(data)}
<p class="lead">${data.tellReady === undefined ? texts.checkLead : texts.checkLeadNotSending(data.tellReady.name)}</p>
${data.hasUnsent && html`<p><strong>${whatArrived(data)}</strong></p>`}
${problems.length > 0 && toMend(data, problems.length)}
${data.checked.map((checked) => checkedSection(checked, data))}
${data.hasUnasked && html`<p class="meta">${texts.notAsked}</p>`}
${problems.length === 0 && (data.tellReady === undefined ? sending(data) : telling(data, data.tellReady))}
${data.sharing && html`<p><a href="${data.sharing.href}">${data.sharing.label}</a></p>`}`,
  });
}

/** So that whoever lost the connection while sending knows whether it arrived. */
function whatArrived({ language, sent }: CheckPageData): string {
  const texts = answerSectionTexts[language];
  if (sent === null) return texts.notReceived;
  return (sent.isWithdrawn ? texts.withdrawn : texts.sentBefore)(formatInstant(sent.at, language));
}

function savedNotice({ language, deadlineAt, tellReady }: CheckPageData): Html {
  const texts = answerSectionTexts[language];
  const deadline = formatDeadline(deadlineAt, language);
  return html`<div class="notice notice--success"><h2>${texts.savedTitle}</h2>
<p>${tellReady === undefined ? texts.savedBody(deadline) : texts.savedForOther(tellReady.name)}</p></div>`;
}

function toMend({ language, questionnaire, checked, plan }: CheckPageData, count: number): Html {
  const texts = answerSectionTexts[language];
  const labelOf = (field: string) => questionLabel(questionnaire, field, language);
  return html`<div class="notice notice--warning"><h2>${texts.toMend(count)}</h2>
<ul>${checked.map(({ issues, changeHref }) => wrongs(describeIssues(issues, labelOf, language), changeHref))}
${plan?.sections.map(({ state, issues, changeHref }) =>
  wrongs(
    describeIssues(issues, () => planSectionName(state, language), language),
    changeHref,
  ),
)}</ul></div>`;
}

function wrongs(errors: FieldErrors, changeHref: string | null): readonly Html[] {
  return errors.map(({ field, label, text }) => {
    const words = label === null ? text : `${label}: ${text}`;
    return html`<li>${changeHref === null ? words : html`<a href="${changeHref}#${fieldId(field)}">${words}</a>`}</li>`;
  });
}

function planSectionName({ section: { number, title } }: PlanSectionState, language: Language): string {
  return `${number}. ${title[language]}`;
}

function checkedSection(checked: CheckedSection, data: CheckPageData): Html {
  const { state, changeHref, savedBy, ofOthers } = checked;
  const { language, answers, sections } = data;
  const texts = answerSectionTexts[language];
  const { section, questions } = state.place;
  const title = section.title[language];
  if (ofOthers === "hidden")
    return html`<section class="checked"><h2>${title}</h2><p>${texts.partOfOthers}</p></section>`;
  const lines = summarizeAnswers({ questions: [...askedQuestions(questions, answers)] }, answers, sections, language);
  return html`<section class="checked">
<h2>${title}</h2>
<p>${standingTag(state, language)}
${changeHref !== null && html` <a href="${changeHref}"><span aria-hidden="true">${texts.change}</span><span class="visually-hidden">${texts.changeSection(title)}</span></a>`}</p>
${savedBy && html`<p class="meta">${texts.savedBy(savedBy, formatInstant(state.draft?.savedAt ?? "", language))}</p>`}
${ofOthers && html`<p>${texts.partOfOthers}</p>`}
${changeHref === null && !ofOthers && section.deadline && html`<p>${texts.sectionClosed(formatLocalTime(section.deadline, language))}</p>`}
${state.standing === "outdated" && changeHref !== null && outdated(state, changeHref, data)}
${summary(lines, fieldTexts[language].noAnswer, (change) => markedWording(change, language))}
${changeHref !== null && questions.some(({ type }) => type === "plan-views") && planPart(data)}
</section>`;
}

/** Which of the draft's sections something is said of, and the way to all of them. */
function planPart({ plan, language }: CheckPageData): Html | undefined {
  if (plan === undefined) return undefined;
  const texts = answerSectionTexts[language];
  const told = plan.sections.filter(({ state }) => state.standing !== "none");
  return html`${
    told.length > 0 &&
    html`<ul>${told.map(({ state, changeHref }) => {
      const { standing } = state;
      const name = planSectionName(state, language);
      return html`<li><a href="${changeHref}">${name}</a> ${standing !== "none" && html`<span class="tag tag--warning">${texts.standing[standing]}</span>`}</li>`;
    })}</ul>`
  }
<p><a href="${plan.href}">${planReadingTexts[language].read}</a></p>`;
}

function outdated({ draft }: SectionState, changeHref: string, { language }: CheckPageData): Html {
  const texts = answerSectionTexts[language];
  return html`<div class="notice notice--warning"><p>${texts.outdated(formatInstant(draft?.savedAt ?? "", language))}</p>
<p><a href="${changeHref}">${texts.outdatedChoose}</a></p></div>`;
}

export function standingTag({ standing, sent, fields }: SectionState, language: AnswerContext["language"]): Html {
  const words = answerSectionTexts[language].standing;
  if (standing === "unsent") return html`<span class="tag tag--warning">${words.unsent}</span>`;
  if (standing === "outdated") return html`<span class="tag tag--warning">${words.outdated}</span>`;
  if (sent.size > 0) return html`<span class="tag tag--done">${words.sent}</span>`;
  return html`${fields.size === 0 && html`<span class="tag">${words.empty}</span>`}`;
}

function telling({ language }: CheckPageData, { name, action, hasSaved, toldAt }: TellReady): Html | false {
  const texts = answerSectionTexts[language];
  if (toldAt !== null) return html`<p>${texts.toldReady(name, formatInstant(toldAt, language))}</p>`;
  return (
    hasSaved &&
    html`<form method="post" action="${action}">
<div class="actions"><button class="button" name="${pageFields.action}" value="ready">${texts.tellReady(name)}</button></div>
</form>`
  );
}

function sending(data: CheckPageData): Html {
  const { language, sent, deadlineAt, hasUnsent } = data;
  const texts = answerSectionTexts[language];
  if (sent !== null && !hasUnsent) {
    return html`<p>${texts.allSent(formatInstant(sent.at, language))} <a href="${sent.receiptHref}">${texts.seeReceipt}</a></p>`;
  }
  return sureForm({
    language,
    label: answerTexts[language].sure,
    sentence: answerTexts[language].sureYes,
    isMissing: data.lacksChoice === true,
    before: html`${hidden(pageFields.revision, sent?.revision ?? 0)}
${hidden(pageFields.drafts, data.vector)}
<p class="meta">${answerTexts[language].sendNote(formatDeadline(deadlineAt, language))}</p>`,
    button: sent === null || sent.isWithdrawn ? texts.send : texts.sendChange,
    action: "send",
  });
}
