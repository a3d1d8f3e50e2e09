import { suppressesAddress } from "../domain/delivery.ts";
import { isInTime } from "../domain/gate.ts";
import { type Message, type MessageKind, messageKey, repeatOrdinal, resendRefusal } from "../domain/message.ts";
import { addresseeOf, isActive, isInvited, phaseOf } from "../domain/party.ts";
import { type ConsultationRound, type Phase, papersOf } from "../domain/round.ts";
import { instantNow } from "../middleware/dependencies.ts";
import { referredVersion } from "../steps/version-details.ts";
import type { NewMessage } from "../storage/outbox.ts";
import type { Delivery } from "./delivery-stores.ts";

/**
 * What a party that was entered or changed calls for: an invitation to each phase that is open, if
 * the opening could not invite it, and the invitation anew once an address that bounced has been
 * mended. Before the opening nothing: then the opening invites.
 */
export async function partyMessages(
  delivery: Delivery,
  { destination, party: id }: { readonly destination: string; readonly party: string },
): Promise<readonly NewMessage[]> {
  const stored = await delivery.parties.get(destination, id);
  if (stored === undefined) return [];
  const { party } = stored;
  const phase = phaseOf(party);
  if (!isActive(party)) return [];
  const now = instantNow(delivery.dependencies);
  const { email: to, language } = addresseeOf(party);
  const messages: NewMessage[] = [];
  for (const plan of await delivery.rounds.list(destination)) {
    const gate = await delivery.gates.read({ destination, round: plan.id, phase });
    const round = gate.state === "open" && isInTime(gate, id, now) && (await delivery.rounds.get(destination, plan.id));
    if (!round) continue;
    const kind: MessageKind = phase === "consultation" ? "invitation" : "referral";
    const base = { destination, round: plan.id, kind, recipient: id, to, language, createdAt: now };
    const latest = await latestInvitation(delivery, { ...base, ordinal: 1 });
    if (latest === undefined) {
      if (!isInvited(party, phase, papersOf(round, phase)?.audience)) continue;
      messages.push({ ...base, ordinal: 1, details: await detailsOf(delivery, round, phase) });
    } else if (metArchived(latest) || (wasHeldBack(latest) && resendRefusal(latest, { to, now }) === null)) {
      messages.push({ ...base, ordinal: repeatOrdinal(latest.ordinal), details: latest.details });
    }
  }
  return messages;
}

/** The last of an invitation and its repeats. */
async function latestInvitation(
  { outbox }: Pick<Delivery, "outbox">,
  name: Pick<Message, "destination" | "round" | "kind" | "recipient" | "ordinal">,
): Promise<Message | undefined> {
  const found = await outbox.get({ ...name, key: messageKey(name) });
  if (found === undefined) return undefined;
  return (await latestInvitation({ outbox }, { ...name, ordinal: repeatOrdinal(name.ordinal) })) ?? found;
}

/** It was about to leave while its party was archived, and never did. */
function metArchived({ state }: Message): boolean {
  return state.name === "cancelled" && state.reason === "not-invited";
}

/** It met an address that nobody may write to, or came back from it for good. */
function wasHeldBack({ state, events }: Message): boolean {
  return state.name === "cancelled" || suppressesAddress(events);
}

async function detailsOf(delivery: Delivery, round: ConsultationRound, phase: Phase) {
  return phase === "referral" ? referredVersion(delivery, round) : {};
}
