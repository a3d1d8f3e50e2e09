import type { OpenedGate } from "./round.ts";

function latest(instants: readonly string[]): string {
  return instants.reduce((later, instant) => (Date.parse(instant) > Date.parse(later) ? instant : later));
}

/** A gate closes after the latest deadline anybody has been granted. */
export function closingInstant(gate: OpenedGate): string {
  return latest([gate.deadlineAt, ...Object.values(gate.extensions)]);
}

/** A party's own deadline, exclusive: an extension only ever moves it later. */
export function deadlineOf(gate: OpenedGate, party: string | undefined): string {
  const extension = party !== undefined && Object.hasOwn(gate.extensions, party) ? gate.extensions[party] : undefined;
  return extension === undefined ? gate.deadlineAt : latest([gate.deadlineAt, extension]);
}

/** In time means that the gateway had it before that party's own deadline. */
export function isInTime(gate: OpenedGate, party: string | undefined, receivedAt: string): boolean {
  return Date.parse(receivedAt) < Date.parse(deadlineOf(gate, party));
}
