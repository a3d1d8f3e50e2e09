import type { DecisionProgress, ReferralReply } from "../../functions/domain/decision.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { summarizeProgress } from "../../functions/texts/decision-summary.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { staffDecisionsTexts } from "../../functions/texts/staff-decisions.ts";
import { type DecisionContext, decisionMakersOf } from "../decide/decision-context.ts";
import { html } from "../html.ts";
import { renderConflictChoice } from "../parts/conflict-choice.ts";
import { hidden } from "../parts/hidden.ts";
import { linkBack } from "./letters-page.ts";
import { summarizeForStaff } from "./register-decision-page.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

type Conflict<Content> = StaffPageContext &
  DecisionContext & {
    readonly stored: Content;
    readonly storedRevision: number;
    readonly storedAt: string;
    readonly mine: Content;
    /** The refused post, to be sent again. */
    readonly values: FormFields;
  };

export function renderStaffDecisionConflictPage(data: Conflict<ReferralReply>): string {
  return renderConflict(data, (reply) => summarizeForStaff(reply, decisionMakersOf(data), data.language));
}

export function renderStaffProgressConflictPage(data: Conflict<DecisionProgress>): string {
  return renderConflict(data, (progress) => summarizeProgress(progress, data.language));
}

function renderConflict<Content>(
  data: Conflict<Content>,
  summarize: (content: Content) => readonly SummaryLine[],
): string {
  const { language, party, csrf, stored, storedAt, storedRevision, mine, values } = data;
  const texts = decideOutcomeTexts[language];
  const own = staffDecisionsTexts[language];
  return renderStaffPage(data, {
    title: texts.conflictTitle,
    main: html`${linkBack(data, "/decisions", own.title)}
<p class="kicker">${party.name}</p>
<h1>${texts.conflictTitle}</h1>
<p class="lead">${own.conflictBody(formatInstant(storedAt, language))}</p>
${renderConflictChoice({
  stored: summarize(stored),
  mine: summarize(mine),
  storedRevision,
  values,
  own: hidden("_csrf", csrf),
  texts,
})}`,
  });
}
