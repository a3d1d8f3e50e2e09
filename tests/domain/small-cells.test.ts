import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../functions/domain/plan-version.ts";
import { protectRanking } from "../../functions/domain/ranking-cells.ts";
import { meanTimes100, protectMean } from "../../functions/domain/scale-mean.ts";
import {
  protectChoices as chooseCells,
  protectCounts as countCells,
  type ProtectedCounts,
  sum,
} from "../../functions/domain/small-cells.ts";

const protectCounts = (counts: readonly number[]) => countCells(counts).cells;
const protectChoices = (...given: Parameters<typeof chooseCells>) => chooseCells(...given).cells;

/** All vectors of `length` counts with the sum. */
function* vectors(length: number, total: number): Generator<readonly number[]> {
  if (length === 1) return yield [total];
  for (let first = 0; first <= total; first++) {
    for (const rest of vectors(length - 1, total - first)) yield [first, ...rest];
  }
}

/** Somebody who knows the rule and the total tries all counts that would be published the same. */
function expectNothingFollows(
  candidates: Iterable<readonly number[]>,
  publish: (counts: readonly number[]) => ProtectedCounts & { readonly mean?: Cell },
): void {
  const classes = new Map<string, { cells: readonly Cell[]; values: Set<number>[] }>();
  for (const counts of candidates) {
    const published = publish(counts);
    const key = JSON.stringify(published);
    const known = classes.get(key) ?? { cells: published.cells, values: counts.map(() => new Set<number>()) };
    classes.set(key, known);
    for (const [index, count] of counts.entries()) known.values[index]?.add(count);
  }
  for (const [key, { cells, values }] of classes) {
    for (const [index, cell] of cells.entries()) {
      if (cell === null && (values[index]?.size ?? 0) < 2) expect.fail(`${key} gives cell ${index} away`);
    }
  }
}

/** All lists of whole numbers from 0 that fill the withheld cells and fit. */
function* fillings(cells: readonly Cell[], most: number, prefix: readonly number[] = []): Generator<readonly number[]> {
  const cell = cells[prefix.length];
  if (cell === undefined) {
    yield prefix;
    return;
  }
  const used = sum(prefix);
  for (let value = cell ?? 0; value <= Math.min(cell ?? most, most - used); value++) {
    yield* fillings(cells, most, [...prefix, value]);
  }
}

function expectEachUncertain(cells: readonly Cell[], candidates: Iterable<readonly number[]>): void {
  const values = cells.map(() => new Set<number>());
  for (const candidate of candidates) for (const [index, value] of candidate.entries()) values[index]?.add(value);
  for (const [index, cell] of cells.entries()) {
    if (cell === null) expect(values[index]?.size).toBeGreaterThan(1);
  }
}

const someCounts = fc.array(fc.nat(12), { minLength: 2, maxLength: 5 });

describe("counts that add up to a total", () => {
  it.each<[number[], Cell[]]>([
    [
      [10, 20, 30],
      [10, 20, 30],
    ],
    [
      [10, 0, 30],
      [10, 0, 30],
    ],
    [
      [3, 20, 30],
      [null, null, 30],
    ],
    [
      [3, 4, 30],
      [null, null, 30],
    ],
    [
      [1, 1, 30, 9],
      [null, null, 30, null],
    ],
    [
      [2, 0, 40],
      [null, 0, null],
    ],
    [
      [1, 2, 0],
      [null, null, null],
    ],
    [
      [1, 1, 1, 1, 1, 20],
      [null, null, null, null, null, null],
    ],
    [
      [4, 4, 4, 5],
      [null, null, null, null],
    ],
    [
      [7, 7, 4],
      [null, null, null],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
  ])("%j is published as %j", (counts, expected) => {
    expect(protectCounts(counts)).toEqual(expected);
  });

  it("leave each withheld cell at least two values, and the group of them no small one", () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const total = sum(counts);
        fc.pre(total >= 5);
        const cells = protectCounts(counts);
        const candidates = [...fillings(cells, total)].filter((candidate) => sum(candidate) === total);
        expectEachUncertain(cells, candidates);
        const hidden = sum(counts.filter((_, index) => cells[index] === null));
        expect(hidden === 0 || hidden >= 5).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("never publish 1 to 4", () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        for (const cell of protectCounts(counts)) expect(cell === null || cell === 0 || cell >= 5).toBe(true);
      }),
    );
  });
});

describe("nothing follows for somebody who knows the rule", () => {
  it.each([2, 3, 4])("of %i counts and their total, which may be known from elsewhere", (length) => {
    for (let total = 1; total <= 26; total++) expectNothingFollows(vectors(length, total), countCells);
  });

  it.each([2, 3])("of %i counts that a person may add to several of", (length) => {
    for (const max of [1, 2, 3]) {
      for (let answered = 5; answered <= 13; answered++) {
        const bounds = { least: answered, most: answered * max };
        const all = Array.from({ length: bounds.most - answered + 1 }, (_, more) => [
          ...vectors(length, answered + more),
        ]).flat();
        const possible = all.filter((counts) => counts.every((count) => count <= answered));
        expectNothingFollows(possible, (counts) => chooseCells(counts, bounds));
      }
    }
  });

  it.each([7, 10])("of a scale's counts and mean, %i answers", (total) => {
    expectNothingFollows(vectors(6, total), (counts) => {
      const published = countCells(counts);
      return { ...published, mean: published.showsTotal ? protectMean(counts, published.cells) : null };
    });
  });
});

