import { DomainError } from "../domain/errors.ts";
import { frozenInvitations } from "../domain/frozen-invitations.ts";
import { closingAfter, lastDeadline } from "../domain/gate.ts";
import type { Phase } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { keepRespondents } from "./count-persons.ts";
import { forgetColleagues, forgetSignatories } from "./forget-colleagues.ts";
import { knownOf } from "./known-of-phase.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";

/**
 * Closes a phase by the close protocol: `closing` first, so that nobody is acknowledged any more,
 * then the freeze that says for ever what counts. Never before the last granted deadline.
 */
export async function closePhase(desk: RoundDesk, order: StepOrder, phase: Phase): Promise<StepOutcome> {
  const { round, milestone, at } = order;
  const where = { destination: round.destination, round: round.plan.id, phase };
  const gate = await desk.gates.read(where);
  if (gate.state === "not-opened" || closingAfter(lastDeadline(gate)) > at) {
    throw new DomainError("step-not-ready", { step: milestone.id, reason: "deadline-not-reached" });
  }
  const closing = await desk.gates.beginClosing(where, gate.extensionCount, newAttempt(desk.dependencies));
  if (closing.outcome === "extended") {
    // Somebody was granted more time between the reading and the writing: the next tick judges anew.
    throw new DomainError("step-not-ready", { step: milestone.id, reason: "deadline-not-reached" });
  }
  const known = await knownOf(desk, where);
  const freeze = await desk.freezes.freeze(where, {
    attempt: newAttempt(desk.dependencies),
    at,
    invitationsOf: (submissions) => frozenInvitations(phase, known, submissions),
  });
  if (phase === "consultation") await keepRespondents(desk, where, freeze.submissions);
  // Here and not by a time to live alone: only the close knows that every extension has run out.
  const drafts = await desk.answerDrafts.dispose(where);
  if (phase === "consultation") await forgetColleagues(desk, where);
  else await forgetSignatories(desk, where);
  return { answers: freeze.submissions.length, invited: freeze.invitations.length, drafts, freeze: freeze.hash };
}
