import type { Cell } from "./plan-version.ts";
import { smallestCell, sum } from "./small-cells.ts";

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
 */
export function protectMean(counts: readonly number[], cells: readonly Cell[]): Cell {
  if (sum(steps.map((step) => counts[step - 1] ?? 0)) < smallestCell) return null;
  const hidden = cells.flatMap((cell, index) => (cell === null ? [index] : []));
  const mean = meanTimes100(counts);
  const varying = new Set<number>();
  for (const moves of shifts(hidden.length)) {
    const moved = [...counts];
    for (const [position, index] of hidden.entries())
      moved[index] = (moved[index] as number) + (moves[position] as number);
    if (moved.some((count) => count < 0) || meanTimes100(moved) !== mean) continue;
    for (const [position, index] of hidden.entries()) if (moves[position] !== 0) varying.add(index);
    if (varying.size === hidden.length) return mean;
  }
  return hidden.length === 0 ? mean : null;
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
