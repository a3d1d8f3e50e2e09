import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { instantOfLocalTime } from "../../functions/domain/stockholm-time.ts";
import { manifest } from "../../functions/manifest.ts";
import type { Agenda } from "../../infra/local/agenda.ts";
import { createLocalHost } from "../../infra/local/create-local-host.ts";
import type { LocalHost, LocalHostOptions } from "../../infra/local/local-host.ts";
import { readSchedules, tickMs } from "../../infra/local/schedules.ts";
import { callTable, type Item } from "../../infra/local/table-calls.ts";
import { createLocalTools } from "../../infra/local/year/local-tools.ts";
import { createPeople } from "../../infra/local/year/people.ts";
import { readSampleParties } from "../../infra/local/year/sample-files.ts";
import { importFiles } from "../../infra/local/year/scene.ts";

/** The second reminder, two answers, the close and the first compilation lie in it. */
const week = { from: "2027-05-18T08:00", answers: "2027-05-20T13:03", to: "2027-05-25T08:00" };
/** The close falls due a minute after its deadline, the only instant of the week between two ticks. */
const close = Date.parse(instantOfLocalTime("2027-05-25T00:01"));
/** Where something happens: there the clock ticks every five minutes, as a running one does. */
const eventful = [
  ["2027-05-18T08:00", "2027-05-18T10:00"],
  ["2027-05-20T12:00", "2027-05-20T14:00"],
  ["2027-05-24T22:00", "2027-05-25T08:00"],
].map((stretch) => stretch.map(instantOfLocalTime).map(Date.parse) as [number, number]);
const hourMs = 60 * 60_000;

/**
 * Between the eventful stretches it ticks every hour: the moved clock fires nothing there, so whatever
 * a tick finds to do makes a difference, be it found within five minutes or within the hour.
 */
function nextTick(now: number): number {
  const stepMs = eventful.some(([from, to]) => from <= now && now < to) ? tickMs : hourMs;
  const tick = (Math.floor(now / stepMs) + 1) * stepMs;
  return now < close ? Math.min(tick, close) : tick;
}

function countTicks(): number {
  let count = 0;
  const end = Date.parse(instantOfLocalTime(week.to));
  for (let at = nextTick(Date.parse(instantOfLocalTime(week.from))); at <= end; at = nextTick(at)) count += 1;
  return count;
}

/** As for a clock that runs: something may be due at every tick, and where the calendar says so. */
const everyTick: Agenda = async (now) => ({ overdue: false, next: nextTick(now) });

interface Outcome {
  readonly fired: number;
  readonly mail: readonly string[];
  readonly items: readonly string[];
}

/** The same folder from the same seed, so that whatever differs comes from how the time went by. */
async function inHost<Result>(
  dataDirectory: string,
  options: Partial<LocalHostOptions>,
  work: (host: LocalHost) => Promise<Result>,
): Promise<Result> {
  const startAt = "2027-01-25T07:00:00.000Z";
  const host = await createLocalHost({
    manifest,
    clock: "still",
    startAt,
    seed: "week",
    keepLog: true,
    dataDirectory,
    ...options,
  });
  try {
    return await work(host);
  } finally {
    await host.stop();
  }
}

async function comeToTheWeek(host: LocalHost): Promise<void> {
  const { tools, people } = await peopleOf(host);
  await importFiles({ door: host, tools, people, round: "2027" }, [
    ["destination", "destination.json"],
    ["questionnaire", "questionnaire-2027.json"],
    ["parties", "parties-2027.csv"],
    ["round", "round-2027.json"],
    ["plan", "plan-2027-draft.json"],
  ]);
  await tools.moveTo(week.from);
}

async function liveThroughTheWeek(host: LocalHost): Promise<Outcome> {
  const { people } = await peopleOf(host);
  const first = await host.moveClock(instantOfLocalTime(week.answers));
  for (const party of ["p-001", "p-008"]) await people.takePart({ at: week.answers, does: "answer", party });
  const second = await host.moveClock(instantOfLocalTime(week.to));
  const mail = await host.mail({ since: instantOfLocalTime(week.from) });
  return {
    fired: first.fired.length + second.fired.length,
    mail: mail.map(({ at, to, subject }) => `${at} ${to} ${subject}`).sort(),
    items: await dumpTable(host),
  };
}

async function peopleOf(host: LocalHost) {
  const tools = createLocalTools(host);
  return { tools, people: createPeople(host, tools, "2027", await readSampleParties()) };
}

async function dumpTable({ endpoints, environment }: LocalHost): Promise<string[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await callTable<{ Items: Item[]; LastEvaluatedKey?: Item }>(endpoints.table, "Scan", {
      TableName: environment.TABLE_NAME,
      ...(start && { ExclusiveStartKey: start }),
    });
    items.push(...page.Items);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items.map((item) => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}

/** Two folders that are alike to the byte when the week begins. */
async function foldersAtTheWeek(parent: string): Promise<readonly [string, string]> {
  const [first, second] = [join(parent, "moved"), join(parent, "ticked")] as const;
  await inHost(first, {}, comeToTheWeek);
  await cp(first, second, { recursive: true });
  return [first, second];
}

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "samrad-week-"));
});
afterEach(() => rm(parent, { recursive: true }));

it("brings the same week to pass as full ticking, with a few instants instead of all", {
  timeout: 600_000,
}, async () => {
  const [first, second] = await foldersAtTheWeek(parent);
  const moved = await inHost(first, {}, liveThroughTheWeek);
  const ticked = await inHost(second, { agenda: everyTick }, liveThroughTheWeek);
  expect(ticked.fired).toBe(readSchedules(manifest).ticking.length * countTicks());
  expect(ticked.fired).toBeGreaterThan(600);
  expect(moved.fired).toBeLessThan(20);
  expect(moved.mail).toEqual(ticked.mail);
  expect(moved.mail.length).toBeGreaterThan(30);
  expect(moved.items).toEqual(ticked.items);
});
