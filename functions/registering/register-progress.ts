import { pageFields } from "../../forms/parts/values.ts";
import { renderStaffProgressConflictPage } from "../../forms/staff/decision-conflict-page.ts";
import { type RegisterProgressData, renderRegisterProgressPage } from "../../forms/staff/register-progress-page.ts";
import { isNothing } from "../deciding/decision-progress.ts";
import { countingDecision, readStored } from "../deciding/decision-receipt.ts";
import { hashOf } from "../domain/canonical-json.ts";
import { nameOfDecision, progressOf, withExcerpt } from "../domain/decision-progress.ts";
import { DomainError } from "../domain/errors.ts";
import { fieldIssue } from "../domain/form-fields.ts";
import { progressFields, readProgress } from "../domain/read-progress.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { backTo, type PartyVisit, type RegistrationDesk, visitDecisionOf } from "./registration-desk.ts";

/** What staff have learnt of a decision's minutes, announcement and appeal. Changes nothing. */
export async function showStaffProgress(desk: RegistrationDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitDecisionOf(desk, request);
  return staffPage(await progressPage(desk, visit, { justRecorded: request.query.has("recorded") }));
}

/** Recorded beside what the authority records itself, from the same revisions. */
export async function registerProgress(desk: RegistrationDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitDecisionOf(desk, pageRequest);
  const { request, where, party } = visit;
  const address = `${visit.address}/progress`;
  requireRole(request.staff, "editor");
  if (field(request, pageFields.action) === "keep-stored") return backTo(visit, address);
  const basedOn = readRevision(request);
  const decided = await decisionOf(desk, visit);
  if (decided === undefined) return staffPage(await progressPage(desk, visit, {}), 409);
  const about = nameOfDecision(decided);
  const filledInAbout = field(request, pageFields.about);
  if (filledInAbout !== "" && filledInAbout !== hashOf(about)) {
    return staffPage(await progressPage(desk, visit, { isReplaced: true }), 409);
  }
  const today = stockholmDay(request.receivedAt);
  const { progress, values, ...read } = readProgress(request.fields, { decisionDate: about.decisionDate, today });
  const isEmpty = progress !== null && basedOn === 0 && isNothing(progress);
  const issues = isEmpty ? [fieldIssue("minutes-approved-date", "required", {})] : read.issues;
  if (progress === null || isEmpty) return staffPage(await progressPage(desk, visit, { values, basedOn, issues }), 422);
  const name = { ...where, party: party.id };
  const base = basedOn > 0 ? await desk.progress.revision(name, basedOn) : undefined;
  const saved = await desk.progress.add(
    name,
    { about, progress: withExcerpt(progress, progressOf(decided, base)?.progress.minutesExcerpt) },
    { basedOn, at: request.receivedAt, by: request.staff.member.name, attempt: newAttempt(desk.dependencies) },
  );
  if (saved.outcome !== "conflict") return backTo(visit, `${address}?recorded=1`);
  const { stored } = saved;
  if (stored === undefined) throw new DomainError("body-malformed", {});
  const mine = withExcerpt(progress, progressOf(decided, stored)?.progress.minutesExcerpt);
  const conflict = { storedRevision: stored.revision, storedAt: stored.at, stored: stored.progress };
  const data = { ...request.context, ...visit.context, ...conflict, mine, values };
  return staffPage(renderStaffProgressConflictPage(data), 409);
}

/** What counts, if it is a decision: an officer's opinion is neither approved in minutes nor appealed. */
async function decisionOf(desk: RegistrationDesk, visit: PartyVisit) {
  const counting = await countingDecision(desk, visit, visit.party.id);
  const reply = counting && readStored(counting);
  return reply?.standing === "decided" ? reply : undefined;
}

type Given = Partial<Pick<RegisterProgressData, "values" | "basedOn" | "issues" | "justRecorded" | "isReplaced">>;

async function progressPage(desk: RegistrationDesk, visit: PartyVisit, given: Given): Promise<string> {
  const { request, where, party, context, address } = visit;
  const [decision, latest] = await Promise.all([
    decisionOf(desk, visit),
    desk.progress.latest({ ...where, party: party.id }),
  ]);
  const recorded = progressOf(decision, latest);
  const href = keepLanguage(request, address);
  return renderRegisterProgressPage({
    ...request.context,
    ...context,
    decision: decision ?? null,
    about: decision === undefined ? "" : hashOf(nameOfDecision(decision)),
    progress: recorded?.progress ?? null,
    recordedAt: recorded?.at ?? null,
    recordedBy: recorded?.by === party.id ? undefined : recorded?.by,
    values: recorded === undefined ? new Map() : progressFields(recorded.progress),
    basedOn: latest?.revision ?? 0,
    decisionHref: href,
    receiptHref: href,
    minutesHref: null,
    ...given,
  });
}
