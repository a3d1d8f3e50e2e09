import { afterEach, describe, expect, it } from "vitest";
import type { Agenda } from "../../infra/local/agenda.ts";
import type { LocalHost } from "../../infra/local/local-host.ts";
import { readSchedules, tickMs } from "../../infra/local/schedules.ts";
import { bootFake, type FakeFunction, fakeManifest, route } from "./fake-functions.ts";

let host: LocalHost | undefined;
afterEach(() => host?.stop());

const start = Date.parse("2027-04-05T07:00:00.000Z");
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();

/** Two schedules in the manifest's order that write down when they ran. */
function recording(log: string[]): FakeFunction[] {
  return ["first", "second"].map((name) => ({
    name,
    triggers: [{ kind: "schedule", name, expression: "rate(5 minutes)" }],
    handler: (event: never, { clock }) => {
      expect(event).toEqual({ kind: "schedule", name });
      log.push(`${name} ${(clock() - start) / 60_000}`);
    },
  }));
}

/** Due at fixed minutes after the start. */
function agendaOf(minutes: readonly number[], overdue = false): Agenda {
  return async (now) => ({
    overdue,
    next: minutes.map((minute) => start + minute * 60_000).find((instant) => instant > now),
  });
}

async function post(path: string, body: object): Promise<Response> {
  return fetch(`${host?.url}${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
}

describe("moving the clock", () => {
  it("fires the schedules in the manifest's order at the due instants only, and stands where told", async () => {
    const log: string[] = [];
    host = await bootFake(recording(log), { agenda: agendaOf([10, 25, 60]) });
    const response = await post("/_local/clock", { to: at(40) });
    expect(await response.json()).toEqual({
      now: at(40),
      fired: [
        { at: at(10), name: "first" },
        { at: at(10), name: "second" },
        { at: at(25), name: "first" },
        { at: at(25), name: "second" },
      ],
    });
    expect(log).toEqual(["first 10", "second 10", "first 25", "second 25"]);
    expect(await (await fetch(`${host.url}/_local/clock`)).json()).toEqual({ now: at(40) });
  });

  it("does what was overdue at the first tick", async () => {
    const log: string[] = [];
    host = await bootFake(recording(log), { agenda: agendaOf([60], true) });
    await host.moveClock(at(4));
    expect(log).toEqual([]);
    await host.moveClock(at(50));
    expect(log).toEqual(["first 5", "second 5"]);
  });

  it("never runs two ticks at once, and one move after the other", async () => {
    let running = 0;
    let most = 0;
    const slow: FakeFunction = {
      name: "slow",
      triggers: [{ kind: "schedule", name: "slow", expression: "rate(5 minutes)" }],
      async handler() {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
      },
    };
    host = await bootFake([slow], { agenda: agendaOf([1, 2, 3, 4]) });
    const [first, second] = await Promise.all([host.moveClock(at(2)), host.moveClock(at(4))]);
    expect([first.fired.length, second.fired.length, most]).toEqual([2, 2, 1]);
  });

  it("goes on to the other schedules when one fails", async () => {
    const log: string[] = [];
    const failures: unknown[] = [];
    const broken: FakeFunction = {
      name: "broken",
      triggers: [{ kind: "schedule", name: "broken", expression: "rate(5 minutes)" }],
      handler: () => Promise.reject(new Error("broken on purpose")),
    };
    host = await bootFake([broken, ...recording(log)], {
      agenda: agendaOf([5]),
      onFailure: (error) => failures.push(error),
    });
    await host.moveClock(at(5));
    expect(log).toEqual(["first 5", "second 5"]);
    expect(failures).toHaveLength(1);
  });

  it.each([
    [{ to: at(-1) }, 409],
    [{ to: "tomorrow" }, 400],
    [{ to: "2027-04-06" }, 400],
    [{}, 400],
  ])("refuses %j with %i", async (body, status) => {
    host = await bootFake([]);
    const response = await post("/_local/clock", body);
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty("error");
    expect(host.now()).toBe(at(0));
  });

  it("takes Swedish local time from the page's form, and shows the page again", async () => {
    host = await bootFake([]);
    const response = await fetch(`${host.url}/_local/clock`, {
      method: "POST",
      headers: { accept: "text/html", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ to: "2027-04-05T09:05" }),
    });
    expect(response.url).toBe(`${host.url}/_local/`);
    expect(await response.text()).toContain("2027-04-05 09:05");
    expect(host.now()).toBe(at(5));
  });

  it("refuses what another site's page sends", async () => {
    host = await bootFake([]);
    const response = await fetch(`${host.url}/_local/clock`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ to: at(5) }),
    });
    expect(response.status).toBe(403);
    expect(host.now()).toBe(at(0));
  });
});

describe("the host's clock", () => {
  it("gives requests and functions the same time, and stands still", async () => {
    const times: number[] = [];
    host = await bootFake([
      {
        name: "page",
        triggers: [route("GET", "/")],
        handler: (event: never, { clock }) => {
          times.push((event as { requestContext: { timeEpoch: number } }).requestContext.timeEpoch, clock());
          return { statusCode: 204 };
        },
      },
    ]);
    await fetch(host.url);
    await host.moveClock(at(7));
    await fetch(host.url);
    expect(times.map((time) => (time - start) / 60_000)).toEqual([0, 0, 7, 7]);
  });

  it("runs on from where it stood", async () => {
    host = await bootFake([]);
    await host.moveClock(at(3));
    host.letClockRun();
    expect(Date.parse(host.now()) - Date.parse(at(3))).toBeLessThan(60_000);
    expect(Date.parse(host.now())).toBeGreaterThanOrEqual(Date.parse(at(3)));
  });
});

describe("a running clock", () => {
  it("fires at the start, and when something becomes due", async () => {
    const atTheDueInstant = Promise.withResolvers<void>();
    let dueAt: number | undefined;
    let fired = 0;
    const ticking: FakeFunction = {
      name: "ticking",
      triggers: [{ kind: "schedule", name: "ticking", expression: "rate(5 minutes)" }],
      handler: (_, { clock }) => {
        fired += 1;
        if (dueAt !== undefined && clock() >= dueAt) atTheDueInstant.resolve();
      },
    };
    const agenda: Agenda = async (now) => {
      // Only once the start has been gone through: what becomes due in the middle of it waits for the next tick.
      if (fired > 0) dueAt ??= now + 20;
      return { overdue: false, next: dueAt !== undefined && now < dueAt ? dueAt : undefined };
    };
    host = await bootFake([ticking], { clock: "wall", agenda });
    await atTheDueInstant.promise;
    expect(fired).toBe(2);
  });
});

it("knows the schedules it can keep, and refuses any other", () => {
  const daily = { kind: "schedule", name: "daily", expression: "cron(40 4 * * ? *)" } as const;
  const { manifest } = fakeManifest([{ name: "daily", triggers: [daily], handler: () => undefined }]);
  expect(readSchedules(manifest).daily).toMatchObject([{ hour: 4, minute: 40 }]);
  const weekly = { ...daily, expression: "cron(40 4 ? * MON *)" };
  expect(() =>
    readSchedules(fakeManifest([{ name: "weekly", triggers: [weekly], handler: () => undefined }]).manifest),
  ).toThrow(/cron\(40 4 \? \* MON \*\)/);
  expect(tickMs).toBe(300_000);
});
