import { colleagueSubject, type Delegation } from "../domain/delegation.ts";
import { addresseeOf } from "../domain/party.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { DueItem } from "../storage/due.ts";
import type { AnnouncedExtension } from "../storage/extensions.ts";
import type { RoundName } from "../storage/keys.ts";
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
  const stored = ready && (await delivery.parties.get(destination, delegation.answersFor));
  if (ready === undefined || stored === undefined) return messages;
  const { email: to, language: own } = addresseeOf(stored.party);
  return [...messages, { ...about, kind: "delegation-done", ordinal: ready.count, to, language: own, createdAt }];
}

const dayMs = 86_400_000;

/** What a party is given alone its colleagues have too. Numbered by the day, clear of the moves for everybody. */
export async function extensionToColleagues(
  delivery: Delivery,
  { destination, round }: RoundName,
  { party, until, at }: Pick<AnnouncedExtension, "party" | "until" | "at">,
): Promise<readonly NewMessage[]> {
  const handedOver = await delivery.delegations.of({ destination, round, phase: "consultation" }, party);
  const ordinal = Math.floor(Date.parse(until) / dayMs);
  const createdAt = instantNow(delivery.dependencies);
  return handedOver.flatMap((delegation) => {
    const told = newDeadlineOf(delegation, at);
    return told === undefined ? [] : [{ ...told, destination, round, ordinal, details: { until }, createdAt }];
  });
}

/** To whoever had been told the deadline before it was changed `at`, and still answers. */
export function newDeadlineOf(delegation: Delegation, at: string) {
  const { email, language, takenBackAt, createdAt } = delegation;
  if (email === undefined || takenBackAt !== undefined || createdAt > at) return undefined;
  return { kind: "delegation-deadline" as const, recipient: colleagueSubject(delegation), to: email, language };
}
