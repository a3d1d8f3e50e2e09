import { isList } from "./answer-list.ts";
import type { Cell, QuestionStatistics, StatisticsPart } from "./plan-version.ts";
import type { Answers, AnswerValue, Question, Questionnaire } from "./questionnaire.ts";
import { protectRanking } from "./ranking-cells.ts";
import { answerTo } from "./read-answers.ts";
import { protectMean } from "./scale-mean.ts";
import { isSmall, protectChoices, protectCounts } from "./small-cells.ts";

type CountedQuestion = Extract<Question, { type: QuestionStatistics["type"] }>;

/** One question's counts: of size fixed by the questionnaire, however many answers go in. */
export interface QuestionTally {
  answered: number;
  /** One per option; for a scale `1`…`5` and `dont-know`. */
  readonly counts: number[];
  /** Rankings only: [option][place], the first place first. */
  readonly places: number[][];
}

/** Raw counts, question id → tally. Never published: `finishStatistics` is the way out. */
export type StatisticsTally = ReadonlyMap<string, QuestionTally>;

/** The questions whose answers are counted in public. Private ones never come this far. */
export function countedQuestions(questionnaire: Questionnaire): readonly CountedQuestion[] {
  return questionnaire.questions.filter(
    (question): question is CountedQuestion => question.publish === "statistics" && isCounted(question),
  );
}

function isCounted(question: Question): question is CountedQuestion {
  return ["single", "multiple", "scale", "rank"].includes(question.type);
}

export function emptyStatistics(questionnaire: Questionnaire): StatisticsTally {
  return new Map(
    countedQuestions(questionnaire).map((question) => {
      const options = optionsOf(question);
      const places = question.type === "rank" ? options.map(() => new Array<number>(question.max).fill(0)) : [];
      return [question.id, { answered: 0, counts: options.map(() => 0), places }];
    }),
  );
}

/** Counts one person's answers into the tally, in place: memory stays flat over any number of them. */
export function addAnswers(questionnaire: Questionnaire, tally: StatisticsTally, answers: Answers): void {
  for (const question of countedQuestions(questionnaire)) {
    const value = answerTo(answers, question.id);
    const into = tally.get(question.id);
    if (value !== undefined && into !== undefined) addValue(question, into, value);
  }
}

function addValue(question: CountedQuestion, into: QuestionTally, value: AnswerValue): void {
  const chosen = isList(value) ? value : [String(value)];
  const indexes = chosen.map((option) => optionsOf(question).findIndex(({ id }) => id === option));
  if (indexes.includes(-1)) throw new Error(`an answer to ${question.id} is none of its options`);
  into.answered += 1;
  for (const [place, index] of indexes.entries()) {
    into.counts[index] = (into.counts[index] as number) + 1;
    const places = into.places[index];
    if (places !== undefined) places[place] = (places[place] ?? 0) + 1;
  }
}

/** Sums two tallies of the same questionnaire; the order and the split of shards cannot matter. */
export function mergeStatistics(first: StatisticsTally, second: StatisticsTally): StatisticsTally {
  return new Map(
    [...first].map(([id, tally]) => {
      const other = second.get(id);
      if (other === undefined) throw new Error(`tallies of different questionnaires: ${id}`);
      return [
        id,
        {
          answered: tally.answered + other.answered,
          counts: addEach(tally.counts, other.counts),
          places: tally.places.map((places, index) => addEach(places, other.places[index] ?? [])),
        },
      ];
    }),
  );
}

function addEach(first: readonly number[], second: readonly number[]): number[] {
  return first.map((count, index) => count + (second[index] ?? 0));
}

/** What may be published of the counts: small cells and what would give them away are withheld. */
export function finishStatistics(questionnaire: Questionnaire, tally: StatisticsTally): StatisticsPart {
  const published = new Map<string, QuestionStatistics>();
  for (const question of countedQuestions(questionnaire)) {
    const counted = tally.get(question.id);
    if (counted === undefined) throw new Error(`no tally for ${question.id}`);
    const isWithheld = isSmall(counted.answered) || isConditionWithheld(question, published);
    published.set(question.id, isWithheld ? withheld(question) : publish(question, counted));
  }
  return { questions: [...published.values()] };
}

