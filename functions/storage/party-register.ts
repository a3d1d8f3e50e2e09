import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { Party } from "../domain/party.ts";
import { due, reading } from "./items.ts";
import { keys, partitions } from "./keys.ts";
import { type StoredParty, toParty } from "./parties.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew, queryItems } from "./table-calls.ts";

/** Who changed what; the values themselves are not kept, since they may be personal data. */
export interface PartyChange {
  readonly at: string;
  /** The staff member's address. */
  readonly by: string;
  /** `added`, `imported`, a field, or what became of the party. */
  readonly what: readonly string[];
}

export interface PartyEdit extends PartyChange {
  readonly party: Party;
  /** The revision it was made from; 0 for a party that is new. */
  readonly basedOn: number;
}

/** `stale`: somebody else changed it since; nothing is written. */
export type SaveOutcome = "saved" | "same" | "stale";

/** Thousands of parties one after the other would outlast a request; all at once, the connections. */
const writersAtOnce = 16;

/** What staff do to parties, apart from what everybody reads of them: the pages people wait for carry none of it. */
export function createPartyRegister(table: Table) {
  /**
   * Writes a party as the revision after `basedOn`, with the change beside it. It is due at once: an
   * invitation may have to follow. The link version stays: a corrected address revokes nobody's link.
   */
  async function save(
    destination: string,
    { party, basedOn, at, by, what }: PartyEdit,
  ): Promise<{ readonly outcome: SaveOutcome; readonly stored: StoredParty | undefined }> {
    const key = keys.party(destination, party.id);
    const data = canonicalJson(party);
    const revision = basedOn + 1;
    const change = JSON.stringify({ at, by, what } satisfies PartyChange);
    const row = { data, contentHash: sha256(data), revision, ...due(key, at) };
    if (basedOn === 0) {
      const first = { entity: "party", ...row, linkVersion: 1, changes: { "1": change } };
      if (await putNew(table, key, first)) return { outcome: "saved", stored: { party, revision, linkVersion: 1 } };
    } else {
      const set = { ...row, [`changes.${revision}`]: change };
      const changed = await changeItem(table, key, { set, when: [["revision", "=", basedOn]] });
      if (changed !== undefined) return { outcome: "saved", stored: toParty(changed) };
    }
    const item = await getItem(table, key);
    const stored = item && toParty(item);
    // Also one's own write, whose answer was lost.
    return { outcome: stored && canonicalJson(stored.party) === data ? "same" : "stale", stored };
  }

  return {
    save,

    /** From the key after `after` on, for as long as the reader goes on asking. */
    async *from(destination: string, after: string): AsyncGenerator<StoredParty> {
      const range = { pk: partitions.parties(destination), ...(after !== "" && { after }) };
      for await (const item of queryItems(table, range)) yield toParty(item);
    },

    /** Each by itself, so that one which is stale keeps none of the others back; in the order they came. */
    async saveMany(destination: string, edits: readonly PartyEdit[]): Promise<readonly SaveOutcome[]> {
      const outcomes: SaveOutcome[] = new Array(edits.length);
      const waiting = edits.entries();
      const writer = async () => {
        for (const [index, edit] of waiting) outcomes[index] = (await save(destination, edit)).outcome;
      };
      await Promise.all(Array.from({ length: writersAtOnce }, writer));
      return outcomes;
    },

    /** What was done to a party, the latest first. */
    async history(destination: string, id: string): Promise<readonly PartyChange[]> {
      const item = await getItem(table, keys.party(destination, id));
      if (item === undefined) return [];
      const changes = Object.entries(reading(item).texts("changes"));
      return changes.sort(([one], [other]) => Number(other) - Number(one)).map(([, text]) => JSON.parse(text));
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
  };
}
