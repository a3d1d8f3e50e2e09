import { afterEach, expect, it } from "vitest";
import type { LocalHost } from "../../infra/local/local-host.ts";
import { callTable } from "../../infra/local/table-calls.ts";
import { bootFake, type FakeFunction, route } from "./fake-functions.ts";

let host: LocalHost | undefined;
afterEach(() => host?.stop());

interface Image {
  readonly sk: { readonly S: string };
  readonly dueAt: { readonly S: string };
}

const Key = { pk: { S: "asnen" }, sk: { S: "one" } };
const dueAt = { S: "2027-04-05T07:00:00.000Z" };
const tableEndpoint = () => process.env.AWS_ENDPOINT_URL_DYNAMODB as string;

function write(Item: object): Promise<unknown> {
  return callTable(tableEndpoint(), "PutItem", { TableName: "samrad", Item: { ...Key, ...Item } });
}

function clearDue(): Promise<unknown> {
  return callTable(tableEndpoint(), "UpdateItem", { TableName: "samrad", Key, UpdateExpression: "REMOVE dueAt" });
}

function listener(handler: (images: readonly Image[]) => unknown): FakeFunction {
  return {
    name: "settle",
    triggers: [{ kind: "table-stream", document: false }],
    handler: (event: { Records: readonly { dynamodb: { NewImage: Image } }[] }) =>
      handler(event.Records.map(({ dynamodb }) => dynamodb.NewImage)),
  };
}

it("delivers what a request wrote before a still host answers, until it is settled", async () => {
  const seen: Image[] = [];
  const settle = listener(async (images) => {
    seen.push(...images);
    await clearDue();
  });
  const page: FakeFunction = {
    name: "page",
    triggers: [route("POST", "/")],
    handler: async () => {
      await write({ dueAt });
      return { statusCode: 204 };
    },
  };
  host = await bootFake([page, settle]);
  await fetch(host.url, { method: "POST" });
  expect(seen).toMatchObject([{ ...Key, dueAt }]);
});

it("sees updates too, and leaves alone what is not due or was refused", async () => {
  const seen: string[] = [];
  host = await bootFake([listener((images) => seen.push(...images.map(({ dueAt: due }) => due.S)))]);
  await write({ value: { S: "no consequence" } });
  await host.idle();
  expect(seen).toEqual([]);
  const refused = callTable(tableEndpoint(), "PutItem", {
    TableName: "samrad",
    Item: { ...Key, sk: { S: "two" }, dueAt },
    ConditionExpression: "attribute_exists(pk)",
  });
  await expect(refused).rejects.toThrow(/ConditionalCheckFailed/);
  await callTable(tableEndpoint(), "UpdateItem", {
    TableName: "samrad",
    Key,
    UpdateExpression: "SET dueAt = :due",
    ExpressionAttributeValues: { ":due": dueAt },
  });
  await host.idle();
  expect(seen).toEqual([dueAt.S]);
});

it("reports a failing function and goes on", async () => {
  const failures: unknown[] = [];
  const broken = listener(() => Promise.reject(new Error("broken on purpose")));
  host = await bootFake([broken], { onFailure: (error) => failures.push(error) });
  await write({ dueAt });
  await host.idle();
  expect(failures).toHaveLength(1);
});

it("comes to rest when a function writes due items for ever", async () => {
  const failures: unknown[] = [];
  const endless = listener(() => write({ dueAt }));
  host = await bootFake([endless], { onFailure: (error) => failures.push(error) });
  await write({ dueAt });
  await host.idle();
  expect(failures).toMatchObject([{ message: expect.stringContaining("did not come to rest") }]);
});
