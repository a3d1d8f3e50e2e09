import { isFinal, replyStatus } from "../../functions/domain/appeal.ts";
import type { DecisionProgress, ReferralReply, ReplyStatus } from "../../functions/domain/decision.ts";
import type { DecisionCorrection } from "../../functions/domain/decision-correction.ts";
import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { summarizeDecision, summarizeProgress } from "../../functions/texts/decision-summary.ts";
import { documentTexts } from "../../functions/texts/document.ts";
import { formatDeadline, formatInstant, formatList } from "../../functions/texts/format.ts";
import { minutesExcerptTexts } from "../../functions/texts/minutes-excerpt.ts";
import { type Html, html } from "../html.ts";
import { facts, summary } from "../parts/facts.ts";
import { type IncludingVersion, whereabouts } from "../parts/whereabouts.ts";
import { renderCorrections } from "./corrections.ts";
import { type DecisionContext, decisionMakersOf, renderDecisionFrame } from "./decision-context.ts";
import { appealWarning } from "./progress-page.ts";

export interface DecisionReceiptPageData extends DecisionContext {
  /** Something short to quote when asking about the answer. */
  readonly reference: string;
  readonly decision: ReferralReply;
  readonly receivedAt: string;
  readonly revision: number;
  readonly corrections: readonly DecisionCorrection[];
  readonly progress: DecisionProgress | null;
  /** The day it is in Sweden: a decision's status follows the calendar. */
  readonly today: string;
  /** Other decision-makers that a conditional decision still waits for, by name. */
  readonly waitsFor: readonly string[];
  readonly deadlineAt: string;
  /** Null when the time for answers is over. */
  readonly changeHref: string | null;
  readonly progressHref: string;
  readonly minutesHref: string;
  readonly includedIn: readonly IncludingVersion[];
}

export function renderDecisionReceiptPage(data: DecisionReceiptPageData): string {
  const { language, decision, progress } = data;
  const texts = decideOutcomeTexts[language];
  const status = replyStatus(decision, progress, data.today);
  return renderDecisionFrame(data, {
    title: texts.receiptTitle,
    main: html`<div class="receipt">
<p class="kicker">${data.party.name}</p>
<h1>${texts.receiptTitle}</h1>
<p class="receipt__reference">${texts.reference}: <strong>${data.reference}</strong></p>
<p>${
      data.changeHref === null
        ? texts.changeNoLonger
        : html`${texts.canChange(formatDeadline(data.deadlineAt, language))} <a href="${data.changeHref}">${texts.change}</a>`
    }</p>
</div>
${facts([
  { label: texts.received, value: formatInstant(data.receivedAt, language) },
  { label: texts.revision, value: texts.revisionValue(data.revision) },
  { label: texts.status, value: html`<span class="tag">${decisionTexts[language].statuses[status]}</span>` },
])}
<p><a href="receipt.pdf?lang=${language}">${documentTexts[language].download}</a></p>
${
  data.waitsFor.length > 0 &&
  html`<div class="notice notice--warning"><p>${texts.waitsFor(formatList(data.waitsFor, language))}</p></div>`
}
<h2>${texts.nextTitle}</h2>
${whatRemains(data, status)}
${whereabouts(data.includedIn, texts, texts.whereLater)}
<h2>${texts.copyTitle}</h2>
${summary(summarizeDecision(decision, decisionMakersOf(data), language), texts.empty)}
${renderCorrections(data.corrections, decisionMakersOf(data), language)}
${
  progress !== null &&
  html`<h2>${texts.progressTitle}</h2>${appealWarning(progress, language)}${summary(summarizeProgress(progress, language), texts.empty)}`
}
${data.changeHref !== null && html`<p class="meta">${texts.receiptMail}</p>`}`,
  });
}

function whatRemains(
  { language, progressHref, minutesHref, progress }: DecisionReceiptPageData,
  status: ReplyStatus,
): Html {
  const texts = decideOutcomeTexts[language];
  const excerpt = minutesExcerptTexts[language];
  if (status === "preliminary") return html`<p>${texts.nextPreliminary}</p>`;
  return html`<p>${isFinal(status) ? texts.nextFinal : texts.next}</p>
<p><a href="${progressHref}">${texts.recordProgress}</a></p>
<p><a href="${minutesHref}">${progress?.minutesExcerpt ? excerpt.toPageAgain : excerpt.toPage}</a></p>`;
}
