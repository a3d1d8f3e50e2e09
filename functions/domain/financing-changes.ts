import type { DecisionEntry, FinancingChange, FinancingChanges, FinancingPart, PromisedSum } from "./plan-version.ts";
import { sum } from "./small-cells.ts";

type Promises = Pick<FinancingPart, "planYear" | "budgetSek" | "lines">;
type Decisions = readonly DecisionEntry[];

/** Last year's plan as its last version says it, named by hash. */
export interface LastYear {
  readonly version: string;
  readonly hash: string;
  readonly financing: Promises;
  readonly decisions: Decisions;
}

/**
 * What has changed since last year, each sum with the paragraph that decided it: what a decision-maker gave
 * then for that plan's own year, what it then meant to give for this one, and what it gives now.
 */
export function compileChanges(now: Promises, decisions: Decisions, lastYear: LastYear): FinancingChanges {
  const { version, hash, financing: before } = lastYear;
  const names = new Map([...lastYear.decisions, ...decisions].map(({ party, name }) => [party, name]));
  const rows = [...names].map(
    ([party, name]): FinancingChange => ({
      party,
      name,
      before: promisedBy(party, before, lastYear.decisions, "base-financing", before.planYear),
      intended: promisedBy(party, before, lastYear.decisions, "letter-of-intent", now.planYear),
      now: promisedBy(party, now, decisions, "base-financing", now.planYear),
    }),
  );
  return {
    since: { planYear: before.planYear, version, hash },
    budgetSek: before.budgetSek,
    rows: rows.filter(({ before, intended, now }) => before !== null || intended !== null || now !== null),
  };
}

/** Null where no decision in force promises anything of the kind for the year. */
function promisedBy(
  party: string,
  { lines }: Promises,
  decisions: Decisions,
  kind: PromisedSum["kind"],
  budgetYear: number,
): PromisedSum | null {
  const own = lines.filter(
    (line) => line.party === party && line.kind === kind && line.budgetYear === budgetYear && line.inForce,
  );
  const decision = decisions.find((entry) => entry.party === party)?.decision;
  if (own.length === 0 || !decision) return null;
  const { organ, decisionDate, paragraph } = decision;
  return { kind, amountSek: sum(own.map(({ amountSek }) => amountSek)), organ, decisionDate, paragraph };
}
