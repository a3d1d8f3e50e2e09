import { createRequire } from "node:module";
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import { afterAll } from "vitest";
import { type Table, tableDefinition } from "../../functions/storage/table.ts";
import { lagIndex } from "./lagging-index.ts";

interface Dynalite {
  listen(port: number, listening: () => void): void;
  address(): { readonly port: number };
  close(closed: () => void): void;
}

const dynalite = createRequire(import.meta.url)("dynalite") as (options: Record<string, number>) => Dynalite;

let started: Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> | undefined;
let tables = 0;

/** Amazon DynamoDB Local where the environment names one, otherwise dynalite in this process. */
function startEngine(): NonNullable<typeof started> {
  const running = process.env.SAMRAD_ENGINE_ENDPOINT;
  if (running !== undefined) return Promise.resolve({ endpoint: running, stop: async () => {} });
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  return new Promise((resolve) => {
    server.listen(0, () =>
      resolve({
        endpoint: `http://127.0.0.1:${server.address().port}`,
        stop: () => new Promise((stopped) => server.close(stopped)),
      }),
    );
  });
}

/** Another client of the same table: a process of its own, as a second function is. */
export async function openClient(settings: { readonly maxAttempts?: number } = {}): Promise<DynamoDBClient> {
  started ??= startEngine();
  const { endpoint } = await started;
  return new DynamoDBClient({
    endpoint,
    region: "eu-north-1",
    credentials: { accessKeyId: "samrad", secretAccessKey: "samrad" },
    ...settings,
  });
}

/** A fresh, empty table. */
export async function openTable(): Promise<Table> {
  const client = await openClient();
  tables += 1;
  const name = `samrad-${process.pid}-${Date.now().toString(36)}-${tables}`;
  await client.send(new CreateTableCommand(tableDefinition(name)));
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.02, maxDelay: 0.1 }, { TableName: name });
  return { client, name };
}

/** What every storage suite runs on: the engine, and the same with an index of due items that is behind. */
export const tableKinds = [
  { kind: "the engine", openTable },
  { kind: "an index that lags", openTable: async () => lagIndex(await openTable(), await openClient(), 3) },
] as const;

afterAll(async () => {
  await (await started)?.stop();
  started = undefined;
});
