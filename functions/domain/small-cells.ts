import type { Cell } from "./plan-version.ts";

/** No count of fewer people is published, except none at all. */
export const smallestCell = 5;

export function isSmall(count: number): boolean {
  return count > 0 && count < smallestCell;
}

export interface ProtectedCounts {
  readonly cells: readonly Cell[];
  /** Whether the number of people behind the counts may stand beside them. */
  readonly showsTotal: boolean;
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Counts that add up to a published total. */
export function protectCounts(counts: readonly number[]): ProtectedCounts {
  const total = sum(counts);
  return protectChoices(counts, { least: total, most: total });
}

/**
 * Counts whose sum lies between bounds that anyone can work out, so that no withheld one can be, not
 * even by who knows this rule. Small counts alone are withheld when their sum leaves each of them two
 * values, judged by nothing but what is published. Otherwise the next larger count goes with them:
 * any two that differ could then change places, and the same would be published.
 */
export function protectChoices(counts: readonly number[], total: Bounds): ProtectedCounts {
  const small = indexesOf(counts, isSmall);
  if (small.length > 0 && canBeAlike(counts.length, total)) return withholdAll(counts);
  if (small.length === 0 || !isGivenAway(counts, small, total)) return { cells: hide(counts, small), showsTotal: true };
  const next = Math.min(...counts.filter((count) => count >= smallestCell));
  const hidden = indexesOf(counts, (count) => count > 0 && count <= next);
  const isFewEach = hidden.length === counts.length && sum(counts) <= counts.length * (smallestCell - 1);
  return next === Number.POSITIVE_INFINITY || isFewEach
    ? withholdAll(counts)
    : { cells: hide(counts, hidden), showsTotal: true };
}

/**
 * The last resort. Counts that are all alike follow from their total, which may be known from
 * elsewhere; they end here among others of the same total that are not alike.
 */
function withholdAll(counts: readonly number[]): ProtectedCounts {
  return { cells: counts.map(() => null), showsTotal: false };
}

/** Whether so few people can only have given counts that are all alike and small, were they all withheld alone. */
function canBeAlike(options: number, { least, most }: Bounds): boolean {
  if (least < smallestCell || least <= options) return true;
  return least < most && least === options * (smallestCell - 1);
}

/** Whether a small count, or the small ones together, follow from the others and the bounds. */
function isGivenAway(counts: readonly number[], small: readonly number[], total: Bounds): boolean {
  const shown = sum(counts.filter((count) => !isSmall(count)));
  const rest = { least: total.least - shown, most: total.most - shown };
  const ranges = small.map(() => ({ low: 1, high: smallestCell - 1 }));
  return rest.most < smallestCell || hasPinned(ranges, rest);
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Whether any of the ranges shrinks to one value once their sum is known to lie between bounds. */
export function hasPinned(ranges: readonly Range[], total: Bounds): boolean {
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

function hide(counts: readonly number[], hidden: readonly number[]): readonly Cell[] {
  return counts.map((count, index) => (hidden.includes(index) ? null : count));
}

function indexesOf(counts: readonly number[], matches: (count: number) => boolean): readonly number[] {
  return counts.flatMap((count, index) => (matches(count) ? [index] : []));
}
