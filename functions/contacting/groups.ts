import { describeIssues, type FieldErrors } from "../../forms/parts/values.ts";
import { renderGroupsPage } from "../../forms/staff/groups-page.ts";
import { DomainError } from "../domain/errors.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "../domain/form-fields.ts";
import { slugSchema } from "../domain/identifiers.ts";
import { isActive } from "../domain/party.ts";
import { readText, take } from "../domain/typed-text.ts";
import { openOffice, type StaffRequest, staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { keepLanguage, type PageRequest } from "../middleware/page-request.ts";
import { type PageResponse, seeOther } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { staffPartyTexts } from "../texts/staff-party.ts";
import type { ContactDesk } from "./contact-desk.ts";

export async function showGroups(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  return groupsPage(desk, staffRequest, new Map(), []);
}

/** A group is one of the destination's settings: added, never taken away, since parties and past rounds name it. */
export async function addGroup(desk: ContactDesk, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(desk, request);
  requireRole(staffRequest.staff, "administrator");
  const { fields, language } = staffRequest;
  const texts = staffPartyTexts[language];
  const labels: Readonly<Record<string, string>> = { id: texts.groupId, sv: texts.groupSv, en: texts.groupEn };
  const issues: FieldIssue[] = [];
  const id = take(readText(fields, "id", { maxLength: 40, required: true }), issues);
  const sv = take(readText(fields, "sv", { maxLength: 100, required: true }), issues);
  const en = take(readText(fields, "en", { maxLength: 100, required: true }), issues);
  if (id !== undefined && !slugSchema.safeParse(id).success) issues.push(fieldIssue("id", "not-an-option", {}));
  const errors = [...describeIssues(issues, (name) => labels[name], language)];
  const stored = await desk.destinations.read(staffRequest.destination);
  if (stored === undefined) throw new DomainError("not-found", {});
  const { destination, revision: basedOn } = stored;
  const groups = destination.groups ?? [];
  if (groups.some((group) => group.id === id))
    errors.push({ field: "id", text: texts.groupTaken, label: texts.groupId });
  if (errors.length > 0 || id === undefined || sv === undefined || en === undefined) {
    return groupsPage(desk, staffRequest, fields, errors, 422);
  }
  const changed = { ...destination, groups: [...groups, { id, name: { sv, en } }] };
  const outcome = await desk.destinations.change(changed, { basedOn, attempt: newAttempt(desk.dependencies) });
  if (outcome === "stale") return groupsPage(desk, staffRequest, fields, [], 409);
  const address = keepLanguage(staffRequest, `/${destination.id}/staff/groups?notice=group-added`);
  return { ...seeOther(address), referrer: "same-origin" };
}

async function groupsPage(
  desk: ContactDesk,
  request: StaffRequest,
  values: FormFields,
  errors: FieldErrors,
  status = 200,
): Promise<PageResponse> {
  const [listed, destination] = await Promise.all([
    desk.parties.list(request.destination),
    desk.destinations.get(request.destination),
  ]);
  const parties = listed.map(({ party }) => party).filter(isActive);
  const members: Record<string, number> = {};
  for (const group of parties.flatMap((party) => party.groups)) members[group] = (members[group] ?? 0) + 1;
  const { municipalities = [], groups = [] } = destination ?? {};
  const page = { ...request.context, municipalities, groups, members, values, errors, isStale: status === 409 };
  return staffPage(renderGroupsPage(page), status);
}
