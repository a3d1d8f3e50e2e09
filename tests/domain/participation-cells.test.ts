import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ParticipationCells,
  type ParticipationCounts,
  protectParticipation,
  type TotalRule,
} from "../../functions/domain/participation-cells.ts";
import { sum } from "../../functions/domain/small-cells.ts";

type Table = readonly (readonly number[])[];

/** What a reader has: the published cells, the totals, and the list of silent groups. */
interface Published {
  readonly cells: ParticipationCells;
  readonly counts: ParticipationCounts;
}

function isSilent({ cells, counts }: Published, row: number, column: number): boolean {
  return cells.namesSilent && cells.answered[row]?.[column] === 0 && (counts.invited[row]?.[column] ?? 0) > 0;
}

/** The whole numbers from `low` to `high`, those near the truth first: there the other tables are. */
function nearest(truth: number, low: number, high: number): readonly number[] {
  const all = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
  return all.sort((first, second) => Math.abs(first - truth) - Math.abs(second - truth));
}

/** Every number that a reader cannot rule out, for each withheld cell, by trying all tables that fit. */
function feasibleValues(published: Published, enough: number): Map<string, Set<number>> {
  const { cells, counts } = published;
  const rows = counts.invited.length;
  const columns = counts.invited[0]?.length ?? 0;
  const places = Array.from(
    { length: rows * columns },
    (_, index) => [Math.floor(index / columns), index % columns] as const,
  );
  const found = new Map<string, Set<number>>();
  const wanted = places.flatMap(([row, column]) => [
    ...(cells.invited[row]?.[column] === null ? [`n${row},${column}`] : []),
    ...(cells.answered[row]?.[column] === null ? [`a${row},${column}`] : []),
  ]);
  // In the last resort totals are left out without being secrets, and invitations may be all in one row.
  const isHidden = (total: number | null | undefined, rule: TotalRule | undefined, count: number) =>
    total === null && (cells.namesSilent || rule === "secret" || (count > 0 && count < 5));
  const rowSum = (table: Table, row: number) => sum(table[row] ?? []);
  const columnSum = (table: Table, column: number) => sum(table.map((row) => row[column] ?? 0));
  const totals = [
    ...Array.from({ length: rows }, (_, row) => [
      ...(cells.namesSilent && cells.rowTotals.invited[row] === null ? [`nr${row}`] : []),
      ...(isHidden(cells.rowTotals.answered[row], counts.rowTotals[row], rowSum(counts.answered, row))
        ? [`ar${row}`]
        : []),
    ]),
    ...Array.from({ length: columns }, (_, column) => [
      ...(cells.namesSilent && cells.columnTotals.invited[column] === null ? [`nc${column}`] : []),
      ...(isHidden(cells.columnTotals.answered[column], counts.columnTotals[column], columnSum(counts.answered, column))
        ? [`ac${column}`]
        : []),
    ]),
  ].flat();
  for (const key of [...wanted, ...totals]) found.set(key, new Set());
  const invitedTotal = sum(counts.invited.flat());
  const answeredTotal = cells.showsTotal ? sum(counts.answered.flat()) : null;
  const invited: number[] = [];
  const answered: number[] = [];
  const isDone = () => [...found.values()].every((values) => values.size >= enough);

  function note(): void {
    for (const [index, [row, column]] of places.entries()) {
      found.get(`n${row},${column}`)?.add(invited[index] as number);
      found.get(`a${row},${column}`)?.add(answered[index] as number);
    }
    for (const [table, list] of [
      ["n", invited],
      ["a", answered],
    ] as const) {
      for (let row = 0; row < rows; row++) found.get(`${table}r${row}`)?.add(ofRow(list, row));
      for (let column = 0; column < columns; column++) found.get(`${table}c${column}`)?.add(ofColumn(list, column));
    }
  }

  function ofRow(list: readonly number[], row: number): number {
    return sum(list.slice(row * columns, (row + 1) * columns));
  }

  function ofColumn(list: readonly number[], column: number): number {
    return sum(list.filter((_, index) => index % columns === column));
  }

  /** Whether a total is the published one, or the one the statistics publish. */
  function agrees(
    total: number,
    shown: number | null | undefined,
    rule: TotalRule | undefined,
    truth: number,
  ): boolean {
    return rule === "known" ? total === truth : shown === null || total === shown;
  }

  /** Whether the rows that are filled in so far agree with their totals, and the columns at the end. */
  function fits(filled: number): boolean {
    const { rowTotals, columnTotals } = cells;
    for (let row = 0; row < Math.floor(filled / columns); row++) {
      if (!agrees(ofRow(invited, row), rowTotals.invited[row], "free", 0)) return false;
      const truth = rowSum(counts.answered, row);
      if (!agrees(ofRow(answered, row), rowTotals.answered[row], counts.rowTotals[row], truth)) return false;
    }
    if (filled < rows * columns) return true;
    for (let column = 0; column < columns; column++) {
      if (!agrees(ofColumn(invited, column), columnTotals.invited[column], "free", 0)) return false;
      const truth = columnSum(counts.answered, column);
      if (!agrees(ofColumn(answered, column), columnTotals.answered[column], counts.columnTotals[column], truth))
        return false;
    }
    return true;
  }

  function walk(index: number, invitedLeft: number, answeredLeft: number | null): void {
    if (isDone()) return;
    if (index % columns === 0 && !fits(index)) return;
    const place = places[index];
    if (place === undefined) {
      if (invitedLeft === 0 && (answeredLeft === null || answeredLeft === 0)) note();
      return;
    }
    const [row, column] = place;
    const shownInvited = cells.invited[row]?.[column] ?? null;
    const shownAnswered = cells.answered[row]?.[column] ?? null;
    const silent = isSilent(published, row, column);
    const truth = { n: counts.invited[row]?.[column] ?? 0, a: counts.answered[row]?.[column] ?? 0 };
    // Zeros are shown unless everything is withheld, so what is withheld is somebody.
    const least = cells.namesSilent ? 1 : 0;
    for (const n of nearest(truth.n, shownInvited ?? least, Math.min(shownInvited ?? invitedLeft, invitedLeft))) {
      if (shownAnswered === 0 && silent !== n > 0) continue;
      const mostAnswered = Math.min(shownAnswered ?? n, n, answeredLeft ?? n);
      for (const a of nearest(truth.a, shownAnswered ?? least, mostAnswered)) {
        invited[index] = n;
        answered[index] = a;
        walk(index + 1, invitedLeft - n, answeredLeft === null ? null : answeredLeft - a);
      }
    }
  }

  walk(0, invitedTotal, answeredTotal);
  return found;
}

