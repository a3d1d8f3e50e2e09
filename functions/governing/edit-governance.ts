import type { FieldErrors } from "../../forms/parts/values.ts";
import { renderGovernanceRecordPage } from "../../forms/staff/governance-pages.ts";
import { DomainError } from "../domain/errors.ts";
import type { FormFields } from "../domain/form-fields.ts";
import type { Principal } from "../domain/governance.ts";
import type { Language } from "../domain/language.ts";
import { governanceValues, readGovernance } from "../domain/read-governance.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { GovernanceChange } from "../storage/governance.ts";
import { formatPeriod } from "../texts/governance.ts";
import { staffGovernanceTexts } from "../texts/staff-governance.ts";
import {
  backToGovernance,
  errorsOf,
  type GovernanceDesk,
  type GovernanceVisit,
  visitGovernance,
} from "./governance-desk.ts";

interface RecordVisit extends GovernanceVisit {
  readonly id: string;
  readonly history: readonly GovernanceChange[];
  readonly current: GovernanceChange;
}

export async function showGovernanceRecord(desk: GovernanceDesk, request: PageRequest): Promise<PageResponse> {
  return recordPage(await visitRecord(desk, request), { status: 200 });
}

/** Saves on top of the revision that the page was made from; a newer one is shown, and nothing is overwritten. */
export async function changeGovernance(desk: GovernanceDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitRecord(desk, pageRequest);
  const { request, decisionMakers, current, id } = visit;
  requireRole(request.staff, "editor");
  const { kind } = current.record;
  const today = stockholmDay(request.receivedAt);
  const read = readGovernance(request.fields, { kind, today, decisionMakers, isCorrection: true });
  const { record, values, reason } = read;
  if (record === null) return recordPage(visit, { status: 422, values, errors: errorsOf(read, visit) });
  const saved = await desk.governance.save(request.destination, id, {
    basedOn: readRevision(request),
    record,
    at: request.receivedAt,
    by: request.staff.member.email,
    reason,
    attempt: newAttempt(desk.dependencies),
  });
  switch (saved.outcome) {
    case "overlaps": {
      const errors = [overlapError(saved.principal, request.language)];
      return recordPage(visit, { status: 422, values, errors });
    }
    case "stale":
      return recordPage(await visitRecord(desk, pageRequest), { status: 409, values, isStale: true });
    default:
      return backToGovernance(visit);
  }
}

/** There is only one principal at a time. */
export function overlapError(principal: Principal, language: Language): FieldErrors[number] {
  const texts = staffGovernanceTexts[language];
  const text = texts.overlaps(principal.name, formatPeriod(principal, language));
  return { field: "from", text, label: texts.fields.from };
}

/** @throws DomainError `not-found` */
async function visitRecord(desk: GovernanceDesk, request: PageRequest): Promise<RecordVisit> {
  const visit = await visitGovernance(desk, request);
  const id = request.path["record"] ?? "";
  const history = (await desk.governance.changes(request.destination)).filter((change) => change.id === id);
  const current = history.at(-1);
  if (current === undefined) throw new DomainError("not-found", {});
  return { ...visit, id, history, current };
}

function recordPage(
  { request, decisionMakers, history, current }: RecordVisit,
  shown: {
    readonly status: number;
    readonly values?: FormFields;
    readonly errors?: FieldErrors;
    readonly isStale?: boolean;
  },
): PageResponse {
  const body = renderGovernanceRecordPage({
    ...request.context,
    kind: current.record.kind,
    decisionMakers,
    isCorrection: true,
    current,
    history,
    values: shown.values ?? governanceValues(current.record),
    errors: shown.errors ?? [],
    isStale: shown.isStale ?? false,
  });
  return staffPage(body, shown.status);
}
