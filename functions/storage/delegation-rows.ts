import type { Delegation } from "../domain/delegation.ts";
import { languageSchema } from "../domain/language.ts";
import { type Image, reading } from "./items.ts";
import { keys, type PhaseName, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, queryItems } from "./table-calls.ts";

export type DelegationReader = ReturnType<typeof createDelegationReader>;

/** What has been handed over, for those who only have to know it. */
export function createDelegationReader(table: Table) {
  return {
    async get(where: PhaseName, party: string, id: string): Promise<Delegation | undefined> {
      const item = await getItem(table, keys.delegation(where, party, id));
      return item && toDelegation(item);
    },

    /** Everything one party has handed over, also what it took back, oldest first. */
    of: (where: PhaseName, party: string) => list(table, where, `${party}#`),

    /** Everything that was handed over in a phase. */
    all: (where: PhaseName) => list(table, where),
  };
}

async function list(table: Table, where: PhaseName, startsWith?: string): Promise<readonly Delegation[]> {
  const found: Delegation[] = [];
  const range = { pk: partitions.delegations(where), ...(startsWith !== undefined && { startsWith }) };
  for await (const item of queryItems(table, range)) found.push(toDelegation(item));
  return found.sort((one, other) => (one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0));
}

export function toDelegation(item: Image): Delegation {
  const stored = reading(item);
  const scope = stored.optional("scope");
  const readyAt = stored.optional("readyAt");
  return {
    id: stored.text("id"),
    party: stored.text("party"),
    email: stored.optional("email"),
    name: stored.optional("name"),
    note: stored.optional("note"),
    language: languageSchema.parse(stored.text("language")),
    scope: scope === undefined ? "whole" : scope.split(" "),
    maySend: stored.optional("maySend") !== undefined,
    revision: stored.number("revision"),
    createdAt: stored.text("createdAt"),
    takenBackAt: stored.optional("takenBackAt"),
    ready:
      readyAt === undefined
        ? undefined
        : { count: stored.number("readyCount"), vector: stored.text("readyVector"), at: readyAt },
  };
}
