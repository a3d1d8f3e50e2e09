import type { Language, Localized } from "../../functions/domain/language.ts";
import type { ParticipationPart, SectionPart, ViewDisclosure, ViewEntry } from "../../functions/domain/plan-version.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { wordingTexts } from "../../functions/texts/wording.ts";
import { type Html, html } from "../html.ts";
import { markedWording } from "../parts/wording.ts";
import { renderParagraphs, swedishText } from "./paragraphs.ts";
import { areaLabel, typeLabel } from "./participation.ts";

export interface ViewGroup {
  /** Of its heading; `views-whole` for views on the plan as a whole. */
  readonly id: string;
  readonly title: string;
  readonly views: readonly ViewEntry[];
}

/** In the plan's order, the plan as a whole first; a section that no longer exists keeps its views. */
export function groupViews(
  views: readonly ViewEntry[],
  sections: readonly SectionPart[],
  language: Language,
): readonly ViewGroup[] {
  const texts = planVersionTexts[language];
  const known = new Set(sections.map(({ id }) => id));
  const gone = [
    ...new Set(views.flatMap(({ section }) => (section === null || known.has(section) ? [] : [section]))),
  ].sort();
  const groups: readonly { section: string | null; title: string }[] = [
    { section: null, title: texts.noSection },
    ...sections.map(({ id, number, title }) => ({ section: id, title: `${number} ${title[language]}` })),
    ...gone.map((section) => ({ section, title: texts.unknownSection(section) })),
  ];
  return groups
    .map(({ section, title }) => ({
      id: section === null ? "views-whole" : `views-${section}`,
      title,
      views: views.filter((view) => view.section === section),
    }))
    .filter((group) => group.views.length > 0);
}

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
  const { language, questionLabels } = context;
  const texts = planVersionTexts[language];
  const question = questionLabels[view.question]?.[language];
  return html`<li id="${view.reference}" class="view">
<p class="view__head"><a class="view__reference" href="#${view.reference}">${view.reference}</a> ${
    disclosure === undefined
      ? html`<span class="tag tag--warning">${texts.removedView}</span>`
      : html`<span class="view__sender">${senderLabel(disclosure, context)}</span>`
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

/** A private person is only that: no type and no municipality, which together could point someone out. */
function senderLabel({ sender }: ViewDisclosure, { language, municipalities }: ViewContext): string {
  if (sender === null) return planVersionTexts[language].resident;
  return [
    sender.name,
    typeLabel(sender.type, language).toLowerCase(),
    areaLabel(sender.municipality, municipalities, language),
  ].join(", ");
}
