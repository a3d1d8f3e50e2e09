import { readColleagueSubject } from "../domain/delegation.ts";
import { isAddressSuppressed } from "../domain/delivery.ts";
import { deadlineOf, isInTime } from "../domain/gate.ts";
import { type CancelReason, firstOrdinal, type Message, type MessageKind } from "../domain/message.ts";
import { isActive } from "../domain/party.ts";
import { standsDeclined } from "../domain/reply.ts";
import { type OpenedGate, type Phase, phaseSchema } from "../domain/round.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { instantNow } from "../middleware/dependencies.ts";
import { whatWaits } from "../steps/what-waits.ts";
import { reasonNotToCopy } from "./copies.ts";
import type { Delivery } from "./delivery-stores.ts";
import { hasAnswered } from "./has-answered.ts";
import { wroteLately } from "./wrote-lately.ts";

const phases: Partial<Record<MessageKind, Phase>> = {
  invitation: "consultation",
  reminder: "consultation",
  confirmation: "consultation",
  delegation: "consultation",
  "delegation-reminder": "consultation",
  "delegation-deadline": "consultation",
  "draft-deadline": "consultation",
  "draft-link": "consultation",
  "draft-reminder": "consultation",
  referral: "referral",
  "signatory-approval": "referral",
  "signature-request": "referral",
  "referral-reminder": "referral",
};

/** They go to a party as one that is invited: whoever is not any more, or can answer no more, gets none. */
const toInvited: ReadonlySet<MessageKind> = new Set([
  "invitation",
  "reminder",
  "referral",
  "referral-reminder",
  "deadline-moved",
  "extension-granted",
]);
/** They name their phase themselves. */
const aboutPhase: ReadonlySet<MessageKind> = new Set(["deadline-moved", "extension-granted", "copy"]);
const reminders: ReadonlySet<MessageKind> = new Set(["reminder", "referral-reminder", "draft-reminder"]);

/** Their link is the draft's, which another address may have taken over meanwhile. */
const aboutDrafts: ReadonlySet<MessageKind> = new Set(["draft-link", "draft-reminder", "draft-deadline"]);

/**
 * Why a message should not be sent after all, judged at the moment of sending: between the row and
 * the call somebody may have answered, opted out or closed the gate.
 */
export async function reasonToCancel(delivery: Delivery, message: Message): Promise<CancelReason | undefined> {
  const { destination, round, kind, recipient } = message;
  if (kind === "sign-in") {
    const expiresAt = message.details["expiresAt"] ?? "";
    return expiresAt <= instantNow(delivery.dependencies) ? "expired" : undefined;
  }
  // Asked for by whoever reads it: neither a gate nor an earlier bounce speaks against it.
  if (kind === "link-again" || kind === "accessibility-feedback") return undefined;
  if (kind === "waiting-digest") {
    if (stockholmDay(message.createdAt) !== stockholmDay(instantNow(delivery.dependencies))) return "expired";
    if ((await whatWaits(delivery, destination)).length === 0) return "nothing-waits";
  }
  const phase = aboutPhase.has(kind) ? phaseSchema.parse(message.details["phase"]) : phases[kind];
  if (phase !== undefined) {
    const gate = await delivery.gates.read({ destination, round, phase });
    if (gate.state !== "open") return "gate-closed";
    if (toInvited.has(kind)) {
      if (!isInTime(gate, recipient, instantNow(delivery.dependencies))) return "gate-closed";
      const stored = await delivery.parties.get(destination, recipient);
      if (stored === undefined || !isActive(stored.party)) return "not-invited";
    }
    if (kind === "copy") {
      const reason = await reasonNotToCopy(delivery, message);
      if (reason !== undefined) return reason;
    }
    if (kind === "extension-granted" && deadlineOf(gate, recipient) !== message.details["until"]) return "superseded";
    if (kind === "deadline-moved") {
      const overtaken = await reasonNotToTell(delivery, message, gate, phase);
      if (overtaken !== undefined) return overtaken;
    }
    if (aboutDrafts.has(kind)) {
      const draft = await delivery.openDrafts.get({ destination, round, phase }, recipient);
      if (String(draft?.linkVersion) !== message.details["linkVersion"]) return "superseded";
    }
    if (toColleagues.has(kind)) {
      const reason = await reasonNotToTellColleague(delivery, message, gate);
      if (reason !== undefined) return reason;
    }
    if (kind === "draft-deadline") {
      const moves = await delivery.calendars.deadlineMoves({ destination, round, phase });
      if (moves.length > message.ordinal) return "superseded";
      if (await hasAnswered(delivery, { destination, round, phase }, recipient)) return "answered";
    }
    if (reminders.has(kind)) {
      if (await hasAnswered(delivery, { destination, round, phase }, recipient)) return "answered";
      const replies = await delivery.replies.list({ destination, round, phase }, recipient);
      if (standsDeclined(replies, false)) return "declined";
      if (await delivery.parties.hasOptedOut(destination, round, phase, recipient)) return "opted-out";
      if (await wroteLately(delivery, message)) return "too-soon";
    }
  }
  if (signatures.has(kind) && (await isSettled(delivery, message))) return "taken-back";
  if (kind === "delegation" && (await isTakenBack(delivery, message))) return "taken-back";
  for (const name of await roundsToAsk(delivery, message)) {
    const sent = await delivery.messagesAtStart(destination, name);
    if (isAddressSuppressed(message.to, sent)) return "address-suppressed";
  }
  return undefined;
}

