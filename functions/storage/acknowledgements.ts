import { type Acknowledgement, acknowledgementSchema } from "../domain/acknowledgement.ts";
import { canonicalJson } from "../domain/canonical-json.ts";
import { type Image, reading } from "./items.ts";
import { keys, type PhaseName, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

export interface StoredAcknowledgement {
  readonly party: string;
  readonly revision: number;
  readonly acknowledgement: Acknowledgement;
  readonly at: string;
}

/** Who has received the referral, by each authority's own word; a later word is a new revision. */
export function createAcknowledgementStore(table: Table) {
  async function latest(where: PhaseName, party: string): Promise<StoredAcknowledgement | undefined> {
    const range = { pk: partitions.acknowledgements(where), startsWith: `${party}#`, newestFirst: true, limit: 1 };
    for await (const item of queryItems(table, range)) return toAcknowledgement(item);
    return undefined;
  }

  return {
    latest,

    /** False when something else has been said since the revision that the form was filled in from. */
    async add(
      where: PhaseName,
      party: string,
      acknowledgement: Acknowledgement,
      how: { readonly basedOn: number; readonly at: string; readonly attempt: string },
    ): Promise<boolean> {
      const { basedOn, at, attempt } = how;
      const key = keys.acknowledgement(where, party, basedOn + 1);
      const data = canonicalJson(acknowledgement);
      const before = await latest(where, party);
      if (before !== undefined && canonicalJson(before.acknowledgement) === data) return true;
      if ((before?.revision ?? 0) !== basedOn) return false;
      const row = { entity: "acknowledgement", party, revision: basedOn + 1, data, at, attempt };
      if (await putNew(table, key, row)) return true;
      const winner = await getItem(table, key);
      return winner?.attempt?.S === attempt || winner?.data?.S === data;
    },

    /** The latest of each party, by party. */
    async listLatest(where: PhaseName): Promise<readonly StoredAcknowledgement[]> {
      const found = new Map<string, StoredAcknowledgement>();
      for await (const item of queryItems(table, { pk: partitions.acknowledgements(where) })) {
        const stored = toAcknowledgement(item);
        found.set(stored.party, stored);
      }
      return [...found.values()];
    },
  };
}

function toAcknowledgement(item: Image): StoredAcknowledgement {
  const stored = reading(item);
  return {
    party: stored.text("party"),
    revision: stored.number("revision"),
    acknowledgement: acknowledgementSchema.parse(stored.json("data")),
    at: stored.text("at"),
  };
}
