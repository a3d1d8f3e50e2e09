import type { ConditionDemand, ReferralReply } from "./decision.ts";
import type { FinancingLine } from "./financing-line.ts";

/** A decision-maker's decision as far as its force depends on it. */
export interface WeighedDecision {
  readonly decision: Pick<ReferralReply, "standing" | "stance" | "conditionalOn" | "conditionDemand" | "financing">;
  readonly annulled: boolean;
}

/** A decision-maker that is waited for: `likewise` that it decides at all, else what its decision does not say. */
export interface Awaited {
  readonly party: string;
  readonly demand: ConditionDemand;
}

export interface Force {
  readonly inForce: boolean;
  /** Decision-makers that it names and whose own decision is not in force, or is not the one it demands. */
  readonly waitsFor: readonly Awaited[];
}

type Decisions = ReadonlyMap<string, WeighedDecision>;

/** Decided, not annulled, and not against: opposing, abstaining and preliminary replies bind nobody. */
export function binds({ decision, annulled }: WeighedDecision): boolean {
  return (
    !annulled && decision.standing === "decided" && decision.stance !== "opposes" && decision.stance !== "abstains"
  );
}

/**
 * Which decisions are in force. A condition names other decision-makers and what they must decide; the largest
 * set in which every condition is met is in force, so that decisions that wait for each other are met together.
 */
export function decisionsInForce(decisions: Decisions): ReadonlyMap<string, Force> {
  const holding = new Set([...decisions].filter(([, weighed]) => binds(weighed)).map(([party]) => party));
  const failing = () => [...holding].filter((party) => waitsFor(decisions, party, holding).length > 0);
  for (let dropped = failing(); dropped.length > 0; dropped = failing()) {
    for (const party of dropped) holding.delete(party);
  }
  return new Map(
    [...decisions].map(([party, weighed]) => [
      party,
      { inForce: holding.has(party), waitsFor: binds(weighed) ? waitsFor(decisions, party, holding) : [] },
    ]),
  );
}

function waitsFor(decisions: Decisions, party: string, holding: ReadonlySet<string>): readonly Awaited[] {
  const own = decisions.get(party)?.decision;
  const demand = own?.conditionDemand ?? "likewise";
  return (own?.conditionalOn ?? []).flatMap((other): readonly Awaited[] => {
    const theirs = decisions.get(other);
    if (own !== undefined && theirs !== undefined && binds(theirs)) {
      if (!meets(theirs.decision.financing, own.financing, demand)) return [{ party: other, demand }];
    }
    return holding.has(other) ? [] : [{ party: other, demand: "likewise" }];
  });
}

/** Whether what others finance is what is demanded of them, measured by the own lines. */
function meets(theirs: readonly FinancingLine[], own: readonly FinancingLine[], demand: ConditionDemand): boolean {
  if (demand === "likewise") return true;
  const given = theirs.filter(({ kind, amountSek }) => kind === "base-financing" && amountSek > 0);
  const base = own.filter(({ kind }) => kind === "base-financing");
  if (base.length === 0) return given.length > 0;
  return base.every(({ budgetYear, rate }) => {
    const line = given.find((each) => each.budgetYear === budgetYear);
    if (line === undefined) return false;
    return demand === "base-financing" || rate === undefined || (line.rate?.rateOre ?? 0) >= rate.rateOre;
  });
}

/** Whether there is a rate that others' can be compared with. */
export function hasBaseRate(financing: readonly FinancingLine[]): boolean {
  return financing.some(({ kind, rate }) => kind === "base-financing" && rate !== undefined);
}
