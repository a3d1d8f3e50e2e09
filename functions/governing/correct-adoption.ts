import { describeIssues } from "../../forms/parts/values.ts";
import { adoptionLabels } from "../../forms/staff/adoption-form.ts";
import { type AdoptionPageData, renderAdoptionPage } from "../../forms/staff/adoption-page.ts";
import { correctAdoption } from "../domain/adoption.ts";
import { DomainError } from "../domain/errors.ts";
import { adoptionFields, readAdoption } from "../domain/read-adoption.ts";
import type { ConsultationRound } from "../domain/round.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { backToRound, openOffice, readRound, type StaffRequest, staffPage } from "../managing/office.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { type PageRequest, readRevision } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import type { AdoptionRevision } from "../storage/rounds.ts";
import { staffRoundTexts } from "../texts/staff-round.ts";
import type { GovernanceDesk } from "./governance-desk.ts";

interface AdoptionVisit {
  readonly request: StaffRequest;
  readonly round: ConsultationRound;
  readonly revisions: readonly AdoptionRevision[];
  readonly latest: AdoptionRevision;
}

export async function showAdoption(desk: GovernanceDesk, request: PageRequest): Promise<PageResponse> {
  return adoptionPage(await visitAdoption(desk, request), {});
}

/** Puts the record of the board's decision right, with the reason; the version that was adopted stays the same. */
export async function receiveAdoption(desk: GovernanceDesk, pageRequest: PageRequest): Promise<PageResponse> {
  const visit = await visitAdoption(desk, pageRequest);
  const { request, round, revisions, latest } = visit;
  requireRole(request.staff, "publisher");
  const { language, receivedAt: at, destination } = request;
  const { versionHash } = latest.adoption;
  const read = readAdoption(request.fields, { today: stockholmDay(at), versionHash, isCorrection: true });
  const { adoption, issues, values, reason, namesOther } = read;
  const labels = adoptionLabels(language);
  if (adoption === null) {
    const field = "check-value";
    const other = { field, text: staffRoundTexts[language].adoptOtherVersion, label: labels[field] ?? null };
    const errors = [...describeIssues(issues, (name) => labels[name], language), ...(namesOther ? [other] : [])];
    return adoptionPage(visit, { values, errors }, 422);
  }
  const basedOn = readRevision(request);
  if (basedOn !== revisions.length) return adoptionPage(visit, { values, isStale: true }, 409);
  const corrected = correctAdoption(latest.adoption, adoption, { at, reason });
  if (corrected === undefined) return backToRound(request, "nothing-changed");
  const how = { basedOn, at, by: request.staff.member.email, attempt: newAttempt(desk.dependencies) };
  const isSaved = await desk.rounds.correctAdoption({ destination, round: round.plan.id }, corrected, how);
  if (!isSaved) return adoptionPage(await visitAdoption(desk, pageRequest), { values, isStale: true }, 409);
  return backToRound(request, "adoption-corrected");
}

/** @throws DomainError `not-found` before anything has been adopted */
async function visitAdoption(desk: GovernanceDesk, pageRequest: PageRequest): Promise<AdoptionVisit> {
  const request = await openOffice(desk, pageRequest);
  const round = await readRound(desk, request);
  const revisions = await desk.rounds.adoptions({ destination: request.destination, round: round.plan.id });
  const latest = revisions.at(-1);
  if (latest === undefined) throw new DomainError("not-found", {});
  return { request, round, revisions, latest };
}

function adoptionPage(
  { request, round, revisions, latest }: AdoptionVisit,
  given: Partial<Pick<AdoptionPageData, "values" | "errors" | "isStale">>,
  status = 200,
): PageResponse {
  const shown = { values: adoptionFields(latest.adoption), errors: [], isStale: false, ...given };
  return staffPage(renderAdoptionPage({ ...request.context, round: round.plan, revisions, ...shown }), status);
}
