import type { PromisedLine, PromisedYear } from "./plan-version.ts";
import { sum } from "./small-cells.ts";

type YearTotals = Omit<PromisedYear, "budgetYear" | "budgetSek">;

/**
 * What one year's lines come to, each standing for itself: an intention, project money and what is given
 * in kind are never added to base financing, and what waits for another's decision to none of them.
 */
export function totalsOf(lines: readonly PromisedLine[]): YearTotals {
  const total = (matches: (line: PromisedLine) => boolean) =>
    sum(lines.filter(matches).map(({ amountSek }) => amountSek));
  const inForce = (kind: PromisedLine["kind"]) => total((line) => line.inForce && line.kind === kind);
  const projectSek = inForce("project-money");
  const inKindSek = inForce("in-kind");
  return {
    decidedSek: inForce("base-financing"),
    ...(projectSek > 0 && { projectSek }),
    intendedSek: inForce("letter-of-intent"),
    waitingSek: total((line) => !line.inForce && line.kind !== "in-kind"),
    ...(inKindSek > 0 && { inKindSek }),
  };
}

/** Money that is decided and in force covers a budget; intentions, and what is not money, do not. */
export function coverOf(year: YearTotals | undefined): number {
  return year === undefined ? 0 : year.decidedSek + (year.projectSek ?? 0);
}

export function gapOf(budgetSek: number, coveredSek: number): number {
  return Math.max(0, budgetSek - coveredSek);
}
