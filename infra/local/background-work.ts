/** Work that goes on after, or beside, what somebody waits for; so that others can wait for it. */
export interface BackgroundWork {
  track<Result>(work: Promise<Result>): Promise<Result>;
  /** Resolves when nothing is going on, work begun in the meantime included. */
  idle(): Promise<void>;
  readonly isIdle: () => boolean;
}

export function createBackgroundWork(): BackgroundWork {
  const going = new Set<Promise<unknown>>();
  return {
    track(work) {
      going.add(work);
      const done = () => void going.delete(work);
      work.then(done, done);
      return work;
    },
    async idle() {
      while (going.size > 0) await Promise.allSettled(going);
    },
    isIdle: () => going.size === 0,
  };
}

/** One piece of work after the other, in the order they were asked for; a failure ends only its own. */
export function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
