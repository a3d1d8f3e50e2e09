import type { OpenedGate } from "./round.ts";

function latest(instants: readonly string[]): string {
  return instants.reduce((later, instant) => (Date.parse(instant) > Date.parse(later) ? instant : later));
}

/**
 * How long after the last deadline a gate may close. An answer is in time by the gateway's stamp, but
 * is stored later: a page function may take 10 s, a cold one most of them, and its clock may differ
 * from the one that closes. What is stamped late is refused whether the gate still stands open or not.
 */
const answersOnTheirWayMs = 60_000;

/** The latest deadline that anybody has been granted, exclusive. */
export function lastDeadline(gate: OpenedGate): string {
  return latest([gate.deadlineAt, ...Object.values(gate.extensions)]);
}

/** When a gate whose last deadline is this may close: once the answers that were in time have been stored. */
export function closingAfter(deadline: string): string {
  return new Date(Date.parse(deadline) + answersOnTheirWayMs).toISOString();
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
