import * as z from "zod/mini";
import { caseNumberSchema, slugSchema, yearSchema } from "./identifiers.ts";
import { localizedSchema } from "./language.ts";

export const phaseSchema = z.enum(["consultation", "referral"]);
export type Phase = z.infer<typeof phaseSchema>;

/** In the order a round goes through them; the two reminders of a phase are two milestones of one kind. */
export const stepKinds = [
  "open-round",
  "open-consultation",
  "remind-consultation",
  "close-consultation",
  "compile-consulted",
  "approve-referral",
  "open-referral",
  "remind-referral",
  "close-referral",
  "compile-final",
  "adopt",
  "publish",
  "compile-followed-up",
  "create-next-round",
] as const;
export type StepKind = (typeof stepKinds)[number];

/**
 * One line of the calendar. `at` is Swedish local time, `2027-05-24T23:59`; closing times are the
 * last minute people may answer in.
 */
export const milestoneSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(stepKinds),
  at: z.string().check(z.regex(/^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$/)),
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** A year's consultation as its calendar and papers describe it, before anything has happened. */
export const roundPlanSchema = z.strictObject({
  id: yearSchema,
  planYear: z.int(),
  title: localizedSchema,
  caseNumber: caseNumberSchema,
  questionnaire: slugSchema,
  milestones: z.array(milestoneSchema).check(z.minLength(1)),
  /** The last minute an extension (anstånd) may be granted to, per phase, Swedish local time. */
  latestExtension: z.strictObject({ consultation: z.string(), referral: z.string() }),
});
export type RoundPlan = z.infer<typeof roundPlanSchema>;

/**
 * A phase's gate goes forward only. `deadlineAt` and `extensions` are exclusive instants; an answer
 * is in time when it reached the gateway before its party's own. `attempt` names the freeze record
 * that won.
 */
export type Gate =
  | { readonly state: "not-opened" }
  | (OpenedGate & { readonly state: "open" | "closing" })
  | (OpenedGate & { readonly state: "frozen"; readonly attempt: string; readonly frozenAt: string });

export interface Grant {
  /** The staff member's address. */
  readonly by: string;
  readonly at: string;
}

export interface OpenedGate {
  readonly openedAt: string;
  readonly papers: Papers;
  readonly deadlineAt: string;
  /** Party id → that party's own later deadline. */
  readonly extensions: Readonly<Record<string, string>>;
  /** Party id → who granted it the extension that stands, and when. */
  readonly grants: Readonly<Record<string, Grant>>;
  /** Counts grants, so that a close can see that none came between its reading and its writing. */
  readonly extensionCount: number;
}

/** What a phase is about, fixed in the write that opens it: later imports change nothing of it. */
export interface Papers {
  /** Revision of the draft plan that is answered about or decided on. */
  readonly draftRevision: number;
  /** The consultation's questionnaire; a referral has none. */
  readonly questionnaire: { readonly id: string; readonly version: number } | null;
  /** Groups that it is for; without any, everyone it concerns. */
  readonly audience?: readonly string[];
}

export interface CompletedStep {
  readonly step: string;
  readonly at: string;
  /** `clock`, or the staff member's address. */
  readonly by: string;
  readonly outcome: Readonly<Record<string, string | number>>;
}

/** A round as it stands: its plan, its two gates and what has been done, by milestone id. */
export interface ConsultationRound {
  readonly destination: string;
  readonly plan: RoundPlan;
  readonly gates: Readonly<Record<Phase, Gate>>;
  readonly completed: Readonly<Record<string, CompletedStep>>;
}

/** Whether the round has had a step of the kind. */
export function hasDone({ plan, completed }: Pick<ConsultationRound, "plan" | "completed">, kind: StepKind): boolean {
  return plan.milestones.some((milestone) => milestone.kind === kind && Object.hasOwn(completed, milestone.id));
}

/** What the phase is about; undefined until it has opened. */
export function papersOf({ gates }: Pick<ConsultationRound, "gates">, phase: Phase): Papers | undefined {
  const gate = gates[phase];
  return gate.state === "not-opened" ? undefined : gate.papers;
}
