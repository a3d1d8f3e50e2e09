import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePlan } from "../../functions/domain/compile-plan.ts";
import {
  addContribution,
  type ContributionsTally,
  mergeContributions,
  noContributions,
  publishContributions,
} from "../../functions/domain/contributions.ts";
import { checkQuestionnaire } from "../../functions/domain/import-questionnaire.ts";
import type { Cell } from "../../functions/domain/plan-version.ts";
import { readPlanContent } from "../../functions/domain/plan-version-file.ts";
import type { Answers } from "../../functions/domain/questionnaire.ts";
import { sum } from "../../functions/domain/small-cells.ts";
import { inputsOf, questionnaire } from "./consultation-fixture.ts";

function tallyOf(amounts: readonly number[]): ContributionsTally {
  return amounts.reduce<ContributionsTally>(
    (tally, cofinancing) => addContribution(questionnaire, tally, { contribution: "money", cofinancing }),
    noContributions,
  );
}

const publish = (amounts: readonly number[], chose: Cell = amounts.length) =>
  publishContributions(tallyOf(amounts), chose);
const withheld = { sumSek: null, contributors: null };

describe("the sum of what stakeholders offer", () => {
  it.each<[string, readonly number[], Cell, ReturnType<typeof publish>]>([
    ["is told from five on", [10, 20, 30, 40, 50], 5, { sumSek: 150, contributors: 5 }],
    ["is withheld for four", [10, 20, 30, 40], 9, withheld],
    ["counts no offer of nothing", [0, 10, 20, 30, 40], 5, withheld],
    ["is withheld where the number who chose money is", [10, 20, 30, 40, 50], null, withheld],
    [
      "is told without its number where one chose money and named no amount",
      [10, 20, 30, 40, 50],
      6,
      { sumSek: 150, contributors: null },
    ],
    ["is told with its number where five did", [10, 20, 30, 40, 50], 10, { sumSek: 150, contributors: 5 }],
    ["is withheld where one gives nearly all", [1, 1, 1, 1, 1000], 5, withheld],
    ["is withheld where one gives more than half", [101, 25, 25, 25, 24], 5, withheld],
    ["is told where one gives half", [100, 25, 25, 25, 25], 5, { sumSek: 200, contributors: 5 }],
    ["is withheld where two give nearly all", [100, 90, 3, 3, 3], 5, withheld],
    ["is withheld where it leaves no room", [1, 2, 2, 2, 3], 5, withheld],
    ["is nothing without an offer", [], 0, withheld],
  ])("%s", (_, amounts, chose, published) => {
    expect(publish(amounts, chose)).toEqual(published);
  });

  it("is the same whatever the order and the split of the answers", () => {
    const amountsOf = fc.array(fc.integer({ min: 0, max: 100_000_000_000 }), { maxLength: 40 });
    fc.assert(
      fc.property(amountsOf, amountsOf, (first, second) => {
        const merged = mergeContributions(tallyOf(first), tallyOf(second));
        expect(merged).toEqual(tallyOf([...second, ...first].toReversed()));
        expect(Number.isSafeInteger(merged.sumSek)).toBe(true);
      }),
    );
  });

  it.each([5, 6, 7])(
    "leaves the largest of the others open by a fifth, for anyone of %i who knows the rule",
    (count) => {
      // No amount is more than half the sum, so that up to 28 kronor no list of amounts is left out.
      const worlds = [...rising(count, 1, 14)].filter((amounts) => sum(amounts) <= 28);
      const guesses = new Map<string, { least: number; most: number }>();
      const views = worlds.flatMap((amounts) => {
        const { sumSek } = publish(amounts);
        if (sumSek === null) return [];
        return [...amounts.keys()].map((own) => {
          const largest = Math.max(...amounts.filter((_, index) => index !== own));
          return { key: `${sumSek} ${amounts[own]}`, largest };
        });
      });
      for (const { key, largest } of views) {
        const { least, most } = guesses.get(key) ?? { least: largest, most: largest };
        guesses.set(key, { least: Math.min(least, largest), most: Math.max(most, largest) });
      }
      expect(views.length).toBeGreaterThan(5000);
      const told = views.filter(({ key, largest }) => {
        const { least, most } = guesses.get(key) as { least: number; most: number };
        return (most - least) * 5 < largest;
      });
      expect(told.slice(0, 5)).toEqual([]);
    },
  );
});

/** All rising lists of amounts, since who gave what is not published anyway. */
function* rising(length: number, from: number, most: number): Generator<readonly number[]> {
  if (length === 0) return yield [];
  for (let first = from; first <= most; first++) {
    for (const rest of rising(length - 1, first, most)) yield [first, ...rest];
  }
}

describe("a compiled version", () => {
  const money = (cofinancing: number): Answers => ({
    "respondent-type": "company",
    municipality: "0780",
    contribution: "money",
    cofinancing,
  });
  const time: Answers = { "respondent-type": "association", municipality: "0763", contribution: "time" };

  async function contributionsOf(given: readonly Answers[]) {
    const answers = given.map((each, index) => [`p-${index}`, each] as const);
    const { header, chunks } = await compilePlan(inputsOf({ answers }));
    return { text: [...chunks.values()].join(), part: readPlanContent(header, chunks).statistics.contributions };
  }

  it("carries the sum and no amount", async () => {
    const amounts = [10_001, 20_002, 30_003, 40_004, 50_005, 60_006];
    const { part, text } = await contributionsOf([...amounts.map(money), ...new Array(6).fill(time)]);
    expect(part).toEqual({ kinds: "contribution", sumSek: 210_021, contributors: 6 });
    for (const amount of amounts) expect(text).not.toContain(String(amount));
  });

  it("carries none where another withheld number would follow from it", async () => {
    const answers = [...new Array(5).fill(money(1000)), ...new Array(2).fill(time)];
    const { part } = await contributionsOf(answers);
    expect(part).toEqual({ kinds: "contribution", ...withheld });
  });
});

describe("a questionnaire", () => {
  const problemsWith = (change: (question: (typeof questionnaire.questions)[number]) => object) =>
    checkQuestionnaire({
      ...questionnaire,
      questions: questionnaire.questions.map((question) => ({ ...question, ...change(question) }) as typeof question),
    }).map(({ code, message }) => [code, message.en]);

  it("may have its amounts added up where they hang on an answer that is counted", () => {
    expect(problemsWith(() => ({}))).toEqual([]);
    const reason = "The question must hang on an answer that is counted (onlyIf, publish statistics).";
    expect(problemsWith(({ id }) => (id === "contribution" ? { publish: "private" } : {}))).toEqual([["rule", reason]]);
    expect(problemsWith(({ id }) => (id === "cofinancing" ? { onlyIf: undefined } : {}))).toEqual([["rule", reason]]);
  });
});
