import { readColleagueSubject } from "../domain/delegation.ts";
import { deadlineOf } from "../domain/gate.ts";
import type { LinkPurpose } from "../domain/link.ts";
import type { Message } from "../domain/message.ts";
import type { ConsultationRound, OpenedGate, Phase } from "../domain/round.ts";
import type { Sender } from "../mail/message-context.ts";
import type { Delivery } from "./delivery-stores.ts";

/** What every kind starts from. */
export interface Base {
  readonly destination: Sender;
  readonly address: (path: string) => string;
  readonly sign: (purpose: LinkPurpose, subject: string, version?: number) => Promise<string>;
}

export async function opened(delivery: Delivery, message: Message, phase: Phase) {
  const round = await roundOf(delivery, message);
  const gate = round.gates[phase];
  if (gate.state === "not-opened") throw new Error("A message of a phase that has not opened");
  return { round, ...deadlineFor(message, phase, gate) };
}

/** A party's deadline, with what names it in a calendar; both from one reading of the gate. */
export function deadlineFor({ destination, round, recipient }: Message, phase: Phase, gate: OpenedGate) {
  const { party } = readColleagueSubject(recipient);
  const uid = `${destination}-${round}-${phase}-${party}@samrad`;
  return { deadlineAt: deadlineOf(gate, party), entry: { uid, sequence: gate.extensionCount } };
}

export async function roundOf(delivery: Delivery, message: Message): Promise<ConsultationRound> {
  return found(await delivery.rounds.get(message.destination, message.round), "round");
}

export function detail(message: Message, name: string): string {
  return found(message.details[name], name);
}

export function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`A message needs a ${what} that is not there`);
  return value;
}
