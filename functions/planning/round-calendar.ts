import { type CalendarPageData, type HistoryEntry, renderCalendarPage } from "../../forms/staff/calendar-page.ts";
import { lastMinute } from "../domain/closing-time.ts";
import { DomainError } from "../domain/errors.ts";
import type { FieldIssue } from "../domain/form-fields.ts";
import { type MoveRefusal, moveMilestone } from "../domain/move-milestone.ts";
import { type DateFaultAt, dateFields, readCaseNumber, readLocalTime } from "../domain/read-calendar.ts";
import { type ConsultationRound, type Milestone, type Phase, phaseSchema, type RoundPlan } from "../domain/round.ts";
import { stepRules } from "../domain/step-rules.ts";
import { exclusiveDeadline } from "../domain/stockholm-time.ts";
import { readText, take } from "../domain/typed-text.ts";
import { openOffice, readRound, type StaffRequest, staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, keepLanguage, type PageRequest, readRevision } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { CalendarChange, StoredCalendar } from "../storage/calendars.ts";
import { planRoundTexts } from "../texts/plan-round.ts";
import { describeFaults, type PlanDesk } from "./plan-desk.ts";

const longestReason = 300;

/** A round's dates, what speaks against them and who has moved them; with `?move=` the form for one. */
export async function showCalendar(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await openCalendar(desk, request);
  const moving = visit.round.plan.milestones.find(({ id }) => id === request.query.get("move"));
  return staffPage(renderCalendarPage({ ...visit.page, moving }));
}

/** Moves one date that lies ahead. Two who move at once never overwrite each other. */
export async function moveDate(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await openCalendar(desk, request);
  const { round, stored, page, staffRequest } = visit;
  requireRole(staffRequest.staff, "editor");
  const milestone = round.plan.milestones.find(({ id }) => id === field(request, "_milestone"));
  if (milestone === undefined) throw new DomainError("body-malformed", {});
  const again = { ...page, moving: milestone, values: request.fields };
  const found: { issues: FieldIssue[]; faults: DateFaultAt[] } = { issues: [], faults: [] };
  const to = readLocalTime(request.fields, "move", found);
  const reason = take(readText(request.fields, "reason", { maxLength: longestReason, required: true }), found.issues);
  if (to === null || reason === undefined) {
    return staffPage(renderCalendarPage({ ...again, errors: describeFaults(found, labels(page), page.language) }), 422);
  }
  if (stored.revision !== readRevision(request) || milestone.at !== field(request, "_from")) {
    return staffPage(renderCalendarPage({ ...again, isStale: true }), 409);
  }
  const move = moveMilestone(round, milestone, to, request.receivedAt);
  if (!move.ok) return staffPage(renderCalendarPage({ ...again, errors: refusal(move.reason, page) }), 422);
  const entry = { changes: move.changes, reason, by: staffRequest.staff.member.email, at: request.receivedAt };
  const outcome =
    move.openPhase === null
      ? await changePlan(desk, visit, move.plan, entry, milestone)
      : await moveDeadline(desk, round, move.openPhase, to, entry);
  if (outcome === "moved") return toCalendar(staffRequest, "calendar-changed");
  const after = await openCalendar(desk, request);
  const now = { ...after.page, moving: after.round.plan.milestones.find(({ id }) => id === milestone.id) };
  if (outcome === "stale") {
    return staffPage(renderCalendarPage({ ...now, values: request.fields, isStale: true }), 409);
  }
  return staffPage(renderCalendarPage({ ...now, values: request.fields, errors: refusal(outcome, page) }), 422);
}

/** Puts the case number right, as long as nobody has been written to. */
export async function recordCaseNumber(desk: PlanDesk, request: PageRequest): Promise<PageResponse> {
  const { round, stored, page, staffRequest } = await openCalendar(desk, request);
  requireRole(staffRequest.staff, "editor");
  if (round.gates.consultation.state !== "not-opened") {
    throw new DomainError("step-not-ready", { step: "open-consultation", reason: "phase-opened" });
  }
  const issues: FieldIssue[] = [];
  const caseNumber = take(readCaseNumber(request.fields), issues);
  if (caseNumber === undefined) {
    const errors = describeFaults({ issues, faults: [] }, labels(page), page.language);
    return staffPage(renderCalendarPage({ ...page, errors, values: request.fields }), 422);
  }
  const { plan } = stored;
  if (caseNumber === plan.caseNumber) return toCalendar(staffRequest, "calendar-changed");
  const changes = [{ what: "case-number", from: plan.caseNumber, to: caseNumber }];
  const entry = { changes, reason: "", by: staffRequest.staff.member.email, at: request.receivedAt };
  const isStale =
    stored.revision !== readRevision(request) ||
    (await change(desk, staffRequest, { ...plan, caseNumber }, stored, entry)) === "stale";
  if (isStale) return staffPage(renderCalendarPage({ ...page, isStale, values: request.fields }), 409);
  return toCalendar(staffRequest, "calendar-changed");
}

