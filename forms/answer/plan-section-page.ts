import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { PlanSection } from "../../functions/domain/plan-sections.ts";
import type { PlanView } from "../../functions/domain/plan-views.ts";
import { longestComment, paragraphMark, planFields } from "../../functions/domain/read-plan-views.ts";
import { textHandlings } from "../../functions/domain/text-handling.ts";
import { formatNumber } from "../../functions/texts/format.ts";
import { planViewsTexts } from "../../functions/texts/plan-views.ts";
import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import { type Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { checkboxes } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { textArea } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { markedWording } from "../parts/wording.ts";
import { swedishText } from "../plan/paragraphs.ts";
import type { AnswerContext } from "./answer-context.ts";

export interface PlanSectionPageData extends AnswerContext {
  readonly section: PlanSection;
  /** Among those that take views, from 1. */
  readonly place: number;
  readonly count: number;
  /** The save this page was made from; 0 when there is none. */
  readonly basedOn: number;
  /** The sent revision this page was made from. */
  readonly basedOnSent: number;
  readonly values: FormFields;
  /** What is accepted of the values, to show what it changes. */
  readonly view: PlanView | undefined;
  readonly issues: readonly FieldIssue[];
  readonly justSaved: boolean;
}

/** One section of the draft to read, with room beside it for a comment and below each paragraph for another wording. */
export function renderPlanSectionPage(data: PlanSectionPageData): string {
  const { language, destination, section, issues } = data;
  const texts = planViewsTexts[language];
  const errors = describeIssues(issues, (field) => fieldLabel(field, data), language);
  const title = `${section.number}. ${section.title[language]}`;
  return renderPage({
    language,
    title,
    destinationName: destination.name,
    destinationId: destination.id,
    noindex: true,
    hasErrors: errors.length > 0,
    languageLinks: errors.length > 0 ? false : undefined,
    main: html`${errorSummary(errors, language)}
<p class="kicker">${texts.kicker}</p>
<h1>${title}</h1>
<p class="meta">${texts.progress(data.place, data.count)}</p>
${data.justSaved && html`<div class="notice notice--success"><p>${texts.saved}</p></div>`}
<form method="post" novalidate class="beside">
${hidden(pageFields.revision, data.basedOn)}
${hidden(pageFields.sent, data.basedOnSent)}
<section aria-label="${texts.reading}">
${section.paragraphs.map((paragraph, index) => paragraphPart(paragraph, index + 1, data, errors))}
</section>
<div class="beside__own">
${commentPart(data, errors)}
${buttons(data)}
</div>
</form>
<p class="meta">${texts.nothingYet}</p>`,
  });
}

function fieldLabel(field: string, { section: { key, paragraphs }, language }: PlanSectionPageData) {
  const texts = planViewsTexts[language];
  const names = planFields(key);
  if (field === names.comment) return texts.commentName;
  if (field === names.handling) return texts.handlingName;
  const number = paragraphs.findIndex((_, index) =>
    [names.wording(index + 1), names.reason(index + 1)].includes(field),
  );
  if (number < 0) return undefined;
  return field === names.reason(number + 1) ? texts.reasonName(number + 1) : texts.wordingName(number + 1);
}

function paragraphPart(paragraph: string, number: number, data: PlanSectionPageData, errors: FieldErrors): Html {
  const { language, values, section } = data;
  const texts = planViewsTexts[language];
  const names = planFields(section.key);
  const proposal = data.view?.amendments?.find((amendment) => amendment.paragraph === number);
  const error = errorOf(errors, names.wording(number));
  const reasonError = errorOf(errors, names.reason(number));
  const isRemoved = values.has(names.removal(number));
  const isProposed = isRemoved || values.has(names.wording(number)) || values.has(names.reason(number));
  const isOpen = error !== undefined || reasonError !== undefined;
  const typed = isRemoved ? "" : firstValue(values, names.wording(number)) || paragraph;
  return html`<div class="paragraph">
<p class="keep-lines"${swedishText(language)}>${paragraph}</p>
${
  proposal !== undefined &&
  html`<div class="proposal"><p class="proposal__title">${texts.preview}</p>
<p class="keep-lines">${markedWording(proposal, language)}</p></div>`
}
<details${isOpen && html` open`}>
<summary>${isProposed ? texts.change : texts.propose}<span class="visually-hidden">${texts.ofParagraph(number)}</span></summary>
${hidden(names.about(number), aboutWording(paragraph, number, data, isProposed))}
${textArea(
  { language, name: names.wording(number), label: texts.wording(number), hint: texts.wordingHint, error },
  typed,
  rowsFor(typed),
)}
${textArea(
  { language, name: names.reason(number), label: texts.reason, error: reasonError },
  firstValue(values, names.reason(number)),
  2,
)}
${
  isProposed &&
  checkboxes(
    { language, name: undoField(number), label: texts.undoLegend(number) },
    [{ value: "yes", label: texts.undo }],
    [],
  )
}
</details>
</div>`;
}

/** Ticked where a proposal is taken back. */
export function undoField(paragraph: number): string {
  return `${pageFields.undo}-${paragraph}`;
}

/** A proposal that was written about another wording says so until it is written anew. */
function aboutWording(
  paragraph: string,
  number: number,
  { values, section, issues }: PlanSectionPageData,
  isProposed: boolean,
) {
  const names = planFields(section.key);
  const isTold = issues.some(({ field, code }) => field === names.wording(number) && code === "paragraph-changed");
  return isProposed && !isTold ? firstValue(values, names.about(number)) : paragraphMark(paragraph);
}

function rowsFor(text: string): number {
  return Math.min(16, Math.max(4, Math.ceil(text.length / 60) + 1));
}

function commentPart({ language, section, values }: PlanSectionPageData, errors: FieldErrors): Html {
  const texts = planViewsTexts[language];
  const { comment, handling } = planFields(section.key);
  return html`${textArea(
    {
      language,
      name: comment,
      label: texts.comment,
      hint: texts.commentHint(formatNumber(longestComment, language)),
      error: errorOf(errors, comment),
    },
    firstValue(values, comment),
    9,
  )}
${checkboxes(
  {
    language,
    name: handling,
    label: texts.handling,
    hint: textHandlingTexts[language].hint,
    error: errorOf(errors, handling),
  },
  textHandlings.map((value) => ({ value, label: textHandlingTexts[language].choice[value] })),
  values.get(handling) ?? [],
)}`;
}

/** The first is what Enter presses. */
function buttons({ language, place, count }: PlanSectionPageData): Html {
  const texts = planViewsTexts[language];
  const button = (action: string, text: string, look: string) =>
    html`<button class="button${look}" name="${pageFields.action}" value="${action}">${text}</button>`;
  const isLast = place === count;
  return html`<div class="actions">
${button("save", texts.save, isLast ? "" : " button--secondary")}
${!isLast && button("next", texts.next, "")}
</div>
<div class="actions actions--minor">
${button("list", texts.toList, " button--link")}
${button("check", texts.check, " button--link")}
</div>`;
}
