import { phaseDeadline } from "../domain/calendar.ts";
import { DomainError } from "../domain/errors.ts";
import type { MessageKind } from "../domain/message.ts";
import { addresseeOf, isInvited } from "../domain/party.ts";
import type { Papers, Phase } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { StoredParty } from "../storage/parties.ts";
import { approvedInputs } from "./gather-inputs.ts";
import { withWording } from "./letter-wording.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";
import { referredVersion } from "./version-details.ts";

/** Opens the consultation: questionnaire and draft as they stand now are what is answered about. */
export async function openConsultation(desk: RoundDesk, order: StepOrder): Promise<StepOutcome> {
  const { destination, plan } = order.round;
  const [questionnaire, draft] = await Promise.all([
    desk.questionnaires.latest(destination, plan.questionnaire),
    desk.drafts.latest(destination, plan.id),
  ]);
  if (questionnaire === undefined || draft === undefined) {
    throw new DomainError("step-not-ready", { step: order.milestone.id, reason: "papers-missing" });
  }
  const { id, version } = questionnaire;
  await openGate(desk, order, "consultation", {
    draftRevision: draft.revision,
    questionnaire: { id, version },
  });
  const invited = (await desk.parties.list(destination)).filter(({ party }) => isInvited(party, "consultation"));
  await invite(desk, order, "invitation", invited, {});
  return { invited: invited.length, questionnaireVersion: version, draftRevision: draft.revision };
}

/** Refers the approved version to those who decide. */
export async function openReferral(desk: RoundDesk, order: StepOrder): Promise<StepOutcome> {
  const { destination } = order.round;
  const referred = await referredVersion(desk, order.round);
  const { draftRevision } = await approvedInputs(desk, order.round);
  await openGate(desk, order, "referral", { draftRevision, questionnaire: null });
  const invited = (await desk.parties.list(destination)).filter(({ party }) => isInvited(party, "referral"));
  await invite(desk, order, "referral", invited, referred);
  return { invited: invited.length, version: referred.version };
}

async function openGate(desk: RoundDesk, { round, at }: StepOrder, phase: Phase, papers: Papers): Promise<void> {
  const where = { destination: round.destination, round: round.plan.id, phase };
  const deadlineAt = phaseDeadline(round.plan, phase);
  await desk.gates.open(where, { openedAt: at, deadlineAt, papers, attempt: newAttempt(desk.dependencies) });
  // Whoever moved the closing time later while this read the old one found no gate to tell.
  const stored = await desk.calendars.read(where);
  const move = stored?.history.at(-1);
  if (stored === undefined || move === undefined) return;
  const { reason, by } = move;
  const moved = { to: phaseDeadline(stored.plan, phase), reason, by, at };
  await desk.calendars.moveDeadline(where, moved, newAttempt(desk.dependencies));
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
