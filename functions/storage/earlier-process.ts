import { canonicalJson } from "../domain/canonical-json.ts";
import { type EarlierProcess, earlierProcessSchema } from "../domain/earlier-process.ts";
import { reading } from "./items.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew } from "./table-calls.ts";

/** What the destination has stated of the process before its first round. */
export function createEarlierProcessStore(table: Table) {
  async function get(destination: string): Promise<EarlierProcess | undefined> {
    const item = await getItem(table, keys.earlierProcess(destination));
    return item && earlierProcessSchema.parse(reading(item).json("data"));
  }

  return {
    get,

    async put(destination: string, process: EarlierProcess): Promise<"new" | "changed" | "same"> {
      const key = keys.earlierProcess(destination);
      const row = { entity: "earlier-process", data: canonicalJson(process) };
      if (await putNew(table, key, row)) return "new";
      const stored = await get(destination);
      if (stored !== undefined && canonicalJson(stored) === row.data) return "same";
      await changeItem(table, key, { set: row, when: [] });
      return "changed";
    },
  };
}
