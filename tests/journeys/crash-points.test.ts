import { afterAll, beforeAll, expect, test } from "vitest";
import type { Item } from "../../infra/local/table-calls.ts";
import { type CrashWorld, type Operation, startCrashWorld } from "./crash/crash-world.ts";
import type { Fate } from "./crash/mortal-process.ts";
import { smallYear, tick } from "./crash/small-year.ts";

interface Chapter {
  readonly operation: Operation;
  readonly before: ReadonlyMap<string, Item>;
  /** Effects of the operation when nothing goes wrong. */
  readonly effects: readonly string[];
  readonly status: number | undefined;
  readonly after: Awaited<ReturnType<CrashWorld["essence"]>>;
}

let world: CrashWorld;
let chapters: readonly Chapter[];

beforeAll(async () => {
  world = await startCrashWorld();
  await world.seed();
  const played: Chapter[] = [];
  for (const operation of await smallYear(world)) {
    const before = await world.scan();
    const run = await world.runMortal(operation);
    if (run.error !== undefined) throw new Error(operation.name, { cause: run.error });
    const left = await world.scan();
    await world.run(settleAfter(operation));
    played.push({
      operation,
      before,
      effects: run.process.effects,
      status: statusOf(run.result),
      after: await world.essence(),
    });
    await world.restore(left);
  }
  chapters = played;
}, 120_000);
afterAll(() => world.stop());

const settleAfter = ({ at }: Operation) => tick(at, "settle-due-items");

function statusOf(result: unknown): number | undefined {
  return (result as { statusCode?: number } | undefined)?.statusCode;
}

/** The operation meets its fate; the clock goes on; whoever had no answer asks again. */
async function playWith(chapter: Chapter, fate: Fate) {
  await world.restore(chapter.before);
  await world.useNewBucket();
  const sentBefore = (await world.accepted()).length;
  const first = await world.runMortal(chapter.operation, fate);
  await world.run(settleAfter(chapter.operation));
  const again = await world.run(chapter.operation);
  const settled = await world.run(settleAfter(chapter.operation));
  const sent = (await world.accepted()).slice(sentBefore);
  return { first, again, settled, sent, end: await world.essence() };
}

/** Dying before an effect is dying after the one before it, but for the first. */
const fates: readonly (readonly [Fate["how"], (chapter: Chapter) => readonly number[]])[] = [
  ["dies-before", ({ effects }) => (effects.length > 0 ? [0] : [])],
  ["dies-after", ({ effects }) => [...effects.keys()]],
  ["lost", ({ effects }) => [...effects.keys()]],
];

test("the small year meets every kind of effect", () => {
  const all = new Set(chapters.flatMap(({ effects }) => effects));
  expect([...all].sort()).toEqual(["PutItem", "PutObject", "SendRawEmail", "UpdateItem"]);
  expect(chapters.at(-1)?.after.versions.map(({ version }) => version)).toEqual(["0.1", "0.2", "1.0", "1.1"]);
  for (const { operation, status } of chapters) expect([undefined, 200, 303], operation.name).toContain(status);
});

test.each(fates)(
  "%s: at no effect of any operation is anything left half, and the next try ends where it would have ended",
  async (how, effectsOf) => {
    for (const chapter of chapters) {
      for (const effect of effectsOf(chapter)) {
        const where = `${chapter.operation.name}, effect ${effect} of ${chapter.effects.length} (${chapter.effects[effect]})`;
        const played = await playWith(chapter, { effect, how });
        expect(played.first.died, where).toBe(how !== "lost");
        expect(played.again.error, where).toBeUndefined();
        expect(played.settled.error, where).toBeUndefined();
        expect(statusOf(played.again.result), where).toBe(chapter.status);
        expectSame(played.end, chapter, where);
        expectAtMostOnce(played, where);
        for (const { version, hash } of madeIn(chapter)) {
          expect(await world.hasPlanFile(version, hash), where).toBe(true);
        }
      }
    }
  },
  600_000,
);

test("twice at once: every operation does what it does once", async () => {
  for (const chapter of chapters) {
    const { operation } = chapter;
    await world.restore(chapter.before);
    await world.useNewBucket();
    const sentBefore = (await world.accepted()).length;
    const both = await world.runTwiceAtOnce(operation);
    const results = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(results.length, operation.name).toBeGreaterThan(0);
    for (const result of results) expect(statusOf(result), operation.name).toBe(chapter.status);
    await world.run(operation);
    await world.run(settleAfter(operation));
    expect(await world.essence(), operation.name).toEqual(chapter.after);
    const sent = (await world.accepted()).slice(sentBefore);
    expect(new Set(sent).size, operation.name).toBe(sent.length);
  }
});

/** The versions that the chapter made, not those of chapters before. */
function madeIn({ operation, after }: Chapter): Chapter["after"]["versions"] {
  const earlier = chapters[chapters.findIndex((chapter) => chapter.operation === operation) - 1]?.after.versions ?? [];
  return after.versions.filter(({ version }) => !earlier.some((one) => one.version === version));
}

/** A message whose SES call had no answer may stay `sending`, for its event or for staff; nothing else may differ. */
function expectSame(end: Chapter["after"], { after }: Chapter, where: string): void {
  const settled = end.messages.map((message) => ({
    ...message,
    state: message.state === "sending" ? "sent" : message.state,
  }));
  expect({ ...end, messages: settled }, where).toEqual(after);
}

function expectAtMostOnce({ sent, end }: Awaited<ReturnType<typeof playWith>>, where: string): void {
  expect(new Set(sent).size, where).toBe(sent.length);
  const ambiguous = end.messages.filter(({ state }) => state === "sending");
  expect(ambiguous.length, where).toBeLessThanOrEqual(1);
}
