import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import { renderAddPartyPage } from "../../forms/staff/add-party-page.ts";
import { partyFieldLabels } from "../../forms/staff/party-form.ts";
import { renderPartyPage } from "../../forms/staff/party-page.ts";
import { areaCodes } from "../domain/area-codes.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { type PartyReading, partyValues, readPartyForm } from "../domain/party-form.ts";
import { changedFields, freeId } from "../domain/party-proposal.ts";
import { openOffice, type StaffRequest, staffPage } from "../managing/office.ts";
import { field, type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { StoredParty } from "../storage/parties.ts";
import { staffPartyTexts } from "../texts/staff-party.ts";
import {
  backToParty,
  type ContactDesk,
  openedPhases,
  partyNames,
  readParty,
  unfinishedRounds,
} from "./contact-desk.ts";

export async function showParty(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  const stored = await readParty(desk, staffRequest, request.path["party"] ?? "");
  return staffPage(await partyPage(desk, staffRequest, stored, { values: partyValues(stored.party) }));
}

/** Saves on top of the revision that the page was made from; a newer one is shown, and nothing is overwritten. */
export async function saveParty(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  requireRole(staffRequest.staff, "editor");
  const { destination, fields: values, receivedAt: at, staff } = staffRequest;
  const stored = await readParty(desk, staffRequest, request.path["party"] ?? "");
  const { party: before } = stored;
  const opened = await openedPhases(desk, destination);
  const read = readPartyForm(values, { ...partyNames(staffRequest), before, openedPhases: opened });
  const refuse = (found: StoredParty, shown: Omit<Shown, "values">, status: number) =>
    partyPage(desk, staffRequest, found, { ...shown, values }).then((page) => staffPage(page, status));
  if (!read.ok) return refuse(stored, { errors: errorsOf(read, staffRequest) }, 422);
  if (before.mergedInto !== undefined) return refuse(stored, { stale: true }, 409);
  const party = { ...read.party, id: before.id };
  const what = changedFields(before, party);
  const basedOn = readRevision(request);
  const saved = await desk.register.save(destination, { party, basedOn, at, by: staff.member.email, what });
  if (saved.outcome !== "stale") return backToParty(staffRequest, party.id, "party-saved");
  return refuse(saved.stored ?? stored, { stale: true }, 409);
}

/** No longer invited, or invited again; what it has answered stays. */
export async function setStanding(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  requireRole(staffRequest.staff, "editor");
  const { destination, receivedAt: at, staff } = staffRequest;
  const stored = await readParty(desk, staffRequest, request.path["party"] ?? "");
  const archives = field(request, "standing") === "archived";
  const { archived: _, ...active } = stored.party;
  const party = archives ? { ...active, archived: true as const } : active;
  const what = [archives ? "archived" : "restored"];
  const basedOn = readRevision(request);
  const saved = await desk.register.save(destination, { party, basedOn, at, by: staff.member.email, what });
  if (saved.outcome !== "stale")
    return backToParty(staffRequest, party.id, archives ? "party-archived" : "party-restored");
  const found = saved.stored ?? stored;
  const page = await partyPage(desk, staffRequest, found, { values: partyValues(found.party), stale: true });
  return staffPage(page, 409);
}

export async function showAddParty(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  return staffPage(addPage(staffRequest, new Map(), []));
}

export async function addParty(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  requireRole(staffRequest.staff, "editor");
  const { destination, fields, receivedAt: at, staff } = staffRequest;
  const read = readPartyForm(fields, { ...partyNames(staffRequest), openedPhases: new Set() });
  if (!read.ok) return staffPage(addPage(staffRequest, fields, errorsOf(read, staffRequest)), 422);
  const taken = new Set((await desk.parties.list(destination)).map(({ party }) => party.id));
  for (;;) {
    const party = { ...read.party, id: freeId(read.party.name, taken) };
    const edit = { party, basedOn: 0, at, by: staff.member.email, what: ["added"] };
    const { outcome } = await desk.register.save(destination, edit);
    if (outcome !== "stale") return backToParty(staffRequest, party.id, "party-saved");
    // Somebody took the id between the reading and the writing.
    taken.add(party.id);
  }
}

interface Shown {
  readonly values: FormFields;
  readonly errors?: FieldErrors;
  readonly stale?: boolean;
}

async function partyPage(
  desk: ContactDesk,
  request: StaffRequest,
  { party, revision }: StoredParty,
  { values, errors = [], stale = false }: Shown,
): Promise<string> {
  const { destination } = request;
  const [history, rounds, survivor] = await Promise.all([
    desk.register.history(destination, party.id),
    unfinishedRounds(desk, destination),
    party.mergedInto === undefined ? undefined : desk.parties.get(destination, party.mergedInto),
  ]);
  const messages = await Promise.all(rounds.map(({ plan }) => desk.outbox.list(destination, plan.id)));
  const names = partyNames(request);
  return renderPartyPage({
    ...request.context,
    ...names,
    party,
    revision,
    values,
    errors,
    stale,
    areas: areaCodes({ ...names, before: party }),
    survivor: survivor?.party.name ?? null,
    messages: messages
      .flat()
      .filter(({ recipient }) => recipient === party.id)
      .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1)),
    history,
  });
}

function addPage(request: StaffRequest, values: FormFields, errors: FieldErrors): string {
  const names = partyNames(request);
  return renderAddPartyPage({ ...request.context, ...names, values, errors, revision: 0, areas: areaCodes(names) });
}

function errorsOf(
  { issues, sideFixed }: PartyReading & { readonly ok: false },
  { language, fields }: StaffRequest,
): FieldErrors {
  const labels = partyFieldLabels(language, fields);
  const fixed = { field: "type", text: staffPartyTexts[language].sideFixed, label: labels["type"] ?? null };
  return [...describeIssues(issues, (name) => labels[name], language), ...(sideFixed ? [fixed] : [])];
}
