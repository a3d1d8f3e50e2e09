import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { createOutbox, type NewMessage } from "../../functions/storage/outbox.ts";
import { tableDefinition } from "../../functions/storage/table.ts";
import { callTable, ensureTable, type Item } from "./table-calls.ts";
import { startTableEngine } from "./table-engine.ts";

/**
 * `npm run bench`: what our own code costs beside the bare calls it makes, as ratios within one run, since
 * a machine's own speed says nothing. Exits with 1 where a ratio is under its goal.
 */
const slices = 10;
const sliceSize = 1_000;
const goal = 0.9;

const engine = await startTableEngine({ onWrite: () => undefined });
const client = new DynamoDBClient({
  endpoint: engine.endpoint,
  region: "eu-north-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});

async function openTable(name: string) {
  await ensureTable(engine.endpoint, tableDefinition(name));
  return { client, name };
}

function invitation(number: number): NewMessage {
  return {
    destination: "asnen",
    round: "2027",
    kind: "invitation",
    recipient: `p-${number}`,
    ordinal: 1,
    to: `p-${number}@example.com`,
    language: "sv",
    details: {},
    createdAt: "2027-04-05T07:00:00.000Z",
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The rows of `rows`, put again one by one, each only if it is not there. */
async function putBare(rows: readonly Item[]): Promise<void> {
  for (const row of rows) {
    await client.send(
      new PutItemCommand({ TableName: "bare", Item: row, ConditionExpression: "attribute_not_exists(pk)" }),
    );
  }
}

async function rowsOf(outboxTable: string): Promise<Item[]> {
  const rows: Item[] = [];
  let start: Item | undefined;
  do {
    const page: { Items: Item[]; LastEvaluatedKey?: Item } = await callTable(engine.endpoint, "Scan", {
      TableName: outboxTable,
      ExclusiveStartKey: start,
    });
    rows.push(...page.Items);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return rows;
}

/** Slices of both in turn, so that whatever else the machine does meets both alike. */
async function compareCreation(): Promise<number> {
  const messages = Array.from({ length: slices * sliceSize }, (_, number) => invitation(number));
  await createOutbox(await openTable("model")).addAll(messages);
  const rows = await rowsOf("model");
  await openTable("bare");
  const outbox = createOutbox(await openTable("outbox"));
  let [bareMs, ownMs] = [0, 0];
  for (let from = 0; from < messages.length; from += sliceSize) {
    bareMs += await timeOf(() => putBare(rows.slice(from, from + sliceSize)));
    ownMs += await timeOf(() => outbox.addAll(messages.slice(from, from + sliceSize)));
  }
  const againMs = await timeOf(() => outbox.addAll(messages));
  say(`${messages.length} messages become rows in ${seconds(ownMs)}; bare conditional puts take ${seconds(bareMs)}.`);
  say(`Made again, as after a cut, they take ${seconds(againMs)} and write nothing.`);
  return bareMs / ownMs;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

try {
  const ratio = await compareCreation();
  const isMet = ratio >= goal;
  say(`Creating rows: ${ratio.toFixed(2)} of the bare loop, goal ${goal}: ${isMet ? "met" : "not met"}.`);
  process.exitCode = isMet ? 0 : 1;
} finally {
  client.destroy();
  await engine.close();
}
