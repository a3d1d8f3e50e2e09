import { isHashOf } from "../domain/keyed-hash.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { Feedback, LinkRequest } from "../storage/requests.ts";
import type { Delivery } from "./delivery-stores.ts";
import { addressWithLinks, runningLinks } from "./running-links.ts";

/** How long after it was asked for a mail is still expected; the hash's key is the day's. */
const expectedMs = 86_400_000;

/**
 * The mail with all running links of an address, to the address as its party has it. None for an
 * unknown one: a mail there would be one that a stranger had sent.
 */
export async function linkMessages(delivery: Delivery, request: LinkRequest): Promise<readonly NewMessage[]> {
  const { destination, id, addressHash, language, requestedAt } = request;
  if (delivery.dependencies.clock() - Date.parse(requestedAt) > expectedMs) return [];
  const keys = await delivery.linkKeys();
  const day = requestedAt.slice(0, 10);
  const to = await addressWithLinks(delivery, destination, (email) => isHashOf(keys, addressHash, day, email));
  if (to === undefined || (await runningLinks(delivery, destination, to)).length === 0) return [];
  const createdAt = instantNow(delivery.dependencies);
  const recipient = { recipient: id, ordinal: 1, to, language };
  return [{ destination, round: "-", kind: "link-again", ...recipient, details: {}, createdAt }];
}

/** The row carries no word of the feedback: that stays with the request, which is deleted after a month. */
export async function feedbackMessages(delivery: Delivery, feedback: Feedback): Promise<readonly NewMessage[]> {
  const known = await delivery.destinations.get(feedback.destination);
  if (known === undefined) return [];
  const createdAt = instantNow(delivery.dependencies);
  const to = known.accessibility?.feedbackEmail ?? known.contact.email;
  const recipient = { recipient: feedback.id, ordinal: 1, to, language: "sv" as const };
  return [{ destination: known.id, round: "-", kind: "accessibility-feedback", ...recipient, details: {}, createdAt }];
}
