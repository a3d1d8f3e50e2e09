import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSendingPace } from "../../functions/delivery/sending-pace.ts";
import { createMailer } from "../../functions/mail/send-raw.ts";
import { type LoopbackServer, listenOnLoopback } from "../../infra/local/loopback-server.ts";
import { createMailArchive, type MailArchive } from "../../infra/local/mail-archive.ts";
import { createSesEndpoint, type SesEndpoint } from "../../infra/local/ses-endpoint.ts";

const envelope = {
  from: "samrad@example.com",
  to: "p-001@example.com",
  tags: { destination: "asnen", round: "2027", message: "m" },
} as const;
const raw = Buffer.from("From: samrad@example.com\r\n\r\nHej\r\n");
const anHour = () => 3_600_000;

let folder: string;
let archive: MailArchive;
let ses: SesEndpoint;
let server: LoopbackServer;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "samrad-pace-"));
  archive = createMailArchive(folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A batch's pace on an account with this quota. */
async function startPace(quota: { perSecond: number; eachDay: number }, timeLeftMs = anHour) {
  let ids = 0;
  ses = createSesEndpoint({ archive, now: () => 0, newMessageId: () => `m-${++ids}`, quota });
  server = await listenOnLoopback(ses.listener, 0);
  vi.stubEnv("AWS_ENDPOINT_URL_SES", `http://127.0.0.1:${server.port}`);
  vi.stubEnv("AWS_REGION", "eu-north-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "local");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "local");
  return createSendingPace(createMailer({ configurationSet: "samrad" }), timeLeftMs);
}

const turns = async (kinds: readonly ("invitation" | "receipt")[], pace: Awaited<ReturnType<typeof startPace>>) => {
  const taken: boolean[] = [];
  for (const kind of kinds) taken.push(await pace.turn(kind));
  return taken;
};
const times = <Kind>(count: number, kind: Kind) => Array.from({ length: count }, () => kind);

test("what goes to many keeps to the account's messages a second, whoever asks for turns", async () => {
  const pace = await startPace({ perSecond: 50, eachDay: -1 });
  const started = performance.now();
  await Promise.all(times(11, "invitation" as const).map((kind) => pace.turn(kind)));
  // Ten of 20 ms each after the first; timers may fire up to a millisecond early.
  expect(performance.now() - started).toBeGreaterThan(190);
});

test("a receipt waits for nobody's turn", async () => {
  const pace = await startPace({ perSecond: 0.01, eachDay: -1 });
  expect(await turns(["invitation", "receipt", "receipt"], pace)).toEqual([true, true, true]);
});

test("the day's last twentieth is kept for receipts", async () => {
  const pace = await startPace({ perSecond: 10_000, eachDay: 40 });
  expect(await turns(times(40, "invitation"), pace)).toEqual([...times(38, true), ...times(2, false)]);
  expect(await pace.turn("receipt")).toBe(true);
});

test("too fast is tried again after a while, and accepted once", async () => {
  const pace = await startPace({ perSecond: 10_000, eachDay: -1 });
  ses.answerNext("throttle");
  expect(await pace.send(raw, envelope)).toMatchObject({ outcome: "accepted" });
  expect(await archive.list()).toHaveLength(1);
  expect(pace.isRefused()).toBe(false);
});

test.each([
  ["paused", "AccountSendingPausedException"],
  ["quota", "DailyQuotaExceeded"],
] as const)("an account that is out (%s) is asked once and then left alone", async (fault, reason) => {
  const pace = await startPace({ perSecond: 10_000, eachDay: -1 });
  ses.answerNext(fault);
  expect(await pace.send(raw, envelope)).toEqual({ outcome: "refused-for-now", reason });
  expect(pace.isRefused()).toBe(true);
  expect(await turns(["invitation", "receipt"], pace)).toEqual([false, false]);
  expect(await archive.list()).toEqual([]);
});

test("a refused message says nothing of the account", async () => {
  const pace = await startPace({ perSecond: 10_000, eachDay: -1 });
  ses.answerNext("reject");
  expect(await pace.send(raw, envelope)).toMatchObject({ outcome: "refused" });
  expect(await pace.turn("invitation")).toBe(true);
});

test("nothing is begun that the end of the invocation could cut off", async () => {
  let left = 60_000;
  const pace = await startPace({ perSecond: 10_000, eachDay: -1 }, () => left);
  expect(await pace.turn("receipt")).toBe(true);
  left = 19_000;
  expect(await pace.turn("receipt")).toBe(false);
  expect(pace.isOutOfTime()).toBe(true);
});
