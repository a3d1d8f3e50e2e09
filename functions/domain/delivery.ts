/**
 * What Amazon SES tells about a message, as it is kept on the message's row: each once, in any
 * order. Bounces carry their type, since only a permanent one condemns an address.
 */
export const deliveryEvents = [
  "Send",
  "Delivery",
  "DeliveryDelay",
  "Bounce-Permanent",
  "Bounce-Transient",
  "Bounce-Undetermined",
  "Complaint",
  "Reject",
  "RenderingFailure",
] as const;
export type DeliveryEvent = (typeof deliveryEvents)[number];

export type Delivery = "complained" | "bounced" | "rejected" | "delivered" | "returned" | "delayed" | "accepted";

/**
 * The one state a set of events amounts to, the strongest first: a complaint proves delivery, a
 * permanent bounce after a delivery means the mailbox sent it back. `returned` is a bounce that may
 * pass, `rejected` never left SES. Null while nothing has been heard.
 */
export function deriveDelivery(events: Iterable<string>): Delivery | null {
  const seen = new Set(events);
  if (seen.has("Complaint")) return "complained";
  if (seen.has("Bounce-Permanent")) return "bounced";
  if (seen.has("Reject") || seen.has("RenderingFailure")) return "rejected";
  if (seen.has("Delivery")) return "delivered";
  if (seen.has("Bounce-Transient") || seen.has("Bounce-Undetermined")) return "returned";
  if (seen.has("DeliveryDelay")) return "delayed";
  return seen.has("Send") ? "accepted" : null;
}

/** Whether an address must be left alone after this: nobody writes again to one that is dead or complained. */
export function suppressesAddress(events: Iterable<string>): boolean {
  const delivery = deriveDelivery(events);
  return delivery === "complained" || delivery === "bounced";
}

/**
 * Whether an address is suppressed, derived from the messages sent to it and never stored: a new
 * contact has another address and so starts afresh.
 */
export function isAddressSuppressed(
  address: string,
  messages: Iterable<{ readonly to: string; readonly events: readonly string[] }>,
): boolean {
  const wanted = address.toLowerCase();
  for (const { to, events } of messages) {
    if (to.toLowerCase() === wanted && suppressesAddress(events)) return true;
  }
  return false;
}

/**
 * How far an invitation came, for the denominator of a response rate: what was sent and did not come
 * back counts as arrived, and nothing else does.
 */
export function invitationDelivery({
  state,
  events,
}: {
  readonly state: { readonly name: string };
  readonly events: Iterable<string>;
}): "delivered" | "undelivered" {
  if (state.name !== "sent") return "undelivered";
  const delivery = deriveDelivery(events);
  return delivery === "bounced" || delivery === "rejected" || delivery === "returned" ? "undelivered" : "delivered";
}
