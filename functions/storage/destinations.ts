import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { type Destination, destinationSchema } from "../domain/destination.ts";
import { reading } from "./items.ts";
import { destinationsPartition, keys } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew, queryItems } from "./table-calls.ts";

export interface PutDestination {
  readonly outcome: "new" | "changed" | "same";
  readonly revision: number;
}

export type DestinationReader = ReturnType<typeof createDestinationReader>;

/** For pages that change nothing of a destination. */
export function createDestinationReader(table: Table) {
  return {
    async get(id: string): Promise<Destination | undefined> {
      const item = await getItem(table, keys.destination(id));
      return item && destinationSchema.parse(reading(item).json("data"));
    },

    async list(): Promise<readonly Destination[]> {
      const found: Destination[] = [];
      for await (const item of queryItems(table, { pk: destinationsPartition })) {
        found.push(destinationSchema.parse(reading(item).json("data")));
      }
      return found;
    },
  };
}

export function createDestinationStore(table: Table) {
  return {
    ...createDestinationReader(table),

    /** With the revision that a change of it has to name. */
    async read(id: string): Promise<{ readonly destination: Destination; readonly revision: number } | undefined> {
      const item = await getItem(table, keys.destination(id));
      if (item === undefined) return undefined;
      const stored = reading(item);
      return { destination: destinationSchema.parse(stored.json("data")), revision: stored.number("revision") };
    },

    /** `stale`: somebody else has changed it since `basedOn` was read; nothing is written. */
    async change(
      destination: Destination,
      { basedOn, attempt }: { readonly basedOn: number; readonly attempt: string },
    ): Promise<"changed" | "stale"> {
      const key = keys.destination(destination.id);
      const data = canonicalJson(destination);
      const changed = await changeItem(table, key, {
        set: { data, contentHash: sha256(data), revision: basedOn + 1, attempt },
        when: [["revision", "=", basedOn]],
      });
      if (changed !== undefined) return "changed";
      const item = await getItem(table, key);
      return item !== undefined && reading(item).text("attempt") === attempt ? "changed" : "stale";
    },

    /** The revision counts changes; of two writers at once one wins and the other tries on top of it. */
    async put(destination: Destination, attempt: string): Promise<PutDestination> {
      const key = keys.destination(destination.id);
      const data = canonicalJson(destination);
      const contentHash = sha256(data);
      for (;;) {
        const item = await getItem(table, key);
        if (item === undefined) {
          const first = { entity: "destination", data, contentHash, revision: 1, attempt };
          if (await putNew(table, key, first)) return { outcome: "new", revision: 1 };
          continue;
        }
        const stored = reading(item);
        const revision = stored.number("revision");
        if (stored.text("attempt") === attempt) return { outcome: revision === 1 ? "new" : "changed", revision };
        if (stored.text("contentHash") === contentHash) return { outcome: "same", revision };
        const changed = await changeItem(table, key, {
          set: { data, contentHash, revision: revision + 1, attempt },
          when: [["revision", "=", revision]],
        });
        if (changed) return { outcome: "changed", revision: revision + 1 };
      }
    },
  };
}
