import type { Cell } from "./plan-version.ts";

/** No count of fewer people is published, except none at all. */
export const smallestCell = 5;

export function isSmall(count: number): boolean {
  return count > 0 && count < smallestCell;
}

/**
 * Counts that add up to a published total. What is withheld is together at least as many as a cell
 * must be, in at least two cells, so that neither one nor the group of them can be worked out.
 */
export function protectCounts(counts: readonly number[]): readonly Cell[] {
  if (isSmall(sum(counts))) return counts.map(() => null);
  const hidden = new Set(indexesOf(counts, isSmall));
  const isGivenAway = () => hidden.size === 1 || isSmall(sum([...hidden].map((index) => counts[index] as number)));
  while (hidden.size > 0 && isGivenAway()) {
    const next = smallestShown(counts, hidden);
    if (next === undefined) break;
    hidden.add(next);
  }
  return hide(counts, hidden);
}

/**
 * Counts of which each person may add to several. They do not add up to the total, but they lie
 * between bounds that anyone can work out, and a cell between the shown ones and a bound is not safe.
 */
export function protectChoices(
  counts: readonly number[],
  total: { readonly least: number; readonly most: number },
): readonly Cell[] {
  const small = new Set(indexesOf(counts, isSmall));
  const hidden = new Set(small);
  const range = (index: number) =>
    small.has(index) ? { low: 1, high: smallestCell - 1 } : { low: 0, high: total.most };
  const isGivenAway = () => {
    const shown = sum(counts.filter((_, index) => !hidden.has(index)));
    return hasPinned([...hidden].map(range), { least: total.least - shown, most: total.most - shown });
  };
  while (hidden.size > 0 && isGivenAway()) {
    const next = smallestShown(counts, hidden);
    if (next === undefined) break;
    hidden.add(next);
  }
  return hide(counts, hidden);
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whether any of the ranges shrinks to one value once their sum is known to lie between bounds. */
export function hasPinned(ranges: readonly Range[], total: { readonly least: number; readonly most: number }): boolean {
  const lows = sum(ranges.map(({ low }) => low));
  const highs = sum(ranges.map(({ high }) => high));
  return ranges.some(({ low, high }) => {
    const lowest = Math.max(low, total.least - (highs - high));
    const highest = Math.min(high, total.most - (lows - low));
    return lowest >= highest;
  });
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function hide(counts: readonly number[], hidden: ReadonlySet<number>): readonly Cell[] {
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}

function indexesOf(counts: readonly number[], matches: (count: number) => boolean): readonly number[] {
  return counts.flatMap((count, index) => (matches(count) ? [index] : []));
}

/** Hiding a zero hides nobody, so the smallest that is not zero. */
function smallestShown(counts: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  return indexesOf(counts, (count) => count > 0)
    .filter((index) => !hidden.has(index))
    .toSorted((first, second) => (counts[first] as number) - (counts[second] as number) || first - second)[0];
}
