import { isToColleague, type Message } from "../domain/message.ts";
import type { PhaseName } from "../storage/keys.ts";
import type { RoundDesk } from "./round-desk.ts";

/** Where mail lies that belongs to no round: a link that was asked for once more, among others. */
const noRound = "-";

/**
 * Forgets to whom answers were handed over, once nothing more can be sent to them: first the mails,
 * then the addresses that tell which those are, so that whoever stops in between can go on.
 */
export async function forgetColleagues(desk: RoundDesk, where: PhaseName): Promise<void> {
  const { destination, round } = where;
  const delegations = await desk.delegations.all(where);
  const addresses = new Set(delegations.flatMap(({ email = [] }) => email));
  const isMeant = (message: Message) =>
    isToColleague(message) || (message.kind === "link-again" && addresses.has(message.to));
  for (const name of addresses.size > 0 ? [round, noRound] : [round]) {
    const messages = await desk.outbox.list(destination, name);
    for (const message of messages.filter(isMeant)) await desk.outbox.forget(message);
  }
  await desk.delegations.forgetColleagues(where);
}

/** And those who were asked to confirm a reply: mails first here too. */
export async function forgetSignatories(desk: RoundDesk, where: PhaseName): Promise<void> {
  for (const message of await desk.outbox.list(where.destination, where.round)) {
    if (message.kind === "signature-request") await desk.outbox.forget(message);
  }
  await desk.signatures.forgetSignatories(where);
}
