import type { ConsultationRound, StepKind } from "../../functions/domain/round.ts";

export type RoundSituation =
  | "not-open"
  | "consultation-open"
  | "consultation-closing"
  | "between-phases"
  | "referral-open"
  | "referral-closing"
  | "deciding"
  | "published";

/** Where a round stands in a reader's eyes. After the deadline nothing is called open, whatever the gate still says. */
export function roundSituation(round: ConsultationRound, now: string): RoundSituation {
  const { consultation, referral } = round.gates;
  if (isDone(round, "publish")) return "published";
  if (referral.state === "frozen") return isDone(round, "compile-final") ? "deciding" : "referral-closing";
  if (referral.state !== "not-opened") {
    return referral.state === "open" && now < referral.deadlineAt ? "referral-open" : "referral-closing";
  }
  if (consultation.state === "frozen")
    return isDone(round, "compile-consulted") ? "between-phases" : "consultation-closing";
  if (consultation.state === "not-opened") return "not-open";
  return consultation.state === "open" && now < consultation.deadlineAt ? "consultation-open" : "consultation-closing";
}

export function isDone(round: ConsultationRound, kind: StepKind): boolean {
  return round.plan.milestones.some((milestone) => milestone.kind === kind && milestone.id in round.completed);
}
