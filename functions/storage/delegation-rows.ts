import type { Delegation } from "../domain/delegation.ts";
import { languageSchema } from "../domain/language.ts";
import { type Image, reading } from "./items.ts";
import { keys, type PhaseName, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew, queryItems } from "./table-calls.ts";

/** What has been handed over, for those who only have to know it. */
export function createDelegationReader(table: Table) {
  async function get(where: PhaseName, party: string, id: string): Promise<Delegation | undefined> {
    const item = await getItem(table, keys.delegation(where, party, id));
    const home = item?.home?.S;
    return home === undefined ? item && toDelegation(item) : get(where, home, id);
  }

  return {
    get,

    /** Everything one party has handed over, or a party that was merged into it, also what was taken back, oldest first. */
    async of(where: PhaseName, party: string): Promise<readonly Delegation[]> {
      const found: Delegation[] = [];
      const range = { pk: partitions.delegations(where), startsWith: `${party}#` };
      for await (const item of queryItems(table, range)) {
        const home = item.home?.S;
        const delegation = home === undefined ? toDelegation(item) : await get(where, home, reading(item).text("id"));
        if (delegation !== undefined) found.push(delegation);
      }
      return oldestFirst(found);
    },

    /** Everything that was handed over in a phase. */
    async all(where: PhaseName): Promise<readonly Delegation[]> {
      const found: Delegation[] = [];
      for await (const item of queryItems(table, { pk: partitions.delegations(where) })) {
        if (item.home === undefined) found.push(toDelegation(item));
      }
      return oldestFirst(found);
    },
  };
}

/** The same, for whoever follows up a merge. */
export function createDelegationCarrier(table: Table) {
  return {
    ...createDelegationReader(table),

    /**
     * What a merged party has handed over is from then on the other's. The row stays where its link leads, and
     * one among the other's own says where it lies. Done twice it is done once.
     */
    async carryOver(where: PhaseName, { party, id }: Pick<Delegation, "party" | "id">, into: string): Promise<void> {
      await putNew(table, keys.delegation(where, into, id), { entity: "delegation-elsewhere", id, home: party });
      const change = { set: { answersFor: into }, when: [["pk", "exists"]] } as const;
      await changeItem(table, keys.delegation(where, party, id), change);
    },
  };
}

function oldestFirst(delegations: readonly Delegation[]): readonly Delegation[] {
  return delegations.toSorted((one, other) =>
    one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : 0,
  );
}

export function toDelegation(item: Image): Delegation {
  const stored = reading(item);
  const scope = stored.optional("scope");
  const readyAt = stored.optional("readyAt");
  return {
    id: stored.text("id"),
    party: stored.text("party"),
    answersFor: stored.optional("answersFor") ?? stored.text("party"),
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
