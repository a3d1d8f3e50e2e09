import { staffViewsTexts } from "../../functions/texts/staff-views.ts";
import { type Html, html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { select } from "../parts/select.ts";
import { roundAddress } from "./engagement-list-page.ts";
import { linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";
import {
  renderAnswerFields,
  renderMarkedViews,
  type StaffView,
  themeName,
  type ViewAnswerFormData,
} from "./view-answer-form.ts";

export const viewStates = ["open", "answered", "all"] as const;

/** Which views are shown; empty strings choose all. */
export interface ViewFilter {
  readonly state: (typeof viewStates)[number];
  /** A theme's id, or `-` for those without any. */
  readonly theme: string;
  /** A section's id, or `-` for the plan as a whole. */
  readonly section: string;
  readonly question: string;
  readonly page: number;
}

export interface ViewsPageData extends ViewAnswerFormData {
  readonly filter: ViewFilter;
  /** Those of the page. */
  readonly views: readonly StaffView[];
  readonly questions: readonly StaffView["question"][];
  /** Of the page's first, from 1; and how many fit the filter. */
  readonly from: number;
  readonly found: number;
  readonly open: number;
  readonly total: number;
  readonly hasNext: boolean;
  readonly isSettled: boolean;
  readonly isClosed: boolean;
  readonly isSaved: boolean;
  /** How many somebody else has changed meanwhile. */
  readonly stale: number;
}

/** The filter as its addresses carry it. */
export function filterQuery({ state, theme, section, question, page }: ViewFilter): string {
  const all = {
    "by-state": state,
    "by-theme": theme,
    "by-section": section,
    "by-question": question,
    page: page > 1 ? String(page) : "",
  };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== "")).toString();
}

export function renderViewsPage(data: ViewsPageData): string {
  const { language, round, errors, isSettled, isSaved, isClosed, stale, open, total } = data;
  const texts = staffViewsTexts[language];
  return renderStaffPage(data, {
    title: texts.title,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${isSaved && html`<div class="notice notice--success" role="status"><p>${texts.saved}</p></div>`}
${stale > 0 && html`<div class="notice notice--error" role="alert"><h2>${texts.staleTitle}</h2><p>${texts.staleText(stale)}</p></div>`}
${linkBack(data, "", round.title[language])}
<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${!isSettled && html`<p>${texts.notClosed}</p>`}
${isSettled && total === 0 && html`<p>${texts.none}</p>`}
${isClosed && html`<p>${texts.closed}</p>`}
${isSettled && total > 0 && html`<p><strong>${texts.left(open, total)}</strong></p>`}
<p><a href="${roundAddress(data, "/view-themes")}">${texts.themesTitle}</a></p>
${isSettled && total > 0 && renderFound(data)}`,
  });
}

function renderFound(data: ViewsPageData): Html {
  const { language, round, filter, views, from, found, isClosed } = data;
  const texts = staffViewsTexts[language];
  const list = renderMarkedViews(views, data);
  const answering = html`${hidden("_filter", filterQuery(filter))}
${list}
<h2 id="answer">${texts.answerTitle}</h2>
<p>${texts.answerHint}</p>
${renderAnswerFields(data)}`;
  return html`${renderFilter(data)}
${
  views.length === 0
    ? html`<p>${texts.noneFound}</p>`
    : html`<p>${texts.shown(from, from + views.length - 1, found)}</p>
${isClosed ? list : renderStaffForm(data, `/rounds/${round.id}/views`, answering)}
${renderPaging(data)}`
}`;
}

function renderFilter(data: ViewsPageData): Html {
  const { language, filter, themes, sections, questions, destination, round } = data;
  const texts = staffViewsTexts[language];
  const frame = (name: string, label: string) => ({ language, name: `by-${name}`, label });
  const states = viewStates.slice(1).map((state) => ({ value: state, label: texts.states[state] }));
  const byTheme = [
    { value: "-", label: texts.noTheme },
    ...themes.map((theme) => ({ value: theme.id, label: themeName(theme, language) })),
  ];
  const bySection = [
    { value: "-", label: texts.whole },
    ...sections.map(({ id, number, title }) => ({ value: id, label: `${number} ${title[language]}` })),
  ];
  const byQuestion = questions.map(({ id, label }) => ({ value: id, label: label[language] }));
  return html`<h2 id="filter">${texts.filterTitle}</h2>
<form method="get" action="/${destination.id}/staff/rounds/${round.id}/views">
${hidden("lang", language)}
${select(frame("state", texts.state), states, filter.state, texts.states.open)}
${select(frame("theme", texts.theme), byTheme, filter.theme, texts.all)}
${select(frame("section", texts.section), bySection, filter.section, texts.all)}
${select(frame("question", texts.question), byQuestion, filter.question, texts.all)}
<div class="actions"><button class="button button--secondary">${texts.filter}</button></div>
</form>`;
}

function renderPaging(data: ViewsPageData): Html {
  const { language, filter, hasNext } = data;
  const texts = staffViewsTexts[language];
  const to = (page: number) => roundAddress(data, `/views?${filterQuery({ ...filter, page })}`);
  return html`${filter.page > 1 && html`<p><a href="${to(filter.page - 1)}">${texts.previous}</a></p>`}
${hasNext && html`<p><a href="${to(filter.page + 1)}">${texts.next}</a></p>`}`;
}
