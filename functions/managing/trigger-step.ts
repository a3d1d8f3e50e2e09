import { triggerable } from "../domain/due-steps.ts";
import { DomainError } from "../domain/errors.ts";
import { readAdoption } from "../domain/read-adoption.ts";
import type { ConsultationRound, Milestone } from "../domain/round.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { field, type PageRequest } from "../middleware/page-request.ts";
import type { PageResponse } from "../middleware/page-response.ts";
import { requireRole } from "../middleware/staff-session.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import { carryOutStep } from "../steps/carry-out-step.ts";
import { backToRound, type Office, openOffice, readRound, type StaffRequest } from "./office.ts";
import { showRefusal } from "./show-round.ts";

/** What makes something public is for a publisher; the rest any editor may do. */
const forPublishers: ReadonlySet<Milestone["kind"]> = new Set([
  "approve-referral",
  "adopt",
  "publish",
  "compile-followed-up",
]);
/** Cannot be taken back, so the form asks for a tick. */
const toConfirm: ReadonlySet<Milestone["kind"]> = new Set(["approve-referral", "publish"]);

/** Carries out a step by hand. Doing it twice does it once. */
export async function triggerStep(office: Office, request: PageRequest): Promise<PageResponse> {
  const staffRequest = await openOffice(office, request);
  const round = await readRound(office, staffRequest);
  const milestone = round.plan.milestones.find(({ id }) => id === request.path["step"]);
  if (milestone === undefined) throw new DomainError("not-found", {});
  requireRole(staffRequest.staff, forPublishers.has(milestone.kind) ? "publisher" : "editor");
  if (round.completed[milestone.id] !== undefined) return backToRound(staffRequest, "step-done");
  const option = triggerable(round, request.receivedAt).find(({ step }) => step.id === milestone.id);
  if (option?.allowed !== true) {
    throw new DomainError("step-not-ready", { step: milestone.id, reason: option?.reason ?? "awaits-step" });
  }
  if (toConfirm.has(milestone.kind) && field(request, "confirm") !== "yes") {
    return showRefusal(office, staffRequest, round, { refusals: [{ field: "confirm", reason: "confirmError" }] });
  }
  if (milestone.kind === "adopt") {
    const refused = await recordAdoption(office, staffRequest, round);
    if (refused !== undefined) return refused;
  }
  await carryOutStep(office, { round, milestone, at: request.receivedAt, by: staffRequest.staff.member.email });
  return backToRound(staffRequest, "step-done");
}

/** Records the board's decision about the final version, named by its hash; undefined when it is recorded. */
async function recordAdoption(
  office: Office,
  request: StaffRequest,
  round: ConsultationRound,
): Promise<PageResponse | undefined> {
  const final = await versionAtStage(office, round, "final");
  if (final === undefined) throw new DomainError("step-not-ready", { step: "adopt", reason: "awaits-step" });
  const context = { today: stockholmDay(request.receivedAt), versionHash: final.hash };
  const { adoption, issues, values, namesOther } = readAdoption(request.fields, context);
  if (adoption === null) {
    const refusals = namesOther ? [{ field: "check-value", reason: "adoptOtherVersion" } as const] : [];
    return showRefusal(office, request, round, { issues, values, refusals });
  }
  await office.rounds.adopt(request.destination, round.plan.id, adoption, {
    at: request.receivedAt,
    by: request.staff.member.email,
    attempt: newAttempt(office.dependencies),
  });
  return undefined;
}
