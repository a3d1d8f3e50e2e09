import type { PlanSectionState } from "../../functions/domain/answer-draft.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { planReadingTexts } from "../../functions/texts/plan-reading.ts";
import { planViewsTexts } from "../../functions/texts/plan-views.ts";
import { type Html, html } from "../html.ts";
import type { SaidOfSection } from "../parts/plan-field.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";

export interface PlanPageEntry {
  readonly state: PlanSectionState;
  readonly said: SaidOfSection | undefined;
  readonly needsMending: boolean;
  readonly href: string;
}

export interface PlanPageData extends AnswerContext {
  readonly entries: readonly PlanPageEntry[];
  readonly formHref: string;
  readonly checkHref: string;
}

/** The draft's sections, and what has been said of each. */
export function renderPlanPage(data: PlanPageData): string {
  const { language } = data;
  const texts = planViewsTexts[language];
  return renderAnswerFrame(data, {
    title: texts.title,
    main: html`<p class="kicker">${data.round.title[language]}</p>
<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<ol class="sections">${data.entries.map((entry) => listed(entry, data))}</ol>
<p class="meta">${texts.otherSections}</p>
<div class="actions"><a class="button" href="${data.checkHref}">${texts.toCheck}</a> <a href="${data.formHref}">${texts.back}</a></div>
<p class="meta">${texts.nothingYet}</p>`,
  });
}

function listed({ state, said, needsMending, href }: PlanPageEntry, { language }: PlanPageData): Html {
  const { number, title } = state.section;
  return html`<li value="${number}"><a href="${href}">${title[language]}</a> ${standingTag(state, needsMending, language)}
${said !== undefined && html`<span class="meta">${planReadingTexts[language].said(said.comments, said.proposals)}</span>`}</li>`;
}

function standingTag(
  { standing, sent }: PlanSectionState,
  needsMending: boolean,
  language: PlanPageData["language"],
): Html | false {
  const words = answerSectionTexts[language].standing;
  if (needsMending) return html`<span class="tag tag--error">${planViewsTexts[language].toMend}</span>`;
  if (standing !== "none") return html`<span class="tag tag--warning">${words[standing]}</span>`;
  return sent.size > 0 && html`<span class="tag tag--done">${words.sent}</span>`;
}
