import { addresseeOf } from "../domain/party.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { DueItem } from "../storage/due.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { Delivery } from "./delivery-stores.ts";

/** Whose turn it is: the authority's own mailbox, as long as it has to approve the address, and then the signatory. */
export async function signatureMessages(
  delivery: Delivery,
  { destination, round, request }: Extract<DueItem, { readonly kind: "signature" }>,
): Promise<readonly NewMessage[]> {
  const { party, number: ordinal, signatory, state, language } = request;
  const stored = await delivery.parties.get(destination, party);
  if (stored === undefined || signatory === undefined) return [];
  const createdAt = instantNow(delivery.dependencies);
  const about = { destination, round, recipient: party, ordinal, details: {}, createdAt };
  const mailbox = addresseeOf(stored.party);
  if (state === "approval") {
    return [{ ...about, kind: "signatory-approval", to: mailbox.email, language: mailbox.language }];
  }
  return state === "asked" ? [{ ...about, kind: "signature-request", to: signatory.email, language }] : [];
}
