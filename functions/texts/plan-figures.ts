import type { Language } from "../domain/language.ts";
import type { Cell, ParticipationPart, QuestionStatistics } from "../domain/plan-version.ts";
import { unansweredOutcomes } from "../domain/submission.ts";
import { formatNumber } from "./format.ts";
import { planVersionTexts } from "./plan-version.ts";

/** How the consultation went, in the order a reader asks. */
export function participationFigures(
  participation: ParticipationPart,
  language: Language,
): readonly { readonly label: string; readonly cell: Cell }[] {
  const texts = planVersionTexts[language];
  const { invited, delivered, bounced, answeredOfInvited, silent, openAnswers, unanswered } = participation;
  return [
    { label: texts.invited, cell: invited },
    { label: texts.delivered, cell: delivered },
    { label: texts.bounced, cell: bounced },
    { label: texts.answered, cell: answeredOfInvited },
    { label: texts.silent, cell: silent },
    ...(unanswered === undefined
      ? []
      : unansweredOutcomes.map((outcome) => ({ label: texts.unanswered[outcome], cell: unanswered[outcome] }))),
    { label: texts.openAnswers, cell: openAnswers },
  ];
}

/** How many answered a question, its mean, and what has to be known to read its table. */
export function questionSummary(
  { answered, meanTimes100, type, rank }: QuestionStatistics,
  language: Language,
): string {
  const texts = planVersionTexts[language];
  const mean = meanTimes100 === undefined || meanTimes100 === null ? null : (meanTimes100 / 100).toFixed(2);
  return [
    answered === null ? texts.questionWithheld : texts.questionAnswered(formatNumber(answered, language)),
    ...(mean === null ? [] : [texts.mean(language === "sv" ? mean.replace(".", ",") : mean)]),
    ...(type === "multiple" ? [texts.multipleNote] : []),
    ...(rank === undefined ? [] : [texts.pointsNote]),
  ].join(" ");
}

/** A share is shown only when both numbers it comes from are. */
export function shareOf(count: Cell, answered: Cell): number | null {
  return count === null || answered === null || answered === 0 ? null : count / answered;
}
