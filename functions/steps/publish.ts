import { addresseeOf, isInvited } from "../domain/party.ts";
import type { Answers } from "../domain/questionnaire.ts";
import { papersOf } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { StoredVersion } from "../storage/versions.ts";
import { withWording } from "./letter-wording.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";
import { versionDetails } from "./version-details.ts";

/**
 * Lists the adopted version and tells those concerned. The mail to the decision-makers carries the
 * hash, so that copies of it exist outside this system.
 */
export async function publish(desk: RoundDesk, order: StepOrder): Promise<StepOutcome> {
  const { round, at, by } = order;
  const { destination, plan } = round;
  const final = await versionAtStage(desk, round, "final");
  if (final === undefined) throw new Error("There is no final version to publish");
  const name = { destination, planYear: plan.planYear, version: final.header.version };
  await desk.versions.publish(name, { at, by, attempt: newAttempt(desk.dependencies) });
  const messages = [...(await toDecisionMakers(desk, order, final)), ...(await toRespondents(desk, order, final))];
  await desk.outbox.addAll(messages);
  return { version: final.header.version, hash: final.hash, told: messages.length };
}

async function toDecisionMakers(desk: RoundDesk, order: StepOrder, final: StoredVersion): Promise<NewMessage[]> {
  const parties = await desk.parties.list(order.round.destination);
  const shared = await common(desk, order, final, "decision-maker");
  return parties
    .filter(({ party }) => isInvited(party, "referral"))
    .map(({ party }) => {
      const { email, language } = addresseeOf(party);
      return { ...shared, recipient: party.id, to: email, language };
    });
}

/** Whoever left an address for feedback, once each. */
async function toRespondents(desk: RoundDesk, order: StepOrder, final: StoredVersion): Promise<NewMessage[]> {
  const { destination, plan } = order.round;
  const freeze = await desk.freezes.read({ destination, round: plan.id, phase: "consultation" });
  const named = papersOf(order.round, "consultation")?.questionnaire;
  const questionnaire = named && (await desk.questionnaires.get(destination, named.id, named.version));
  if (freeze === undefined || !questionnaire) return [];
  const shared = await common(desk, order, final, "respondent");
  const messages = new Map<string, NewMessage>();
  for await (const { id, content, language } of desk.freezes.stream(freeze)) {
    const answers: Answers = JSON.parse(content);
    const to = answers[questionnaire.feedbackEmailQuestion];
    if (typeof to !== "string" || messages.has(to)) continue;
    messages.set(to, { ...shared, recipient: id, to, language });
  }
  return [...messages.values()];
}

async function common(
  desk: RoundDesk,
  { round, at }: StepOrder,
  final: StoredVersion,
  audience: "decision-maker" | "respondent",
) {
  const adoption = await desk.rounds.adoption(round.destination, round.plan.id);
  const adopted = adoption && {
    adoptedBy: adoption.organ,
    adoptedOn: adoption.date,
    adoptedParagraph: String(adoption.paragraph),
  };
  return {
    destination: round.destination,
    round: round.plan.id,
    kind: "publication",
    ordinal: 1,
    details: await withWording(desk, round, "publication", { ...versionDetails(final), ...adopted, audience }),
    createdAt: at,
  } as const;
}
