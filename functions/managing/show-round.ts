import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import { adoptionLabels } from "../../forms/staff/adoption-form.ts";
import type { PartyProgress } from "../../forms/staff/party-table.ts";
import type { ReceivedDecision } from "../../forms/staff/received-decisions.ts";
import { renderStaffRoundPage } from "../../forms/staff/round-page.ts";
import { referralReplySchema } from "../domain/decision.ts";
import { correctionsOf } from "../domain/decision-correction.ts";
import { progressOf } from "../domain/decision-progress.ts";
import type { Delegation } from "../domain/delegation.ts";
import { deriveDelivery } from "../domain/delivery.ts";
import { triggerable } from "../domain/due-steps.ts";
import type { FieldIssue, FormFields } from "../domain/form-fields.ts";
import type { Language } from "../domain/language.ts";
import { latestByRecipient, type Message, withoutRepeated } from "../domain/message.ts";
import { openingObstacles } from "../domain/opening.ts";
import { isInvited, type Party, phaseOf } from "../domain/party.ts";
import { type ConsultationRound, type Phase, papersOf, phaseSchema } from "../domain/round.ts";
import { stepRules } from "../domain/step-rules.ts";
import type { PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { summariseVersions } from "../reading/library.ts";
import { readOpeningFacts } from "../steps/opening-facts.ts";
import type { StoredParty } from "../storage/parties.ts";
import type { SubmissionSummary } from "../storage/submission-rows.ts";
import { type MailProgress, staffRoundTexts } from "../texts/staff-round.ts";
import { type Office, openOffice, readRound, type StaffRequest, staffPage } from "./office.ts";
import { lateRows } from "./show-home.ts";

/** Why a form on the page was refused, and what had been filled in. */
export interface Refusal {
  readonly issues?: readonly FieldIssue[];
  readonly refusals?: readonly { readonly field: string; readonly reason: RefusalText }[];
  readonly values?: FormFields;
}

type RefusalText = "confirmError" | "adoptOtherVersion" | "extensionTooLate" | "extensionNotLater" | "extensionNotOpen";

export async function showRound(office: Office, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(office, request);
  const round = await readRound(office, staffRequest);
  return staffPage(await renderRound(office, staffRequest, round));
}

/** The round's page once more, with what has to be mended beside the fields. */
export async function showRefusal(
  office: Office,
  request: StaffRequest,
  round: ConsultationRound,
  refusal: Refusal,
): Promise<PageResponse> {
  return staffPage(await renderRound(office, request, round, refusal), 422);
}

async function renderRound(
  office: Office,
  request: StaffRequest,
  round: ConsultationRound,
  refusal: Refusal = {},
): Promise<string> {
  const { destination, plan } = round;
  const [parties, messages, consulted, decided, late, versions, drafts, declined, delegations, chosen] =
    await Promise.all([
      office.parties.list(destination),
      office.outbox.list(destination, plan.id),
      answersOf(office, round, "consultation"),
      answersOf(office, round, "referral"),
      lateRows(office, destination, plan.id),
      summariseVersions(office, destination, ({ header }) => header.round === plan.id),
      office.answerDrafts.respondents({ destination, round: plan.id, phase: "consultation" }),
      declinedAt(office, destination, plan.id),
      office.delegations.all({ destination, round: plan.id, phase: "consultation" }),
      office.audiences.read({ destination, round: plan.id }),
    ]);
  const open = consulted.filter(({ party, withdrawn }) => party === undefined && !withdrawn);
  const confirmed = open.filter((answer) => answer.confirmed).length;
  const partiesOf = (phase: Phase, answers: readonly SubmissionSummary[]) => {
    const invitations = latestByRecipient(messages, phase === "consultation" ? "invitation" : "referral");
    const opened = papersOf(round, phase);
    const groups = opened === undefined && phase === "consultation" ? chosen.audience : opened?.audience;
    // One that was merged, archived or is in other groups is shown for what it has answered, or was asked.
    const concerns = (party: Party): boolean =>
      isInvited(party, phase, groups) ||
      answers.some((answer) => answer.party === party.id) ||
      (party.mergedInto === undefined && invitations.has(party.id));
    return parties
      .filter(({ party }) => phaseOf(party) === phase && concerns(party))
      .map((stored) => ({
        ...partyProgress(round, phase, stored, invitations, answers),
        declinedAt: declined.get(`${phase} ${stored.party.id}`),
        handedOverAt: phase === "consultation" ? handedOverAt(delegations, stored) : null,
      }));
  };
  return renderStaffRoundPage({
    ...request.context,
    round,
    municipalities: request.staff.destination?.municipalities ?? [],
    consulted: partiesOf("consultation", consulted),
    decisionMakers: partiesOf("referral", decided),
    openAnswers: { confirmed, unconfirmed: open.length - confirmed },
    unsentDrafts: drafts.size,
    partyNames: Object.fromEntries(parties.map(({ party }) => [party.id, party.name])),
    acknowledged: await acknowledgedBy(office, round, decided),
    decisions: await receivedDecisions(office, round, { decided, late }, parties),
    messages: withoutRepeated(messages).filter(needsPerson),
    // A trial is nobody's mail.
    mailProgress: howFarMailIs(messages.filter(({ kind }) => kind !== "test-letter")),
    late,
    versions,
    obstacles: await obstaclesAhead(office, round, request.receivedAt),
    errors: describe(refusal, request.language),
    values: refusal.values,
  });
}

/** What keeps each phase from opening whose opening is the next that can be done. */
async function obstaclesAhead(office: Office, round: ConsultationRound, now: string) {
  const next = triggerable(round, now).flatMap(({ step, allowed }) => {
    const { role, phase } = stepRules[step.kind];
    return allowed && role === "opens" && phase !== null ? [{ step, phase }] : [];
  });
  const found = await Promise.all(
    next.map(async ({ step, phase }) => {
      if (round.gates[phase].state !== "not-opened") return [];
      const obstacles = openingObstacles(phase, (await readOpeningFacts(office, round, phase)).facts);
      return obstacles.length === 0 ? [] : [[step.id, obstacles] as const];
    }),
  );
  return new Map(found.flat());
}

/** When each party declined last, by phase and party. */
async function declinedAt(office: Office, destination: string, round: string): Promise<ReadonlyMap<string, string>> {
  const replies = await Promise.all(
    phaseSchema.options.map((phase) => office.replies.list({ destination, round, phase })),
  );
  const declines = replies.flat().filter(({ content }) => content.kind === "decline");
  return new Map(declines.map(({ phase, party, receivedAt }) => [`${phase} ${party}`, receivedAt]));
}

async function answersOf(office: Office, { destination, plan, gates }: ConsultationRound, phase: Phase) {
  if (gates[phase].state === "not-opened") return [];
  return office.submissions.listLatest({ destination, round: plan.id, phase });
}

function partyProgress(
  round: ConsultationRound,
  phase: Phase,
  { party }: StoredParty,
  invitations: ReadonlyMap<string, Message>,
  answers: readonly SubmissionSummary[],
): Omit<PartyProgress, "handedOverAt"> {
  const answer = answers.find((candidate) => candidate.party === party.id);
  const gate = round.gates[phase];
  return {
    party,
    mail: mailProgress(invitations.get(party.id)),
    answeredAt: answer === undefined || answer.withdrawn ? null : answer.receivedAt,
    withdrawnAt: answer?.withdrawn ? answer.receivedAt : null,
    revision: answer?.revision ?? null,
    extendedTo: gate.state === "not-opened" ? null : (gate.extensions[party.id] ?? null),
    extension: gate.state === "not-opened" ? null : (gate.grants[party.id] ?? null),
  };
}

/** Since when a party's answer has been in colleagues' hands; what it took back is in its own. */
function handedOverAt(delegations: readonly Delegation[], { party }: StoredParty): string | null {
  return delegations.find((each) => each.answersFor === party.id && each.takenBackAt === undefined)?.createdAt ?? null;
}

function mailProgress(invitation: Message | undefined): MailProgress {
  if (invitation === undefined) return "none";
  switch (deriveDelivery(invitation.events)) {
    case "complained":
      return "complained";
    case "bounced":
    case "returned":
      return "bounced";
    case "rejected":
      return "failed";
    case "delivered":
      return "delivered";
    default:
      return invitation.state.name;
  }
}

function needsPerson(message: Message): boolean {
  const { state } = message;
  if (state.name === "failed" || state.name === "sending") return true;
  if (state.name === "cancelled") return state.reason === "address-suppressed";
  return ["failed", "bounced", "complained"].includes(mailProgress(message));
}

function howFarMailIs(messages: readonly Message[]) {
  const counts: Partial<Record<Message["state"]["name"], number>> = {};
  let refusal: string | undefined;
  for (const { state } of messages) {
    counts[state.name] = (counts[state.name] ?? 0) + 1;
    if (state.name === "pending") refusal ??= state.refusal;
  }
  return { counts, refusal };
}

/** Who has the referral and has not answered yet. */
async function acknowledgedBy(
  office: Office,
  { destination, plan }: ConsultationRound,
  decided: readonly SubmissionSummary[],
) {
  const said = await office.acknowledgements.listLatest({ destination, round: plan.id, phase: "referral" });
  return said.filter(({ party }) => decided.every(({ id }) => id !== party));
}

async function receivedDecisions(
  office: Office,
  { destination, plan }: ConsultationRound,
  {
    decided,
    late,
  }: { readonly decided: readonly SubmissionSummary[]; readonly late: Awaited<ReturnType<typeof lateRows>> },
  parties: readonly StoredParty[],
): Promise<ReceivedDecision[]> {
  const regions = new Set(parties.filter(({ party }) => party.type === "region").map(({ party }) => party.id));
  const where = { destination, round: plan.id, phase: "referral" } as const;
  const received = await Promise.all(
    decided.map(async ({ id }) => {
      const [latest, progress] = await Promise.all([
        office.submissions.latest(where, id),
        office.progress.latest({ destination, round: plan.id, party: id }),
      ]);
      if (latest === undefined) return [];
      const reply = referralReplySchema.parse(JSON.parse(latest.content));
      const { revision, receivedAt } = latest;
      const corrections = correctionsOf(await office.history.upTo(where, id, revision));
      const since = progressOf(reply, progress)?.progress ?? null;
      const isLate = late.some((row) => row.phase === "referral" && row.id === id && row.revision === revision);
      const isRegion = regions.has(id);
      return [{ party: id, isRegion, reply, progress: since, revision, corrections, receivedAt, isLate }];
    }),
  );
  return received.flat();
}

function describe({ issues = [], refusals = [] }: Refusal, language: Language): FieldErrors {
  const texts = staffRoundTexts[language];
  const labels: Readonly<Record<string, string>> = {
    ...adoptionLabels(language),
    confirm: texts.confirmField,
    party: texts.extensionParty,
    until: texts.extensionUntil,
  };
  return [
    ...describeIssues(issues, (field) => labels[field], language),
    ...refusals.map(({ field, reason }) => ({ field, text: texts[reason], label: labels[field] ?? null })),
  ];
}
