import { reading } from "./items.ts";
import { keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, putNew, queryItems } from "./table-calls.ts";

/** Who brought which file in, noted before anything is changed, and what came of it. */
export interface ImportEntry {
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly fileName: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  /** Null until it has ended well: it goes on, was cut off, or was refused since it did not fit. */
  readonly counts: Readonly<Record<string, number>> | null;
}

export function createImportLog(table: Table) {
  return {
    /** The same file at the same instant is the same entry. */
    async add(destination: string, entry: ImportEntry): Promise<void> {
      const key = keys.importEntry(destination, entry.at, entry.sha256);
      await putNew(table, key, { entity: "import", data: JSON.stringify(entry) });
    },

    /** What came of an import that has been noted: the entry itself, with its counts. */
    async finish(destination: string, entry: ImportEntry): Promise<void> {
      const key = keys.importEntry(destination, entry.at, entry.sha256);
      await changeItem(table, key, { set: { entity: "import", data: JSON.stringify(entry) }, when: [] });
    },

    /** Newest first. */
    async list(destination: string): Promise<readonly ImportEntry[]> {
      const entries: ImportEntry[] = [];
      for await (const item of queryItems(table, { pk: partitions.imports(destination), newestFirst: true })) {
        entries.push(reading(item).json("data") as ImportEntry);
      }
      return entries;
    },
  };
}
