import { calendarWarnings } from "../domain/calendar-warnings.ts";
import type { Message } from "../domain/message.ts";
import type { DateChange } from "../domain/move-milestone.ts";
import { lacksCaseNumber } from "../domain/next-round.ts";
import { phaseSchema } from "../domain/round.ts";
import type { ContextOf } from "../mail/message-context.ts";
import type { Delivery } from "./delivery-stores.ts";
import { type Base, deadlineFor, detail, found, roundOf } from "./message-facts.ts";
import { ownCaseNumber } from "./own-case-number.ts";

export async function roundCreatedContext(
  delivery: Delivery,
  message: Message,
  { destination, address }: Base,
): Promise<ContextOf<"round-created">> {
  const { plan } = await roundOf(delivery, message);
  return {
    kind: "round-created",
    destination,
    round: plan,
    warnings: calendarWarnings(plan),
    lacksCaseNumber: lacksCaseNumber(plan),
    links: { calendar: address(`/staff/rounds/${message.round}/calendar`) },
  };
}

export async function calendarChangedContext(
  delivery: Delivery,
  message: Message,
  { destination, address }: Base,
): Promise<ContextOf<"calendar-changed">> {
  const by = detail(message, "by");
  const known = await delivery.destinations.get(message.destination);
  return {
    kind: "calendar-changed",
    destination,
    round: (await roundOf(delivery, message)).plan,
    changes: JSON.parse(detail(message, "changes")) as readonly DateChange[],
    reason: detail(message, "reason"),
    by: known?.staff.find(({ email }) => email === by)?.name ?? by,
    links: { calendar: address(`/staff/rounds/${message.round}/calendar`) },
  };
}

export async function deadlineMovedContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"deadline-moved">> {
  const previousDeadlineAt = detail(message, "previousDeadlineAt");
  return { kind: "deadline-moved", ...(await newDeadline(delivery, message, base)), previousDeadlineAt };
}

export async function extensionGrantedContext(
  delivery: Delivery,
  message: Message,
  base: Base,
): Promise<ContextOf<"extension-granted">> {
  return { kind: "extension-granted", ...(await newDeadline(delivery, message, base)) };
}

async function newDeadline(delivery: Delivery, message: Message, { destination, address, sign }: Base) {
  const phase = phaseSchema.parse(detail(message, "phase"));
  // The gate anew: what a batch read before the deadline moved would tell the old one.
  const [gate, round, stored] = await Promise.all([
    delivery.gates.read({ destination: message.destination, round: message.round, phase }),
    roundOf(delivery, message),
    delivery.parties.get(message.destination, message.recipient),
  ]);
  if (gate.state === "not-opened") throw new Error("A message of a phase that has not opened");
  const { party, linkVersion } = found(stored, "party");
  const own = phase === "referral" ? await ownCaseNumber(delivery, message, party.id) : undefined;
  const purpose = phase === "referral" ? "decide" : "answer";
  return {
    destination,
    round: round.plan,
    party,
    ownCaseNumber: own,
    phase,
    ...deadlineFor(message, phase, gate),
    links: {
      open: address(`/${purpose}/${await sign(purpose, party.id, linkVersion)}`),
      noReminders: address(`/no-reminders/${await sign("no-reminders", party.id, linkVersion)}`),
      privacy: address("/privacy"),
    },
  };
}
