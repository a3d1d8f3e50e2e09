import { setTimeout as wait } from "node:timers/promises";
import {
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { changeExpression, type ItemChange } from "./item-change.ts";
import { type PlainItem, type StoredItem, toItem, toKey } from "./items.ts";
import type { ItemKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** Always strongly consistent: every rule here is judged by what is written, not by what was. */
export async function getItem(table: Table, key: ItemKey): Promise<StoredItem | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: toKey(key), ConsistentRead: true }),
  );
  return Item;
}

export async function putItem(table: Table, key: ItemKey, attributes: PlainItem): Promise<void> {
  await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem({ ...attributes, ...key }) }));
}

/**
 * Writes the item unless the key is taken. `false` does not say who took it: the client may have
 * repeated a write whose answer was lost, so the caller reads and compares attempt or content.
 */
export async function putNew(table: Table, key: ItemKey, attributes: PlainItem): Promise<boolean> {
  return unlessConditionFailed(
    table.client.send(
      new PutItemCommand({
        TableName: table.name,
        Item: toItem({ ...attributes, ...key }),
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    ),
  ).then((output) => output !== undefined);
}

/** Whether the item is this writer's, also where the answer to its write was lost: the item names the attempt. */
export async function putOwn(
  table: Table,
  key: ItemKey,
  attributes: PlainItem & { readonly attempt: string },
): Promise<boolean> {
  if (await putNew(table, key, attributes)) return true;
  return (await getItem(table, key))?.attempt?.S === attributes.attempt;
}

/** `undefined` when the condition failed; the same warning as for `putNew`. */
export async function changeItem(table: Table, key: ItemKey, change: ItemChange): Promise<StoredItem | undefined> {
  const output = await unlessConditionFailed(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toKey(key),
        ...changeExpression(change),
        ReturnValues: "ALL_NEW",
      }),
    ),
  );
  return output?.Attributes;
}

export async function deleteItem(table: Table, key: ItemKey): Promise<void> {
  await table.client.send(new DeleteItemCommand({ TableName: table.name, Key: toKey(key) }));
}

export interface QueryRange {
  readonly pk: string;
  readonly startsWith?: string;
  readonly between?: readonly [string, string];
  /** Sort keys behind this one. */
  readonly after?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  /** Attribute names to read; all when absent. */
  readonly only?: readonly string[];
}

/** Strongly consistent, page by page. */
export async function* queryItems(table: Table, range: QueryRange): AsyncGenerator<StoredItem> {
  let start: StoredItem | undefined;
  let left = range.limit ?? Number.POSITIVE_INFINITY;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        ...rangeExpression(range),
        ScanIndexForward: range.newestFirst !== true,
        ...(Number.isFinite(left) && { Limit: left }),
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    for (const item of page.Items ?? []) yield item;
    left -= page.Items?.length ?? 0;
    start = page.LastEvaluatedKey;
  } while (start !== undefined && left > 0);
}

function rangeExpression({ pk, startsWith, between, after, only }: QueryRange) {
  const names = Object.fromEntries((only ?? []).map((name, index) => [`#a${index}`, name]));
  const expression = {
    ...(only && { ProjectionExpression: Object.keys(names).join(", "), ExpressionAttributeNames: names }),
  };
  const partition = { ":pk": { S: pk } };
  if (between !== undefined) {
    return {
      ...expression,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
      ExpressionAttributeValues: { ...partition, ":from": { S: between[0] }, ":to": { S: between[1] } },
    };
  }
  if (after !== undefined) {
    return {
      ...expression,
      KeyConditionExpression: "pk = :pk AND sk > :after",
      ExpressionAttributeValues: { ...partition, ":after": { S: after } },
    };
  }
  if (startsWith !== undefined) {
    return {
      ...expression,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :start)",
      ExpressionAttributeValues: { ...partition, ":start": { S: startsWith } },
    };
  }
  return { ...expression, KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: partition };
}

const batchSize = 100;
const batchTries = 8;

/** Strongly consistent, in no order; keys nothing lies at are simply not among the answers. */
export async function* batchGet(table: Table, wanted: readonly ItemKey[]): AsyncGenerator<StoredItem> {
  for (let from = 0; from < wanted.length; from += batchSize) {
    let keys = wanted.slice(from, from + batchSize).map(toKey);
    for (let tries = 0; keys.length > 0; tries += 1) {
      if (tries === batchTries) throw new Error(`DynamoDB left ${keys.length} items of a batch unread`);
      if (tries > 0) await wait(25 * 2 ** tries);
      const { Responses, UnprocessedKeys } = await table.client.send(
        new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: true } } }),
      );
      for (const item of Responses?.[table.name] ?? []) yield item;
      keys = UnprocessedKeys?.[table.name]?.Keys ?? [];
    }
  }
}

async function unlessConditionFailed<Output>(sent: Promise<Output>): Promise<Output | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (error instanceof Error && error.name === "ConditionalCheckFailedException") return undefined;
    throw error;
  }
}
