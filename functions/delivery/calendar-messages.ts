import { lastMinute } from "../domain/closing-time.ts";
import type { StaffMember } from "../domain/destination.ts";
import { deadlineOf } from "../domain/gate.ts";
import { latestByRecipient } from "../domain/message.ts";
import { addresseeOf, isActive, phaseOf } from "../domain/party.ts";
import type { OpenedGate } from "../domain/round.ts";
import { instantNow } from "../middleware/dependencies.ts";
import type { DeadlineMove } from "../storage/calendars.ts";
import type { DueItem } from "../storage/due.ts";
import type { PhaseName } from "../storage/keys.ts";
import type { NewMessage } from "../storage/outbox.ts";
import { extensionToColleagues, newDeadlineOf } from "./delegation-messages.ts";
import type { Delivery } from "./delivery-stores.ts";
import { hasAnswered } from "./has-answered.ts";

type Due<Kind extends DueItem["kind"]> = Extract<DueItem, { readonly kind: Kind }>;

/**
 * To staff: that the clock has made a round, and every change to a calendar but their own. All of the
 * history each time, since a message that has been made is not made again.
 */
export async function calendarMessages(delivery: Delivery, item: Due<"calendar-changed">): Promise<NewMessage[]> {
  const { destination, round } = item;
  const [stored, known] = await Promise.all([
    delivery.calendars.read({ destination, round }),
    delivery.destinations.get(destination),
  ]);
  if (stored === undefined || known === undefined) return [];
  const createdAt = instantNow(delivery.dependencies);
  const made = stored.created?.by === "clock" ? known.staff : [];
  return [
    ...made.map((member) => ({
      ...toStaff(item, member, createdAt),
      kind: "round-created" as const,
      recipient: member.email,
      ordinal: 1,
    })),
    ...stored.history.flatMap(({ by, reason, changes }, index) =>
      changedMessages(item, known.staff, createdAt, {
        by,
        reason,
        changes: JSON.stringify(changes),
        change: `plan ${index}`,
      }),
    ),
  ];
}

/**
 * To those who were asked and have not answered, to colleagues who answer for one of them, to whoever
 * has saved a draft of the open form, to all who decide, and to staff.
 */
export async function deadlineMessages(delivery: Delivery, item: Due<"deadline-moved">): Promise<NewMessage[]> {
  const moves = await delivery.calendars.deadlineMoves(item);
  const known = await delivery.destinations.get(item.destination);
  const last = moves.at(-1);
  if (last === undefined || known === undefined) return [];
  const createdAt = instantNow(delivery.dependencies);
  const toTeam = moves.flatMap(({ from, to, by, reason }, index) => {
    const change = { what: `close-${item.phase}`, from: lastMinute(from), to: lastMinute(to) };
    const details = { by, reason, changes: JSON.stringify([change]), change: `${item.phase} ${index}` };
    return changedMessages(item, known.staff, createdAt, details);
  });
  const told = { move: last, ordinal: moves.length, createdAt };
  const where = { destination: item.destination, round: item.round, phase: item.phase };
  const gate = await delivery.gates.read(where);
  if (gate.state !== "open") return toTeam;
  const toOthers =
    item.phase === "consultation"
      ? [...(await toColleagues(delivery, where, gate, told)), ...(await toOpenDrafts(delivery, where, told))]
      : [];
  return [...(await toParties(delivery, where, gate, told)), ...toOthers, ...toTeam];
}

interface Told {
  readonly move: DeadlineMove;
  readonly ordinal: number;
  readonly createdAt: string;
}

