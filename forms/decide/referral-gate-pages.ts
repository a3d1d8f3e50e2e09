import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { formatDeadline, formatInstant, formatLocalTime } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { contactLine } from "../parts/contact.ts";
import { summary } from "../parts/facts.ts";
import { linkAgain } from "../parts/link-again.ts";
import { type DecisionContext, renderDecisionFrame } from "./decision-context.ts";

/** Before the referral opens; `opensAt` is Swedish local time, null while the round has no date for it. */
export function renderReferralNotOpenPage(data: DecisionContext & { readonly opensAt: string | null }): string {
  const texts = decideOutcomeTexts[data.language];
  return renderDecisionFrame(data, {
    title: texts.notOpenTitle,
    main: html`<h1>${texts.notOpenTitle}</h1>
${data.opensAt !== null && html`<p class="lead">${texts.notOpenBody(formatLocalTime(data.opensAt, data.language))}</p>`}
<p>${texts.notOpenLink}</p>
${linkAgain(data)}
${contactParagraph(data)}`,
  });
}

/** Between closing and the freeze: only the freeze record can say whether the answer counts. */
export function renderReferralBeingDecidedPage(data: DecisionContext & { readonly lookAgainHref: string }): string {
  const texts = decideOutcomeTexts[data.language];
  return renderDecisionFrame(data, {
    title: texts.beingDecidedTitle,
    keepsPost: true,
    main: html`<h1>${texts.beingDecidedTitle}</h1>
<p class="lead">${texts.beingDecidedBody}</p>
<div class="actions"><a class="button" href="${data.lookAgainHref}">${texts.lookAgain}</a></div>
${contactParagraph(data)}`,
  });
}

export interface ReferralClosedPageData extends DecisionContext {
  /** The party's own deadline, an exclusive instant. */
  readonly closedAt: string;
  /** What was counted in; progress goes on being recorded. */
  readonly counted: {
    readonly receivedAt: string;
    readonly receiptHref: string;
    readonly progressHref: string;
  } | null;
  /** What came too late with this request, shown so that its sender can keep it; empty when nothing did. */
  readonly typed: readonly SummaryLine[];
}

export function renderReferralClosedPage(data: ReferralClosedPageData): string {
  const { language, typed } = data;
  const texts = decideOutcomeTexts[language];
  return renderDecisionFrame(data, {
    title: texts.closedTitle,
    keepsPost: typed.length > 0,
    main: html`<p class="kicker">${data.party.name}</p>
<h1>${texts.closedTitle}</h1>
<p class="lead">${texts.closedAt(formatDeadline(data.closedAt, language))}</p>
${typed.length > 0 && html`<div class="notice notice--warning"><p>${texts.closedNotSent}</p></div>`}
${whatCounts(data)}
<p>${texts.closedAfter}</p>
${typed.length > 0 && html`<h2>${texts.closedTypedTitle}</h2>${summary(typed, texts.empty)}`}
${linkAgain(data)}
${contactParagraph(data)}`,
  });
}

function whatCounts({ language, counted }: ReferralClosedPageData): Html {
  const texts = decideOutcomeTexts[language];
  if (counted === null) return html`<p>${texts.closedNone}</p>`;
  return html`<p>${texts.closedCounted(formatInstant(counted.receivedAt, language))} <a href="${counted.receiptHref}">${decideTexts[language].seeReceipt}</a></p>
<p><a href="${counted.progressHref}">${texts.recordProgress}</a></p>`;
}

function contactParagraph({ language, destination }: DecisionContext): Html {
  return html`<p>${decideOutcomeTexts[language].questions}: ${contactLine(destination)}.</p>`;
}
