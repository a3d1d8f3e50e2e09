import { formatInstant } from "../../functions/texts/format.ts";
import { staffViewsTexts } from "../../functions/texts/staff-views.ts";
import { html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";
import { renderAnswerFields, renderMarkedViews, type StaffView, type ViewAnswerFormData } from "./view-answer-form.ts";

export interface ViewAnswerPageData extends ViewAnswerFormData {
  /** The change that gave the answer. */
  readonly group: number;
  /** All that were given it, also those that have another by now. */
  readonly views: readonly StaffView[];
  /** Every change that named any of the views. */
  readonly history: readonly { readonly at: string; readonly by: string }[];
  readonly isClosed: boolean;
  readonly stale: number;
}

/** One answer, and all the views that it answers. */
export function renderViewAnswerPage(data: ViewAnswerPageData): string {
  const { language, round, group, views, errors, history, isClosed, stale } = data;
  const texts = staffViewsTexts[language];
  const list = renderMarkedViews(views, data, group);
  const answered = views.filter(({ coding }) => coding.group === group).length;
  return renderStaffPage(data, {
    title: texts.groupTitle,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${stale > 0 && html`<div class="notice notice--error" role="alert"><h2>${texts.staleTitle}</h2><p>${texts.staleText(stale)}</p></div>`}
${linkBack(data, "/views", texts.toList)}
<h1>${texts.groupTitle}</h1>
<p class="lead">${texts.groupLead(answered)}</p>
${isClosed && html`<p>${texts.closed}</p>`}
${isClosed ? list : renderStaffForm(data, `/rounds/${round.id}/views/answers/${group}`, html`${list}${renderAnswerFields(data)}`)}
<h2 id="history">${texts.historyTitle}</h2>
<ul aria-labelledby="history">${history.map(({ at, by }) => html`<li>${texts.history(formatInstant(at, language), by)}</li>`)}</ul>`,
  });
}
