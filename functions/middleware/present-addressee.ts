import { followsParty, type Message } from "../domain/message.ts";
import { addresseeOf } from "../domain/party.ts";
import type { StoredParty } from "../storage/parties.ts";

/** Where a message goes by now, and in which language: to whatever address its party has, if it is to a party. */
export async function presentAddressee(
  { parties }: { readonly parties: { get(destination: string, id: string): Promise<StoredParty | undefined> } },
  message: Message,
): Promise<Pick<Message, "to" | "language">> {
  const { destination, recipient, to, language } = message;
  const stored = followsParty(message) ? await parties.get(destination, recipient) : undefined;
  if (stored === undefined) return { to, language };
  const addressee = addresseeOf(stored.party);
  return { to: addressee.email, language: addressee.language };
}
