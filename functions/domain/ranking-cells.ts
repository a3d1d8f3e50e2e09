import type { Cell } from "./plan-version.ts";
import { hasPinned, isSmall, protectChoices, type Range, sum } from "./small-cells.ts";

export interface RankingCells {
  /** How many ranked the option at all. */
  readonly cells: readonly Cell[];
  /** Borda points: as many for the first place as there are places, one for the last. */
  readonly points: readonly Cell[];
  readonly firstChoices: readonly Cell[];
}

interface Ranked {
  readonly count: number;
  readonly points: number;
  readonly first: number;
  readonly places: readonly number[];
}

/** `places` is [option][place]. Points come before first choices: where both would tell too much, points stay. */
export function protectRanking(
  places: readonly (readonly number[])[],
  answered: number,
  bounds: { readonly least: number; readonly most: number },
): RankingCells {
  const options = places.map(rank);
  const cells = protectCells(options, answered, bounds);
  const points = options.map((option, index) =>
    cells[index] === null || tellsSmallPlace(option) ? null : option.points,
  );
  const hasSmallPlace = options.some((option) => option.places.some(isSmall));
  // All first choices or none: which were left out, and their known sum, would say too much.
  const firstChoices = options.map((option, index) =>
    // What the points already say is no secret.
    !hasSmallPlace || (points[index] !== null && firstRange(option).isCertain) ? option.first : null,
  );
  if (areSafe(options, { cells, points, firstChoices }, answered)) return { cells, points, firstChoices };
  // That nobody ranked an option says as much of its places, so nothing is withheld by leaving them out.
  const none = cells.map((cell) => (cell === 0 ? 0 : null));
  return { cells, points: none, firstChoices: none };
}

/** The points of the shown options bound the withheld counts from above, as the ballots themselves do. */
function protectCells(
  options: readonly Ranked[],
  answered: number,
  bounds: { readonly least: number; readonly most: number },
): readonly Cell[] {
  const counts = options.map(({ count }) => count);
  const shownFirst = protectChoices(counts, bounds).cells;
  const longest = options[0]?.places.length ?? 0;
  const ballotPoints = (longest * (longest + 1)) / 2;
  const spare =
    answered * ballotPoints - sum(options.map(({ points }, index) => (shownFirst[index] === null ? 0 : points)));
  const shown = sum(counts.filter((_, index) => shownFirst[index] !== null));
  return protectChoices(counts, { least: bounds.least, most: Math.min(bounds.most, shown + spare) }).cells;
}

function rank(places: readonly number[]): Ranked {
  return {
    count: sum(places),
    points: sum(places.map((count, place) => count * (places.length - place))),
    first: places[0] ?? 0,
    places,
  };
}

/** Whether count and points leave only one way to spread the places, and that way has a small one. */
function tellsSmallPlace(option: Ranked): boolean {
  return firstRange(option).isCertain && option.places.some(isSmall);
}

interface FirstRange extends Range {
  readonly isCertain: boolean;
}

/** First choices that as many people can have made when their places are worth as many points. */
function firstRange({ count, points, places }: Ranked): FirstRange {
  const fits = (first: number) => {
    const others = count - first;
    const rest = points - first * places.length;
    return rest >= others && rest <= others * (places.length - 1);
  };
  let low = 0;
  while (low < count && !fits(low)) low++;
  let high = count;
  while (high > low && !fits(high)) high--;
  return { low, high, isCertain: low === high };
}

/** Whether every withheld number of first choices could still be another, everyone having one. */
function areSafe(options: readonly Ranked[], { cells, points, firstChoices }: RankingCells, answered: number): boolean {
  const ranges = options.flatMap((option, index): readonly Range[] => {
    if (firstChoices[index] !== null) return [];
    if (cells[index] === null) return [{ low: 0, high: answered }];
    return points[index] === null ? [{ low: 0, high: option.count }] : [firstRange(option)];
  });
  const rest = answered - sum(firstChoices.map((first) => first ?? 0));
  return ranges.length === 0 || !hasPinned(ranges, { least: rest, most: rest });
}