interface Visit {
  readonly staffRequest: StaffRequest;
  readonly round: ConsultationRound;
  readonly stored: StoredCalendar;
  readonly page: CalendarPageData;
}

async function openCalendar(desk: PlanDesk, request: PageRequest): Promise<Visit> {
  const staffRequest = await openOffice(desk, request);
  // The plan before the round: a form that is shown an older revision than its dates is refused, never obeyed.
  const name = { destination: request.destination, round: request.path["round"] ?? "" };
  const stored = await desk.calendars.read(name);
  if (stored === undefined) throw new DomainError("not-found", {});
  const round = await readRound(desk, staffRequest);
  const { revision, created } = stored;
  const history = await readHistory(desk, round, stored);
  return { staffRequest, round, stored, page: { ...staffRequest.context, round, revision, created, history } };
}

/** The plan's changes and those of its gates, newest first. */
async function readHistory(
  desk: PlanDesk,
  { destination, plan }: ConsultationRound,
  { history }: StoredCalendar,
): Promise<readonly HistoryEntry[]> {
  const moves = await Promise.all(
    phaseSchema.options.map(async (phase) => {
      const what = plan.milestones.find(({ kind }) => kind === `close-${phase}`)?.id ?? phase;
      return (await desk.calendars.deadlineMoves({ destination, round: plan.id, phase })).map(
        ({ from, to, ...entry }): HistoryEntry => ({
          ...entry,
          changes: [{ what, from: lastMinute(from), to: lastMinute(to) }],
        }),
      );
    }),
  );
  return [...history, ...moves.flat()].toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** `promised` and `done` where the phase opened, or began to close, in the same moment. */
type Outcome = "moved" | "stale" | MoveRefusal;

async function changePlan(
  desk: PlanDesk,
  { staffRequest, stored, round }: Visit,
  plan: RoundPlan,
  entry: CalendarChange,
  { kind, id }: Milestone,
): Promise<Outcome> {
  const outcome = await change(desk, staffRequest, plan, stored, entry);
  const { role, phase } = stepRules[kind];
  if (outcome === "stale" || role !== "closes" || phase === null) return outcome;
  // Whoever opened the phase in between may have read the plan before: its gate is told what it missed.
  const gate = await desk.gates.read({ destination: round.destination, round: plan.id, phase });
  const to = plan.milestones.find((milestone) => milestone.id === id)?.at ?? "";
  if (gate.state !== "open" || gate.deadlineAt === exclusiveDeadline(to)) return "moved";
  return moveDeadline(desk, round, phase, to, entry);
}

async function change(
  desk: PlanDesk,
  { destination }: StaffRequest,
  plan: RoundPlan,
  basedOn: StoredCalendar,
  entry: CalendarChange,
): Promise<"moved" | "stale"> {
  const attempt = newAttempt(desk.dependencies);
  const { outcome } = await desk.calendars.change(destination, plan, { basedOn, entry, attempt });
  return outcome === "changed" ? "moved" : "stale";
}

async function moveDeadline(
  desk: PlanDesk,
  { destination, plan }: ConsultationRound,
  phase: Phase,
  to: string,
  { reason, by, at }: CalendarChange,
): Promise<Outcome> {
  const where = { destination, round: plan.id, phase };
  const move = { to: exclusiveDeadline(to), reason, by, at };
  const { outcome } = await desk.calendars.moveDeadline(where, move, newAttempt(desk.dependencies));
  if (outcome === "not-open") return "done";
  return outcome === "not-later" ? "promised" : outcome;
}

function labels({ language }: CalendarPageData): Readonly<Record<string, string>> {
  const texts = planRoundTexts[language];
  const { day, time } = dateFields("move");
  return { [day]: texts.day, [time]: texts.time, reason: texts.reason, "case-number": texts.caseNumber };
}

function refusal(reason: MoveRefusal, { language }: CalendarPageData) {
  const texts = planRoundTexts[language];
  return [{ field: dateFields("move").day, text: texts.refusals[reason], label: texts.day }];
}

function toCalendar(request: StaffRequest, notice: "calendar-changed"): PageResponse {
  const address = `/${request.destination}/staff/rounds/${request.path["round"]}/calendar?notice=${notice}`;
  return { ...seeOther(keepLanguage(request, address)), referrer: "same-origin" };
}
