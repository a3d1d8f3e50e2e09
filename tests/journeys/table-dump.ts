import { callTable, type Item } from "../../infra/local/table-calls.ts";
import type { Journey } from "./journey-host.ts";

/** Every stored item as text, in the order of keys: two equal dumps mean that nothing was changed. */
export async function dumpTable({ host }: Journey): Promise<string> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const scanned = await callTable<{ Items: Item[]; LastEvaluatedKey?: Item }>(host.endpoints.table, "Scan", {
      TableName: host.environment.TABLE_NAME,
      ConsistentRead: true,
      ...(ExclusiveStartKey && { ExclusiveStartKey }),
    });
    items.push(...scanned.Items);
    ExclusiveStartKey = scanned.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items
    .map((item) => JSON.stringify(item))
    .sort()
    .join("\n");
}
