import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { type Party, partySchema } from "../domain/party.ts";
import type { Phase } from "../domain/round.ts";
import { type Image, reading } from "./items.ts";
import { keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew, queryItems } from "./table-calls.ts";

export interface StoredParty {
  readonly party: Party;
  /** Links made for an earlier version are revoked; the first is 1. */
  readonly linkVersion: number;
}

export interface PutParties {
  readonly new: readonly string[];
  readonly changed: readonly string[];
  readonly same: readonly string[];
}

/** Thousands of parties one after the other would outlast a request; all at once, the connections. */
const writersAtOnce = 16;

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

  /** Leaves the link version alone: a corrected address does not revoke anybody's link. */
  async function put(destination: string, party: Party): Promise<void> {
    const data = canonicalJson(party);
    await changeItem(table, keys.party(destination, party.id), {
      set: { entity: "party", data, contentHash: sha256(data) },
      setIfMissing: { linkVersion: 1 },
      when: [],
    });
  }

  return {
    ...createPartyReader(table),
    list,

    /** Repeating an import changes nothing; parties it does not name stay as they are. */
    async putMany(destination: string, parties: readonly Party[]): Promise<PutParties> {
      const before = new Map((await list(destination)).map(({ party }) => [party.id, canonicalJson(party)]));
      const result = { new: [] as string[], changed: [] as string[], same: [] as string[] };
      const differing: Party[] = [];
      for (const party of parties) {
        const stored = before.get(party.id);
        const outcome = stored === undefined ? "new" : stored === canonicalJson(party) ? "same" : "changed";
        result[outcome].push(party.id);
        if (outcome !== "same") differing.push(party);
      }
      const waiting = differing.values();
      // Each takes the next party once its own is written; one that fails ends the import, to be repeated.
      const writer = async () => {
        for (const party of waiting) await put(destination, party);
      };
      await Promise.all(Array.from({ length: writersAtOnce }, writer));
      return result;
    },

    /** Revokes every link of version `from` once, however often it is asked; answers the version that holds. */
    async revokeLinks(destination: string, id: string, { from }: { readonly from: number }): Promise<number> {
      const key = keys.party(destination, id);
      const changed = await changeItem(table, key, {
        set: { linkVersion: from + 1 },
        when: [["linkVersion", "=", from]],
      });
      const item = changed ?? (await getItem(table, key));
      if (item === undefined) throw new Error(`There is no party ${id} in ${destination}`);
      return toParty(item).linkVersion;
    },

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

function toParty(item: Image): StoredParty {
  const stored = reading(item);
  return { party: partySchema.parse(stored.json("data")), linkVersion: stored.number("linkVersion") };
}
