import { nextDraft, nextQuestionnaire, nextRound } from "../domain/next-round.ts";
import type { RoundPlan } from "../domain/round.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";

/** What makes a round, from the calendar's day or a staff page. */
export interface MakeRound {
  readonly destination: string;
  readonly plan: RoundPlan;
  /** The round its papers are copied from; null for a destination's first. */
  readonly last: RoundPlan | null;
  readonly at: string;
  /** `clock`, or the staff member's address. */
  readonly by: string;
}

/** The stores that a round and its papers lie in. */
type PaperStores = Pick<RoundDesk, "audiences" | "calendars" | "drafts" | "questionnaires" | "dependencies">;

/** The clock makes next year's round, unless staff have. */
export async function createNextRound(desk: RoundDesk, { round, at, by }: StepOrder): Promise<StepOutcome> {
  const plan = nextRound(round.plan);
  const outcome = await makeRound(desk, { destination: round.destination, plan, last: round.plan, at, by });
  return { round: plan.id, outcome };
}

/**
 * Makes a round with its starting papers; once, however often it is asked for. The papers come first:
 * a round that is there has them.
 */
export async function makeRound(desk: PaperStores, order: MakeRound): Promise<"created" | "exists"> {
  const { destination, plan, at, by } = order;
  if ((await desk.calendars.read({ destination, round: plan.id })) !== undefined) return "exists";
  if (order.last !== null) await copyPapers(desk, order, order.last);
  const { outcome } = await desk.calendars.create(destination, plan, {
    at,
    by,
    attempt: newAttempt(desk.dependencies),
  });
  return outcome;
}

async function copyPapers(desk: PaperStores, { destination, plan, at, by }: MakeRound, last: RoundPlan): Promise<void> {
  const [questionnaire, draft] = await Promise.all([
    desk.questionnaires.latest(destination, last.questionnaire),
    desk.drafts.latest(destination, last.id),
  ]);
  if (questionnaire !== undefined && plan.questionnaire !== last.questionnaire) {
    const next = nextQuestionnaire(questionnaire, last);
    // One that is there already, with other content, is somebody's own.
    if (next.id === plan.questionnaire) await desk.questionnaires.put(destination, next);
  }
  await copyAudience(desk, { destination, plan, at, by }, last);
  if (draft !== undefined) {
    const attempt = newAttempt(desk.dependencies);
    await desk.drafts.add(destination, plan.id, nextDraft(draft.draft, last), { basedOn: 0, at, by, attempt });
  }
}

/** Whom the consultation was for last year it is for this year, until somebody chooses again. */
async function copyAudience(
  desk: PaperStores,
  { destination, plan, at, by }: Omit<MakeRound, "last">,
  last: RoundPlan,
): Promise<void> {
  const { audience } = await desk.audiences.read({ destination, round: last.id });
  const name = { destination, round: plan.id };
  const basedOn = await desk.audiences.read(name);
  if (audience.length === 0 || basedOn.revision > 0) return;
  await desk.audiences.choose(name, { audience, by, at }, { basedOn, attempt: newAttempt(desk.dependencies) });
}