/** Of several moves only the last is told: the others have been overtaken. */
async function toParties(
  delivery: Delivery,
  where: PhaseName,
  gate: OpenedGate,
  { move, ordinal, createdAt }: Told,
): Promise<NewMessage[]> {
  const { destination, round, phase } = where;
  const [parties, messages] = await Promise.all([
    delivery.parties.list(destination),
    delivery.outbox.list(destination, round),
  ]);
  const invitations = latestByRecipient(messages, phase === "referral" ? "referral" : "invitation");
  const concerned: NewMessage[] = [];
  for (const { party } of parties) {
    const invitation = invitations.get(party.id);
    if (phaseOf(party) !== phase || !isActive(party) || invitation === undefined) continue;
    // An invitation made since names the new day itself.
    if (invitation.createdAt > move.at) continue;
    // Whoever was given longer than this already has lost and gained nothing.
    if (deadlineOf(gate, party.id) !== gate.deadlineAt) continue;
    if (phase === "consultation" && (await hasAnswered(delivery, where, party.id))) continue;
    const { email, language } = addresseeOf(party);
    concerned.push({
      destination,
      round,
      kind: "deadline-moved",
      recipient: party.id,
      ordinal,
      to: email,
      language,
      details: { phase, previousDeadlineAt: move.from },
      createdAt,
    });
  }
  return concerned;
}

/** Whoever answers for a party has the party's deadline, and was told the old one. */
async function toColleagues(
  delivery: Delivery,
  where: PhaseName,
  gate: OpenedGate,
  { move, ordinal, createdAt }: Told,
): Promise<NewMessage[]> {
  const { destination, round } = where;
  const details = { previousDeadlineAt: move.from };
  return (await delivery.delegations.all(where)).flatMap((delegation) => {
    const told = newDeadlineOf(delegation, move.at);
    if (told === undefined || deadlineOf(gate, delegation.answersFor) !== gate.deadlineAt) return [];
    return [{ ...told, destination, round, ordinal, details, createdAt }];
  });
}

/** Their link was mailed with the old day. */
async function toOpenDrafts(
  delivery: Delivery,
  where: PhaseName,
  { move, ordinal, createdAt }: Told,
): Promise<NewMessage[]> {
  const { destination, round } = where;
  const drafts = (await delivery.openDrafts.list(where)).filter(({ savedAt }) => savedAt <= move.at);
  return drafts.map(({ id, email, language, linkVersion }) => {
    const details = { linkVersion: String(linkVersion), previousDeadlineAt: move.from };
    const about = { destination, round, recipient: id, ordinal, to: email, language, details };
    return { ...about, kind: "draft-deadline", createdAt };
  });
}

/** To each party that staff gave more time without being asked by it, and its colleagues. One that asked gets an answer instead. */
export async function extensionMessages(
  delivery: Delivery,
  { destination, round, phase }: Due<"deadline-moved">,
): Promise<readonly NewMessage[]> {
  const counts = new Map<string, number>();
  const messages: NewMessage[] = [];
  for (const extension of await delivery.extensions.announced({ destination, round, phase })) {
    const { party, until } = extension;
    const ordinal = (counts.get(party) ?? 0) + 1;
    counts.set(party, ordinal);
    const stored = await delivery.parties.get(destination, party);
    if (stored === undefined) continue;
    const { email: to, language } = addresseeOf(stored.party);
    const about = { destination, round, recipient: party, ordinal, to, language, details: { phase, until } };
    messages.push({ ...about, kind: "extension-granted", createdAt: instantNow(delivery.dependencies) });
    if (phase === "consultation") {
      messages.push(...(await extensionToColleagues(delivery, { destination, round }, extension)));
    }
  }
  return messages;
}

function changedMessages(
  item: { readonly destination: string; readonly round: string },
  staff: readonly StaffMember[],
  createdAt: string,
  details: { readonly by: string; readonly reason: string; readonly changes: string; readonly change: string },
): NewMessage[] {
  return staff
    .filter(({ email }) => email !== details.by)
    .map((member) => ({
      ...toStaff(item, member, createdAt),
      kind: "calendar-changed",
      recipient: `${details.change} ${member.email}`,
      ordinal: 1,
      details,
    }));
}

function toStaff(
  { destination, round }: { readonly destination: string; readonly round: string },
  { email, language }: StaffMember,
  createdAt: string,
) {
  return { destination, round, to: email, language, details: {}, createdAt };
}
