import { milestoneInstant, phaseDeadline, phaseEnd, remainingSteps, type Step } from "./calendar.ts";
import { lacksCaseNumber } from "./next-round.ts";
import type { OpeningObstacle } from "./opening.ts";
import { type ConsultationRound, type Phase, stepKinds } from "./round.ts";
import { isPersonStep, stepRules } from "./step-rules.ts";

export type BlockReason =
  /** Its date has passed and only a person may do it. */
  | "awaits-person"
  /** Its date has passed and another step, `waitsFor`, stands in its way. */
  | "awaits-step"
  /** It would open a phase whose closing time has passed: the calendar needs mending. */
  | "deadline-passed"
  /** The round has no case number yet, and every message bears it. */
  | "case-number-missing"
  | OpeningObstacle;

export interface BlockedStep {
  readonly step: Step;
  readonly reason: BlockReason;
  /** A milestone's id; a step kind when the calendar lacks it. */
  readonly waitsFor: string | null;
}

export type SkipReason =
  /** Nobody is reminded of a phase that is over. */
  | "phase-closed"
  /** A later reminder has been sent or is due: never two at once. */
  | "later-reminder"
  /** The phase opened after the reminder's date, so the invitation was the reminder. */
  | "opened-later";

export interface SkippedStep {
  readonly step: Step;
  readonly reason: SkipReason;
}

export interface DueSteps {
  /** In order; each is ready once those before it are done. */
  readonly due: readonly Step[];
  /** By instant, the next first. */
  readonly upcoming: readonly Step[];
  readonly blocked: readonly BlockedStep[];
  /** Reminders that will not be sent; they need no record. */
  readonly skipped: readonly SkippedStep[];
}

/** A round at an instant, and the steps that are done or will be by the time the next one is looked at. */
interface Outlook {
  readonly round: ConsultationRound;
  readonly now: string;
  readonly done: Set<string>;
  readonly obstacles: Obstacles;
}

/** Openings that were found not to be ready, by milestone id. */
export type Obstacles = ReadonlyMap<string, OpeningObstacle>;

function outlookOf(round: ConsultationRound, now: string, obstacles: Obstacles = new Map()): Outlook {
  return { round, now, done: new Set(Object.keys(round.completed)), obstacles };
}

/** What the clock does at `now`, what comes, and what waits for a person; a pure function of what it is given. */
export function dueSteps(round: ConsultationRound, now: string, obstacles?: Obstacles): DueSteps {
  const outlook = outlookOf(round, now, obstacles);
  const due: Step[] = [];
  const upcoming: Step[] = [];
  const blocked: BlockedStep[] = [];
  const skipped: SkippedStep[] = [];
  for (const step of remainingSteps(round)) {
    const skip = skipReason(outlook, step);
    if (skip !== null) {
      skipped.push({ step, reason: skip });
      continue;
    }
    if (isAhead(outlook, step)) {
      upcoming.push(step);
      continue;
    }
    const block = blockOf(outlook, step);
    if (block !== null) {
      blocked.push(block);
      continue;
    }
    outlook.done.add(step.id);
    due.push(step);
  }
  return { due, upcoming: upcoming.toSorted(byInstant), blocked, skipped };
}

/** The next instant after `now` at which a step becomes due or blocked; null when none is left. */
export function nextInstant(round: ConsultationRound, now: string): string | null {
  return dueSteps(round, now).upcoming[0]?.at ?? null;
}

export type RefusalReason =
  | "awaits-step"
  | "deadline-not-reached"
  | "deadline-passed"
  | "case-number-missing"
  | SkipReason;

/** What staff may do by hand now, and why not where they may not. */
export type Triggerable =
  | { readonly step: Step; readonly allowed: true }
  | {
      readonly step: Step;
      readonly allowed: false;
      readonly reason: RefusalReason;
      readonly waitsFor: string | null;
      /** When time alone lifts the refusal. */
      readonly at: string | null;
    };

/**
 * Each step that is not done, and whether staff may do it by hand at `now`: earlier than its date is
 * allowed, except for closing, which waits until just after the latest granted deadline.
 */
