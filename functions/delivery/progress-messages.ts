import { addresseeOf } from "../domain/party.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { DueItem } from "../storage/due.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { Delivery } from "./delivery-stores.ts";

/** Each time somebody says what has become of a decision, its decision-maker gets what is now recorded of it. */
export async function progressMessages(
  delivery: Delivery,
  { destination, round, party, revision }: Extract<DueItem, { readonly kind: "progress" }>,
): Promise<readonly NewMessage[]> {
  const stored = await delivery.parties.get(destination, party);
  if (stored === undefined) return [];
  const { email: to, language } = addresseeOf(stored.party);
  const about = { destination, round, recipient: party, ordinal: revision, to, language };
  const createdAt = instantNow(delivery.dependencies);
  return [{ ...about, kind: "progress-receipt", details: { revision: String(revision) }, createdAt }];
}
