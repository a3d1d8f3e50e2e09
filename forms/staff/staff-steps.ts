import { milestoneInstant, phaseEnd } from "../../functions/domain/calendar.ts";
import { type BlockReason, dueSteps, type RefusalReason, triggerable } from "../../functions/domain/due-steps.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { CompletedStep, ConsultationRound, Milestone } from "../../functions/domain/round.ts";
import { stepRules } from "../../functions/domain/step-rules.ts";
import { formatInstant } from "../../functions/texts/format.ts";

/** One line of the calendar as staff follow it. */
export interface StaffStep {
  readonly milestone: Milestone;
  /** Instant; of closing steps the deadline, which is exclusive. */
  readonly at: string;
  readonly state: "done" | "due" | "blocked" | "upcoming" | "skipped";
  readonly completed: CompletedStep | null;
  readonly reason: BlockReason | RefusalReason | null;
  /** Milestone id, or the step's kind when the calendar lacks it. */
  readonly waitsFor: string | null;
  /** When time alone makes it possible. */
  readonly possibleAt: string | null;
  readonly allowed: boolean;
}

/** The whole calendar, done or not, by date. */
export function describeSteps(round: ConsultationRound, now: string): readonly StaffStep[] {
  const { due, blocked, skipped } = dueSteps(round, now);
  const dueIds = new Set(due.map(({ id }) => id));
  const blockedById = new Map(blocked.map((block) => [block.step.id, block]));
  const skippedById = new Map(skipped.map((skip) => [skip.step.id, skip]));
  const byHand = new Map(triggerable(round, now).map((trigger) => [trigger.step.id, trigger]));
  return round.plan.milestones
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map((milestone): StaffStep => {
      const completed = round.completed[milestone.id];
      const trigger = byHand.get(milestone.id);
      const { role, phase } = stepRules[milestone.kind];
      const at =
        role === "closes" && phase !== null
          ? phaseEnd(round, phase)
          : (trigger?.step.at ?? milestoneInstant(milestone));
      const nothing = {
        milestone,
        at,
        completed: null,
        reason: null,
        waitsFor: null,
        possibleAt: null,
        allowed: false,
      };
      if (completed !== undefined) return { ...nothing, state: "done", completed };
      const refusal = trigger?.allowed === false ? trigger : undefined;
      const byTrigger = {
        ...nothing,
        reason: refusal?.reason ?? null,
        waitsFor: refusal?.waitsFor ?? null,
        possibleAt: refusal?.at ?? null,
        allowed: trigger?.allowed === true,
      };
      const skip = skippedById.get(milestone.id);
      if (skip !== undefined) return { ...byTrigger, state: "skipped", reason: skip.reason };
      const block = blockedById.get(milestone.id);
      if (block !== undefined)
        return { ...byTrigger, state: "blocked", reason: block.reason, waitsFor: block.waitsFor };
      return { ...byTrigger, state: dueIds.has(milestone.id) ? "due" : "upcoming" };
    });
}

/** What has come to its date and only a person can move on. */
export function stepsAwaitingPerson(steps: readonly StaffStep[]): readonly StaffStep[] {
  return steps.filter(({ state, reason }) => state === "blocked" && reason !== "awaits-step");
}

export function nextStep(steps: readonly StaffStep[]): StaffStep | undefined {
  return steps.find(({ state }) => state === "due") ?? steps.find(({ state }) => state === "upcoming");
}

/** A closing step is shown as the last minute that answers are taken in. */
export function formatStepTime({ milestone, at }: Pick<StaffStep, "milestone" | "at">, language: Language): string {
  const isClosing = milestone.kind === "close-consultation" || milestone.kind === "close-referral";
  return formatInstant(isClosing ? Date.parse(at) - 60_000 : at, language);
}
