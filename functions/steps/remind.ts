import { hasAnswered } from "../delivery/has-answered.ts";
import { isDecisionMaker } from "../domain/party.ts";
import type { Phase } from "../domain/round.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";
import { referredVersion } from "./version-details.ts";

/** Reminds those who have not answered and have not asked to be left alone; judged again when sent. */
export async function remind(desk: RoundDesk, order: StepOrder, phase: Phase): Promise<StepOutcome> {
  const { round, milestone, at } = order;
  const { destination, plan } = round;
  const where = { destination, round: plan.id, phase };
  const decides = phase === "referral";
  const invited = (await desk.parties.list(destination)).filter(({ party }) => isDecisionMaker(party) === decides);
  const optedOut = await desk.parties.optedOut(destination, plan.id, phase);
  const reminders = plan.milestones.filter(({ kind }) => kind === milestone.kind);
  const ordinal = reminders.findIndex(({ id }) => id === milestone.id) + 1;
  const details = decides ? await referredVersion(desk, round) : {};
  let reminded = 0;
  for (const { party } of invited) {
    if (optedOut.has(party.id) || (await hasAnswered(desk, where, party.id))) continue;
    await desk.outbox.add({
      destination,
      round: plan.id,
      kind: decides ? "referral-reminder" : "reminder",
      recipient: party.id,
      ordinal,
      to: party.email,
      language: party.language,
      details,
      createdAt: at,
    });
    reminded += 1;
  }
  return { reminded };
}