const signatures: ReadonlySet<MessageKind> = new Set(["signatory-approval", "signature-request"]);

/** A request that was taken back, confirmed, or followed by another one. */
async function isSettled({ signatures }: Delivery, { destination, round, kind, recipient, ordinal }: Message) {
  const latest = await signatures.latest({ destination, round, phase: "referral" }, recipient);
  return (
    latest?.number !== firstOrdinal(ordinal) || latest.state !== (kind === "signatory-approval" ? "approval" : "asked")
  );
}

/** To those who answer for the one that is invited. */
const toColleagues: ReadonlySet<MessageKind> = new Set(["delegation-reminder", "delegation-deadline"]);

/** What a party no longer needs its colleagues need not hear either; and one that is ready has done its part. */
async function reasonNotToTellColleague(
  delivery: Delivery,
  message: Message,
  gate: OpenedGate,
): Promise<CancelReason | undefined> {
  const { destination, round, kind, recipient, ordinal } = message;
  const where = { destination, round, phase: "consultation" } as const;
  const { party: subject, id } = readColleagueSubject(recipient);
  const delegation = await delivery.delegations.get(where, subject, id);
  if (delegation?.email === undefined || delegation.takenBackAt !== undefined) return "taken-back";
  const { answersFor: party } = delegation;
  if (!isInTime(gate, party, instantNow(delivery.dependencies))) return "gate-closed";
  const stored = await delivery.parties.get(destination, party);
  if (stored === undefined || !isActive(stored.party)) return "not-invited";
  if (await hasAnswered(delivery, where, party)) return "answered";
  if (standsDeclined(await delivery.replies.list(where, party), false)) return "declined";
  if (kind === "delegation-deadline") {
    const { until } = message.details;
    if (until !== undefined) return deadlineOf(gate, party) === until ? undefined : "superseded";
    if (deadlineOf(gate, party) !== gate.deadlineAt) return "superseded";
    return (await delivery.calendars.deadlineMoves(where)).length > ordinal ? "superseded" : undefined;
  }
  if (delegation.ready !== undefined) return "answered";
  if (await delivery.parties.hasOptedOut(destination, round, "consultation", party)) return "opted-out";
  return (await wroteLately(delivery, message)) ? "too-soon" : undefined;
}

async function isTakenBack({ delegations }: Delivery, { destination, round, recipient }: Message): Promise<boolean> {
  const { party, id } = readColleagueSubject(recipient);
  const delegation = await delegations.get({ destination, round, phase: "consultation" }, party, id);
  return delegation?.email === undefined || delegation.takenBackAt !== undefined;
}

/** A later move or an own extension says more; whoever has answered a questionnaire needs no more time. */
async function reasonNotToTell(
  delivery: Delivery,
  { destination, round, recipient, ordinal }: Message,
  gate: OpenedGate,
  phase: Phase,
): Promise<CancelReason | undefined> {
  const where = { destination, round, phase };
  if (deadlineOf(gate, recipient) !== gate.deadlineAt) return "superseded";
  // A repeat that staff sent has a number beyond all moves.
  if ((await delivery.calendars.deadlineMoves(where)).length > ordinal) return "superseded";
  if (phase === "referral") return undefined;
  if (await hasAnswered(delivery, where, recipient)) return "answered";
  return standsDeclined(await delivery.replies.list(where, recipient), false) ? "declined" : undefined;
}

/** An address that bounced or complained last year is still the same address this year. */
async function roundsToAsk(delivery: Delivery, { destination, round }: Message): Promise<readonly string[]> {
  const earlier = (await delivery.roundsAtStart(destination)).map(({ id }) => id).filter((id) => id < round);
  return [round, ...earlier.toSorted().slice(-1)];
}
