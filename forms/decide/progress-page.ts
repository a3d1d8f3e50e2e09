import { appealDatesDiffer, lastAppealDay } from "../../functions/domain/appeal.ts";
import type { Decision, DecisionProgress } from "../../functions/domain/decision.ts";
import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { decisionCorrectionTexts } from "../../functions/texts/decision-corrections.ts";
import { decisionProgressTexts } from "../../functions/texts/decision-progress.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDate, formatInstant, formatWeekdayDate } from "../../functions/texts/format.ts";
import { formatExcerpt, minutesExcerptTexts } from "../../functions/texts/minutes-excerpt.ts";
import { type Html, html } from "../html.ts";
import { radios } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import type { FieldFrame } from "../parts/field.ts";
import { hidden } from "../parts/hidden.ts";
import { dateInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { type DecisionContext, renderDecisionFrame } from "./decision-context.ts";

export interface ProgressPageData extends DecisionContext {
  /** The decision that this is about; null while none is recorded. */
  readonly decision: Pick<Decision, "organ" | "paragraph" | "decisionDate"> | null;
  /** Names that decision in the form, so that a post about one that was replaced is noticed. */
  readonly about: string;
  /** The post was about a decision that has been replaced by this one; nothing of it is kept. */
  readonly isReplaced?: boolean | undefined;
  /** What is recorded of it already; null for the first time. */
  readonly progress: DecisionProgress | null;
  readonly recordedAt: string | null;
  /** Who of staff recorded it, where the authority did not. */
  readonly recordedBy?: string | undefined;
  /** When the decision was corrected last; null when it never was. */
  readonly correctedAt?: string | null | undefined;
  /** The browser comes from recording it just now. */
  readonly justRecorded?: boolean | undefined;
  readonly basedOn: number;
  readonly values: FormFields;
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly decisionHref: string;
  readonly receiptHref: string;
  /** Of the page where the minutes excerpt is sent in; null for who cannot send one. */
  readonly minutesHref: string | null;
}

export function renderProgressPage(data: ProgressPageData): string {
  const { language, party, decision, issues = [] } = data;
  const texts = decideOutcomeTexts[language];
  const errors = describeProgressIssues(data, issues);
  return renderDecisionFrame(data, {
    title: texts.progressTitle,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${data.justRecorded && html`<div class="notice notice--success" role="status"><p>${texts.progressRecorded}</p></div>`}
${data.isReplaced && html`<div class="notice notice--warning" role="status"><p>${texts.decisionReplaced}</p></div>`}
<p class="kicker">${party.name}</p>
<h1>${texts.progressTitle}</h1>
${
  decision === null
    ? html`<p class="lead">${texts.notYetDecided}</p><p><a href="${data.decisionHref}">${texts.toDecision}</a></p>`
    : html`<p class="lead">${texts.progressLead}</p>${progressFacts(data, decision)}${progressForm(data, errors)}`
}`,
  });
}

export function progressFacts(data: ProgressPageData, decision: NonNullable<ProgressPageData["decision"]>): Html {
  const { language, progress, recordedAt } = data;
  const texts = decideOutcomeTexts[language];
  const recorded = decisionProgressTexts[language];
  const date = formatDate(decision.decisionDate, language);
  const announced = progress?.announcedDate;
  return html`${facts([
    {
      label: recorded.decision,
      value: html`${recorded.decisionValue(decision.organ, decision.paragraph, date)}\n${data.correctedAt && decisionCorrectionTexts[language].corrected(formatInstant(data.correctedAt, language))}
<a href="${data.receiptHref}">${decideTexts[language].seeReceipt}</a>`,
    },
    progress?.minutesExcerpt && {
      label: minutesExcerptTexts[language].title,
      value: formatExcerpt(progress.minutesExcerpt, language),
    },
    {
      label: recorded.computedLastAppeal,
      value:
        announced === undefined
          ? recorded.notComputed
          : html`<strong>${formatWeekdayDate(lastAppealDay(announced), language)}</strong>\n${texts.computedLastAppealHow}`,
    },
  ])}
${progress !== null && appealWarning(progress, language)}
${data.minutesHref !== null && html`<p><a href="${data.minutesHref}">${progress?.minutesExcerpt ? minutesExcerptTexts[language].toPageAgain : minutesExcerptTexts[language].toPage}</a></p>`}
${recordedAt !== null && html`<p class="meta">${texts.progressSaved(formatInstant(recordedAt, language))}${data.recordedBy !== undefined && html` ${texts.progressSavedBy(data.recordedBy)}`}</p>`}`;
}

/** The notice board's day is kept as printed, but said to differ from the law's when it does. */
export function appealWarning(progress: DecisionProgress, language: Language): Html | undefined {
  const { announcedDate, statedLastAppealDate } = progress;
  if (announcedDate === undefined || statedLastAppealDate === undefined || !appealDatesDiffer(progress))
    return undefined;
  const stated = formatWeekdayDate(statedLastAppealDate, language);
  const computed = formatWeekdayDate(lastAppealDay(announcedDate), language);
  return html`<div class="notice notice--warning"><p>${decisionProgressTexts[language].datesDiffer(stated, computed)}</p></div>`;
}

/** A day that comes before the one it follows is told which that is. */
export function describeProgressIssues(
  { language, decision }: Pick<ProgressPageData, "language" | "decision">,
  issues: readonly FieldIssue[],
): FieldErrors {
  const texts = decisionProgressTexts[language];
  const explain = (issue: FieldIssue) => {
    if (issue.code !== "date-before") return undefined;
    const { earliest } = issue.payload;
    const why = earliest === decision?.decisionDate ? texts.beforeDecision : texts.beforeApproval;
    return why(formatDate(earliest, language));
  };
  return describeIssues(issues, (field) => progressFieldLabel(field, language), language, explain);
}

function progressFieldLabel(field: string, language: Language): string | undefined {
  const texts = decisionProgressTexts[language];
  const labels: Readonly<Record<string, string>> = {
    "minutes-approved-date": texts.minutesApproved,
    "announced-date": texts.announced,
    "stated-last-appeal-date": texts.statedLastAppeal,
    appealed: texts.appealed,
  };
  return Object.hasOwn(labels, field) ? labels[field] : undefined;
}

function progressForm(data: ProgressPageData, errors: FieldErrors): Html {
  return html`<form method="post" novalidate class="part">
${progressControls(data, errors)}
</form>`;
}

/** Everything that is in the form, for whoever fills it in. */
export function progressControls(
  { language, values, basedOn, about }: Pick<ProgressPageData, "language" | "values" | "basedOn" | "about">,
  errors: FieldErrors,
): Html {
  const texts = decideOutcomeTexts[language];
  const frame = (name: string, hint?: string): FieldFrame => ({
    language,
    name,
    label: progressFieldLabel(name, language) ?? name,
    hint,
    error: errorOf(errors, name),
  });
  const day = (name: string, hint?: string) => {
    const { dateHint, optional } = fieldTexts[language];
    const hints = hint === undefined ? dateHint : `${hint} ${dateHint}`;
    return dateInput({ ...frame(name, hints), mark: optional }, firstValue(values, name));
  };
  const { appealed } = decisionTexts[language];
  const states = (["not-known", "no", "yes", "upheld", "annulled"] as const).map((value) => ({
    value,
    label: appealed[value],
  }));
  return html`${hidden(pageFields.revision, basedOn)}
${hidden(pageFields.about, about)}
${day("minutes-approved-date")}
${day("announced-date", texts.announcedHint)}
${day("stated-last-appeal-date", texts.statedLastAppealHint)}
${radios(frame("appealed"), states, firstValue(values, "appealed") || "not-known")}
<div class="actions"><button class="button" name="${pageFields.action}" value="send">${texts.sendProgress}</button></div>`;
}
