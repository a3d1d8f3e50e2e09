import type { ReferralReply } from "./decision.ts";

/** A decision-maker's decision as far as its force depends on it. */
export interface WeighedDecision {
  readonly decision: Pick<ReferralReply, "standing" | "stance" | "conditionalOn">;
  readonly annulled: boolean;
}

export interface Force {
  readonly inForce: boolean;
  /** Decision-makers that it names and whose own decision is not in force. */
  readonly waitsFor: readonly string[];
}

/** Decided, not annulled, and not against: opposing, abstaining and preliminary replies bind nobody. */
export function binds({ decision, annulled }: WeighedDecision): boolean {
  return (
    !annulled && decision.standing === "decided" && decision.stance !== "opposes" && decision.stance !== "abstains"
  );
}

/**
 * Which decisions are in force. A condition names other decision-makers; the largest set in which
 * every condition is met is in force, so that decisions that wait for each other are met together.
 */
export function decisionsInForce(decisions: ReadonlyMap<string, WeighedDecision>): ReadonlyMap<string, Force> {
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

function waitsFor(
  decisions: ReadonlyMap<string, WeighedDecision>,
  party: string,
  holding: ReadonlySet<string>,
): readonly string[] {
  return decisions.get(party)?.decision.conditionalOn.filter((other) => !holding.has(other)) ?? [];
}
