import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { answerReceiptTexts } from "../../functions/texts/answer-receipt.ts";
import { documentTexts } from "../../functions/texts/document.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { withdrawTexts } from "../../functions/texts/withdraw.ts";
import { html } from "../html.ts";
import { facts } from "../parts/facts.ts";
import { type IncludingVersion, whereabouts } from "../parts/whereabouts.ts";
import type { AnswerContext, AnswerCopy } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";
import { markedCopy } from "./marked-copy.ts";

export interface ReceiptPageData extends AnswerContext, AnswerCopy {
  /** Something short to quote when asking about the answer. */
  readonly reference: string;
  readonly receivedAt: string;
  readonly revision: number;
  /** The respondent's own deadline, an exclusive instant. */
  readonly deadlineAt: string;
  /** Where the answer can be changed; null when the time is over, and on the open form. */
  readonly changeHref: string | null;
  /** Where the answer can be withdrawn; null when the time is over. */
  readonly withdrawHref?: string | null | undefined;
  /** Whether the time for answers is over. */
  readonly isClosed: boolean;
  /** Who sent it, when it was somebody else than the reader. */
  readonly sentBy?: string | null | undefined;
  /** Oldest first; empty until the answers are compiled. */
  readonly includedIn: readonly IncludingVersion[];
}

export function renderReceiptPage(data: ReceiptPageData): string {
  const { language } = data;
  const texts = answerOutcomeTexts[language];
  const own = answerReceiptTexts[language];
  return renderAnswerFrame(data, {
    title: texts.receiptTitle,
    main: html`<div class="receipt">
<h1>${texts.receiptTitle}</h1>
<p class="receipt__reference">${own.reference}: <strong>${data.reference}</strong></p>
<p>${changeNote(data)}</p>
${data.changeHref !== null && html`<p><a href="${data.changeHref}">${own.change}</a></p>`}
${data.withdrawHref && html`<p><a href="${data.withdrawHref}">${withdrawTexts[language].link}</a></p>`}
</div>
${facts([
  { label: own.received, value: formatInstant(data.receivedAt, language) },
  { label: own.revision, value: own.revisionValue(data.revision) },
  data.sentBy ? { label: own.sentBy, value: data.sentBy } : undefined,
])}
<p><a href="receipt.pdf?lang=${language}">${documentTexts[language].download}</a></p>
${whereabouts(data.includedIn, own, own.whereLater)}
<h2>${texts.copyTitle}</h2>
${markedCopy(data)}
${!data.isClosed && html`<p class="meta">${own.receiptMail} ${own.keepLink}</p>`}`,
  });
}

function changeNote({ language, isClosed, deadlineAt }: ReceiptPageData): string {
  const own = answerReceiptTexts[language];
  return isClosed ? own.changeNoLonger : own.canChange(formatDeadline(deadlineAt, language));
}
