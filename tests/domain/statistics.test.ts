import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../functions/domain/canonical-json.ts";
import { type Answers, questionnaireSchema } from "../../functions/domain/questionnaire.ts";
import {
  addAnswers,
  emptyStatistics,
  finishStatistics,
  mergeStatistics,
  type StatisticsTally,
} from "../../functions/domain/statistics.ts";

const label = { sv: "Text", en: "Text" };
const options = ["a", "b", "c"].map((id) => ({ id, label }));
const shared = { label, publish: "statistics" } as const;
const questionnaire = questionnaireSchema.parse({
  id: "small",
  version: 1,
  title: label,
  introduction: label,
  respondentTypeQuestion: "type",
  municipalityQuestion: "municipality",
  organisationQuestion: "name",
  feedbackEmailQuestion: "email",
  questions: [
    { ...shared, id: "type", type: "single", options },
    { ...shared, id: "follow", type: "single", options, onlyIf: { question: "type", equals: "a" } },
    { ...shared, id: "clear", type: "scale", low: label, high: label },
    { ...shared, id: "order", type: "rank", options, max: 3 },
    { ...shared, id: "wanted", type: "multiple", options, max: 2 },
    { ...shared, id: "secret", type: "single", options, publish: "private" },
    { ...shared, id: "amount", type: "money", publish: "private" },
    { ...shared, id: "view", type: "text", maxLength: 100, publish: "view" },
  ],
});

const option = fc.constantFrom("a", "b", "c");
const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    type: option,
    follow: option,
    clear: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("dont-know" as const)),
    order: fc.shuffledSubarray(["a", "b", "c"], { minLength: 1 }),
    wanted: fc.subarray(["a", "b", "c"], { minLength: 1, maxLength: 2 }),
    secret: option,
    amount: fc.nat(),
    view: fc.string(),
  },
  { requiredKeys: [] },
);

function tallyOf(answers: readonly Answers[]): StatisticsTally {
  const tally = emptyStatistics(questionnaire);
  for (const one of answers) addAnswers(questionnaire, tally, one);
  return tally;
}

function published(tally: StatisticsTally) {
  const part = finishStatistics(questionnaire, tally);
  return Object.fromEntries(part.questions.map((question) => [question.question, question]));
}

function times(count: number, answers: Answers): readonly Answers[] {
  return Array.from({ length: count }, () => answers);
}

describe("statistics", () => {
  it("are the same bytes in any order and any split into shards", () => {
    fc.assert(
      fc.property(
        fc
          .array(someAnswers, { maxLength: 60 })
          .chain((answers) =>
            fc.tuple(
              fc.constant(answers),
              fc.shuffledSubarray(answers, { minLength: answers.length }),
              fc.array(fc.nat(3), { minLength: answers.length, maxLength: answers.length }),
            ),
          ),
        ([answers, shuffled, shardOf]) => {
          const shards = [0, 1, 2, 3].map((shard) => tallyOf(shuffled.filter((_, index) => shardOf[index] === shard)));
          const merged = shards.reduceRight(mergeStatistics, emptyStatistics(questionnaire));
          expect(canonicalJson(finishStatistics(questionnaire, merged))).toBe(
            canonicalJson(finishStatistics(questionnaire, tallyOf(answers))),
          );
        },
      ),
    );
  });

  it("take no more room for more answers", () => {
    const answers: Answers = { type: "a", clear: 3, order: ["a", "b"], wanted: ["a"] };
    const sizeOf = (count: number) => {
      const tally = tallyOf(times(count, answers));
      return [...tally.values()].reduce((size, { counts, places }) => size + counts.length + places.flat().length, 0);
    };
    expect(sizeOf(20_000)).toBe(sizeOf(1));
  });

  it("count each question, and never a private one or a text", () => {
    const answers: Answers = {
      type: "a",
      clear: 4,
      order: ["b", "a"],
      wanted: ["a", "c"],
      secret: "a",
      amount: 5,
      view: "x",
    };
    const part = published(tallyOf(times(10, answers)));
    expect(Object.keys(part)).toEqual(["type", "follow", "clear", "order", "wanted"]);
    expect(part.type?.cells.map(({ count }) => count)).toEqual([10, 0, 0]);
    expect(part.wanted?.cells.map(({ count }) => count)).toEqual([10, 0, 10]);
    expect(part.clear).toMatchObject({ answered: 10, meanTimes100: 400 });
    expect(part.clear?.cells.map(({ option: id }) => id)).toEqual(["1", "2", "3", "4", "5", "dont-know"]);
    expect(part.order?.rank).toEqual([
      { option: "a", points: 20, firstChoices: 0 },
      { option: "b", points: 30, firstChoices: 10 },
      { option: "c", points: 0, firstChoices: 0 },
    ]);
  });

  it("withhold everything of fewer than five", () => {
    const part = published(tallyOf(times(4, { type: "a", clear: 5, order: ["a"], wanted: ["a"] })));
    for (const question of [part.type, part.clear, part.order, part.wanted]) {
      expect(question?.answered).toBeNull();
      expect(question?.cells.every(({ count }) => count === null)).toBe(true);
    }
    expect(part.clear?.meanTimes100).toBeNull();
    expect(part.order?.rank?.every(({ points, firstChoices }) => points === null && firstChoices === null)).toBe(true);
  });

  it("withhold a question whose number of answers gives a withheld option away", () => {
    const answers = [...times(6, { type: "a", follow: "b" }), ...times(2, { type: "b" }), ...times(20, { type: "c" })];
    const part = published(tallyOf(answers));
    expect(part.type?.cells.map(({ count }) => count)).toEqual([null, null, 20]);
    expect(part.follow?.answered).toBeNull();
    expect(part.follow?.cells.every(({ count }) => count === null)).toBe(true);
  });

  it("refuse an answer that the questionnaire does not have", () => {
    expect(() => tallyOf([{ type: "z" }])).toThrow("none of its options");
    expect(() => tallyOf([{ clear: 6 }])).toThrow("none of its options");
  });
});
