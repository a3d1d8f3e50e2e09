import { closingAfter, lastDeadline } from "./gate.ts";
import {
  type ConsultationRound,
  type Gate,
  type Milestone,
  type Phase,
  type RoundPlan,
  type StepKind,
  stepKinds,
} from "./round.ts";
import { stepRules } from "./step-rules.ts";
import { exclusiveDeadline, instantOfLocalTime } from "./stockholm-time.ts";

/**
 * A milestone with the instant it falls due: a closing step's is just after the latest deadline
 * granted in its phase, and no step falls due before the one it builds on.
 */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly at: string;
}

/** The first instant after a phase's closing time, by the calendar alone. */
export function phaseDeadline(plan: RoundPlan, phase: Phase): string {
  const closing = plan.milestones.find(
    ({ kind }) => stepRules[kind].role === "closes" && stepRules[kind].phase === phase,
  );
  if (closing === undefined) throw new RangeError(`the calendar never closes the ${phase}`);
  return milestoneInstant(closing);
}

/** The first instant that no extension may reach beyond. */
export function latestExtensionInstant(plan: RoundPlan, phase: Phase): string {
  return exclusiveDeadline(plan.latestExtension[phase]);
}

// Time zone arithmetic is slow, and a calendar is asked many times.
const instants = new WeakMap<Milestone, string>();

/** A milestone's instant by the calendar alone; a closing time's is exclusive. */
export function milestoneInstant(milestone: Milestone): string {
  const { kind, at } = milestone;
  const instant =
    instants.get(milestone) ?? (stepRules[kind].role === "closes" ? exclusiveDeadline(at) : instantOfLocalTime(at));
  instants.set(milestone, instant);
  return instant;
}

/** A phase's last deadline, exclusive: by the calendar until its gate opens, then by what has been granted. */
export function phaseEnd(round: ConsultationRound, phase: Phase): string {
  const gate: Gate = round.gates[phase];
  return gate.state === "not-opened" ? phaseDeadline(round.plan, phase) : lastDeadline(gate);
}

/** Every step that is not done, in the order a round goes through them. */
export function remainingSteps(round: ConsultationRound): readonly Step[] {
  const reached = new Map<StepKind, string>();
  const steps: Step[] = [];
  for (const milestone of inOrder(round.plan)) {
    if (Object.hasOwn(round.completed, milestone.id)) continue;
    const { requires, role, phase } = stepRules[milestone.kind];
    const own =
      role === "closes" && phase !== null ? closingAfter(phaseEnd(round, phase)) : milestoneInstant(milestone);
    const required = requires === null || role === "reminds" ? undefined : reached.get(requires);
    const at = required !== undefined && Date.parse(required) > Date.parse(own) ? required : own;
    reached.set(milestone.kind, at);
    steps.push({ id: milestone.id, kind: milestone.kind, at });
  }
  return steps;
}

function inOrder(plan: RoundPlan): readonly Milestone[] {
  return plan.milestones.toSorted(
    (first, second) =>
      stepKinds.indexOf(first.kind) - stepKinds.indexOf(second.kind) ||
      (first.at < second.at ? -1 : first.at > second.at ? 1 : 0),
  );
}
