import { phaseDeadline } from "../domain/calendar.ts";
import { DomainError } from "../domain/errors.ts";
import type { MessageKind } from "../domain/message.ts";
import { openingObstacles } from "../domain/opening.ts";
import { addresseeOf, isInvited } from "../domain/party.ts";
import { type Papers, type Phase, papersOf } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { StoredParty } from "../storage/parties.ts";
import { withWording } from "./letter-wording.ts";
import { readOpening } from "./read-opening.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";
import { referredVersion } from "./version-details.ts";

/** Opens the consultation: questionnaire, draft and audience as they stand now are what it is about and for. */
export async function openConsultation(desk: RoundDesk, order: StepOrder): Promise<StepOutcome> {
  const { destination } = order.round;
  const papers = await openGate(desk, order, "consultation");
  const invited = (await desk.parties.list(destination)).filter(({ party }) =>
    isInvited(party, "consultation", papers.audience),
  );
  await invite(desk, order, "invitation", invited, {});
  const { draftRevision, questionnaire } = papers;
  return { invited: invited.length, questionnaireVersion: questionnaire?.version ?? 0, draftRevision };
}

/** Refers the approved version to those who decide. */
export async function openReferral(desk: RoundDesk, order: StepOrder): Promise<StepOutcome> {
  const { destination } = order.round;
  const referred = await referredVersion(desk, order.round);
  await openGate(desk, order, "referral");
  const invited = (await desk.parties.list(destination)).filter(({ party }) => isInvited(party, "referral"));
  await invite(desk, order, "referral", invited, referred);
  return { invited: invited.length, version: referred.version };
}

/**
 * An opening that was cut off goes on with what it opened with.
 * @throws DomainError `step-not-ready`
 */
async function openGate(desk: RoundDesk, order: StepOrder, phase: Phase): Promise<Papers> {
  const { round, at } = order;
  const where = { destination: round.destination, round: round.plan.id, phase };
  const papers = papersOf(round, phase) ?? (await openWithPapers(desk, order, phase));
  // Whoever moved the closing time later while this read the old one found no gate to tell.
  const stored = await desk.calendars.read(where);
  const move = stored?.history.at(-1);
  if (stored === undefined || move === undefined) return papers;
  const { reason, by } = move;
  const moved = { to: phaseDeadline(stored.plan, phase), reason, by, at };
  await desk.calendars.moveDeadline(where, moved, newAttempt(desk.dependencies));
  return papers;
}

/** Of two who open at once the first decides what the phase is about and for. */
async function openWithPapers(desk: RoundDesk, { round, milestone, at }: StepOrder, phase: Phase): Promise<Papers> {
  const where = { destination: round.destination, round: round.plan.id, phase };
  const { facts, papers } = await readOpening(desk, round, phase);
  const [obstacle] = openingObstacles(phase, facts);
  if (papers === null || obstacle !== undefined) {
    throw new DomainError("step-not-ready", { step: milestone.id, reason: obstacle ?? "draft-missing" });
  }
  const deadlineAt = phaseDeadline(round.plan, phase);
  const attempt = newAttempt(desk.dependencies);
  const { gate } = await desk.gates.open(where, { openedAt: at, deadlineAt, papers, attempt });
  return gate.state === "not-opened" ? papers : gate.papers;
}

/** One message of a kind to each, to where they are now. */
export async function invite(
  desk: RoundDesk,
  { round, at }: StepOrder,
  kind: MessageKind,
  invited: readonly StoredParty[],
  details: Readonly<Record<string, string>>,
  ordinal = 1,
): Promise<void> {
  const worded = await withWording(desk, round, kind, details);
  await desk.outbox.addAll(
    invited.map(({ party }) => {
      const { email, language } = addresseeOf(party);
      return {
        destination: round.destination,
        round: round.plan.id,
        kind,
        recipient: party.id,
        ordinal,
        to: email,
        language,
        details: worded,
        createdAt: at,
      };
    }),
  );
}
