import type { Cell } from "./plan-version.ts";
import { protectCounts, smallestCell, sum } from "./small-cells.ts";

const steps = [1, 2, 3, 4, 5] as const;

/** Mean of 1–5 times 100, to the nearest whole number; `counts` are those of `1`…`5` and `dont-know`. */
export function meanTimes100(counts: readonly number[]): number {
  const answered = sum(steps.map((step) => counts[step - 1] ?? 0));
  const points = sum(steps.map((step) => step * (counts[step - 1] ?? 0)));
  return Math.round((100 * points) / answered);
}

/**
 * A mean is published for at least as many as a cell must have, and only while every withheld count
 * beside it could still be another: two unknown cells, their sum and their mean are two equations.
 * Judged over all counts that can be reached from these in small moves while everything published
 * stays the same: for each of them the answer is the same, so that it tells them apart no better.
 */
export function protectMean(counts: readonly number[], cells: readonly Cell[]): Cell {
  if (!isEnough(counts)) return null;
  const mean = meanTimes100(counts);
  const hidden = cells.flatMap((cell, index) => (cell === null ? [index] : []));
  if (hidden.length > 0 && hidden.length < fewestUnknown) return null;
  const varying = new Set<number>();
  const reached = new Map([[counts.join(), counts]]);
  for (const from of reached.values()) {
    for (const moved of movesFrom(from, hidden)) {
      if (varying.size === hidden.length || reached.size > mostReached) break;
      if (reached.has(moved.join()) || meanTimes100(moved) !== mean || !isPublishedAs(moved, cells)) continue;
      reached.set(moved.join(), moved);
      for (const index of hidden) if (moved[index] !== counts[index]) varying.add(index);
    }
  }
  return varying.size === hidden.length ? mean : null;
}

// Beside fewer, that the mean is left out would sometimes tell one of them.
const fewestUnknown = 4;

// Where so many were reached and some count still has not changed, it will not.
const mostReached = 1000;

function isEnough(counts: readonly number[]): boolean {
  return sum(steps.map((step) => counts[step - 1] ?? 0)) >= smallestCell;
}

function isPublishedAs(counts: readonly number[], cells: readonly Cell[]): boolean {
  if (!isEnough(counts)) return false;
  return protectCounts(counts).cells.every((cell, index) => cell === cells[index]);
}

/** Counts of as many people, a few of whom chose another of the withheld cells. */
function* movesFrom(counts: readonly number[], hidden: readonly number[]): Generator<readonly number[]> {
  for (const moves of shifts(hidden.length)) {
    const moved = [...counts];
    for (const [position, index] of hidden.entries())
      moved[index] = (moved[index] as number) + (moves[position] as number);
    if (moved.every((count) => count >= 0)) yield moved;
  }
}

const furthestMove = 2;

/** Every way to move a few people between cells that keeps their number. */
function* shifts(cells: number, rest = 0): Generator<readonly number[]> {
  if (cells === 0) return;
  if (cells === 1) {
    if (Math.abs(rest) <= furthestMove) yield [-rest];
    return;
  }
  for (let move = -furthestMove; move <= furthestMove; move++) {
    for (const others of shifts(cells - 1, rest + move)) yield [move, ...others];
  }
}
