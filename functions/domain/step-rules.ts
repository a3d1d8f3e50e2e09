import type { Phase, StepKind } from "./round.ts";

interface StepRule {
  /** The step whose completion it builds on. */
  readonly requires: StepKind | null;
  readonly by: "clock" | "person";
  readonly phase: Phase | null;
  readonly role: "opens" | "reminds" | "closes" | "other";
}

/** What each step builds on and who does it: the clock compiles and reminds, people publish. */
export const stepRules: Readonly<Record<StepKind, StepRule>> = {
  "open-round": { requires: null, by: "clock", phase: null, role: "other" },
  "open-consultation": { requires: "open-round", by: "clock", phase: "consultation", role: "opens" },
  "remind-consultation": { requires: "open-consultation", by: "clock", phase: "consultation", role: "reminds" },
  "close-consultation": { requires: "open-consultation", by: "clock", phase: "consultation", role: "closes" },
  "compile-consulted": { requires: "close-consultation", by: "clock", phase: "consultation", role: "other" },
  "approve-referral": { requires: "compile-consulted", by: "person", phase: "referral", role: "other" },
  "open-referral": { requires: "approve-referral", by: "clock", phase: "referral", role: "opens" },
  "remind-referral": { requires: "open-referral", by: "clock", phase: "referral", role: "reminds" },
  "close-referral": { requires: "open-referral", by: "clock", phase: "referral", role: "closes" },
  "compile-final": { requires: "close-referral", by: "clock", phase: "referral", role: "other" },
  adopt: { requires: "compile-final", by: "person", phase: null, role: "other" },
  publish: { requires: "adopt", by: "person", phase: null, role: "other" },
  "compile-followed-up": { requires: "publish", by: "clock", phase: null, role: "other" },
  /** Builds on nothing: next year comes whether or not this year was published in time. */
  "create-next-round": { requires: null, by: "clock", phase: null, role: "other" },
};

/** What only a person does: approve, adopt, publish. */
export function isPersonStep(kind: StepKind): boolean {
  return stepRules[kind].by === "person";
}
