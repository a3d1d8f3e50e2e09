import type { StepKind } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { log } from "../middleware/log.ts";
import { closePhase } from "./close-phase.ts";
import { compileVersion } from "./compile-version.ts";
import { createNextRound } from "./make-round.ts";
import { openConsultation, openReferral } from "./open-phase.ts";
import { publish } from "./publish.ts";
import { remind } from "./remind.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";

type Work = (desk: RoundDesk, order: StepOrder) => Promise<StepOutcome>;

const works = {
  "open-round": async () => ({}),
  "open-consultation": openConsultation,
  "remind-consultation": (desk, order) => remind(desk, order, "consultation"),
  "close-consultation": (desk, order) => closePhase(desk, order, "consultation"),
  "compile-consulted": (desk, order) => compileVersion(desk, order, "consulted"),
  "approve-referral": (desk, order) => compileVersion(desk, order, "referred"),
  "open-referral": openReferral,
  "remind-referral": (desk, order) => remind(desk, order, "referral"),
  "close-referral": (desk, order) => closePhase(desk, order, "referral"),
  "compile-final": (desk, order) => compileVersion(desk, order, "final"),
  // The adoption itself was recorded with its form; the step says that it has been.
  adopt: async () => ({}),
  publish,
  "compile-followed-up": (desk, order) => compileVersion(desk, order, "followed-up"),
  "create-next-round": createNextRound,
} as const satisfies Record<StepKind, Work>;

/**
 * Carries out one step of a round and records it, last. Every part of a step can be done twice with
 * the same result, so a step that was cut off is simply carried out again.
 */
export async function carryOutStep(desk: RoundDesk, order: StepOrder): Promise<void> {
  const { round, milestone, at, by } = order;
  const work: Work = works[milestone.kind];
  const outcome = await work(desk, order);
  const step = { step: milestone.id, at, by, outcome };
  await desk.rounds.completeStep(round.destination, round.plan.id, step, newAttempt(desk.dependencies));
  log("info", "Step carried out", { destination: round.destination, round: round.plan.id, step: milestone.id });
}
