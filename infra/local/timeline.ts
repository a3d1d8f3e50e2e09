import type { Agenda } from "./agenda.ts";
import { createQueue } from "./background-work.ts";
import type { HostClock } from "./host-clock.ts";
import { nextDaily, type ScheduledFunction, type Schedules, tickMs } from "./schedules.ts";

export interface Fired {
  readonly at: string;
  readonly name: string;
}

export interface Moved {
  readonly now: string;
  readonly fired: readonly Fired[];
}

export interface Timeline {
  /**
   * Moves the clock to `to`, stopping at each instant where something is due to fire the five-minute
   * schedules there; throws `RangeError` for an instant that has been.
   */
  moveTo(to: number): Promise<Moved>;
  /** Fires as a running clock demands, until stopped: every five minutes and whenever something is due. */
  run(): void;
  /** Something may be due earlier than was known. */
  reconsider(): void;
  /** Resolves when no tick and no move is going on. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

export interface TimelineOptions {
  readonly clock: HostClock;
  readonly schedules: Schedules;
  readonly agenda: Agenda;
  /** Runs one scheduled function, and what it sets off, to the end. */
  readonly fire: (scheduled: ScheduledFunction) => Promise<void>;
  /** Waits for what requests have set off. */
  readonly settle: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Drives the scheduled functions. Never two at once: ticks and moves stand in one queue. A move goes
 * from one due instant to the next instead of through all the five-minute ticks between them, in
 * which the functions would find nothing to do. Daily schedules only mend what a crash may have
 * broken: they fire on a running clock, not on the way of a move.
 */
export function createTimeline(options: TimelineOptions): Timeline {
  const { clock, schedules, agenda, fire, settle, onFailure } = options;
  const inTurn = createQueue();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let dailyFiredUntil = 0;
  let planning: Promise<void> = Promise.resolve();

  async function fireAll(scheduled: readonly ScheduledFunction[]): Promise<Fired[]> {
    const fired: Fired[] = [];
    for (const one of scheduled) {
      fired.push({ at: new Date(clock.now()).toISOString(), name: one.event.name });
      await fire(one).catch(onFailure);
    }
    return fired;
  }

  /** What is overdue when a move begins is done at the first tick, as it would be without the move. */
  async function firstStop(now: number): Promise<number | undefined> {
    const { overdue, next } = await agenda(now);
    return overdue ? Math.min(nextTick(now), next ?? Number.POSITIVE_INFINITY) : next;
  }

  async function move(to: number): Promise<Moved> {
    if (to < clock.now()) throw new RangeError("The clock only goes forward.");
    await settle();
    const fired: Fired[] = [];
    let stop = await firstStop(clock.now());
    while (stop !== undefined && stop <= to) {
      clock.moveTo(Math.max(stop, clock.now()));
      fired.push(...(await fireAll(schedules.ticking)));
      stop = (await agenda(clock.now())).next;
    }
    clock.moveTo(Math.max(to, clock.now()));
    return { now: new Date(clock.now()).toISOString(), fired };
  }

  async function wakeUp(): Promise<void> {
    if (!running) return;
    const now = clock.now();
    const daily = schedules.daily.filter((schedule) => nextDaily(schedule, dailyFiredUntil) <= now);
    dailyFiredUntil = now;
    await fireAll([...schedules.ticking, ...daily]);
  }

  function plan(): void {
    planning = planning.then(setTimer);
  }

  async function setTimer(): Promise<void> {
    if (!running) return;
    const now = clock.now();
    const outlook = await agenda(now).catch(onFailure);
    if (!running) return;
    const at = Math.min(nextTick(now), outlook?.next ?? Number.POSITIVE_INFINITY);
    clearTimeout(timer);
    timer = setTimeout(() => void inTurn(wakeUp).then(plan), Math.max(0, at - clock.now()));
    timer.unref();
  }

  const rest = () => inTurn(async () => undefined);

  return {
    moveTo: (to) => inTurn(() => move(to)).finally(plan),
    run() {
      running = true;
      dailyFiredUntil = clock.now();
      // What became due while nobody was running has waited long enough.
      void inTurn(wakeUp).then(plan);
    },
    reconsider: plan,
    rest,
    async stop() {
      running = false;
      clearTimeout(timer);
      await Promise.all([rest(), planning]);
    },
  };
}

/** Ticks lie on whole five minutes, strictly after `now`. */
function nextTick(now: number): number {
  return (Math.floor(now / tickMs) + 1) * tickMs;
}
