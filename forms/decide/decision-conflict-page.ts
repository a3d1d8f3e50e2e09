import type { DecisionProgress, ReferralReply } from "../../functions/domain/decision.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { summarizeDecision, summarizeProgress } from "../../functions/texts/decision-summary.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { html } from "../html.ts";
import { renderConflictChoice } from "../parts/conflict-choice.ts";
import { type DecisionContext, decisionMakersOf, renderDecisionFrame } from "./decision-context.ts";

interface Conflict<Content> extends DecisionContext {
  readonly stored: Content;
  readonly storedRevision: number;
  readonly storedAt: string;
  readonly mine: Content;
  /** The refused post, to be sent again. */
  readonly values: FormFields;
}

export function renderDecisionConflictPage(data: Conflict<ReferralReply>): string {
  const summarize = (reply: ReferralReply) => summarizeDecision(reply, decisionMakersOf(data), data.language);
  return renderConflict(data, summarize);
}

export function renderProgressConflictPage(data: Conflict<DecisionProgress>): string {
  return renderConflict(data, (progress) => summarizeProgress(progress, data.language));
}

function renderConflict<Content>(
  data: Conflict<Content>,
  summarize: (content: Content) => readonly SummaryLine[],
): string {
  const texts = decideOutcomeTexts[data.language];
  return renderDecisionFrame(data, {
    title: texts.conflictTitle,
    keepsPost: true,
    main: html`<h1>${texts.conflictTitle}</h1>
<p class="lead">${texts.conflictBody(formatInstant(data.storedAt, data.language))}</p>
${renderConflictChoice({
  stored: summarize(data.stored),
  mine: summarize(data.mine),
  storedRevision: data.storedRevision,
  values: data.values,
  texts,
})}`,
  });
}
