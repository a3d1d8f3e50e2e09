import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { answerReceiptTexts } from "../../functions/texts/answer-receipt.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { openAnswerTexts } from "../../functions/texts/open-answer.ts";
import { withdrawTexts } from "../../functions/texts/withdraw.ts";
import { html } from "../html.ts";
import { sureForm } from "../parts/sure-choice.ts";
import { type IncludingVersion, whereabouts } from "../parts/whereabouts.ts";
import type { AnswerContext, AnswerCopy } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";
import { markedCopy } from "./marked-copy.ts";

export interface SentPageData extends AnswerContext {
  readonly deadlineAt: string;
  /** Not known after the redirect, unless the address carries it: then it is left out. */
  readonly email?: string | undefined;
  /** Its address was confirmed before, with an earlier revision: then this one counts. */
  readonly isConfirmed: boolean;
}

/** After the open form is sent: the answer waits for its confirmation, unless it has been given. */
export function renderSentPage(data: SentPageData): string {
  const { language, email } = data;
  const texts = answerOutcomeTexts[language];
  const own = openAnswerTexts[language];
  if (data.isConfirmed) {
    return renderAnswerFrame(data, {
      title: texts.receiptTitle,
      main: html`<div class="receipt"><h1>${texts.receiptTitle}</h1><p>${own.sentConfirmed}</p></div>`,
    });
  }
  return renderAnswerFrame(data, {
    title: own.sentTitle,
    main: html`<div class="receipt">
<h1>${own.sentTitle}</h1>
<p>${email === undefined ? own.sentBodyUnnamed : own.sentBody(email)}</p>
<p><strong>${own.sentCounts(formatDeadline(data.deadlineAt, language))}</strong></p>
</div>
<p>${own.sentNothing}</p>`,
  });
}

/** After a draft of the open form is saved; the same whoever the address belongs to. */
export function renderDraftSavedPage(data: AnswerContext & { readonly deadlineAt: string }): string {
  const { language, deadlineAt } = data;
  const texts = openAnswerTexts[language];
  return renderAnswerFrame(data, {
    title: texts.savedTitle,
    main: html`<div class="receipt">
<h1>${texts.savedTitle}</h1>
<p>${texts.savedBody}</p>
<p><strong>${texts.savedCounts(formatDeadline(deadlineAt, language))}</strong></p>
</div>
<p>${texts.savedNothing}</p>`,
  });
}

export interface ConfirmPageData extends AnswerContext, AnswerCopy {
  readonly receivedAt: string;
  readonly lacksChoice?: boolean;
}

/** Opening the link changes nothing, nor does its button alone, since mail scanners open links and press buttons. */
export function renderConfirmPage(data: ConfirmPageData): string {
  const { language } = data;
  const texts = answerOutcomeTexts[language];
  const own = openAnswerTexts[language];
  return renderAnswerFrame(data, {
    title: own.confirmTitle,
    keepsPost: data.lacksChoice === true,
    hasErrors: data.lacksChoice === true,
    main: html`<h1>${own.confirmTitle}</h1>
<p class="lead">${own.confirmBody(formatInstant(data.receivedAt, language))}</p>
${sureForm({
  language,
  label: own.confirmSure,
  sentence: own.confirmSureYes,
  isMissing: data.lacksChoice === true,
  button: own.confirmButton,
  action: "confirm",
})}
<p class="meta">${own.confirmNotMine}</p>
<h2>${texts.copyTitle}</h2>
${markedCopy(data)}`,
  });
}

export interface ConfirmedPageData extends AnswerContext, AnswerCopy {
  readonly reference: string;
  readonly receivedAt: string;
  readonly includedIn: readonly IncludingVersion[];
  /** Where the answer can be withdrawn; null when the time is over. */
  readonly withdrawHref?: string | null | undefined;
}

/** Also what the confirmation link shows from then on. */
export function renderConfirmedPage(data: ConfirmedPageData): string {
  const { language } = data;
  const texts = answerOutcomeTexts[language];
  const own = openAnswerTexts[language];
  const receipt = answerReceiptTexts[language];
  return renderAnswerFrame(data, {
    title: own.confirmedTitle,
    main: html`<div class="receipt">
<h1>${own.confirmedTitle}</h1>
<p class="receipt__reference">${receipt.reference}: <strong>${data.reference}</strong></p>
<p>${receipt.received}: ${formatInstant(data.receivedAt, language)}</p>
${data.withdrawHref && html`<p><a href="${data.withdrawHref}">${withdrawTexts[language].link}</a></p>`}
</div>
${whereabouts(data.includedIn, receipt, receipt.whereLaterOpen)}
<h2>${texts.copyTitle}</h2>
${markedCopy(data)}
<p class="meta">${receipt.keepLink}</p>`,
  });
}
