import { milestoneInstant } from "./calendar.ts";
import { withClosing } from "./closing-time.ts";
import { checkRound } from "./import-round.ts";
import type { ConsultationRound, Milestone, Phase, RoundPlan } from "./round.ts";
import { stepRules } from "./step-rules.ts";
import { parseLocalTime } from "./stockholm-time.ts";

/** Why a milestone stays where it is. */
export type MoveRefusal =
  | "done"
  /** It is due already: what has come is carried out, not moved. */
  | "past"
  | "target-past"
  | "no-such-time"
  /** The hour that does not exist every day. */
  | "night-hour"
  | "unchanged"
  /** People have been promised the time they have: a phase that is open closes later, never earlier. */
  | "promised"
  /** It would come before what it builds on, or after what builds on it. */
  | "order";

/** One date that a move changed. */
export interface DateChange {
  /** Milestone id, `latest-extension-consultation`, `latest-extension-referral` or `case-number`. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

export type Move =
  | {
      readonly ok: true;
      readonly plan: RoundPlan;
      readonly changes: readonly DateChange[];
      /** The phase whose gate is open and has to be told; null when only the plan changes. */
      readonly openPhase: Phase | null;
    }
  | { readonly ok: false; readonly reason: MoveRefusal };

export function canMove(round: ConsultationRound, milestone: Milestone, now: string): boolean {
  return standsInTheWay(round, milestone, now) === null;
}

/** The round with one milestone at another Swedish local time, or why not; judged at `now`. */
export function moveMilestone(round: ConsultationRound, milestone: Milestone, to: string, now: string): Move {
  const refused = (reason: MoveRefusal): Move => ({ ok: false, reason });
  const obstacle = standsInTheWay(round, milestone, now);
  if (obstacle !== null) return refused(obstacle);
  const reading = parseLocalTime(to);
  if (!reading.ok) return refused(reading.reason === "night-hour" ? "night-hour" : "no-such-time");
  if (to === milestone.at) return refused("unchanged");
  if (Date.parse(reading.instant) <= Date.parse(now)) return refused("target-past");
  const { role, phase } = stepRules[milestone.kind];
  const closes = role === "closes" ? phase : null;
  const openPhase = closes !== null && round.gates[closes].state === "open" ? closes : null;
  if (openPhase !== null && to < milestone.at) return refused("promised");
  const plan =
    closes === null ? withMilestone(round.plan, { ...milestone, at: to }) : withClosing(round.plan, closes, to);
  if (checkRound(plan).length > 0) return refused("order");
  return { ok: true, plan, changes: changesBetween(round.plan, plan), openPhase };
}

function standsInTheWay(round: ConsultationRound, milestone: Milestone, now: string): MoveRefusal | null {
  const { role, phase } = stepRules[milestone.kind];
  const gate = phase === null ? undefined : round.gates[phase].state;
  if (Object.hasOwn(round.completed, milestone.id)) return "done";
  if (role === "closes" && (gate === "closing" || gate === "frozen")) return "done";
  // A phase that never opened has promised nobody anything: its closing time can be mended.
  if (role === "closes" && gate === "not-opened") return null;
  return Date.parse(milestoneInstant(milestone)) > Date.parse(now) ? null : "past";
}

function withMilestone(plan: RoundPlan, moved: Milestone): RoundPlan {
  return { ...plan, milestones: plan.milestones.map((milestone) => (milestone.id === moved.id ? moved : milestone)) };
}

function changesBetween(before: RoundPlan, after: RoundPlan): readonly DateChange[] {
  const dates = ({ milestones, latestExtension }: RoundPlan): readonly (readonly [string, string])[] => [
    ...milestones.map(({ id, at }) => [id, at] as const),
    ...Object.entries(latestExtension).map(([phase, at]) => [`latest-extension-${phase}`, at] as const),
  ];
  const earlier = new Map(dates(before));
  return dates(after).flatMap(([what, to]) => {
    const from = earlier.get(what);
    return from === undefined || from === to ? [] : [{ what, from, to }];
  });
}
