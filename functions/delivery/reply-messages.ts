import { deadlineOf } from "../domain/gate.ts";
import type { Language } from "../domain/language.ts";
import { latestByRecipient, type MessageKind } from "../domain/message.ts";
import { addresseeOf } from "../domain/party.ts";
import type { Reply } from "../domain/reply.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { NewMessage } from "../storage/outbox.ts";
import { extensionToColleagues } from "./delegation-messages.ts";
import type { Delivery } from "./delivery-stores.ts";

type ReplyName = Pick<Reply, "destination" | "round" | "phase" | "party" | "number">;

/** A reply is confirmed to whoever gave it, and every member of staff hears of it. */
export async function replyMessages(delivery: Delivery, name: ReplyName): Promise<readonly NewMessage[]> {
  const [destination, stored, reply] = await Promise.all([
    delivery.destinations.get(name.destination),
    delivery.parties.get(name.destination, name.party),
    delivery.replies.get(name, name.party, name.number),
  ]);
  if (destination === undefined || stored === undefined || reply === undefined) return [];
  const { email } = addresseeOf(stored.party);
  return [
    message(delivery, name, "reply-confirmation", { recipient: name.party, to: email, language: reply.language }),
    ...destination.staff.map((member) =>
      message(delivery, name, "reply-notice", {
        recipient: `${name.phase} ${name.party} ${member.email}`,
        to: member.email,
        language: member.language,
      }),
    ),
  ];
}

/**
 * What staff decided goes to the party. A new contact person gets the invitation itself, as the old one
 * had it.
 */
export async function outcomeMessages(delivery: Delivery, name: ReplyName): Promise<readonly NewMessage[]> {
  const [stored, reply] = await Promise.all([
    delivery.parties.get(name.destination, name.party),
    delivery.replies.get(name, name.party, name.number),
  ]);
  if (stored === undefined || reply?.handling === undefined) return [];
  const { email: to, language } = addresseeOf(stored.party);
  const { outcome } = reply.handling;
  if (outcome.kind !== "contact-replaced") {
    const told = message(delivery, name, "reply-outcome", { recipient: name.party, to, language });
    return outcome.kind === "granted" ? [told, ...(await colleaguesTold(delivery, name, reply.handling.at))] : [told];
  }
  const sent = await delivery.outbox.list(name.destination, name.round);
  const kind = name.phase === "referral" ? "referral" : "invitation";
  const invitation = latestByRecipient(sent, kind).get(name.party);
  if (invitation === undefined || invitation.to === outcome.email) return [];
  return [
    delivery.outbox.again(invitation, { to: outcome.email, language, createdAt: instantNow(delivery.dependencies) }),
  ];
}

/** Their party's time is theirs: as the gate says it, which was written before the outcome. */
async function colleaguesTold(delivery: Delivery, name: ReplyName, at: string): Promise<readonly NewMessage[]> {
  if (name.phase !== "consultation") return [];
  const gate = await delivery.gates.read(name);
  if (gate.state !== "open") return [];
  return extensionToColleagues(delivery, name, { party: name.party, until: deadlineOf(gate, name.party), at });
}

function message(
  { dependencies }: Delivery,
  { destination, round, phase, party, number }: ReplyName,
  kind: MessageKind,
  addressee: { readonly recipient: string; readonly to: string; readonly language: Language },
): NewMessage {
  const details = { phase, party, number: String(number) };
  return { destination, round, kind, ...addressee, ordinal: number, details, createdAt: instantNow(dependencies) };
}
