import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { DateChange } from "../domain/move-milestone.ts";
import { type RoundPlan, roundPlanSchema } from "../domain/round.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, type PhaseName, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew } from "./table-calls.ts";

/** Who changed the calendar, when and why; entries are only ever added. */
export interface CalendarChange {
  readonly changes: readonly DateChange[];
  readonly reason: string;
  /** The staff member's address. */
  readonly by: string;
  readonly at: string;
}

/** A round's plan as it is written, with how it came about. */
export interface StoredCalendar {
  readonly plan: RoundPlan;
  /** Counts every write of the plan, by import too. */
  readonly revision: number;
  /** Who made the round from last year's or the template; null where it was imported. */
  readonly created: { readonly by: string; readonly at: string } | null;
  readonly history: readonly CalendarChange[];
}

/** A deadline that was moved while its phase was open; `from` and `to` are exclusive instants. */
export interface DeadlineMove {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The calendar of a round, changed by one conditional write at a time; what a change calls for is due with it. */
export function createCalendarStore(table: Table) {
  async function read({ destination, round }: RoundName): Promise<StoredCalendar | undefined> {
    const item = await getItem(table, keys.roundPlan({ destination, round }));
    return item && toCalendar(item);
  }

  return {
    read,

    /** The first to make a year's round makes it; everyone else finds it there. */
    async create(
      destination: string,
      plan: RoundPlan,
      { by, at, attempt }: { readonly by: string; readonly at: string; readonly attempt: string },
    ): Promise<{ readonly outcome: "created" | "exists" }> {
      const key = keys.roundPlan({ destination, round: plan.id });
      const data = canonicalJson(plan);
      const row = { entity: "round", data, contentHash: sha256(data), revision: 1, attempt };
      const created = JSON.stringify({ by, at });
      if (await putNew(table, key, { ...row, created, history: "[]", ...due(key, at) })) return { outcome: "created" };
      const stored = await getItem(table, key);
      const isOwn = stored !== undefined && reading(stored).optional("attempt") === attempt;
      return { outcome: isOwn ? "created" : "exists" };
    },

    /** `stale`: somebody else changed the calendar since `basedOn` was read. */
    async change(
      destination: string,
      plan: RoundPlan,
      {
        basedOn,
        entry,
        attempt,
      }: { readonly basedOn: StoredCalendar; readonly entry: CalendarChange; readonly attempt: string },
    ): Promise<{ readonly outcome: "changed" | "stale" }> {
      const key = keys.roundPlan({ destination, round: plan.id });
      const data = canonicalJson(plan);
      const history = JSON.stringify([...basedOn.history, entry]);
      const { revision } = basedOn;
      const changed = await changeItem(table, key, {
        set: { data, contentHash: sha256(data), history, attempt, revision: revision + 1, ...due(key, entry.at) },
        when: [["revision", "=", revision]],
      });
      if (changed !== undefined) return { outcome: "changed" };
      const stored = await getItem(table, key);
      const isOwn = stored !== undefined && reading(stored).optional("attempt") === attempt;
      return { outcome: isOwn ? "changed" : "stale" };
    },

    /**
     * Gives everyone in an open phase more time. Counted like an extension, so that a close that read
     * the gate before judges again; never to an earlier instant than was promised.
     */
    async moveDeadline(
      where: PhaseName,
      { to, reason, by, at }: Omit<DeadlineMove, "from">,
      attempt: string,
    ): Promise<{ readonly outcome: "moved" | "not-open" | "not-later" | "stale" }> {
      const key = keys.gate(where);
      const item = await getItem(table, key);
      if (item === undefined || reading(item).text("state") !== "open") return { outcome: "not-open" };
      const from = reading(item).text("deadlineAt");
      if (Date.parse(from) >= Date.parse(to)) return { outcome: "not-later" };
      const moves = JSON.stringify([...toMoves(item), { from, to, reason, by, at }]);
      const changed = await changeItem(table, key, {
        set: { deadlineAt: to, moves, moveAttempt: attempt, round: where.round, ...due(key, at) },
        add: { extensionCount: 1 },
        when: [
          ["state", "=", "open"],
          ["deadlineAt", "=", from],
        ],
      });
      if (changed !== undefined) return { outcome: "moved" };
      const stored = await getItem(table, key);
      if (stored !== undefined && reading(stored).optional("moveAttempt") === attempt) return { outcome: "moved" };
      return { outcome: stored !== undefined && reading(stored).text("state") !== "open" ? "not-open" : "stale" };
    },

    /** Oldest first. */
    async deadlineMoves(where: PhaseName): Promise<readonly DeadlineMove[]> {
      const item = await getItem(table, keys.gate(where));
      return item === undefined ? [] : toMoves(item);
    },
  };
}

function toCalendar(item: Image): StoredCalendar {
  const stored = reading(item);
  return {
    plan: roundPlanSchema.parse(stored.json("data")),
    revision: stored.number("revision"),
    created: stored.optional("created") === undefined ? null : (stored.json("created") as StoredCalendar["created"]),
    history: stored.optional("history") === undefined ? [] : (stored.json("history") as readonly CalendarChange[]),
  };
}

function toMoves(item: Image): readonly DeadlineMove[] {
  const stored = reading(item);
  return stored.optional("moves") === undefined ? [] : (stored.json("moves") as readonly DeadlineMove[]);
}
