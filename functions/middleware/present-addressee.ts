import { readColleagueSubject } from "../domain/delegation.ts";
import { followsParty, type Message } from "../domain/message.ts";
import { addresseeOf } from "../domain/party.ts";
import type { StoredParty } from "../storage/parties.ts";

/** Where a message goes by now, and in which language: to whatever address its party has, or its party's officer. */
export async function presentAddressee(
  { parties }: { readonly parties: { get(destination: string, id: string): Promise<StoredParty | undefined> } },
  message: Message,
): Promise<Pick<Message, "to" | "language">> {
  const { destination, kind, recipient, to, language } = message;
  if (kind === "copy") {
    const { party, id } = readColleagueSubject(recipient);
    const contact = (await parties.get(destination, party))?.party.contacts.find((each) => each.id === id);
    return contact === undefined ? { to, language } : { to: contact.email, language: contact.language };
  }
  const stored = followsParty(message) ? await parties.get(destination, recipient) : undefined;
  if (stored === undefined) return { to, language };
  const addressee = addresseeOf(stored.party);
  return { to: addressee.email, language: addressee.language };
}
