import { lastAppealDay } from "../domain/appeal.ts";
import type { Decision, DecisionProgress } from "../domain/decision.ts";
import type { FinancingLine } from "../domain/financing-line.ts";
import type { Language } from "../domain/language.ts";
import type { SummaryLine } from "./answer-summary.ts";
import { decideTexts } from "./decide.ts";
import { decideOutcomeTexts } from "./decide-outcome.ts";
import { decisionTexts, instanceName } from "./decision.ts";
import { describeRate } from "./financing-rate.ts";
import { formatDate, formatSek } from "./format.ts";

export interface DecisionMakers {
  /** Party id → name, of all decision-makers. */
  readonly names: Readonly<Record<string, string>>;
  /** A region calls its instances by other names than a municipality. */
  readonly isRegion: boolean;
}

/** Everything that was recorded, in words and in the form's order, for receipts on pages and in mail. */
export function summarizeDecision(
  decision: Decision,
  makers: DecisionMakers,
  language: Language,
): readonly SummaryLine[] {
  const texts = decideTexts[language];
  const labels = decisionTexts[language];
  const line = (id: string, label: string, ...values: readonly (string | undefined)[]): SummaryLine => ({
    id,
    label,
    values: values.filter((value) => value !== undefined && value !== "") as string[],
  });
  return [
    line("standing", texts.standing, texts.standings[decision.standing]),
    line("stance", texts.stance, labels.stances[decision.stance]),
    line("instance", texts.instance, instanceName(decision.instance, makers.isRegion, language)),
    line("organ", texts.organ, decision.organ),
    line("decision-date", texts.decisionDate, formatDate(decision.decisionDate, language)),
    line("paragraph", texts.paragraph, `§ ${decision.paragraph}`),
    line("own-case-number", texts.ownCaseNumber, decision.ownCaseNumber),
    line("sender-case-number", texts.senderCaseNumber, decision.senderCaseNumber),
    line("financing", texts.financingTitle, ...decision.financing.map((each) => describeFinancing(each, language))),
    line("conditional-on", texts.conditionalOn, ...decision.conditionalOn.map((id) => makers.names[id] ?? id)),
    line("condition-text", texts.conditionText, decision.conditionText),
    line("comments", texts.comments, decision.comments),
    line("reservation", texts.reservation, decision.reservation),
    line("officer-name", texts.officerTitle, decision.officerName),
  ];
}

function describeFinancing({ budgetYear, kind, amountSek, rate }: FinancingLine, language: Language): string {
  const amount = `${budgetYear}: ${formatSek(amountSek, language)} (${decisionTexts[language].financingKinds[kind].toLowerCase()})`;
  return rate === undefined ? amount : `${amount}. ${describeRate(rate, amountSek, language)}`;
}

export function summarizeProgress(progress: DecisionProgress, language: Language): readonly SummaryLine[] {
  const texts = decideOutcomeTexts[language];
  const day = (date: string | undefined) => (date === undefined ? [] : [formatDate(date, language)]);
  const { announcedDate } = progress;
  const computed = announcedDate === undefined ? undefined : lastAppealDay(announcedDate);
  return [
    { id: "minutes-approved-date", label: texts.minutesApproved, values: day(progress.minutesApprovedDate) },
    { id: "announced-date", label: texts.announced, values: day(announcedDate) },
    { id: "stated-last-appeal-date", label: texts.statedLastAppeal, values: day(progress.statedLastAppealDate) },
    { id: "computed-last-appeal-date", label: texts.computedLastAppeal, values: day(computed) },
    { id: "appealed", label: texts.appealed, values: [decisionTexts[language].appealed[progress.appealed]] },
  ];
}
