import { colleagueName, partTitles, readColleagueSubject } from "../domain/delegation.ts";
import { deadlineOf } from "../domain/gate.ts";
import { isToColleague, type Message } from "../domain/message.ts";
import { addresseeOf } from "../domain/party.ts";
import { type ConsultationRound, papersOf } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import type { ContextOf } from "../mail/message-context.ts";
import type { StoredParty } from "../storage/parties.ts";
import type { Delivery } from "./delivery-stores.ts";
import { type Base, found, opened, roundOf } from "./message-facts.ts";

export async function delegationContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"delegation">> {
  const { stored, delegation, linkVersion, shown, privacy } = await delegated(delivery, message, base);
  const token = await base.sign("colleague", message.recipient, linkVersion);
  return {
    kind: "delegation",
    ...shown,
    by: addresseeOf(stored.party).name ?? stored.party.name,
    maySend: delegation.maySend,
    note: delegation.note ?? null,
    links: { answer: base.address(`/answer/${token}`), privacy },
  };
}

export async function delegationReminderContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"delegation-reminder">> {
  return { kind: "delegation-reminder", ...(await toColleague(delivery, message, base)) };
}

export async function delegationDeadlineContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"delegation-deadline">> {
  return { kind: "delegation-deadline", ...(await toColleague(delivery, message, base)) };
}

async function toColleague(delivery: Delivery, message: Message, base: Base) {
  const { stored, linkVersion, shown, privacy } = await delegated(delivery, message, base);
  const token = await base.sign("colleague", message.recipient, linkVersion);
  // The gate anew: what a batch read before the deadline moved would tell the old one.
  const gate = await delivery.gates.read(consultationOf(message));
  if (gate.state === "not-opened") throw new Error("A message of a phase that has not opened");
  return {
    ...shown,
    deadlineAt: deadlineOf(gate, stored.party.id),
    by: addresseeOf(stored.party).name ?? stored.party.name,
    links: { answer: base.address(`/answer/${token}`), privacy },
  };
}

export async function delegationDoneContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"delegation-done">> {
  const { stored, delegation, shown, privacy } = await delegated(delivery, message, base);
  const token = await base.sign("answer", stored.party.id, stored.linkVersion);
  const answer = base.address(`/answer/${token}/check`);
  return {
    kind: "delegation-done",
    ...shown,
    colleague: colleagueName(delegation) ?? "",
    links: { answer, privacy },
  };
}

/** Each has a link of their own to the same answer. */
export function answerToken(
  message: Message,
  { party, linkVersion }: StoredParty,
  sign: Base["sign"],
): Promise<string> {
  if (!isToColleague(message)) return sign("answer", party.id, linkVersion);
  return sign("colleague", message.recipient, linkVersion);
}

/** Who sent it, where that was not the reader. */
export async function senderName(
  delivery: Delivery,
  message: Message,
  { party, sentBy }: SubmissionRevision,
): Promise<string | null> {
  if (party === undefined || sentBy === undefined || isToColleague(message)) return null;
  const delegation = await delivery.delegations.get(consultationOf(message), party, sentBy);
  return delegation === undefined ? null : colleagueName(delegation);
}

function consultationOf({ destination, round }: Message) {
  return { destination, round, phase: "consultation" } as const;
}

/** What the party has handed over and not taken back. */
export async function handedOver(delivery: Delivery, message: Message) {
  const delegations = await delivery.delegations.of(consultationOf(message), message.recipient);
  const live = delegations.filter(({ takenBackAt }) => takenBackAt === undefined);
  if (live.length === 0) return [];
  const questionnaire = await questionnaireOf(delivery, await roundOf(delivery, message));
  return live.map((delegation) => ({
    to: colleagueName(delegation) ?? "",
    parts: partTitles(questionnaire, delegation, message.language),
  }));
}

/** What letters about something handed over start from: whose answer it is now, and the version of the link it was handed over with. */
async function delegated(delivery: Delivery, message: Message, { destination, address }: Base) {
  const { party: subject, id } = readColleagueSubject(message.recipient);
  const { linkVersion } = found(await delivery.parties.get(message.destination, subject), "party");
  const delegation = found(await delivery.delegations.get(consultationOf(message), subject, id), "delegation");
  const stored = found(await delivery.parties.get(message.destination, delegation.answersFor), "party");
  const about = { ...message, recipient: stored.party.id };
  const { round, deadlineAt } = await opened(delivery, about, "consultation");
  const parts = partTitles(await questionnaireOf(delivery, round), delegation, message.language);
  const shown = { destination, round: round.plan, party: stored.party, deadlineAt, parts };
  return { stored, delegation, linkVersion, shown, privacy: address("/privacy") };
}

async function questionnaireOf(delivery: Delivery, round: ConsultationRound) {
  const named = found(papersOf(round, "consultation")?.questionnaire ?? undefined, "questionnaire");
  return found(await delivery.questionnaires.get(round.destination, named.id, named.version), "questionnaire");
}
