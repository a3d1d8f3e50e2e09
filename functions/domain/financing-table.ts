import type { DecisionEntry, FinancingPart, PromisedLine } from "./plan-version.ts";

export const financingColumns = ["decided", "project", "intended", "waiting", "inKind"] as const;
export type FinancingColumn = (typeof financingColumns)[number];

/** A budget year of the financing: what each decision-maker gives, in the order of `financingColumns`. */
export interface FinancingYear {
  readonly budgetYear: number;
  /** Null where nothing stands in a column, which is not the same as nought. */
  readonly rows: readonly { readonly name: string; readonly amountsSek: readonly (number | null)[] }[];
  readonly totalsSek: readonly number[];
}

/** Every decision-maker has a row in the plan year, also one that gives nothing. */
export function financingTable(
  financing: FinancingPart,
  decisions: readonly Pick<DecisionEntry, "party" | "name">[],
): readonly FinancingYear[] {
  const shown = financing.years.filter(
    ({ budgetYear }) =>
      budgetYear === financing.planYear || financing.lines.some((line) => line.budgetYear === budgetYear),
  );
  return shown.map((year) => {
    const lines = financing.lines.filter(({ budgetYear }) => budgetYear === year.budgetYear);
    return {
      budgetYear: year.budgetYear,
      rows: contributors(lines, year.budgetYear === financing.planYear ? decisions : []).map(({ party, name }) => ({
        name,
        amountsSek: financingColumns.map((column) => sumOf(lines, party, column)),
      })),
      totalsSek: financingColumns.map((column) => year[`${column}Sek`] ?? 0),
    };
  });
}

/** Null for what is given in kind by a decision that waits: it is no money, and not given yet. */
function columnOf({ kind, inForce }: PromisedLine): FinancingColumn | null {
  if (kind === "in-kind") return inForce ? "inKind" : null;
  if (!inForce) return "waiting";
  return kind === "letter-of-intent" ? "intended" : kind === "project-money" ? "project" : "decided";
}

function contributors(
  lines: readonly PromisedLine[],
  decisions: readonly Pick<DecisionEntry, "party" | "name">[],
): readonly { readonly party: string; readonly name: string }[] {
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  for (const { party, name } of lines) if (!names.has(party)) names.set(party, name);
  return [...names].map(([party, name]) => ({ party, name }));
}

function sumOf(lines: readonly PromisedLine[], party: string, column: FinancingColumn): number | null {
  const own = lines.filter((line) => line.party === party && columnOf(line) === column);
  return own.length === 0 ? null : own.reduce((sum, { amountSek }) => sum + amountSek, 0);
}
