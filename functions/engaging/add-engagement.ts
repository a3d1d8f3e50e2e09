import { describeIssues, pageFields } from "../../forms/parts/values.ts";
import { renderAddEngagementPage } from "../../forms/staff/add-engagement-page.ts";
import { engagementLabels } from "../../forms/staff/engagement-form.ts";
import { DomainError } from "../domain/errors.ts";
import type { FieldIssue, FormFields } from "../domain/form-fields.ts";
import { readEngagement } from "../domain/read-engagement.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { backToEngagement, backToLog, type EngagementDesk, type LogVisit, visitLog } from "./engagement-desk.ts";

export async function showAddEngagement(desk: EngagementDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitLog(desk, request);
  if (visit.isClosed) return backToLog(visit);
  const id = Buffer.from(desk.dependencies.randomBytes(8, "engagement")).toString("hex");
  return staffPage(addPage(visit, id, new Map(), []));
}

/** Logs it under the id that its page came with, so that a double click logs it once. */
export async function addEngagement(desk: EngagementDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitLog(desk, pageRequest);
  const { request, name } = visit;
  requireRole(request.staff, "editor");
  if (visit.isClosed) return backToLog(visit);
  const id = field(request, pageFields.nonce);
  if (!/^[0-9a-f]{16}$/.test(id)) throw new DomainError("body-malformed", {});
  const read = readEngagement(request.fields, { today: stockholmDay(request.receivedAt) });
  if (read.engagement === null) return staffPage(addPage(visit, id, read.values, read.issues), 422);
  const { outcome } = await desk.engagements.add(name, id, {
    basedOn: 0,
    engagement: read.engagement,
    at: request.receivedAt,
    by: request.staff.member.email,
    reason: "",
    attempt: newAttempt(desk.dependencies),
  });
  // Sent once more after it was changed: what stands is shown, and nothing is overwritten.
  return backToEngagement(visit, id, outcome !== "stale");
}

function addPage({ request, round }: LogVisit, id: string, values: FormFields, issues: readonly FieldIssue[]): string {
  const { language } = request;
  const labels: Readonly<Record<string, string>> = engagementLabels(language);
  const errors = describeIssues(issues, (name) => labels[name], language);
  return renderAddEngagementPage({ ...request.context, round: round.plan, id, values, errors });
}
