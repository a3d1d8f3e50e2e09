import { latestExtensionInstant } from "../domain/calendar.ts";
import type { FieldIssue } from "../domain/form-fields.ts";
import { isDecisionMaker } from "../domain/party.ts";
import { exclusiveDeadline } from "../domain/stockholm-time.ts";
import { readDay, take } from "../domain/typed-text.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
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
  const phase = isDecisionMaker(stored.party) ? "referral" : "consultation";
  const until = exclusiveDeadline(`${day}T23:59`);
  if (until > latestExtensionInstant(round.plan, phase)) {
    return refuse({ refusals: [{ field: "until", reason: "extensionTooLate" }] });
  }
  const where = { destination: request.destination, round: round.plan.id, phase } as const;
  const { outcome } = await office.gates.grantExtension(where, stored.party.id, until, {
    by: staffRequest.staff.member.email,
    at: request.receivedAt,
    attempt: newAttempt(office.dependencies),
  });
  if (outcome === "granted") return backToRound(staffRequest, "extension-granted");
  const reason = outcome === "not-later" ? "extensionNotLater" : "extensionNotOpen";
  return refuse({ refusals: [{ field: "until", reason }] });
}
