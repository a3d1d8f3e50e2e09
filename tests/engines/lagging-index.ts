import { type AttributeValue, type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { Table } from "../../functions/storage/table.ts";

type Item = Record<string, AttributeValue>;

const writes: ReadonlySet<string> = new Set(["PutItemCommand", "UpdateItemCommand", "DeleteItemCommand"]);

/**
 * Makes index queries answer as the index stood some writes ago, as a global secondary index may.
 * Reads of the table itself are left as they are. `observer` is a client that is not slowed.
 */
export function lagIndex(table: Table, observer: DynamoDBClient, writesBehind: number): Table {
  const log: { readonly id: string; readonly item: Item | undefined }[] = [];

  async function observe(key: Item): Promise<void> {
    const { Item: item } = await observer.send(
      new GetItemCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
    );
    log.push({ id: `${key.pk?.S}|${key.sk?.S}`, item });
  }

  function answer(bucket: string | undefined, now: string): Item[] {
    const seen = new Map<string, Item>();
    for (const { id, item } of log.slice(0, Math.max(0, log.length - writesBehind))) {
      if (item?.dueAt === undefined || item.dueBucket === undefined) seen.delete(id);
      else seen.set(id, item);
    }
    return [...seen.values()]
      .filter((item) => item.dueBucket?.S === bucket && (item.dueAt?.S ?? "") <= now)
      .map(({ pk, sk, dueAt, dueBucket }) => ({ pk, sk, dueAt, dueBucket }) as Item);
  }

  table.client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as {
        readonly Key?: Item;
        readonly Item?: Item;
        readonly IndexName?: string;
        readonly ExpressionAttributeValues?: Item;
      };
      if (context.commandName === "QueryCommand" && input.IndexName !== undefined) {
        const values = input.ExpressionAttributeValues ?? {};
        const Items = answer(values[":bucket"]?.S, values[":now"]?.S ?? "");
        return { output: { Items, $metadata: {} }, response: undefined };
      }
      const result = await next(args);
      if (writes.has(context.commandName ?? "")) {
        const { pk, sk } = (input.Key ?? input.Item) as Item;
        await observe({ pk, sk } as Item);
      }
      return result;
    },
    { step: "initialize", name: "laggingIndex" },
  );
  return table;
}
