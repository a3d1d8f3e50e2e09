import { type FieldErrors, pageFields } from "../../forms/parts/values.ts";
import { renderAddGovernancePage } from "../../forms/staff/governance-pages.ts";
import { DomainError } from "../domain/errors.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { type GovernanceKind, governanceKinds } from "../domain/governance.ts";
import { readGovernance } from "../domain/read-governance.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { overlapError } from "./edit-governance.ts";
import {
  backToGovernance,
  errorsOf,
  type GovernanceDesk,
  type GovernanceVisit,
  visitGovernance,
} from "./governance-desk.ts";

export async function showAddGovernance(desk: GovernanceDesk, request: PageRequest): Promise<PageResponse> {
  const visit = await visitGovernance(desk, request);
  const kind = kindOf(request);
  const id = Buffer.from(desk.dependencies.randomBytes(8, "governance")).toString("hex");
  return staffPage(addPage(visit, { kind, id, values: new Map(), errors: [] }));
}

/** Records it under the id that its page came with, so that a double click records it once. */
export async function addGovernance(desk: GovernanceDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitGovernance(desk, pageRequest);
  const { request, decisionMakers } = visit;
  requireRole(request.staff, "editor");
  const kind = kindOf(request);
  const id = field(request, pageFields.nonce);
  if (!/^[0-9a-f]{16}$/.test(id)) throw new DomainError("body-malformed", {});
  const today = stockholmDay(request.receivedAt);
  const read = readGovernance(request.fields, { kind, today, decisionMakers, isCorrection: false });
  const { record, values } = read;
  if (record === null) return staffPage(addPage(visit, { kind, id, values, errors: errorsOf(read, visit) }), 422);
  const saved = await desk.governance.save(request.destination, id, {
    basedOn: 0,
    record,
    at: request.receivedAt,
    by: request.staff.member.email,
    reason: "",
    attempt: newAttempt(desk.dependencies),
  });
  if (saved.outcome === "overlaps") {
    const errors = [overlapError(saved.principal, request.language)];
    return staffPage(addPage(visit, { kind, id, values, errors }), 422);
  }
  // Sent once more after it was changed: what stands is shown, and nothing is overwritten.
  return backToGovernance(visit);
}

/** @throws DomainError `not-found` */
function kindOf({ path }: PageRequest): GovernanceKind {
  const kind = governanceKinds.find((each) => each === path["kind"]);
  if (kind === undefined) throw new DomainError("not-found", {});
  return kind;
}

function addPage(
  { request, decisionMakers }: GovernanceVisit,
  shown: {
    readonly kind: GovernanceKind;
    readonly id: string;
    readonly values: FormFields;
    readonly errors: FieldErrors;
  },
): string {
  return renderAddGovernancePage({ ...request.context, decisionMakers, isCorrection: false, ...shown });
}
