import type { Language, Localized } from "../../functions/domain/language.ts";
import type { ParticipationPart, ViewDisclosure, ViewEntry } from "../../functions/domain/plan-version.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { senderLabel, type ViewGroup } from "../../functions/texts/view-groups.ts";
import { wordingTexts } from "../../functions/texts/wording.ts";
import { type Html, html } from "../html.ts";
import { markedWording } from "../parts/wording.ts";
import { renderParagraphs, swedishText } from "./paragraphs.ts";

export interface ViewContext {
  readonly disclosures: readonly ViewDisclosure[];
  readonly questionLabels: Readonly<Record<string, Localized>>;
  readonly municipalities: ParticipationPart["municipalities"];
  readonly language: Language;
}

export function renderViews(groups: readonly ViewGroup[], context: ViewContext): Html {
  const texts = planVersionTexts[context.language];
  if (groups.length === 0) return html`<p>${texts.noViews}</p>`;
  const byCommitment = new Map(context.disclosures.map((disclosure) => [disclosure.commitment, disclosure]));
  return html`<p>${texts.viewsIntro}</p>
${groups.map(
  ({ id, title, views }) => html`<section class="view-group" aria-labelledby="${id}">
<h3 id="${id}">${title} <span class="meta">${texts.viewCount(views.length)}</span></h3>
<ul class="views">${views.map((view) => renderView(view, byCommitment.get(view.commitment), context))}</ul>
</section>`,
)}`;
}

function renderView(view: ViewEntry, disclosure: ViewDisclosure | undefined, context: ViewContext): Html {
  const { language, questionLabels, municipalities } = context;
  const texts = planVersionTexts[language];
  const question = questionLabels[view.question]?.[language];
  return html`<li id="${view.reference}" class="view">
<p class="view__head"><a class="view__reference" href="#${view.reference}">${view.reference}</a> ${
    disclosure === undefined
      ? html`<span class="tag tag--warning">${texts.removedView}</span>`
      : html`<span class="view__sender">${senderLabel(disclosure, municipalities, language)}</span>`
  }</p>
${question !== undefined && html`<p class="meta">${question}</p>`}
${disclosure === undefined ? html`<p class="removed">${texts.removedViewText}</p>` : renderSaid(disclosure, language)}
</li>`;
}

function renderSaid({ text, amendment }: ViewDisclosure, language: Language): Html {
  if (amendment === undefined) {
    return html`<blockquote${swedishText(language)}>${renderParagraphs(text)}</blockquote>`;
  }
  const { paragraph, from, reason } = amendment;
  return html`<p class="meta">${wordingTexts[language].proposalOf(paragraph)}</p>
<blockquote><p class="keep-lines">${markedWording({ from, to: text, reason }, language)}</p></blockquote>`;
}
