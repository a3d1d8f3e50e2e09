/**
 * A table of counts whose row, column and grand totals others may know is a flow: from a source
 * through rows and columns to a sink. A withheld cell can have another value exactly when the
 * withheld cells let one person more, or one fewer, flow round a circle through it.
 */

export interface TableArc {
  readonly from: number;
  readonly to: number;
  readonly flow: number;
  readonly least: number;
  readonly most: number;
  /** What it costs to withhold it, when it is shown; Infinity when it cannot be. */
  readonly cost: number;
}

export interface CircleStep {
  readonly arc: number;
  readonly raised: boolean;
}

export interface CircleRules {
  readonly canRaise: (arc: number) => boolean;
  readonly canLower: (arc: number) => boolean;
  /** 0 for what is withheld or never shown already. */
  readonly cost: (arc: number) => number;
}

/** The cheapest circle that changes `through` by one, in either direction; null when there is none. */
export function cheapestCircle(
  arcs: readonly TableArc[],
  through: number,
  rules: CircleRules,
): readonly CircleStep[] | null {
  const arc = arcs[through] as TableArc;
  const circles: { readonly steps: readonly CircleStep[]; readonly cost: number }[] = [];
  for (const raised of [true, false]) {
    if (!(raised ? rules.canRaise(through) : rules.canLower(through))) continue;
    const path = cheapestPath(arcs, raised ? arc.to : arc.from, raised ? arc.from : arc.to, through, rules);
    if (path !== null) circles.push({ steps: [{ arc: through, raised }, ...path.steps], cost: path.cost });
  }
  return circles.toSorted((first, second) => first.cost - second.cost)[0]?.steps ?? null;
}

interface Path {
  readonly steps: readonly CircleStep[];
  readonly cost: number;
}

// Short circles before long ones when they cost the same.
const stepCost = 0.01;

/** Dijkstra over the nodes; tables are a few dozen arcs, so no queue is needed. */
function cheapestPath(
  arcs: readonly TableArc[],
  start: number,
  end: number,
  without: number,
  rules: CircleRules,
): Path | null {
  const best = new Map<number, Path>([[start, { steps: [], cost: 0 }]]);
  const settled = new Set<number>();
  for (let node = nearest(best, settled); node !== undefined; node = nearest(best, settled)) {
    const path = best.get(node) as Path;
    if (node === end) return path;
    settled.add(node);
    for (const [index, arc] of arcs.entries()) {
      if (index === without) continue;
      const raised = arc.from === node;
      const next = raised ? arc.to : arc.from;
      if ((!raised && arc.to !== node) || settled.has(next)) continue;
      if (!(raised ? rules.canRaise(index) : rules.canLower(index))) continue;
      const cost = path.cost + rules.cost(index) + stepCost;
      if (cost < (best.get(next)?.cost ?? Number.POSITIVE_INFINITY)) {
        best.set(next, { steps: [...path.steps, { arc: index, raised }], cost });
      }
    }
  }
  return null;
}

function nearest(best: ReadonlyMap<number, Path>, settled: ReadonlySet<number>): number | undefined {
  return [...best]
    .filter(([node]) => !settled.has(node))
    .toSorted(([, first], [, second]) => first.cost - second.cost)[0]?.[0];
}

/** Arcs of a table in a fixed order: cells row by row, row totals, column totals, the grand total last. */
export interface TableShape {
  readonly rows: number;
  readonly columns: number;
}

export function cellArc({ columns }: TableShape, row: number, column: number): number {
  return row * columns + column;
}

export function rowTotalArc({ rows, columns }: TableShape, row: number): number {
  return rows * columns + row;
}

export function columnTotalArc({ rows, columns }: TableShape, column: number): number {
  return rows * columns + rows + column;
}
