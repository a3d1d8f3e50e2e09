import type { DataDirectory } from "./data-directory.ts";

type Persisted = { readonly mode: "wall"; readonly offsetMs: number } | { readonly mode: "still"; readonly at: number };

/**
 * The time people and entries see: the machine's own plus an offset, or standing still until it is
 * moved. It never goes back, also over restarts.
 */
export interface HostClock {
  readonly now: () => number;
  /** Moves forward to the instant; throws `RangeError` for one that has been. */
  moveTo(instant: number): void;
  /** Goes on as a running clock from where it stands. */
  run(): void;
  readonly standsStill: () => boolean;
}

export interface HostClockOptions {
  readonly mode: "wall" | "still";
  /** Where a folder without a clock begins; the machine's time unless told. */
  readonly startAt?: number | undefined;
  readonly directory: DataDirectory;
  readonly machineTime?: () => number;
}

export function createHostClock(options: HostClockOptions): HostClock {
  const machineTime = options.machineTime ?? Date.now;
  const started = readStart(options, machineTime());
  let state: Persisted =
    options.mode === "still" ? { mode: "still", at: started } : { mode: "wall", offsetMs: started - machineTime() };
  let latest = started;

  function now(): number {
    const read = state.mode === "still" ? state.at : machineTime() + state.offsetMs;
    // The machine's own clock may be set back; ours may not.
    latest = Math.max(latest, read);
    return latest;
  }

  function keep(next: Persisted): void {
    state = next;
    options.directory.write("clock", next);
  }

  keep(state);
  return {
    now,
    moveTo(instant) {
      if (instant < now()) throw new RangeError("The clock only goes forward.");
      keep(
        state.mode === "still" ? { mode: "still", at: instant } : { mode: "wall", offsetMs: instant - machineTime() },
      );
    },
    run() {
      keep({ mode: "wall", offsetMs: now() - machineTime() });
    },
    standsStill: () => state.mode === "still",
  };
}

function readStart({ directory, startAt }: HostClockOptions, machineNow: number): number {
  const persisted = directory.read<Persisted>("clock");
  if (persisted === undefined) return startAt ?? machineNow;
  return persisted.mode === "still" ? persisted.at : machineNow + persisted.offsetMs;
}