export function triggerable(round: ConsultationRound, now: string): readonly Triggerable[] {
  const outlook = outlookOf(round, now);
  return remainingSteps(round).map((step) => {
    const refused = { step, allowed: false, waitsFor: null, at: null } as const;
    const missing = missingFor(outlook, step);
    if (missing !== null) return { ...refused, reason: "awaits-step", waitsFor: missing };
    const skip = skipReason(outlook, step);
    if (skip === "phase-closed" || skip === "later-reminder") return { ...refused, reason: skip };
    if (opensTooLate(outlook, step)) return { ...refused, reason: "deadline-passed" };
    if (lacksReference(outlook, step)) return { ...refused, reason: "case-number-missing" };
    if (stepRules[step.kind].role === "closes" && isAhead(outlook, step)) {
      return { ...refused, reason: "deadline-not-reached", at: step.at };
    }
    return { step, allowed: true };
  });
}

function isAhead({ round, now }: Outlook, step: Step): boolean {
  const { role, phase } = stepRules[step.kind];
  // A close that has begun is finished at once, whatever the clock says.
  if (role === "closes" && phase !== null && isClosed(round, phase)) return false;
  return Date.parse(step.at) > Date.parse(now);
}

function blockOf(outlook: Outlook, step: Step): BlockedStep | null {
  const missing = missingFor(outlook, step);
  if (missing !== null) return { step, reason: "awaits-step", waitsFor: missing };
  if (isPersonStep(step.kind)) return { step, reason: "awaits-person", waitsFor: null };
  if (lacksReference(outlook, step)) return { step, reason: "case-number-missing", waitsFor: null };
  if (opensTooLate(outlook, step)) return { step, reason: "deadline-passed", waitsFor: null };
  const obstacle = outlook.obstacles.get(step.id);
  return obstacle === undefined ? null : { step, reason: obstacle, waitsFor: null };
}

/** The step it builds on and that is not done, or null. */
function missingFor({ round, done }: Outlook, step: Step): string | null {
  const { requires, role, phase } = stepRules[step.kind];
  if (requires === null) return null;
  // An opening that crashed after the gate was opened must not keep the gate from closing.
  if (role === "closes" && phase !== null && round.gates[phase].state !== "not-opened") return null;
  const required = round.plan.milestones.filter(({ kind }) => kind === requires);
  if (required.length === 0) return requires;
  return required.find(({ id }) => !done.has(id))?.id ?? null;
}

function lacksReference({ round }: Outlook, step: Step): boolean {
  return step.kind === "open-round" && lacksCaseNumber(round.plan);
}

/** Nobody is invited to what has already closed; an opening that had begun is finished all the same. */
function opensTooLate({ round, now }: Outlook, step: Step): boolean {
  const { role, phase } = stepRules[step.kind];
  if (role !== "opens" || phase === null || round.gates[phase].state !== "not-opened") return false;
  return Date.parse(now) >= Date.parse(phaseDeadline(round.plan, phase));
}

function isClosed(round: ConsultationRound, phase: Phase): boolean {
  const { state } = round.gates[phase];
  return state === "closing" || state === "frozen";
}

function skipReason(outlook: Outlook, step: Step): SkipReason | null {
  const { round, now, done } = outlook;
  const { role, phase } = stepRules[step.kind];
  if (role !== "reminds" || phase === null) return null;
  const instant = Date.parse(now);
  if (isClosed(round, phase) || instant >= Date.parse(phaseEnd(round, phase))) return "phase-closed";
  const at = Date.parse(step.at);
  const hasLater = round.plan.milestones.some((milestone) => {
    if (milestone.kind !== step.kind || milestone.id === step.id) return false;
    const later = Date.parse(milestoneInstant(milestone));
    return later > at && (later <= instant || done.has(milestone.id));
  });
  if (hasLater) return "later-reminder";
  const openedAt = openingInstant(outlook, phase);
  return openedAt !== null && Date.parse(openedAt) >= at ? "opened-later" : null;
}

function openingInstant({ round, now, done }: Outlook, phase: Phase): string | null {
  const gate = round.gates[phase];
  if (gate.state !== "not-opened") return gate.openedAt;
  const opening = round.plan.milestones.find(
    ({ kind }) => stepRules[kind].role === "opens" && stepRules[kind].phase === phase,
  );
  return opening !== undefined && done.has(opening.id) ? now : null;
}

function byInstant(first: Step, second: Step): number {
  return Date.parse(first.at) - Date.parse(second.at) || stepKinds.indexOf(first.kind) - stepKinds.indexOf(second.kind);
}
