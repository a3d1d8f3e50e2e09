import { addDays } from "./calendar-day.ts";
import type { Gate, Milestone, Phase, RoundPlan } from "./round.ts";
import { stockholmMinute } from "./swedish-clock.ts";

const compiles = { consultation: "compile-consulted", referral: "compile-final" } as const;

/**
 * The plan with a phase that closes at another last minute, Swedish local time. What may be granted
 * lasts as long, and a compilation that would come before it comes the day after.
 */
export function withClosing(plan: RoundPlan, phase: Phase, at: string): RoundPlan {
  if (plan.milestones.some((milestone) => milestone.kind === `close-${phase}` && milestone.at === at)) return plan;
  const granted = plan.latestExtension[phase];
  const latest = granted > at ? granted : at;
  // A referral is compiled once nobody can be given more time; a consultation is, and waits by itself.
  const bound = phase === "referral" ? latest : at;
  const moved = (milestone: Milestone): Milestone => {
    if (milestone.kind === `close-${phase}`) return { ...milestone, at };
    if (milestone.kind !== compiles[phase] || milestone.at >= bound) return milestone;
    return { ...milestone, at: `${addDays(bound.slice(0, 10), 1)}${milestone.at.slice(10)}` };
  };
  return {
    ...plan,
    milestones: plan.milestones.map(moved),
    latestExtension: { ...plan.latestExtension, [phase]: latest },
  };
}

/** The plan as it holds: the gate of a phase that has opened says when it closes, whatever was planned before. */
export function asGatesSay(plan: RoundPlan, gates: Readonly<Record<Phase, Gate>>): RoundPlan {
  const phases: readonly Phase[] = ["consultation", "referral"];
  return phases.reduce((standing, phase) => {
    const gate = gates[phase];
    if (gate.state === "not-opened") return standing;
    return withClosing(standing, phase, lastMinute(gate.deadlineAt));
  }, plan);
}

/** An exclusive deadline as the calendar writes it: the minute before. */
export function lastMinute(deadlineAt: string): string {
  return stockholmMinute(new Date(Date.parse(deadlineAt) - 60_000).toISOString());
}
