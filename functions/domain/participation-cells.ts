import type { Cell, TotalCells } from "./plan-version.ts";
import { isSmall, smallestCell, sum } from "./small-cells.ts";
import {
  type CircleStep,
  cellArc,
  cheapestCircle,
  columnTotalArc,
  rowTotalArc,
  type TableArc,
  type TableShape,
} from "./table-cells.ts";

type Table = readonly (readonly number[])[];

/** What the statistics say of a total: nothing, the same number, or that it must not be worked out. */
export type TotalRule = "free" | "known" | "secret";

export interface ParticipationCounts {
  readonly invited: Table;
  /** Never more than were invited, cell by cell. */
  readonly answered: Table;
  /** Of `answered`, since the answers' own statistics may publish or withhold the same groups. */
  readonly rowTotals: readonly TotalRule[];
  readonly columnTotals: readonly TotalRule[];
}

export interface ParticipationCells {
  readonly invited: readonly (readonly Cell[])[];
  readonly answered: readonly (readonly Cell[])[];
  readonly rowTotals: TotalCells;
  readonly columnTotals: TotalCells;
  /** Whether groups from which nobody answered may be named. */
  readonly namesSilent: boolean;
  /** Whether the number of answers may stand beside the tables. */
  readonly showsTotal: boolean;
}

/** The two tables' withheld arcs; both have the same shape. */
interface Draft {
  readonly shape: TableShape;
  readonly invited: Side;
  readonly answered: Side;
  readonly namesSilent: boolean;
}

interface Side {
  readonly arcs: readonly TableArc[];
  readonly withheld: Set<number>;
  /** Not published and no secret either. */
  readonly unpublished: ReadonlySet<number>;
}

/**
 * Withholds small cells of both tables, and as few others as it finds, so that no withheld cell
 * follows from the rest: totals, the other table, or the list of silent groups. When no choice of
 * cells does it, everything is withheld, at last the number of answers too.
 */
export function protectParticipation(counts: ParticipationCounts): ParticipationCells {
  const chosen = draft(counts, "small-cells");
  if (protect(chosen)) return finish(chosen, true);
  const all = draft(counts, "everything");
  const isSafe = [...all.answered.withheld].every((arc) => circleThrough(all, "answered", arc, false) !== null);
  return finish(all, isSafe);
}

function draft(counts: ParticipationCounts, withholds: "small-cells" | "everything"): Draft {
  const everything = withholds === "everything";
  const shape = { rows: counts.invited.length, columns: counts.invited[0]?.length ?? 0 };
  const namesSilent = !everything;
  const answeredAt = (row: number, column: number) => counts.answered[row]?.[column] ?? 0;
  const invited = side(shape, counts.invited, everything, {
    // Those who answered were invited.
    least: answeredAt,
    most: () => Number.POSITIVE_INFINITY,
    rowTotals: [],
    columnTotals: [],
  });
  const answered = side(shape, counts.answered, everything, {
    least: () => 0,
    most: (row, column) => counts.invited[row]?.[column] ?? 0,
    rowTotals: counts.rowTotals,
    columnTotals: counts.columnTotals,
  });
  if (everything) {
    for (const [arc, { flow }] of invited.arcs.entries()) {
      if (arc < shape.rows * shape.columns && flow > 0) answered.withheld.add(arc);
    }
  }
  return { shape, invited, answered, namesSilent };
}

/**
 * What a withheld number can be to who knows this rule: a small one stays small, and a larger one was
 * withheld for its sake. Zeros are shown, so neither is none.
 */
function possible(count: number): { readonly least: number; readonly most: number } {
  if (count === 0) return { least: 0, most: 0 };
  return isSmall(count)
    ? { least: 1, most: smallestCell - 1 }
    : { least: smallestCell, most: Number.POSITIVE_INFINITY };
}

interface SideRules {
  readonly least: (row: number, column: number) => number;
  readonly most: (row: number, column: number) => number;
  readonly rowTotals: readonly TotalRule[];
  readonly columnTotals: readonly TotalRule[];
}

// A total says more than a cell. The counts themselves do not matter: which cells went with a small one
// must not tell how large they are.
const costOfCell = (count: number) => (count === 0 ? Number.POSITIVE_INFINITY : 100);
const costOfTotal = (rule: TotalRule | undefined) => (rule === "known" ? Number.POSITIVE_INFINITY : 1000);

