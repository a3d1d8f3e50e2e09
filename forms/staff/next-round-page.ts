import type { CalendarWarning } from "../../functions/domain/calendar-warnings.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { lacksCaseNumber } from "../../functions/domain/next-round.ts";
import { extensionId } from "../../functions/domain/read-calendar.ts";
import type { Phase, RoundPlan } from "../../functions/domain/round.ts";
import { describeWarning } from "../../functions/texts/calendar-warnings.ts";
import { planRoundTexts } from "../../functions/texts/plan-round.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";
import { dateValues, renderDateFields } from "./date-fields.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface NextRoundPageData extends StaffPageContext {
  readonly proposal: RoundPlan;
  /** The round the proposal is made from; null for the template. */
  readonly last: RoundPlan | null;
  readonly warnings: readonly CalendarWarning[];
  /** The button to make it was pressed, but not with these warnings in view. */
  readonly hasNewWarnings?: boolean;
  readonly errors?: FieldErrors;
  readonly values?: FormFields;
}

/** What a proposal's form is filled in with before anyone has typed. */
export function proposedValues(proposal: RoundPlan): FormFields {
  return new Map<string, readonly string[]>([
    ["title-sv", [proposal.title.sv]],
    ["title-en", [proposal.title.en]],
    ["case-number", [lacksCaseNumber(proposal) ? "" : proposal.caseNumber]],
    ["questionnaire", [proposal.questionnaire]],
    ...proposal.milestones.flatMap(({ id, at }) => dateValues(id, at)),
    ...phases.flatMap((phase) => dateValues(extensionId(phase), proposal.latestExtension[phase])),
  ]);
}

const phases: readonly Phase[] = ["consultation", "referral"];

export function renderNextRoundPage(data: NextRoundPageData): string {
  const { language, proposal, last, errors = [], values = proposedValues(proposal) } = data;
  const texts = planRoundTexts[language];
  const title = texts.nextTitle(proposal.id);
  const posted = { errors, values };
  const input = (name: string, label: string, hint?: string) =>
    textInput({ language, name, label, hint, error: errorOf(errors, name) }, { value: firstValue(values, name) });
  const fields = html`${hidden("_round", proposal.id)}${hidden("_seen", warningsInView(data.warnings))}
${input("title-sv", texts.titleSv)}
${input("title-en", texts.titleEn)}
${input("case-number", texts.caseNumber, texts.caseNumberHint)}
${input("questionnaire", texts.questionnaire, texts.questionnaireHint)}
<h2>${texts.dates}</h2>
<p>${texts.datesLead}</p>
${proposal.milestones.map(({ id, kind }) => renderDateFields(id, planWords[language].step[kind], posted, language))}
${phases.map((phase) => renderDateFields(extensionId(phase), texts.latestExtension[phase], posted, language))}
<p><button class="button button--secondary" name="_action" value="check">${texts.check}</button>
<button class="button" name="_action" value="make">${texts.make}</button></p>`;
  return renderStaffPage(data, {
    title,
    hasErrors: errors.length > 0,
    width: "form",
    main: html`${errorSummary(errors, language)}
<h1>${title}</h1>
<p class="lead">${last === null ? texts.firstLead : texts.nextLead(last.id)}</p>
${last !== null && html`<p>${texts.papersLead}</p>`}
${renderWarnings(data.warnings, proposal, data)}
${data.hasNewWarnings && html`<p role="status">${texts.newWarnings}</p>`}
${renderStaffForm(data, "/next-round", fields)}`,
  });
}

/** Names the warnings that a page shows, so that nobody makes a round with others. */
export function warningsInView(warnings: readonly CalendarWarning[]): string {
  return JSON.stringify(warnings);
}

export function renderWarnings(
  warnings: readonly CalendarWarning[],
  plan: Pick<RoundPlan, "milestones">,
  { language }: Pick<StaffPageContext, "language">,
): Html {
  const texts = planRoundTexts[language];
  if (warnings.length === 0) return html`<p>${texts.noWarnings}</p>`;
  return html`<section class="notice notice--warning"><h2>${texts.warnings}</h2>
<ul>${warnings.map((warning) => html`<li>${describeWarning(warning, plan, language)}</li>`)}</ul></section>`;
}
