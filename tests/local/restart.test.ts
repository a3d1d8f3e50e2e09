import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMailer } from "../../functions/mail/send-raw.ts";
import { DataInUseError, openDataDirectory } from "../../infra/local/data-directory.ts";
import { createHostClock } from "../../infra/local/host-clock.ts";
import type { LocalHost } from "../../infra/local/local-host.ts";
import { PortTakenError } from "../../infra/local/loopback-server.ts";
import { forgetData, hasData } from "../../infra/local/sample-data.ts";
import { callTable } from "../../infra/local/table-calls.ts";
import { bootFake } from "./fake-functions.ts";

let dataDirectory: string;
let host: LocalHost | undefined;

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "samrad-test-"));
});
afterEach(async () => {
  await host?.stop();
  host = undefined;
  await rm(dataDirectory, { recursive: true });
});

async function boot(): Promise<LocalHost> {
  host = await bootFake([], { dataDirectory });
  return host;
}

async function restart(): Promise<LocalHost> {
  await host?.stop();
  return boot();
}

describe("a restart", () => {
  it("finds items, objects, mail, keys and clock as they were", async () => {
    const before = await boot();
    const Key = { pk: { S: "asnen" }, sk: { S: "x" } };
    await callTable(before.endpoints.table, "PutItem", { TableName: "samrad", Item: { ...Key, value: { S: "kvar" } } });
    const object = `/${before.environment.BUCKET_NAME}/plans/1.json`;
    await fetch(before.endpoints.objects + object, { method: "PUT", body: "{}" });
    const mailer = createMailer({ configurationSet: "samrad" });
    const tags = { destination: "asnen", round: "2027", message: "m" };
    await mailer.send(Buffer.from("From: a@example.com\r\nSubject: S\r\n\r\nHej"), {
      from: "a@example.com",
      to: "b@example.com",
      tags,
    });
    await before.moveClock("2027-06-01T10:00:00.000Z");
    const secret = await readSecret(before);

    const after = await restart();
    const { Item } = await callTable<{ Item: object }>(after.endpoints.table, "GetItem", { TableName: "samrad", Key });
    expect(Item).toMatchObject({ value: { S: "kvar" } });
    expect(await (await fetch(after.endpoints.objects + object)).text()).toBe("{}");
    expect(await after.mail()).toMatchObject([{ subject: "S", to: "b@example.com" }]);
    expect(after.now()).toBe("2027-06-01T10:00:00.000Z");
    expect(await readSecret(after)).toBe(secret);
  });

  it("is refused while another host has the folder", async () => {
    await boot();
    expect(() => openDataDirectory(dataDirectory)).toThrow(DataInUseError);
    expect(() => forgetData(dataDirectory)).toThrow(DataInUseError);
  });

  it("is refused a port that is taken", async () => {
    const { url } = await boot();
    await expect(bootFake([], { port: Number(new URL(url).port) })).rejects.toThrow(PortTakenError);
  });

  it("begins anew when the data is forgotten", async () => {
    await boot();
    expect(hasData(dataDirectory)).toBe(true);
    await host?.stop();
    forgetData(dataDirectory);
    expect(hasData(dataDirectory)).toBe(false);
    expect((await boot()).now()).toBe("2027-04-05T07:00:00.000Z");
  });
});

describe("a running clock over a restart", () => {
  it("keeps its offset, and never goes back when the machine's clock does", () => {
    let machine = Date.parse("2026-11-24T10:00:00.000Z");
    const directory = openDataDirectory(dataDirectory);
    const machineTime = () => machine;
    const clock = createHostClock({
      mode: "wall",
      directory,
      machineTime,
      startAt: Date.parse("2027-01-01T00:00:00.000Z"),
    });
    clock.moveTo(Date.parse("2027-03-01T00:00:00.000Z"));
    machine += 60_000;
    const again = createHostClock({ mode: "wall", directory, machineTime });
    expect(new Date(again.now()).toISOString()).toBe("2027-03-01T00:01:00.000Z");
    machine -= 3_600_000;
    expect(new Date(again.now()).toISOString()).toBe("2027-03-01T00:01:00.000Z");
    expect(() => again.moveTo(Date.parse("2027-02-01T00:00:00.000Z"))).toThrow(RangeError);
    directory.close();
  });
});

async function readSecret({ endpoints, environment }: LocalHost): Promise<string> {
  const response = await fetch(endpoints.secrets, {
    method: "POST",
    headers: { "x-amz-target": "secretsmanager.GetSecretValue" },
    body: JSON.stringify({ SecretId: environment.LINK_KEYS_SECRET }),
  });
  const { SecretString } = (await response.json()) as { SecretString: string };
  expect(JSON.parse(SecretString)).toMatchObject({ current: "k1", k1: expect.stringMatching(/^[0-9a-f]{64}$/) });
  return SecretString;
}
