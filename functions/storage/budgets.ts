import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem } from "./table-calls.ts";

/** What may be spent of one kind by one spender in an hour, or in a day. */
export interface Budget {
  readonly name: string;
  readonly limit: number;
  readonly period?: "hour" | "day";
}

/** A party, or a hash of a network or an address, and what one is about to do: doing the same again costs nothing. */
export interface Spending {
  readonly destination: string;
  readonly spender: string;
  /** Tells one form or request from another, so that a repeated post is no new one. */
  readonly item: string;
  readonly at: string;
}

const hourMs = 3_600_000;
const periodMs = { hour: hourMs, day: 24 * hourMs };

export type BudgetStore = ReturnType<typeof createBudgetStore>;

/** Budgets by the hour or the day. Each is one conditional write, so that no two posts can take the same last place. */
export function createBudgetStore(table: Table) {
  return {
    /** Undefined when there was room; otherwise the instant at which there is room again. */
    async spend(budget: Budget, { destination, spender, item, at }: Spending): Promise<string | undefined> {
      const length = periodMs[budget.period ?? "hour"];
      const start = Math.floor(Date.parse(at) / length) * length;
      const hour = new Date(start).toISOString().slice(0, 13);
      const spent = await changeItem(table, keys.budget(destination, budget.name, spender, hour), {
        // Kept an hour longer than it counts: DynamoDB removes it some time after that.
        set: { entity: "budget", ttl: (start + length + hourMs) / 1000 },
        add: { items: new Set([item]) },
        when: [["items", "has room for", { member: item, limit: budget.limit }]],
      });
      return spent === undefined ? new Date(start + length).toISOString() : undefined;
    },
  };
}
