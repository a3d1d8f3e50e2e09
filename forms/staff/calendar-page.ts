import { calendarWarnings } from "../../functions/domain/calendar-warnings.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import { canMove, type DateChange } from "../../functions/domain/move-milestone.ts";
import { lacksCaseNumber } from "../../functions/domain/next-round.ts";
import type { ConsultationRound, Milestone } from "../../functions/domain/round.ts";
import { stepRules } from "../../functions/domain/step-rules.ts";
import { describeChange } from "../../functions/texts/calendar-changes.ts";
import { formatInstant, formatLocalTime, formatWeekdayDate } from "../../functions/texts/format.ts";
import { planRoundTexts } from "../../functions/texts/plan-round.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { dateValues, renderDateFields } from "./date-fields.ts";
import { renderWarnings } from "./next-round-page.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

/** One line of the history: what was changed, by whom and why. */
export interface HistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly changes: readonly DateChange[];
}

export interface CalendarPageData extends StaffPageContext {
  readonly round: ConsultationRound;
  /** Of the plan, as it stood when the page was made. */
  readonly revision: number;
  readonly created: { readonly by: string; readonly at: string } | null;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** The one that the form is about. */
  readonly moving?: Milestone | undefined;
  readonly isStale?: boolean;
  readonly errors?: FieldErrors;
  readonly values?: FormFields | undefined;
}

export function renderCalendarPage(data: CalendarPageData): string {
  const { language, destination, round, errors = [] } = data;
  const texts = planRoundTexts[language];
  const { plan } = round;
  const back = withLanguage(`/${destination.id}/staff/rounds/${plan.id}`, language);
  return renderStaffPage(data, {
    title: texts.calendarTitle,
    hasErrors: errors.length > 0 || data.isStale === true,
    main: html`${errorSummary(errors, language)}
${data.isStale && html`<div class="notice notice--error" role="alert"><p>${texts.stale}</p></div>`}
<p class="kicker">${plan.title[language]}</p>
<h1>${texts.calendarTitle}</h1>
<p class="lead">${texts.calendarLead}</p>
${renderWarnings(calendarWarnings(plan), plan, data)}
${data.moving !== undefined && renderMoveForm(data, data.moving)}
${renderDates(data)}
${round.gates.consultation.state === "not-opened" && renderCaseNumber(data)}
<h2 id="history">${texts.history}</h2>
${renderHistory(data)}
<p><a href="${back}">${texts.back}</a></p>`,
  });
}

function renderDates({ language, destination, round, now }: CalendarPageData): Html {
  const texts = planRoundTexts[language];
  const address = (id: string) =>
    `${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/calendar?move=${id}`, language)}#move`;
  const row = (label: string, at: string, action: Html | string) => html`<tr>
<th scope="row">${label}</th>
<td>${formatWeekdayDate(at.slice(0, 10), language)}, ${at.slice(11).replace(":", language === "sv" ? "." : ":")}</td>
<td>${action}</td>
</tr>`;
  const body = html`<thead><tr><th scope="col">${texts.what}</th><th scope="col">${texts.date}</th><th scope="col">${texts.change}</th></tr></thead>
<tbody>${round.plan.milestones.map((milestone) => {
    const label = planWords[language].step[milestone.kind];
    const action = canMove(round, milestone, now)
      ? html`<a href="${address(milestone.id)}">${texts.move}<span class="visually-hidden">: ${label}</span></a>`
      : texts.cannotMove;
    return row(label, milestone.at, action);
  })}
${row(texts.latestExtension.consultation, round.plan.latestExtension.consultation, "")}
${row(texts.latestExtension.referral, round.plan.latestExtension.referral, "")}</tbody>`;
  return renderScrollingTable({
    id: "table-calendar",
    caption: texts.calendarTitle,
    body,
    width: "wide",
    hasHeading: true,
  });
}

function renderMoveForm(data: CalendarPageData, milestone: Milestone): Html {
  const { language, round, errors = [], values = new Map(dateValues("move", milestone.at)) } = data;
  const texts = planRoundTexts[language];
  const label = planWords[language].step[milestone.kind];
  const { role, phase } = stepRules[milestone.kind];
  const isPromised = role === "closes" && phase !== null && round.gates[phase].state === "open";
  const fields = html`${hidden("_revision", data.revision)}${hidden("_milestone", milestone.id)}${hidden("_from", milestone.at)}
${isPromised && html`<p>${texts.moveOpenPhase}</p>`}
${renderDateFields("move", formatLocalTime(milestone.at, language), { errors, values }, language)}
${textInput(
  { language, name: "reason", label: texts.reason, hint: texts.reasonHint, error: errorOf(errors, "reason") },
  { value: firstValue(values, "reason") },
)}
<button class="button">${texts.save}</button>`;
  return html`<section class="card" id="move"><h2>${texts.moveTitle(label)}</h2>
${renderStaffForm(data, `/rounds/${round.plan.id}/calendar`, fields)}</section>`;
}

/** Until people have been written to, the number can be put right. */
function renderCaseNumber(data: CalendarPageData): Html {
  const { language, round, errors = [], values = new Map() } = data;
  const texts = planRoundTexts[language];
  const isMissing = lacksCaseNumber(round.plan);
  const value = firstValue(values, "case-number") || (isMissing ? "" : round.plan.caseNumber);
  const frame = { language, name: "case-number", label: texts.caseNumber, error: errorOf(errors, "case-number") };
  return html`<h2>${texts.caseNumberTitle}</h2>
${isMissing && html`<p>${texts.caseNumberMissing}</p>`}
${renderStaffForm(
  data,
  `/rounds/${round.plan.id}/calendar/case-number`,
  html`${hidden("_revision", data.revision)}
${textInput({ ...frame, hint: texts.caseNumberHint }, { value, width: "medium" })}
<button class="button button--secondary">${texts.save}</button>`,
)}`;
}

function renderHistory({ language, round, history, created }: CalendarPageData): Html {
  const texts = planRoundTexts[language];
  if (history.length === 0 && created === null) return html`<p>${texts.noHistory}</p>`;
  const row = (at: string, who: string, what: Html | string, reason: string) => html`<tr>
<th scope="row">${formatInstant(at, language)}</th><td>${who}</td><td>${what}</td><td>${reason}</td></tr>`;
  const body = html`<thead><tr><th scope="col">${texts.when}</th><th scope="col">${texts.who}</th><th scope="col">${texts.what}</th><th scope="col">${texts.reason}</th></tr></thead>
<tbody>${history.map(({ at, by, changes, reason }) => row(at, by, html`${changes.map((change) => renderChange(change, round, language))}`, reason))}
${created !== null && (created.by === "clock" ? row(created.at, "", texts.madeByClock, "") : row(created.at, created.by, texts.madeBy, ""))}</tbody>`;
  return renderScrollingTable({ id: "table-history", caption: texts.history, body, width: "wide", hasHeading: true });
}

function renderChange(change: DateChange, { plan }: ConsultationRound, language: CalendarPageData["language"]): Html {
  const { label, value } = describeChange(change, plan, language);
  return html`<p>${label}: ${value}</p>`;
}
