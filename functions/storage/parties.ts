import { type Party, partySchema } from "../domain/party.ts";
import type { Phase } from "../domain/round.ts";
import { type Image, reading } from "./items.ts";
import { keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

export interface StoredParty {
  readonly party: Party;
  /** Counts edits, so that none is made on top of one that its author has not seen. */
  readonly revision: number;
  /** Links made for an earlier version are revoked; the first is 1. */
  readonly linkVersion: number;
}

/** For those who only have to know who is invited. */
export function createPartyReader(table: Table) {
  return {
    async get(destination: string, id: string): Promise<StoredParty | undefined> {
      const item = await getItem(table, keys.party(destination, id));
      return item && toParty(item);
    },
  };
}

export function createPartyStore(table: Table) {
  async function list(destination: string): Promise<readonly StoredParty[]> {
    const found: StoredParty[] = [];
    for await (const item of queryItems(table, { pk: partitions.parties(destination) })) found.push(toParty(item));
    return found;
  }

  return {
    ...createPartyReader(table),
    list,

    /** No more reminders in this phase; answering stays possible. */
    async optOut(destination: string, round: string, phase: Phase, party: string, at: string): Promise<void> {
      await putNew(table, keys.optOut({ destination, round, phase }, party), { entity: "opt-out", party, at });
    },

    async hasOptedOut(destination: string, round: string, phase: Phase, party: string): Promise<boolean> {
      return (await getItem(table, keys.optOut({ destination, round, phase }, party))) !== undefined;
    },

    async optedOut(destination: string, round: string, phase: Phase): Promise<ReadonlySet<string>> {
      const found = new Set<string>();
      for await (const item of queryItems(table, { pk: partitions.optOuts({ destination, round, phase }) })) {
        found.add(reading(item).text("party"));
      }
      return found;
    },
  };
}

export function toParty(item: Image): StoredParty {
  const stored = reading(item);
  return {
    party: partySchema.parse(stored.json("data")),
    revision: stored.number("revision"),
    linkVersion: stored.number("linkVersion"),
  };
}
