import type { Cell, ContributionsPart } from "./plan-version.ts";
import type { Answers, Question, Questionnaire } from "./questionnaire.ts";
import { answerTo } from "./read-answers.ts";
import { smallestCell } from "./small-cells.ts";

/** What stakeholders offer in money: of fixed size, however many answers go in. */
export interface ContributionsTally {
  readonly count: number;
  readonly sumSek: number;
  readonly largestSek: number;
  readonly secondSek: number;
}

export const noContributions: ContributionsTally = { count: 0, sumSek: 0, largestSek: 0, secondSek: 0 };

type MoneyQuestion = Question & { readonly type: "money"; readonly onlyIf: NonNullable<Question["onlyIf"]> };

/** The one question whose amounts are added up in public, on a choice that is counted in public. */
export function summedQuestion({ questions }: Pick<Questionnaire, "questions">): MoneyQuestion | undefined {
  return questions.find(
    (question): question is MoneyQuestion =>
      question.type === "money" && question.publish === "statistics" && question.onlyIf !== undefined,
  );
}

/** An offer of nothing is no offer. */
export function addContribution(
  questionnaire: Questionnaire,
  tally: ContributionsTally,
  answers: Answers,
): ContributionsTally {
  const question = summedQuestion(questionnaire);
  const amountSek = question && answerTo(answers, question.id);
  if (typeof amountSek !== "number" || amountSek === 0) return tally;
  return mergeContributions(tally, { count: 1, sumSek: amountSek, largestSek: amountSek, secondSek: 0 });
}

/** Neither the order nor the split of shards can matter. */
export function mergeContributions(first: ContributionsTally, second: ContributionsTally): ContributionsTally {
  const [largestSek = 0, secondSek = 0] = [
    first.largestSek,
    first.secondSek,
    second.largestSek,
    second.secondSek,
  ].toSorted((one, other) => other - one);
  return { count: first.count + second.count, sumSek: first.sumSek + second.sumSek, largestSek, secondSek };
}

/**
 * The sum of what is offered, where it tells of nobody (ADR 18). Where the number who chose money is
 * withheld, a sum would say that it is at least five, and with it give another withheld number away.
 * How many named an amount stands beside it only where their difference from that number is no small cell.
 */
export function publishContributions(tally: ContributionsTally, chose: Cell): Omit<ContributionsPart, "kinds"> {
  if (chose === null || tally.count < smallestCell || isGivenAway(tally)) return { sumSek: null, contributors: null };
  const others = chose - tally.count;
  const isApart = others === 0 || others >= smallestCell;
  return { sumSek: tally.sumSek, contributors: isApart ? tally.count : null };
}

/**
 * One gives more than half, the second largest could work out the largest to within a fifth of it, or so few
 * kronor leave each of whole ones hardly two values.
 */
function isGivenAway({ count, sumSek, largestSek, secondSek }: ContributionsTally): boolean {
  const isDominated = largestSek * 2 > sumSek || (sumSek - largestSek - secondSek) * 5 < largestSek;
  return isDominated || sumSek <= 2 * count;
}
