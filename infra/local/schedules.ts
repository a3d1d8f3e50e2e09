import { Temporal } from "temporal-polyfill";
import type { FunctionDefinition } from "../../functions/manifest.ts";

/** A function a schedule starts, with the event EventBridge Scheduler would send. */
export interface ScheduledFunction {
  readonly definition: FunctionDefinition;
  readonly event: { readonly kind: "schedule"; readonly name: string };
}

export interface DailySchedule extends ScheduledFunction {
  readonly hour: number;
  readonly minute: number;
}

export interface Schedules {
  /** Every five minutes, in the manifest's order. */
  readonly ticking: readonly ScheduledFunction[];
  readonly daily: readonly DailySchedule[];
}

export const tickMs = 5 * 60_000;

/** Knows the two expressions the manifest uses; throws for any other rather than never firing it. */
export function readSchedules(manifest: readonly FunctionDefinition[]): Schedules {
  const ticking: ScheduledFunction[] = [];
  const daily: DailySchedule[] = [];
  for (const definition of manifest) {
    for (const trigger of definition.triggers) {
      if (trigger.kind !== "schedule") continue;
      const scheduled = { definition, event: { kind: "schedule", name: trigger.name } } as const;
      const time = /^cron\((\d{1,2}) (\d{1,2}) \* \* \? \*\)$/.exec(trigger.expression);
      if (trigger.expression === "rate(5 minutes)") ticking.push(scheduled);
      else if (time !== null) daily.push({ ...scheduled, minute: Number(time[1]), hour: Number(time[2]) });
      else throw new Error(`The one-machine host does not know the schedule ${trigger.expression}.`);
    }
  }
  return { ticking, daily };
}

/** When a daily schedule fires next, strictly after `now`. */
export function nextDaily({ hour, minute }: DailySchedule, now: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("Europe/Stockholm");
  const today = local.withPlainTime({ hour, minute });
  const next = today.epochMilliseconds > now ? today : today.add({ days: 1 });
  return next.epochMilliseconds;
}
