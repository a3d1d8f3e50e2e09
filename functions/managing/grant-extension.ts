import type { FieldIssue } from "../domain/form-fields.ts";
import { readDay, take } from "../domain/typed-text.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { backToRound, type Office, openOffice, readRound } from "./office.ts";
import { showRefusal } from "./show-round.ts";

/** Grants one party more time (anstånd), to the end of a day, up to the latest the calendar allows. */
export async function grantExtension(office: Office, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(office, request);
  requireRole(staffRequest.staff, "editor");
  const round = await readRound(office, staffRequest);
  const refuse = (why: Parameters<typeof showRefusal>[3]) =>
    showRefusal(office, staffRequest, round, { ...why, values: request.fields });

  const stored = await office.parties.get(request.destination, field(request, "party"));
  if (stored === undefined) return refuse({ issues: [{ field: "party", code: "required", payload: {} }] });
  const issues: FieldIssue[] = [];
  const day = take(readDay(request.fields, "until", { required: true }), issues);
  if (day === undefined) return refuse({ issues });
  const by = staffRequest.staff.member.email;
  const reason = await extendDeadline(office, round, stored.party, {
    day,
    by,
    at: request.receivedAt,
    announce: true,
  });
  return reason === null
    ? backToRound(staffRequest, "extension-granted")
    : refuse({ refusals: [{ field: "until", reason }] });
}
