import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import { engagementLabels } from "../../forms/staff/engagement-form.ts";
import { renderEngagementPage } from "../../forms/staff/engagement-page.ts";
import { type Engagement, type Participant, withParticipants } from "../domain/engagement.ts";
import { DomainError } from "../domain/errors.ts";
import type { FieldIssue, FormFields } from "../domain/form-fields.ts";
import { personHash } from "../domain/keyed-hash.ts";
import { engagementValues, readEngagement } from "../domain/read-engagement.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { readText, take } from "../domain/typed-text.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt, newPersonKey } from "../middleware/dependencies.ts";
import { field, type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { EngagementRevision } from "../storage/engagements.ts";
import { staffEngagementTexts } from "../texts/staff-engagement.ts";
import { backToEngagement, backToLog, type EngagementDesk, type LogVisit, visitLog } from "./engagement-desk.ts";
import { chosenParticipants, findContact, participantValue, searchContacts } from "./participant-choices.ts";

/** One engagement of the log, read whole. */
interface EngagementVisit extends LogVisit {
  readonly id: string;
  readonly history: readonly EngagementRevision[];
  /** As it stands; the last that stood, when it has been struck. */
  readonly current: Engagement;
  /** Nothing more is changed of it. */
  readonly isSettled: boolean;
}

export async function showEngagement(desk: EngagementDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitEngagement(desk, request);
  return engagementPage(desk, visit, { status: 200 });
}

/** Saves on top of the revision that the page was made from; a newer one is shown, and nothing is overwritten. */
export async function correctEngagement(desk: EngagementDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitToChange(desk, request);
  if (visit.isSettled) return backToLog(visit);
  const today = stockholmDay(request.receivedAt);
  const read = readEngagement(visit.request.fields, { today, before: visit.current });
  if (read.engagement === null) return refuse(desk, visit, read.issues, { values: read.values });
  return save(desk, visit, read.engagement, read.reason);
}

/** Adds those marked in what a search found, or removes those marked among the chosen. */
export async function changeParticipants(desk: EngagementDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitToChange(desk, request);
  if (visit.isSettled) return backToLog(visit);
  const { current } = visit;
  const { fields } = visit.request;
  const isDropping = fields.has("drop");
  const changed = isDropping
    ? without(current, new Set(fields.get("drop")))
    : withParticipants(current, await markedContacts(desk, visit, fields.get("add") ?? []));
  const { attendance = Number.POSITIVE_INFINITY } = current;
  const texts = staffEngagementTexts[visit.request.language];
  const error =
    !isDropping && !fields.has("add")
      ? texts.chooseSomeone
      : changed.participants.length > attendance
        ? texts.tooMany(attendance)
        : undefined;
  if (error === undefined) return save(desk, visit, changed, "");
  const errors = [{ field: "add", text: error, label: texts.found }];
  return engagementPage(desk, visit, { status: 422, errors, search: field(visit.request, "search") });
}

/** Strikes it from the log, with the reason; what it said stays in its history. */
export async function strikeEngagement(desk: EngagementDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitToChange(desk, request);
  if (visit.isSettled) return backToLog(visit);
  const issues: FieldIssue[] = [];
  const reason = take(readText(visit.request.fields, "removal-reason", { maxLength: 300, required: true }), issues);
  if (reason === undefined) return refuse(desk, visit, issues, {});
  return save(desk, visit, null, reason);
}

/** @throws DomainError `not-found` */
async function visitEngagement(desk: EngagementDesk, request: PageRequest): Promise<EngagementVisit> {
  const visit = await visitLog(desk, request);
  const id = request.path["engagement"] ?? "";
  const history = await desk.engagements.history(visit.name, id);
  const current = history.findLast(({ engagement }) => engagement !== null)?.engagement;
  if (!current) throw new DomainError("not-found", {});
  const isSettled = visit.isClosed || history.at(-1)?.engagement === null;
  return { ...visit, id, history, current, isSettled };
}

/** @throws DomainError `not-permitted`, `not-found` */
async function visitToChange(desk: EngagementDesk, request: PageRequest): Promise<EngagementVisit> {
  const visit = await visitEngagement(desk, request);
  requireRole(visit.request.staff, "editor");
  return visit;
}

function without(engagement: Engagement, dropped: ReadonlySet<string>): Engagement {
  const participants = engagement.participants.filter((each) => !dropped.has(participantValue(each)));
  return { ...engagement, participants };
}

/** Contacts under the marks that the round counts its persons by; what is in no register is nobody. */
async function markedContacts(
  desk: EngagementDesk,
  { name }: EngagementVisit,
  values: readonly string[],
): Promise<readonly Participant[]> {
  const key = await desk.persons.key(name, () => newPersonKey(desk.dependencies, name));
  if (key === null) return [];
  const parties = (await desk.parties.list(name.destination)).map(({ party }) => party);
  return values.flatMap((value) => {
    const found = findContact(parties, value);
    if (found === undefined) return [];
    const { party, contact } = found;
    return [{ party: party.id, contact: contact.id, person: personHash(key, name, contact.email) }];
  });
}

async function save(
  desk: EngagementDesk,
  visit: EngagementVisit,
  engagement: Engagement | null,
  reason: string,
): Promise<PageResponse> {
  const { request, name, id } = visit;
  const { outcome } = await desk.engagements.add(name, id, {
    basedOn: readRevision(request),
    engagement,
    at: request.receivedAt,
    by: request.staff.member.email,
    reason,
    attempt: newAttempt(desk.dependencies),
  });
  if (outcome !== "stale") return backToEngagement(visit, id, true);
  const newer = await visitEngagement(desk, request);
  const values = request.fields.has("kind") ? request.fields : undefined;
  return engagementPage(desk, newer, { status: 409, isStale: true, values });
}

function refuse(
  desk: EngagementDesk,
  visit: EngagementVisit,
  issues: readonly FieldIssue[],
  shown: Pick<Shown, "values">,
): Promise<PageResponse> {
  const { language } = visit.request;
  const labels: Readonly<Record<string, string>> = engagementLabels(language);
  const errors = describeIssues(issues, (name) => labels[name], language);
  return engagementPage(desk, visit, { status: 422, errors, ...shown });
}

interface Shown {
  readonly status: number;
  readonly values?: FormFields | undefined;
  readonly errors?: FieldErrors;
  readonly search?: string;
  readonly isStale?: boolean;
}

async function engagementPage(
  desk: EngagementDesk,
  { request, round, name, isClosed, id, history, current }: EngagementVisit,
  { status, values, errors = [], search = request.query.get("search") ?? "", isStale = false }: Shown,
): Promise<PageResponse> {
  const { language } = request;
  const parties = (await desk.parties.list(name.destination)).map(({ party }) => party);
  const looksFor = search.slice(0, 200);
  const body = renderEngagementPage({
    ...request.context,
    round: round.plan,
    id,
    current,
    revision: history.at(-1)?.revision ?? 0,
    history,
    participants: chosenParticipants(current, parties, language),
    search: looksFor,
    candidates: looksFor.trim() === "" ? null : searchContacts(parties, current, looksFor, language),
    values: values ?? engagementValues(current),
    errors,
    isStale,
    isSaved: request.query.has("saved"),
    isClosed,
  });
  return staffPage(body, status);
}
