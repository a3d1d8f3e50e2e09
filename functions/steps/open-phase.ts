import { phaseDeadline } from "../domain/calendar.ts";
import type { MessageKind } from "../domain/message.ts";
import { isDecisionMaker } from "../domain/party.ts";
import type { Phase } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { StoredParty } from "../storage/parties.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";
import { referredVersion } from "./version-details.ts";

/** Opens the consultation: the questionnaire as it stands now is the one that is answered. */
export async function openConsultation(desk: RoundDesk, order: StepOrder): Promise<StepOutcome> {
  const { destination, plan } = order.round;
  const questionnaire = await desk.questionnaires.latest(destination, plan.questionnaire);
  if (questionnaire === undefined) throw new Error("A round cannot open without its questionnaire");
  await openGate(desk, order, "consultation");
  const invited = (await desk.parties.list(destination)).filter(({ party }) => !isDecisionMaker(party));
  await invite(desk, order, "invitation", invited, {});
  return { invited: invited.length, questionnaireVersion: questionnaire.version };
}

/** Refers the approved version to those who decide. */
export async function openReferral(desk: RoundDesk, order: StepOrder): Promise<StepOutcome> {
  const { destination } = order.round;
  const referred = await referredVersion(desk, order.round);
  await openGate(desk, order, "referral");
  const invited = (await desk.parties.list(destination)).filter(({ party }) => isDecisionMaker(party));
  await invite(desk, order, "referral", invited, referred);
  return { invited: invited.length, version: referred.version };
}

async function openGate(desk: RoundDesk, { round, at }: StepOrder, phase: Phase): Promise<void> {
  const where = { destination: round.destination, round: round.plan.id, phase };
  const deadlineAt = phaseDeadline(round.plan, phase);
  await desk.gates.open(where, { openedAt: at, deadlineAt, attempt: newAttempt(desk.dependencies) });
}

async function invite(
  desk: RoundDesk,
  { round, at }: StepOrder,
  kind: MessageKind,
  invited: readonly StoredParty[],
  details: Readonly<Record<string, string>>,
): Promise<void> {
  for (const { party } of invited) {
    await desk.outbox.add({
      destination: round.destination,
      round: round.plan.id,
      kind,
      recipient: party.id,
      ordinal: 1,
      to: party.email,
      language: party.language,
      details,
      createdAt: at,
    });
  }
}