function side(shape: TableShape, table: Table, everything: boolean, rules: SideRules): Side {
  const { rows, columns } = shape;
  const source = rows + columns;
  const sink = source + 1;
  const totals = {
    rows: table.map((row) => sum(row)),
    columns: Array.from({ length: columns }, (_, column) => sum(table.map((row) => row[column] ?? 0))),
  };
  const arcs: TableArc[] = [
    ...table.flatMap((row, index) =>
      row.map((flow, column) => {
        const { least, most } = possible(flow);
        const bounds = {
          least: Math.max(least, rules.least(index, column)),
          most: Math.min(most, rules.most(index, column)),
        };
        return { from: index, to: rows + column, flow, ...bounds, cost: costOfCell(flow) };
      }),
    ),
    ...totals.rows.map((flow, row) => ({
      from: source,
      to: row,
      flow,
      ...possible(flow),
      cost: costOfTotal(rules.rowTotals[row]),
    })),
    ...totals.columns.map((flow, column) => ({
      from: rows + column,
      to: sink,
      flow,
      ...possible(flow),
      cost: costOfTotal(rules.columnTotals[column]),
    })),
    { from: sink, to: source, flow: sum(totals.rows), ...possible(sum(totals.rows)), cost: Number.POSITIVE_INFINITY },
  ];
  const withheld = new Set<number>();
  const unpublished = new Set<number>();
  for (const [index, { flow }] of arcs.entries()) {
    if (index < rows * columns && (isSmall(flow) || (everything && flow > 0))) withheld.add(index);
  }
  const place = (arc: number, total: number, rule: TotalRule | undefined) => {
    if (rule === "secret" || isSmall(total)) withheld.add(arc);
    else if (everything && rule !== "known") unpublished.add(arc);
  };
  for (const [row, total] of totals.rows.entries()) place(rowTotalArc(shape, row), total, rules.rowTotals[row]);
  for (const [column, total] of totals.columns.entries()) {
    place(columnTotalArc(shape, column), total, rules.columnTotals[column]);
  }
  return { arcs, withheld, unpublished };
}

/** Adds cells until every withheld one is safe; false when one cannot be made so. */
function protect(tables: Draft): boolean {
  for (;;) {
    const unsafe = findUnsafe(tables);
    if (unsafe === null) return true;
    const circle = circleThrough(tables, unsafe.table, unsafe.arc, true);
    if (circle === null) return false;
    for (const { arc } of circle.steps) {
      for (const table of circle.joint ? (["invited", "answered"] as const) : [unsafe.table]) {
        if (!tables[table].unpublished.has(arc)) tables[table].withheld.add(arc);
      }
    }
  }
}

function findUnsafe(tables: Draft): { readonly table: "invited" | "answered"; readonly arc: number } | null {
  for (const table of ["invited", "answered"] as const) {
    for (const arc of tables[table].withheld) {
      if (circleThrough(tables, table, arc, false) === null) return { table, arc };
    }
  }
  return null;
}

interface Circle {
  readonly steps: readonly CircleStep[];
  /** Both tables move together, so that answered stays within invited. */
  readonly joint: boolean;
}

/** A circle within one table, the other as it is, or else one that both can go. */
function circleThrough(tables: Draft, table: "invited" | "answered", arc: number, mayWithhold: boolean): Circle | null {
  const { arcs } = tables[table];
  const cost = (side: Side, index: number) =>
    side.withheld.has(index) || side.unpublished.has(index)
      ? 0
      : mayWithhold
        ? (side.arcs[index]?.cost ?? 0)
        : Number.POSITIVE_INFINITY;
  const own = tables[table];
  const within = cheapestCircle(arcs, arc, {
    canRaise: (index) => cost(own, index) < Number.POSITIVE_INFINITY && flowOf(own, index) < mostOf(own, index),
    canLower: (index) => cost(own, index) < Number.POSITIVE_INFINITY && flowOf(own, index) > leastOf(own, index),
    cost: (index) => cost(own, index),
  });
  if (within !== null && !mayWithhold) return { steps: within, joint: false };
  const both = (index: number) => cost(tables.invited, index) + cost(tables.answered, index);
  const together = cheapestCircle(arcs, arc, {
    canRaise: (index) => both(index) < Number.POSITIVE_INFINITY && canMoveTogether(tables, index, 1),
    canLower: (index) => both(index) < Number.POSITIVE_INFINITY && canMoveTogether(tables, index, -1),
    cost: both,
  });
  if (within === null) return together === null ? null : { steps: together, joint: true };
  return { steps: within, joint: false };
}

/** One person more, or fewer, of both: whatever else holds between the two tables goes on holding. */
function canMoveTogether(tables: Draft, index: number, step: 1 | -1): boolean {
  return [tables.invited, tables.answered].every((table) => {
    const flow = flowOf(table, index);
    const { least, most } = possible(flow);
    return flow + step >= least && flow + step <= most;
  });
}

function flowOf(side: Side, index: number): number {
  return (side.arcs[index] as TableArc).flow;
}

function leastOf(side: Side, index: number): number {
  return (side.arcs[index] as TableArc).least;
}

function mostOf(side: Side, index: number): number {
  return (side.arcs[index] as TableArc).most;
}

function finish({ shape, invited, answered, namesSilent }: Draft, showsTotal: boolean): ParticipationCells {
  const rows = Array.from({ length: shape.rows }, (_, row) => row);
  const columns = Array.from({ length: shape.columns }, (_, column) => column);
  const cell = (side: Side, arc: number): Cell =>
    side.withheld.has(arc) || side.unpublished.has(arc) ? null : flowOf(side, arc);
  const cells = (side: Side) => rows.map((row) => columns.map((column) => cell(side, cellArc(shape, row, column))));
  const totals = (arcs: readonly number[]): TotalCells => ({
    invited: arcs.map((arc) => cell(invited, arc)),
    answered: arcs.map((arc) => cell(answered, arc)),
  });
  return {
    invited: cells(invited),
    answered: cells(answered),
    rowTotals: totals(rows.map((row) => rowTotalArc(shape, row))),
    columnTotals: totals(columns.map((column) => columnTotalArc(shape, column))),
    namesSilent,
    showsTotal,
  };
}