/** How many were asked a question says how many chose the option it hangs on. */
function isConditionWithheld(question: CountedQuestion, published: ReadonlyMap<string, QuestionStatistics>): boolean {
  const condition = question.onlyIf;
  if (condition === undefined) return false;
  const parent = published.get(condition.question);
  return parent?.cells.find(({ option }) => option === condition.equals)?.count === null;
}

function withheld(question: CountedQuestion): QuestionStatistics {
  const options = optionsOf(question);
  return statistics(
    question,
    null,
    options.map(() => null),
    {
      ...(question.type === "scale" ? { meanTimes100: null } : {}),
      ...(question.type === "rank"
        ? { rank: options.map(({ id }) => ({ option: id, points: null, firstChoices: null })) }
        : {}),
    },
  );
}

function publish(question: CountedQuestion, { answered, counts, places }: QuestionTally): QuestionStatistics {
  switch (question.type) {
    case "single":
    case "scale": {
      const { cells, showsTotal } = protectCounts(counts);
      if (!showsTotal) return withheld(question);
      const rest = question.type === "scale" ? { meanTimes100: protectMean(counts, cells) } : {};
      return statistics(question, answered, cells, rest);
    }
    case "multiple": {
      const { cells, showsTotal } = protectChoices(counts, bounds(question, answered));
      return showsTotal ? statistics(question, answered, cells, {}) : withheld(question);
    }
    case "rank": {
      const { cells, points, firstChoices } = protectRanking(places, answered, bounds(question, answered));
      if (cells.every((cell) => cell === null)) return withheld(question);
      const rank = question.options.map(({ id }, index) => ({
        option: id,
        points: points[index] ?? null,
        firstChoices: firstChoices[index] ?? null,
      }));
      return statistics(question, answered, cells, { rank });
    }
  }
}

/** Who answers chooses at least `min` options, or one, and at most `max`: readers of the form know that too. */
function bounds(
  question: { readonly min?: number | undefined; readonly max: number },
  answered: number,
): { readonly least: number; readonly most: number } {
  return { least: answered * (question.min ?? 1), most: answered * question.max };
}

function statistics(
  question: CountedQuestion,
  answered: Cell,
  counts: readonly Cell[],
  rest: Pick<QuestionStatistics, "rank" | "meanTimes100">,
): QuestionStatistics {
  return {
    question: question.id,
    type: question.type,
    label: question.label,
    answered,
    cells: optionsOf(question).map(({ id, label }, index) => ({ option: id, label, count: counts[index] ?? null })),
    ...rest,
  };
}

const dontKnow = { id: "dont-know", label: { sv: "Vet inte", en: "Don’t know" } };

function optionsOf(
  question: CountedQuestion,
): readonly { readonly id: string; readonly label: QuestionStatistics["label"] }[] {
  if (question.type !== "scale") return question.options;
  const { low, high } = question;
  const steps = ["1", "2", "3", "4", "5"].map((id) => ({ id, label: { sv: id, en: id } }));
  return [...steps.with(0, { id: "1", label: edge("1", low) }).with(4, { id: "5", label: edge("5", high) }), dontKnow];
}

function edge(step: string, label: QuestionStatistics["label"]): QuestionStatistics["label"] {
  return { sv: `${step} – ${label.sv}`, en: `${step} – ${label.en}` };
}

/** How many a tally has counted for a question, for rules that compare tables. */
export function rawCounts(
  questionnaire: Questionnaire,
  tally: StatisticsTally,
  question: string,
): ReadonlyMap<string, number> {
  const counted = countedQuestions(questionnaire).find(({ id }) => id === question);
  if (counted === undefined) return new Map();
  return new Map(optionsOf(counted).map(({ id }, index) => [id, tally.get(question)?.counts[index] ?? 0]));
}