const rule = fc.constantFrom<TotalRule>("free", "known", "secret");

/** Statistics publish no total from 1 to 4, so none is known. */
function knowable(wanted: TotalRule, total: number): TotalRule {
  return wanted === "known" && total > 0 && total < 5 ? "secret" : wanted;
}

function countsOf(rows: number, columns: number, most: number, rules = rule): fc.Arbitrary<ParticipationCounts> {
  const cell = fc.tuple(fc.nat(most), fc.nat(most)).map(([n, a]) => [n, Math.min(n, a)] as const);
  const table = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
  const list = (length: number) => fc.array(rules, { minLength: length, maxLength: length });
  return fc.tuple(table, list(rows), list(columns)).map(([cells, rowRules, columnRules]) => {
    const answered = cells.map((row) => row.map(([, a]) => a));
    return {
      invited: cells.map((row) => row.map(([n]) => n)),
      answered,
      rowTotals: rowRules.map((wanted, row) => knowable(wanted, sum(answered[row] ?? []))),
      columnTotals: columnRules.map((wanted, column) => knowable(wanted, sum(answered.map((row) => row[column] ?? 0)))),
    };
  });
}

describe("the invited and answered tables", () => {
  it.each([
    [2, 2, 7, 40],
    [1, 3, 7, 100],
  ])("let no withheld cell be worked out, %i × %i", (rows, columns, most, numRuns) => {
    fc.assert(
      fc.property(countsOf(rows, columns, most, fc.constant("free")), (counts) => {
        // A single group's invitations are all of them, whose number is public.
        fc.pre(counts.invited.flat().filter((count) => count > 0).length > 1);
        const cells = protectParticipation(counts);
        for (const [place, values] of feasibleValues({ cells, counts }, 2)) {
          expect([place, values.size >= 2, [...values]]).toEqual([place, true, [...values]]);
        }
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it("lets no withheld cell or secret total be worked out beside totals that the statistics publish", () => {
    let checked = 0;
    fc.assert(
      fc.property(countsOf(2, 2, 8), (counts) => {
        const cells = protectParticipation(counts);
        // Where everything is withheld there was no way: nothing more can be asked of it.
        fc.pre(cells.namesSilent);
        checked += 1;
        for (const [place, values] of feasibleValues({ cells, counts }, 2)) {
          expect([place, values.size >= 2, [...values]]).toEqual([place, true, [...values]]);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(checked).toBeGreaterThan(10);
  });

  it("withholds a row's total when it is as many as the row's cells must be at least, or at most", () => {
    const invited: Table = [Array(5).fill(20), Array(5).fill(20)];
    const free = { rowTotals: ["free", "free"], columnTotals: Array(5).fill("free") } as const;
    for (const alike of [1, 4]) {
      const answered: Table = [Array(5).fill(alike), Array(5).fill(9)];
      expect(protectParticipation({ invited, answered, ...free }).rowTotals.answered[0]).toBeNull();
    }
  });

  it("shows no count from 1 to 4", () => {
    fc.assert(
      fc.property(countsOf(3, 4, 30), (counts) => {
        const { invited, answered, rowTotals, columnTotals } = protectParticipation(counts);
        const totals = [rowTotals, columnTotals].flatMap((all) => [...all.invited, ...all.answered]);
        for (const cell of [...invited.flat(), ...answered.flat(), ...totals]) {
          expect(cell === null || cell === 0 || cell >= 5).toBe(true);
        }
      }),
    );
  });

  it("shows everything when every group is large enough", () => {
    const invited: Table = [
      [10, 12],
      [20, 0],
    ];
    const answered: Table = [
      [5, 12],
      [0, 0],
    ];
    const known = { rowTotals: ["known", "known"], columnTotals: ["known", "known"] } as const;
    expect(protectParticipation({ invited, answered, ...known })).toEqual({
      invited,
      answered,
      rowTotals: { invited: [22, 20], answered: [17, 0] },
      columnTotals: { invited: [30, 12], answered: [5, 12] },
      namesSilent: true,
      showsTotal: true,
    });
  });

  it("withholds a second cell in the row and column of a small one when totals are known", () => {
    const invited: Table = [
      [20, 20, 20],
      [20, 20, 20],
      [20, 20, 20],
    ];
    const answered: Table = [
      [2, 11, 12],
      [13, 6, 15],
      [16, 17, 18],
    ];
    const known: readonly TotalRule[] = ["known", "known", "known"];
    const cells = protectParticipation({ invited, answered, rowTotals: known, columnTotals: known });
    expect(cells.answered).toEqual([
      [null, null, 12],
      [null, null, 15],
      [16, 17, 18],
    ]);
  });
});
