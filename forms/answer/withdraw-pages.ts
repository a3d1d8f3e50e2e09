import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { withdrawTexts } from "../../functions/texts/withdraw.ts";
import { html } from "../html.ts";
import { hidden } from "../parts/hidden.ts";
import { sureForm } from "../parts/sure-choice.ts";
import { pageFields } from "../parts/values.ts";
import type { AnswerContext, AnswerCopy } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";
import { contactParagraph } from "./gate-pages.ts";
import { markedCopy } from "./marked-copy.ts";

export interface WithdrawPageData extends AnswerContext, AnswerCopy {
  readonly receivedAt: string;
  readonly revision: number;
  /** The respondent's own deadline, an exclusive instant. */
  readonly deadlineAt: string;
  readonly keepHref: string;
  /** The answer became another one between the page and the button. */
  readonly hasChanged: boolean;
  /** The button was pressed without the box beside it. */
  readonly lacksChoice?: boolean;
}

/** Shows what is about to be taken back, a box and a button: neither a link nor a button alone must do it. */
export function renderWithdrawPage(data: WithdrawPageData): string {
  const { language } = data;
  const texts = withdrawTexts[language];
  return renderAnswerFrame(data, {
    title: texts.title,
    keepsPost: data.hasChanged || data.lacksChoice === true,
    hasErrors: data.lacksChoice === true,
    main: html`<h1>${texts.title}</h1>
${data.hasChanged && html`<div class="notice notice--warning"><p>${texts.changed}</p></div>`}
<p class="lead">${texts.lead(formatInstant(data.receivedAt, language))}</p>
<ul>${[...texts.effects, texts.anew(formatDeadline(data.deadlineAt, language))].map((effect) => html`<li>${effect}</li>`)}</ul>
${sureForm({
  language,
  label: texts.sure,
  sentence: texts.sureYes,
  isMissing: data.lacksChoice === true,
  before: hidden(pageFields.revision, data.revision),
  button: texts.button,
  action: "withdraw",
  beside: html`<a class="button button--secondary" href="${data.keepHref}">${texts.keep}</a>`,
})}
<h2>${answerOutcomeTexts[language].copyTitle}</h2>
${markedCopy(data)}`,
  });
}

export interface WithdrawnPageData extends AnswerContext {
  readonly withdrawnAt: string;
  /** Where to answer anew, and until when (exclusive); null when the time is over. */
  readonly anew: { readonly href: string; readonly deadlineAt: string } | null;
}

/** What the receipt's address shows from then on, until a new answer comes. */
export function renderWithdrawnPage(data: WithdrawnPageData): string {
  const { language, anew } = data;
  const texts = withdrawTexts[language];
  return renderAnswerFrame(data, {
    title: texts.withdrawnTitle,
    main: html`<div class="receipt">
<h1>${texts.withdrawnTitle}</h1>
<p>${texts.withdrawnAt(formatInstant(data.withdrawnAt, language))} ${anew && texts.withdrawnMail}</p>
${
  anew &&
  html`<p>${texts.anew(formatDeadline(anew.deadlineAt, language))}</p>
<p><a href="${anew.href}">${texts.answerAnew}</a></p>`
}
</div>
${contactParagraph(data)}`,
  });
}

/** The button was pressed after the time was over: what had been sent stands. */
export function renderWithdrawnTooLatePage(
  data: AnswerContext & { readonly closedAt: string; readonly receivedAt: string },
): string {
  const { language } = data;
  const texts = answerOutcomeTexts[language];
  return renderAnswerFrame(data, {
    title: texts.closedTitle,
    keepsPost: true,
    main: html`<h1>${texts.closedTitle}</h1>
<p class="lead">${texts.closedAt(formatDeadline(data.closedAt, language))}</p>
<div class="notice notice--warning"><p>${withdrawTexts[language].tooLate}</p></div>
<p>${texts.closedCounted(formatInstant(data.receivedAt, language))}</p>
${contactParagraph(data)}`,
  });
}
