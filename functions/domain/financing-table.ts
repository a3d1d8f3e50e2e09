import type { DecisionEntry, FinancingPart } from "./plan-version.ts";

export const financingColumns = ["decided", "intended", "waiting"] as const;
export type FinancingColumn = (typeof financingColumns)[number];

/** A budget year of the financing: what each decision-maker gives, in the order of `financingColumns`. */
export interface FinancingYear {
  readonly budgetYear: number;
  /** Null where nothing stands in a column, which is not the same as nought. */
  readonly rows: readonly { readonly name: string; readonly amountsSek: readonly (number | null)[] }[];
  readonly totalsSek: readonly number[];
}

type Line = FinancingPart["lines"][number];

/** Every decision-maker has a row in the plan year, also one that gives nothing. */
export function financingTable(
  financing: FinancingPart,
  decisions: readonly Pick<DecisionEntry, "party" | "name">[],
): readonly FinancingYear[] {
  return financing.years.map(({ budgetYear, decidedSek, intendedSek, waitingSek }) => {
    const lines = financing.lines.filter((line) => line.budgetYear === budgetYear);
    return {
      budgetYear,
      rows: contributors(lines, budgetYear === financing.planYear ? decisions : []).map(({ party, name }) => ({
        name,
        amountsSek: financingColumns.map((column) => sumOf(lines, party, column)),
      })),
      totalsSek: [decidedSek, intendedSek, waitingSek],
    };
  });
}

/** Only base financing in force is decided; an amount that waits is neither decided nor intended. */
function columnOf({ kind, inForce }: Line): FinancingColumn {
  if (!inForce) return "waiting";
  return kind === "base-financing" ? "decided" : "intended";
}

function contributors(
  lines: readonly Line[],
  decisions: readonly Pick<DecisionEntry, "party" | "name">[],
): readonly { readonly party: string; readonly name: string }[] {
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  for (const { party, name } of lines) if (!names.has(party)) names.set(party, name);
  return [...names].map(([party, name]) => ({ party, name }));
}

function sumOf(lines: readonly Line[], party: string, column: FinancingColumn): number | null {
  const own = lines.filter((line) => line.party === party && columnOf(line) === column);
  return own.length === 0 ? null : own.reduce((sum, { amountSek }) => sum + amountSek, 0);
}
