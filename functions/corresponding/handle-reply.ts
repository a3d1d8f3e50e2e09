import { renderStaffRepliesPage, renderStaffReplyPage } from "../../forms/staff/replies-page.ts";
import { DomainError } from "../domain/errors.ts";
import type { FieldIssue, FormFields } from "../domain/form-fields.ts";
import { type Party, replaceAddressee } from "../domain/party.ts";
import type { ReplyOutcome } from "../domain/reply.ts";
import { type ConsultationRound, phaseSchema } from "../domain/round.ts";
import { readDay, readEmail, readText, take } from "../domain/typed-text.ts";
import { type ExtensionRefusal, extendDeadline } from "../managing/extend-deadline.ts";
import { openOffice, readRound, type StaffRequest, staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { HandledReply } from "../storage/replies.ts";
import { backTo, type CorrespondenceDesk } from "./correspondence-desk.ts";

/** Everything parties said instead of answering, those that wait for staff first. */
export async function showReplies(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const [parties, ...phases] = await Promise.all([
    desk.parties.list(round.destination),
    ...phaseSchema.options.map((phase) => desk.replies.list({ ...nameOf(round), phase })),
  ]);
  const names = new Map(parties.map(({ party }) => [party.id, party.name]));
  const replies = phases.flat().map((reply) => ({ ...reply, partyName: names.get(reply.party) ?? reply.party }));
  return staffPage(renderStaffRepliesPage({ ...staffRequest.context, round: round.plan, replies }));
}

interface ReplyCase {
  readonly request: StaffRequest;
  readonly round: ConsultationRound;
  readonly party: Party;
  readonly reply: HandledReply;
}

export async function showReply(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  return replyPage(await visit(desk, request), {});
}

/** Grants, refuses, or takes over the contact that was named; the first that is done stands. */
export async function handleReply(desk: CorrespondenceDesk, request: PageRequest): Promise<PageResponse> {
  const visited = await visit(desk, request);
  const { reply, request: staffRequest } = visited;
  requireRole(staffRequest.staff, "editor");
  if (reply.handling !== undefined) return backTo(staffRequest, "/replies");
  const issues: FieldIssue[] = [];
  const outcome = readOutcome(reply, request, issues);
  if (outcome === undefined) return replyPage(visited, { issues, values: request.fields });
  const refusal = await carryOut(desk, visited, outcome);
  if (refusal !== null) return replyPage(visited, { refusal, values: request.fields });
  const handling = { outcome, at: request.receivedAt, by: staffRequest.staff.member.email };
  await desk.replies.handle(reply, handling, newAttempt(desk.dependencies));
  return backTo(staffRequest, "/replies");
}

function readOutcome({ content }: HandledReply, request: PageRequest, issues: FieldIssue[]): ReplyOutcome | undefined {
  const { fields } = request;
  const action = field(request, "action");
  if (action === "refuse" && content.kind !== "decline") {
    const text = take(readText(fields, "answer", { maxLength: 1_000, multiline: true, required: true }), issues);
    return text === undefined ? undefined : { kind: "refused", text };
  }
  if (action === "grant" && content.kind === "more-time") {
    const until = take(readDay(fields, "until", { required: true }), issues);
    return until === undefined ? undefined : { kind: "granted", until };
  }
  if (action === "replace" && content.kind === "ask-other") {
    const email = take(readEmail(fields, "email", true), issues);
    return email === undefined ? undefined : { kind: "contact-replaced", email };
  }
  throw new DomainError("body-malformed", {});
}

/** Before the outcome is written, so that nobody is told of what has not been done; doing it twice does it once. */
async function carryOut(
  desk: CorrespondenceDesk,
  { request, round, party, reply }: ReplyCase,
  outcome: ReplyOutcome,
): Promise<ExtensionRefusal | null> {
  if (outcome.kind === "granted") {
    const by = request.staff.member.email;
    return extendDeadline(desk, round, party, { day: outcome.until, by, at: request.receivedAt, announce: false });
  }
  if (outcome.kind === "contact-replaced" && reply.content.kind === "ask-other") {
    await replaceContact(desk, request, party.id, { name: reply.content.name, email: outcome.email });
  }
  return null;
}

/** On top of whatever else is changed at the same time: only the contact is another. */
async function replaceContact(
  desk: CorrespondenceDesk,
  { destination, receivedAt: at, staff }: StaffRequest,
  id: string,
  contact: { readonly name: string; readonly email: string },
): Promise<void> {
  for (;;) {
    const stored = await desk.parties.get(destination, id);
    if (stored === undefined) throw new DomainError("not-found", {});
    const party = replaceAddressee(stored.party, contact);
    const edit = { party, basedOn: stored.revision, at, by: staff.member.email, what: ["contacts"] };
    if ((await desk.partyRegister.save(destination, edit)).outcome !== "stale") return;
  }
}

/** @throws DomainError `not-found` */
async function visit(desk: CorrespondenceDesk, request: PageRequest): Promise<ReplyCase> {
  const staffRequest = await openOffice(desk, request);
  const round = await readRound(desk, staffRequest);
  const phase = phaseSchema.options.find((known) => known === request.path["phase"]);
  const number = Number(request.path["number"]);
  if (phase === undefined || !Number.isSafeInteger(number)) throw new DomainError("not-found", {});
  const [stored, reply] = await Promise.all([
    desk.parties.get(round.destination, request.path["party"] ?? ""),
    desk.replies.get({ ...nameOf(round), phase }, request.path["party"] ?? "", number),
  ]);
  if (stored === undefined || reply === undefined) throw new DomainError("not-found", {});
  return { request: staffRequest, round, party: stored.party, reply };
}

function replyPage(
  { request, round, party, reply }: ReplyCase,
  refused: {
    readonly issues?: readonly FieldIssue[];
    readonly refusal?: ExtensionRefusal;
    readonly values?: FormFields;
  },
): PageResponse {
  const status = refused.values === undefined ? 200 : 422;
  return staffPage(renderStaffReplyPage({ ...request.context, round: round.plan, party, reply, ...refused }), status);
}

function nameOf({ destination, plan }: ConsultationRound) {
  return { destination, round: plan.id };
}
