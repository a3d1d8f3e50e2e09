import type { Context } from "aws-lambda";
import { type DueSteps, dueSteps } from "./domain/due-steps.ts";
import { type OpeningObstacle, obstacleBehind } from "./domain/opening.ts";
import type { ConsultationRound } from "./domain/round.ts";
import { type Dependencies, instantNow } from "./middleware/dependencies.ts";
import { onLambda } from "./middleware/environment.ts";
import { createJob, type ScheduleEvent } from "./middleware/jobs.ts";
import { errorFields, log } from "./middleware/log.ts";
import { carryOutStep } from "./steps/carry-out-step.ts";
import { createRoundDesk, type RoundDesk, type StepOrder } from "./steps/round-desk.ts";
import { tellWhatWaits } from "./steps/tell-what-waits.ts";

/** The clock: carries out what the calendar calls for in every round of every destination. */
export function createHandler(dependencies: Dependencies): (event: ScheduleEvent, context: Context) => Promise<void> {
  const desk = createRoundDesk(dependencies);

  return createJob<ScheduleEvent>(async () => {
    let failure: unknown;
    for (const destination of await desk.destinations.list()) {
      const { id } = destination;
      for (const plan of await desk.rounds.list(id)) {
        try {
          await runRound(desk, id, plan.id);
        } catch (error) {
          failure = error;
          log("error", "Round stands still", { destination: id, round: plan.id, ...errorFields(error) });
        }
      }
      try {
        await tellWhatWaits(desk, destination, instantNow(dependencies));
      } catch (error) {
        failure = error;
        log("error", "Staff are not told what waits", { destination: id, ...errorFields(error) });
      }
    }
    // One destination's trouble must not stop another's calendar, but the alarm has to hear of it.
    if (failure !== undefined) throw failure;
  });
}

export const handler = onLambda(createHandler);

/** One step at a time, the round read anew before each: a step may make the next one due, or not. */
async function runRound(desk: RoundDesk, destination: string, id: string): Promise<void> {
  const now = instantNow(desk.dependencies);
  const obstacles = new Map<string, OpeningObstacle>();
  for (;;) {
    const round = await desk.rounds.get(destination, id);
    const next = round && dueSteps(round, now, obstacles).due[0];
    const milestone = next && round.plan.milestones.find((candidate) => candidate.id === next.id);
    if (round === undefined || milestone === undefined) {
      if (round !== undefined) await reportBlocked(desk, round, dueSteps(round, now, obstacles), now);
      return;
    }
    const obstacle = await carryOutUnlessBlocked(desk, { round, milestone, at: now, by: "clock" });
    if (obstacle !== undefined) obstacles.set(milestone.id, obstacle);
  }
}

/** What an opening lacks is for a person to mend, and no failure: the other steps go on. */
async function carryOutUnlessBlocked(desk: RoundDesk, order: StepOrder): Promise<OpeningObstacle | undefined> {
  try {
    await carryOutStep(desk, order);
    return undefined;
  } catch (error) {
    const obstacle = obstacleBehind(error);
    if (obstacle === undefined) throw error;
    return obstacle;
  }
}

/** Staff are told once of each step that waits for them. */
async function reportBlocked(
  desk: RoundDesk,
  round: ConsultationRound,
  { blocked }: DueSteps,
  now: string,
): Promise<void> {
  for (const { step, reason } of blocked) {
    // A step that waits for another is told of by that other.
    if (reason === "awaits-step") continue;
    await desk.rounds.block(round.destination, round.plan.id, { step: step.id, reason, at: now });
  }
}
