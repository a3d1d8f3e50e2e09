import { hasAnswered } from "../delivery/has-answered.ts";
import { colleagueSubject } from "../domain/delegation.ts";
import { latestByRecipient } from "../domain/message.ts";
import { staysInvited } from "../domain/party.ts";
import { type Phase, papersOf } from "../domain/round.ts";
import type { StoredParty } from "../storage/parties.ts";
import { invite } from "./open-phase.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";
import { referredVersion } from "./version-details.ts";

/**
 * Reminds those who have not answered and have not asked to be left alone; judged again when sent.
 * Whoever was entered after the opening gets the invitation instead: nobody is reminded of what they
 * have never heard of.
 */
export async function remind(desk: RoundDesk, order: StepOrder, phase: Phase): Promise<StepOutcome> {
  const { round, milestone } = order;
  const decides = phase === "referral";
  const invitationKind = decides ? "referral" : "invitation";
  const [messages, details] = await Promise.all([
    desk.outbox.list(round.destination, round.plan.id),
    decides ? referredVersion(desk, round) : {},
  ]);
  const invitations = latestByRecipient(messages, invitationKind);
  const silent = await listSilent(desk, order, phase, invitations);
  // One that this very step made before it was cut off is still missing: making it again makes it once.
  const missesInvitation = ({ party }: StoredParty): boolean => {
    const invitation = invitations.get(party.id);
    return invitation === undefined || invitation.details["insteadOf"] === milestone.id;
  };
  const invited = silent.filter(missesInvitation);
  const reminded = silent.filter((stored) => !missesInvitation(stored));
  const reminders = round.plan.milestones.filter(({ kind }) => kind === milestone.kind);
  const ordinal = reminders.findIndex(({ id }) => id === milestone.id) + 1;
  await invite(desk, order, invitationKind, invited, { ...details, insteadOf: milestone.id });
  await invite(desk, order, decides ? "referral-reminder" : "reminder", reminded, details, ordinal);
  if (!decides && ordinal === reminders.length) {
    await remindColleagues(desk, order);
    await remindOfOpenDrafts(desk, order);
  }
  return { reminded: reminded.length, ...(invited.length > 0 && { invited: invited.length }) };
}

async function listSilent(
  desk: RoundDesk,
  { round }: StepOrder,
  phase: Phase,
  invitations: ReadonlyMap<string, unknown>,
): Promise<readonly StoredParty[]> {
  const { destination, plan } = round;
  const where = { destination, round: plan.id, phase };
  const [parties, optedOut] = await Promise.all([
    desk.parties.list(destination),
    desk.parties.optedOut(destination, plan.id, phase),
  ]);
  const groups = papersOf(round, phase)?.audience;
  const silent: StoredParty[] = [];
  for (const stored of parties) {
    const { party } = stored;
    const hasInvitation = invitations.has(party.id);
    if (!staysInvited(party, phase, { groups, hasInvitation }) || optedOut.has(party.id)) continue;
    if (!(await hasAnswered(desk, where, party.id))) silent.push(stored);
  }
  return silent;
}

/** Once, with the last reminder: they were asked by somebody else, and cannot decline reminders themselves. */
async function remindColleagues(desk: RoundDesk, { round, at }: StepOrder): Promise<void> {
  const where = { destination: round.destination, round: round.plan.id, phase: "consultation" } as const;
  for (const delegation of await desk.delegations.all(where)) {
    const { email, language, takenBackAt } = delegation;
    if (email === undefined || takenBackAt !== undefined) continue;
    const about = { destination: where.destination, round: where.round, recipient: colleagueSubject(delegation) };
    const reminder = { ...about, kind: "delegation-reminder", ordinal: 1, to: email, language, details: {} } as const;
    await desk.outbox.add({ ...reminder, createdAt: at });
  }
}

/** Once, with the last reminder: whoever saved the open form has given an address for nothing else. */
async function remindOfOpenDrafts(desk: RoundDesk, { round, at }: StepOrder): Promise<void> {
  const { destination, plan } = round;
  const where = { destination, round: plan.id, phase: "consultation" } as const;
  for (const { id, email, language, linkVersion } of await desk.openDrafts.list(where)) {
    // Sent, or withdrawn after that: then it is no draft any more.
    if ((await desk.submissions.latest(where, id)) !== undefined) continue;
    await desk.outbox.add({
      destination,
      round: plan.id,
      kind: "draft-reminder",
      recipient: id,
      ordinal: 1,
      to: email,
      language,
      details: { linkVersion: String(linkVersion) },
      createdAt: at,
    });
  }
}
