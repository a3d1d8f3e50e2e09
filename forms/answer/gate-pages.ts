import type { Answers } from "../../functions/domain/questionnaire.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { formatDeadline, formatInstant, formatLocalTime } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { contactLine } from "../parts/contact.ts";
import { linkAgain } from "../parts/link-again.ts";
import type { AnswerContext, AnswerCopy } from "./answer-context.ts";
import { answerCopy } from "./answer-copy.ts";
import { renderAnswerFrame } from "./answer-frame.ts";

/** Before the consultation opens; `opensAt` is Swedish local time, null while the round has no date for it. */
export function renderNotOpenPage(data: AnswerContext & { readonly opensAt: string | null }): string {
  const texts = answerOutcomeTexts[data.language];
  return renderAnswerFrame(data, {
    title: texts.notOpenTitle,
    main: html`<h1>${texts.notOpenTitle}</h1>
${data.opensAt !== null && html`<p class="lead">${texts.notOpenBody(formatLocalTime(data.opensAt, data.language))}</p>`}
<p>${texts.notOpenLink}</p>
${linkAgain(data)}
${contactParagraph(data)}`,
  });
}

/** Between closing and the freeze: only the freeze record can say whether the answer counts. */
export function renderBeingDecidedPage(data: AnswerContext & { readonly lookAgainHref: string }): string {
  const texts = answerOutcomeTexts[data.language];
  return renderAnswerFrame(data, {
    title: texts.beingDecidedTitle,
    keepsPost: true,
    main: html`<h1>${texts.beingDecidedTitle}</h1>
<p class="lead">${texts.beingDecidedBody}</p>
<div class="actions"><a class="button" href="${data.lookAgainHref}">${texts.lookAgain}</a></div>
${contactParagraph(data)}`,
  });
}

/** What became of the answer when the time was over. */
export type AnswerAtClose =
  /** `receiptHref` is null for a colleague who was handed only a part. */
  | { readonly kind: "counted"; readonly receivedAt: string; readonly receiptHref: string | null }
  | { readonly kind: "unconfirmed" }
  | { readonly kind: "withdrawn"; readonly withdrawnAt: string }
  | { readonly kind: "none" };

export interface ClosedPageData extends AnswerContext {
  /** The reader's own deadline, an exclusive instant. */
  readonly closedAt: string;
  readonly answer: AnswerAtClose;
  /** What came too late with this request, shown so that its sender can keep it. */
  readonly refused?: (Omit<AnswerCopy, "answers"> & { readonly answers: Answers }) | undefined;
}

export function renderClosedPage(data: ClosedPageData): string {
  const { language, refused } = data;
  const texts = answerOutcomeTexts[language];
  return renderAnswerFrame(data, {
    title: texts.closedTitle,
    keepsPost: refused !== undefined,
    main: html`<h1>${texts.closedTitle}</h1>
<p class="lead">${texts.closedAt(formatDeadline(data.closedAt, language))}</p>
${refused && html`<div class="notice notice--warning"><p>${texts.closedNotSent}</p></div>`}
${whatCounts(data)}
${refused && html`<h2>${texts.closedTypedTitle}</h2><p>${texts.closedTyped}</p>${answerCopy({ ...data, ...refused })}`}
${linkAgain(data)}
${contactParagraph(data)}`,
  });
}

function whatCounts({ language, answer }: ClosedPageData): Html {
  const texts = answerOutcomeTexts[language];
  switch (answer.kind) {
    case "counted":
      return html`<p>${texts.closedCounted(formatInstant(answer.receivedAt, language))}${
        answer.receiptHref !== null && html` <a href="${answer.receiptHref}">${answerTexts[language].seeReceipt}</a>`
      }</p>`;
    case "unconfirmed":
      return html`<p>${texts.closedUnconfirmed}</p>`;
    case "withdrawn":
      return html`<p>${texts.closedWithdrawn(formatInstant(answer.withdrawnAt, language))}</p>`;
    case "none":
      return html`<p>${texts.closedNone}</p>`;
  }
}

export function contactParagraph({ language, destination }: AnswerContext): Html {
  return html`<p>${answerOutcomeTexts[language].questions}: ${contactLine(destination)}.</p>`;
}
