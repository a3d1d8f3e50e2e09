import type { PlanDraft } from "./action-plan.ts";
import type { DecisionMaker, WeighedRecords } from "./compile-decisions.ts";
import { binds } from "./conditions.ts";
import { coverOf, gapOf, totalsOf } from "./financing-totals.ts";
import type { FinancingPart, PromisedLine, PromisedYear } from "./plan-version.ts";

/** What the decisions promise. Opposing, abstaining, preliminary and annulled ones promise nothing. */
export function compileFinancing(
  plan: Pick<PlanDraft, "budgetSek" | "planYear" | "laterBudgets">,
  decisionMakers: readonly DecisionMaker[],
  records: WeighedRecords,
): Omit<FinancingPart, "adoption"> {
  const lines: readonly PromisedLine[] = decisionMakers.flatMap(({ id, name }) => {
    const record = records.get(id);
    if (record === undefined || !binds(record)) return [];
    return record.decision.financing.map((line) => ({ party: id, name, ...line, inForce: record.force.inForce }));
  });
  const { budgetSek, planYear, laterBudgets = [] } = plan;
  const laterSek = new Map(laterBudgets.map((later) => [later.budgetYear, later.budgetSek]));
  const years = [...new Set([planYear, ...laterSek.keys(), ...lines.map(({ budgetYear }) => budgetYear)])]
    .toSorted((first, second) => first - second)
    .map((budgetYear): PromisedYear => {
      const later = laterSek.get(budgetYear);
      const totals = totalsOf(lines.filter((line) => line.budgetYear === budgetYear));
      return { budgetYear, ...(later !== undefined && { budgetSek: later }), ...totals };
    });
  const coveredSek = coverOf(years.find(({ budgetYear }) => budgetYear === planYear));
  return { budgetSek, planYear, lines, years, coveredSek, gapSek: gapOf(budgetSek, coveredSek) };
}
