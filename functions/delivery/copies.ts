import { colleagueSubject, readColleagueSubject } from "../domain/delegation.ts";
import type { CancelReason, Message } from "../domain/message.ts";
import { addresseeOf, copiedContacts, isActive, phaseOf } from "../domain/party.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { Delivery } from "./delivery-stores.ts";

/**
 * What goes to a party's officers when its invitation or referral leaves. Numbered 1 for good: a repeat of
 * the mail, or a new address of theirs, makes no second copy.
 */
export async function copyMessages(delivery: Delivery, message: Message): Promise<readonly NewMessage[]> {
  const { destination, round, kind, recipient, details } = message;
  if (kind !== "invitation" && kind !== "referral") return [];
  const stored = await delivery.parties.get(destination, recipient);
  if (stored === undefined) return [];
  const { party } = stored;
  const createdAt = instantNow(delivery.dependencies);
  return copiedContacts(party).map(({ id, email, language }) => ({
    destination,
    round,
    kind: "copy",
    recipient: colleagueSubject({ party: party.id, id }),
    ordinal: 1,
    to: email,
    language,
    details: { ...details, phase: phaseOf(party), sentTo: message.to },
    createdAt,
  }));
}

/** One who is no officer of the party any more, or has another address, is not written to. */
export async function reasonNotToCopy(
  { parties }: Pick<Delivery, "parties">,
  { destination, recipient, to }: Message,
): Promise<CancelReason | undefined> {
  const { party: id, id: contact } = readColleagueSubject(recipient);
  const stored = await parties.get(destination, id);
  if (stored === undefined || !isActive(stored.party)) return "not-invited";
  if (addresseeOf(stored.party).email === to) return "superseded";
  const meant = copiedContacts(stored.party).find((each) => each.id === contact);
  return meant?.email === to ? undefined : "superseded";
}
