import { colleagueSubject } from "../domain/delegation.ts";
import { addresseeOf } from "../domain/party.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { DueItem } from "../storage/due.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { Delivery } from "./delivery-stores.ts";

/**
 * What a delegation's row calls for: the link to the colleague, once for each handing over, and to the
 * invited person that it is ready, once for each time that was said. Those that were made stay made.
 */
export async function delegationMessages(
  delivery: Delivery,
  { destination, round, delegation }: Extract<DueItem, { readonly kind: "delegation" }>,
): Promise<readonly NewMessage[]> {
  const { email, language, revision, ready } = delegation;
  const about = { destination, round, recipient: colleagueSubject(delegation), details: {} };
  const createdAt = instantNow(delivery.dependencies);
  const messages: NewMessage[] = [];
  if (email !== undefined)
    messages.push({ ...about, kind: "delegation", ordinal: revision, to: email, language, createdAt });
  const stored = ready && (await delivery.parties.get(destination, delegation.party));
  if (ready === undefined || stored === undefined) return messages;
  const { email: to, language: own } = addresseeOf(stored.party);
  return [...messages, { ...about, kind: "delegation-done", ordinal: ready.count, to, language: own, createdAt }];
}
