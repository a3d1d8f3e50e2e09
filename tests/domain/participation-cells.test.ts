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

/** Every number that a reader cannot rule out, for each withheld cell, by trying all tables that fit. */
function feasibleValues(published: Published, enough: number): Map<string, Set<number>> {
  const { cells, counts } = published;
  const rows = counts.invited.length;
  const columns = counts.invited[0]?.length ?? 0;
  const places = Array.from({ length: rows * columns }, (_, index) => [Math.floor(index / columns), index % columns] as const);
  const found = new Map<string, Set<number>>();
  const wanted = places.flatMap(([row, column]) => [
    ...(cells.invited[row]?.[column] === null ? [`n${row},${column}`] : []),
    ...(cells.answered[row]?.[column] === null ? [`a${row},${column}`] : []),
  ]);
  const secretRows = counts.rowTotals.flatMap((rule, row) => (rule === "secret" ? [`r${row}`] : []));
  const secretColumns = counts.columnTotals.flatMap((rule, column) => (rule === "secret" ? [`c${column}`] : []));
  for (const key of [...wanted, ...secretRows, ...secretColumns]) found.set(key, new Set());
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
    for (let row = 0; row < rows; row++) found.get(`r${row}`)?.add(sum(answered.slice(row * columns, (row + 1) * columns)));
    for (let column = 0; column < columns; column++) {
      found.get(`c${column}`)?.add(sum(answered.filter((_, index) => index % columns === column)));
    }
  }

  function fits(): boolean {
    for (let row = 0; row < rows; row++) {
      if (counts.rowTotals[row] !== "known") continue;
      const total = sum(answered.slice(row * columns, (row + 1) * columns));
      if (total !== sum(counts.answered[row] ?? [])) return false;
    }
    for (let column = 0; column < columns; column++) {
      if (counts.columnTotals[column] !== "known") continue;
      const total = sum(answered.filter((_, index) => index % columns === column));
      if (total !== sum(counts.answered.map((row) => row[column] ?? 0))) return false;
    }
    return true;
  }

  function walk(index: number, invitedLeft: number, answeredLeft: number | null): void {
    if (isDone()) return;
    const place = places[index];
    if (place === undefined) {
      if (invitedLeft === 0 && (answeredLeft === null || answeredLeft === 0) && fits()) note();
      return;
    }
    const [row, column] = place;
    const shownInvited = cells.invited[row]?.[column] ?? null;
    const shownAnswered = cells.answered[row]?.[column] ?? null;
    const silent = isSilent(published, row, column);
    for (let n = shownInvited ?? 0; n <= Math.min(shownInvited ?? invitedLeft, invitedLeft); n++) {
      if (shownAnswered === 0 && silent !== n > 0) continue;
      for (let a = shownAnswered ?? 0; a <= Math.min(shownAnswered ?? n, n, answeredLeft ?? n); a++) {
        invited[index] = n;
        answered[index] = a;
        walk(index + 1, invitedLeft - n, answeredLeft === null ? null : answeredLeft - a);
      }
    }
  }

  walk(0, invitedTotal, answeredTotal);
  return found;
}

const rule = fc.constantFrom<TotalRule>("open", "known", "secret");

/** Statistics publish no total from 1 to 4, so none is known. */
function knowable(wanted: TotalRule, total: number): TotalRule {
  return wanted === "known" && total > 0 && total < 5 ? "secret" : wanted;
}

function countsOf(rows: number, columns: number, most: number, rules = rule): fc.Arbitrary<ParticipationCounts> {
  const cell = fc.tuple(fc.nat(most), fc.nat(most)).map(([n, a]) => [n, Math.min(n, a)] as const);
  const table = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
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
    [2, 2, 7, 200],
    [1, 3, 7, 200],
    [2, 3, 6, 30],
    [3, 2, 6, 30],
  ])("let no withheld cell be worked out, %i × %i", (rows, columns, most, numRuns) => {
    fc.assert(
      fc.property(countsOf(rows, columns, most, fc.constant("open")), (counts) => {
        // A single group's invitations are all of them, whose number is public.
        fc.pre(counts.invited.flat().filter((count) => count > 0).length > 1);
        const cells = protectParticipation(counts);
        for (const [place, values] of feasibleValues({ cells, counts }, 2)) {
          expect([place, values.size >= 2, [...values]]).toEqual([place, true, [...values]]);
        }
      }),
      { numRuns },
    );
  });

  it("lets no withheld cell or secret total be worked out beside totals that the statistics publish", () => {
    let checked = 0;
    fc.assert(
      fc.property(countsOf(3, 2, 7), (counts) => {
        const cells = protectParticipation(counts);
        // Where everything is withheld there was no way: nothing more can be asked of it.
        fc.pre(cells.namesSilent);
        checked += 1;
        for (const [place, values] of feasibleValues({ cells, counts }, 2)) {
          expect([place, values.size >= 2, [...values]]).toEqual([place, true, [...values]]);
        }
      }),
      { numRuns: 120 },
    );
    expect(checked).toBeGreaterThan(50);
  });

  it("shows no count from 1 to 4", () => {
    fc.assert(
      fc.property(countsOf(3, 4, 30), (counts) => {
        const { invited, answered } = protectParticipation(counts);
        for (const cell of [...invited.flat(), ...answered.flat()]) {
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