describe("counts that a person may add to several of", () => {
  it("leave each withheld cell at least two values within what the ballots allow", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 5, maxLength: 14 }), (ballots) => {
        // Each ballot is a set of up to three options, as bits.
        const counts = [0, 1, 2].map((option) => ballots.filter((ballot) => ((ballot >> option) & 1) === 1).length);
        const bounds = { least: ballots.length, most: ballots.length * 3 };
        const cells = protectChoices(counts, bounds);
        const candidates = [...fillings(cells, bounds.most)].filter(
          (candidate) => sum(candidate) >= bounds.least && candidate.every((count) => count <= ballots.length),
        );
        expectEachUncertain(cells, candidates);
      }),
      { numRuns: 200 },
    );
  });

  it("withholds another cell when everybody must have chosen the small one or the shown ones", () => {
    // Ten people, one choice each at least: 6 chose the first, so at least 4 the second.
    expect(protectChoices([6, 4, 0], { least: 10, most: 30 })).toEqual([null, null, 0]);
    expect(protectChoices([9, 4, 0], { least: 10, most: 30 })).toEqual([9, null, 0]);
  });
});

describe("the mean of a scale", () => {
  it("is of those who took a stand, times 100", () => {
    expect(meanTimes100([0, 0, 0, 10, 0, 90])).toBe(400);
    expect(meanTimes100([1, 0, 0, 0, 2, 0])).toBe(367);
  });

  it("is withheld for fewer than five", () => {
    expect(protectMean([0, 0, 0, 4, 0, 20], [0, 0, 0, null, 0, null])).toBeNull();
  });

  it("is withheld when it would settle two withheld counts", () => {
    // 2 and 5 in the ends: their sum and their mean are two equations.
    const counts = [2, 0, 0, 0, 5, 10];
    expect(protectMean(counts, protectCounts(counts))).toBeNull();
  });

  it("leaves each withheld count at least two values", () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }), (counts) => {
        const total = sum(counts);
        fc.pre(total >= 5);
        const cells = protectCounts(counts);
        const mean = protectMean(counts, cells);
        fc.pre(mean !== null && cells.includes(null));
        shown += 1;
        const candidates = [...fillings(cells, total)].filter(
          (candidate) => sum(candidate) === total && meanTimes100(candidate) === mean,
        );
        expectEachUncertain(cells, candidates);
      }),
      { numRuns: 60 },
    );
    expect(shown).toBeGreaterThan(20);
  });
});

describe("a ranking", () => {
  const options = 3;
  const ballot = fc.shuffledSubarray([0, 1, 2], { minLength: 1 });

  function placesOf(ballots: readonly (readonly number[])[]): number[][] {
    const places = Array.from({ length: options }, () => [0, 0, 0]);
    for (const ranked of ballots) {
      for (const [place, option] of ranked.entries()) {
        const counts = places[option] as number[];
        counts[place] = (counts[place] as number) + 1;
      }
    }
    return places;
  }

  it("publishes Borda points and first choices where they tell of no few", () => {
    const ballots = [...Array(10).fill([0, 1]), ...Array(10).fill([1, 0]), ...Array(10).fill([2, 0])];
    const { cells, points, firstChoices } = protectRanking(placesOf(ballots), 30, { least: 30, most: 90 });
    expect(cells).toEqual([30, 20, 10]);
    expect(points).toEqual([70, 50, 30]);
    expect(firstChoices).toEqual([10, 10, 10]);
  });

  it("keeps points and withholds first choices when a few would show", () => {
    const ballots = [
      ...Array(6).fill([0, 1, 2]),
      ...Array(3).fill([1, 0, 2]),
      ...Array(3).fill([2, 1, 0]),
      ...Array(3).fill([1, 2, 0]),
    ];
    const { cells, points, firstChoices } = protectRanking(placesOf(ballots), 15, { least: 15, most: 45 });
    expect(cells).toEqual([15, 15, 15]);
    expect(points.every((point) => point !== null)).toBe(true);
    expect(firstChoices).toContain(null);
  });

  it("leaves each withheld number of first choices at least two values", () => {
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 5, maxLength: 16 }), (ballots) => {
        const answered = ballots.length;
        const ranking = protectRanking(placesOf(ballots), answered, { least: answered, most: answered * 3 });
        const perOption = Array.from({ length: options }, (_, option) => spreads(ranking, option, answered));
        const candidates: number[][] = [];
        for (const first of perOption[0] ?? []) {
          for (const second of perOption[1] ?? []) {
            const third = answered - first - second;
            if (perOption[2]?.has(third)) candidates.push([first, second, third]);
          }
        }
        expectEachUncertain(ranking.firstChoices, candidates);
        for (const cell of [...ranking.cells, ...ranking.firstChoices]) {
          expect(cell === null || cell === 0 || cell >= 5).toBe(true);
        }
      }),
      {
        numRuns: 200,
        // Nobody ranked the third option, or the first: what its count says cannot be withheld.
        examples: [[[[0, 1], [0, 1], [1, 0], [1], [0], [1, 0]]], [[[2, 1], [2], [2], [2], [2]]]],
      },
    );
  });

  /** The first choices an option can have had, by its own published numbers. */
  function spreads(ranking: ReturnType<typeof protectRanking>, option: number, answered: number): Set<number> {
    const [count, points, first] = [ranking.cells[option], ranking.points[option], ranking.firstChoices[option]];
    const found = new Set<number>();
    for (let one = 0; one <= answered; one++) {
      for (let two = 0; one + two <= answered; two++) {
        for (let three = 0; one + two + three <= answered; three++) {
          if (count !== null && one + two + three !== count) continue;
          if (points !== null && 3 * one + 2 * two + three !== points) continue;
          if (first === null || one === first) found.add(one);
        }
      }
    }
    return found;
  }
});
