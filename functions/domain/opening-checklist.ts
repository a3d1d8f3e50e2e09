import { viewAudience } from "./audience.ts";
import { milestoneInstant } from "./calendar.ts";
import { type CalendarWarning, calendarWarnings } from "./calendar-warnings.ts";
import type { Destination } from "./destination.ts";
import { type RefusalReason, triggerable } from "./due-steps.ts";
import { type LetterKind, letterKindOf } from "./letter-text.ts";
import type { Message } from "./message.ts";
import { type OpeningFacts, type OpeningObstacle, openingObstacles } from "./opening.ts";
import { isActive, type Party } from "./party.ts";
import type { ConsultationRound, Phase } from "./round.ts";
import { stepRules } from "./step-rules.ts";

/** What stands between a phase and its opening: a step before it, something about the calendar, or its papers. */
export type ChecklistObstacle =
  | { readonly kind: "awaits-step"; readonly step: string }
  | { readonly kind: Exclude<RefusalReason, "awaits-step"> | OpeningObstacle };

/** What does not hinder an opening and is wise to look at before it. */
export type OpeningAdvice =
  | { readonly kind: "calendar"; readonly warning: CalendarWarning }
  /** No trial of it has been sent since it was last worded. */
  | { readonly kind: "letter-untried"; readonly letter: LetterKind }
  | { readonly kind: "group-empty"; readonly group: string }
  | { readonly kind: "municipality-undecided"; readonly municipality: string }
  | { readonly kind: "address-suppressed"; readonly party: Party };

export interface ChecklistFacts extends OpeningFacts {
  readonly destination: Pick<Destination, "groups"> & Partial<Pick<Destination, "municipalities">>;
  /** Of this round and the one before. */
  readonly messages: readonly Message[];
  /** When each letter was worded last; those in the product's own words are not among them. */
  readonly worded: ReadonlyMap<LetterKind, string>;
}

export interface OpeningChecklist {
  readonly phase: Phase;
  readonly plannedAt: string | null;
  readonly openedAt: string | null;
  readonly obstacles: readonly ChecklistObstacle[];
  readonly advice: readonly OpeningAdvice[];
}

/** Each phase with what it waits for; nothing is judged here that another rule has judged. */
export function openingChecklist(
  phase: Phase,
  round: ConsultationRound,
  facts: ChecklistFacts,
  now: string,
): OpeningChecklist {
  const gate = round.gates[phase];
  const opening = round.plan.milestones.find(({ kind }) => kind === `open-${phase}`);
  const plannedAt = opening === undefined ? null : milestoneInstant(opening);
  if (gate.state !== "not-opened") return { phase, plannedAt, openedAt: gate.openedAt, obstacles: [], advice: [] };
  const obstacles = [
    ...(opening === undefined ? [] : refusalsBefore(opening.id, round, now)),
    ...openingObstacles(phase, facts).map((kind) => ({ kind })),
  ];
  return { phase, plannedAt, openedAt: null, obstacles, advice: adviceFor(phase, round, facts) };
}

/** Why a step cannot be taken now; where it waits for another, why that one cannot. */
function refusalsBefore(id: string, round: ConsultationRound, now: string): readonly ChecklistObstacle[] {
  const option = triggerable(round, now).find(({ step }) => step.id === id);
  if (option === undefined || option.allowed) return [];
  if (option.reason !== "awaits-step") return [{ kind: option.reason }];
  const before = option.waitsFor ?? "";
  return [...refusalsBefore(before, round, now), { kind: "awaits-step", step: before }];
}

function adviceFor(phase: Phase, round: ConsultationRound, facts: ChecklistFacts): readonly OpeningAdvice[] {
  const { audience, destination, messages, parties } = facts;
  const letters: readonly LetterKind[] =
    phase === "consultation" ? ["invitation", "reminder"] : ["referral", "referral-reminder"];
  const unreached = viewAudience(phase, audience, parties, messages).left.filter(
    ({ why }) => why === "address-suppressed",
  );
  return [
    ...calendarWarnings(round.plan)
      .filter((warning) => phaseOfWarning(warning, round) === phase)
      .map((warning) => ({ kind: "calendar", warning }) as const),
    ...letters
      .filter((letter) => !isTried(letter, round, facts))
      .map((letter) => ({ kind: "letter-untried", letter }) as const),
    ...audience
      .filter((group) => viewAudience(phase, [group], parties, messages).invited.length === 0)
      .map((group) => ({ kind: "group-empty", group }) as const),
    ...(phase === "referral" ? municipalitiesWithoutParty(destination, parties) : []).map(
      (municipality) => ({ kind: "municipality-undecided", municipality }) as const,
    ),
    ...unreached.map(({ party }) => ({ kind: "address-suppressed", party }) as const),
  ];
}

function phaseOfWarning(warning: CalendarWarning, { plan }: ConsultationRound): Phase | null {
  if (warning.kind !== "day-off") return warning.phase;
  const milestone = plan.milestones.find(({ id }) => id === warning.milestone);
  return milestone === undefined ? null : stepRules[milestone.kind].phase;
}

function isTried(letter: LetterKind, { plan }: ConsultationRound, { messages, worded }: ChecklistFacts): boolean {
  const since = worded.get(letter) ?? "";
  return messages.some(
    ({ kind, details, round, createdAt }) =>
      kind === "test-letter" && round === plan.id && letterKindOf(kind, details) === letter && createdAt >= since,
  );
}

/** Municipalities that the destination lies in, and that nobody would refer the plan to. */
function municipalitiesWithoutParty(
  { municipalities = [] }: ChecklistFacts["destination"],
  parties: readonly Party[],
): readonly string[] {
  return municipalities
    .filter(({ kommunkod }) =>
      parties.every((party) => party.type !== "municipality" || party.municipality !== kommunkod || !isActive(party)),
    )
    .map(({ name }) => name);
}
