import { addDays } from "../domain/calendar-day.ts";
import { invitationDelivery } from "../domain/delivery.ts";
import { firstOrdinal, type Message, type MessageKind, messageKey, repeatOrdinal } from "../domain/message.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { Delivery } from "./delivery-stores.ts";

/** Days between two invitations or reminders where a destination says nothing. */
const usualSpacingDays = 7;

/**
 * Whether its recipient was written to so lately that a reminder would be a nuisance. What came back
 * was not heard, and what a message repeats is no other message.
 */
export async function wroteLately(delivery: Delivery, message: Message): Promise<boolean> {
  const { destination, round } = message;
  const settings = await delivery.destinations.get(destination);
  const spacing = settings?.reminderSpacingDays ?? usualSpacingDays;
  const today = stockholmDay(instantNow(delivery.dependencies));
  const names = othersToRecipient(message).map((key) => ({ destination, round, key }));
  const others = await delivery.outbox.getMany(names);
  return others.some((other) => {
    const { state } = other;
    // What came before and still waits leaves first, in this very batch perhaps.
    if (state.name === "pending") return isBefore(other, message);
    if (state.name !== "sent" && state.name !== "sending") return false;
    if (state.name === "sent" && invitationDelivery(other) === "undelivered") return false;
    return addDays(stockholmDay(state.name === "sent" ? state.at : state.since), spacing) > today;
  });
}

function isBefore(other: Message, { kind, ordinal }: Message): boolean {
  return other.kind !== kind || firstOrdinal(other.ordinal) < firstOrdinal(ordinal);
}

const invitations: Partial<Record<MessageKind, MessageKind>> = {
  reminder: "invitation",
  "delegation-reminder": "delegation",
};

/** At most two reminders a phase, and each message may have been repeated twice. */
function othersToRecipient(message: Message): readonly string[] {
  const { kind, ordinal } = message;
  const invitation = invitations[kind] ?? "referral";
  return [
    { kind: invitation, ordinal: 1 },
    { kind, ordinal: 1 },
    { kind, ordinal: 2 },
  ]
    .filter((other) => other.kind !== kind || other.ordinal !== firstOrdinal(ordinal))
    .flatMap((first) => {
      const again = repeatOrdinal(first.ordinal);
      return [first.ordinal, again, repeatOrdinal(again)].map((each) =>
        messageKey({ ...message, kind: first.kind, ordinal: each }),
      );
    });
}
