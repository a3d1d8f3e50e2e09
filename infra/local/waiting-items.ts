import type { Item } from "./table-calls.ts";

/**
 * When which item is due, as the table's stream shows it. The host is the only one that writes, so it
 * need not ask the index again and again; the index is asked once, for what an earlier process left.
 */
export interface WaitingItems {
  /** `dueAt` as the item has it now; absent when it waits for nothing. */
  note(key: Item, dueAt: string | undefined): void;
  isOverdue(now: string): boolean;
  /** The earliest instant after `now`. */
  next(now: string): string | undefined;
}

export function createWaitingItems(): WaitingItems {
  const waiting = new Map<string, string>();
  return {
    note({ pk, sk }, dueAt) {
      const id = JSON.stringify([pk?.S, sk?.S]);
      if (dueAt === undefined) waiting.delete(id);
      else waiting.set(id, dueAt);
    },
    isOverdue: (now) => [...waiting.values()].some((dueAt) => dueAt <= now),
    next(now) {
      let earliest: string | undefined;
      for (const dueAt of waiting.values()) {
        if (dueAt > now && (earliest === undefined || dueAt < earliest)) earliest = dueAt;
      }
      return earliest;
    },
  };
}
