import { afterAll, beforeAll, expect, test } from "vitest";
import type { Item } from "../../infra/local/table-calls.ts";
import { type CrashWorld, type Operation, startCrashWorld } from "./crash/crash-world.ts";
import { enterRun, openLedger } from "./crash/mail-ledger.ts";
import type { Fate } from "./crash/mortal-process.ts";
import { smallYear, tick } from "./crash/small-year.ts";

interface Chapter {
  readonly operation: Operation;
  readonly before: ReadonlyMap<string, Item>;
  /** Keys of the messages that were no longer waiting before it. */
  readonly settledBefore: ReadonlySet<string>;
  /** Effects of the operation when nothing goes wrong. */
  readonly effects: readonly string[];
  readonly status: number | undefined;
  readonly after: Awaited<ReturnType<CrashWorld["essence"]>>;
}

let world: CrashWorld;
let chapters: readonly Chapter[];
const ledger = openLedger();

beforeAll(async () => {
  world = await startCrashWorld();
  await world.seed();
  const played: Chapter[] = [];
  for (const operation of await smallYear(world)) {
    const before = await world.scan();
    const waiting = (await world.essence()).messages;
    const run = await world.runMortal(operation);
    if (run.error !== undefined) throw new Error(operation.name, { cause: run.error });
    const left = await world.scan();
    await settleAfter(operation);
    played.push({
      operation,
      before,
      settledBefore: new Set(waiting.flatMap(({ key, state }) => (state === "pending" ? [] : [key]))),
      effects: run.process.effects,
      status: statusOf(run.result),
      after: await world.essence(),
    });
    await world.restore(left);
  }
  chapters = played;
}, 120_000);
afterAll(() => world.stop());

/** Whatever sends mail, mail that carries a document too, and the copies that are made of that. */
const settlingsAfter = ({ at }: Operation): readonly Operation[] => [
  tick(at, "settle-due-items"),
  tick(at, "send-referrals"),
  tick(at, "settle-due-items"),
];

/** Everything that is due by then is done. */
async function settleAfter(operation: Operation) {
  const runs = [];
  for (const settling of settlingsAfter(operation)) runs.push(await world.run(settling));
  return { error: runs.find(({ error }) => error !== undefined)?.error };
}

function statusOf(result: unknown): number | undefined {
  return (result as { statusCode?: number } | undefined)?.statusCode;
}

/** The operation meets its fate; the clock goes on; whoever had no answer asks again. */
async function playWith(chapter: Chapter, fate: Fate) {
  await world.restore(chapter.before);
  await world.useNewBucket();
  const sentBefore = (await world.accepted()).length;
  const first = await world.runMortal(chapter.operation, fate);
  await settleAfter(chapter.operation);
  const again = await world.run(chapter.operation);
  const settled = await settleAfter(chapter.operation);
  const sent = (await world.accepted()).slice(sentBefore);
  const end = await world.essence();
  enterInLedger(chapter, end.messages, sent);
  return { first, again, settled, sent, end };
}

/** Of the messages that were still to be sent before the chapter, or came with it. */
function enterInLedger(
  { settledBefore, after }: Chapter,
  messages: Chapter["after"]["messages"],
  accepted: readonly string[],
): void {
  const own = (rows: Chapter["after"]["messages"]) => rows.filter(({ key }) => !settledBefore.has(key));
  enterRun(ledger, { expected: own(after.messages), rows: own(messages), accepted });
}

/** Dying before an effect is dying after the one before it, but for the first. */
type End = Exclude<Fate["how"], "overtaken">;
const fates: readonly (readonly [End, (chapter: Chapter) => readonly number[]])[] = [
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
    await settleAfter(operation);
    const end = await world.essence();
    expect(end, operation.name).toEqual(chapter.after);
    const sent = (await world.accepted()).slice(sentBefore);
    expect(new Set(sent).size, operation.name).toBe(sent.length);
    enterInLedger(chapter, end.messages, sent);
  }
});

/** What the clock does by itself. */
const ticksOf = (all: readonly Chapter[]) => all.filter(({ operation }) => operation.entry === "run-due-steps");

test("two ticks: one halts before any of its effects, the other does all there is to do, and the first goes on", async () => {
  const lastOfPhase = "2027-05-26";
  for (const chapter of ticksOf(chapters).filter(({ operation }) => operation.at < lastOfPhase)) {
    const { operation } = chapter;
    for (const effect of chapter.effects.keys()) {
      const where = `${operation.name}, overtaken at effect ${effect} (${chapter.effects[effect]})`;
      const meanwhile = async () => {
        expect((await world.run(operation)).error, where).toBeUndefined();
        expect((await settleAfter(operation)).error, where).toBeUndefined();
      };
      const { end, again, sent } = await playWith(chapter, { effect, how: "overtaken", meanwhile });
      expect(again.error, where).toBeUndefined();
      expect(end, where).toEqual(chapter.after);
      expect(new Set(sent).size, where).toBe(sent.length);
    }
  }
}, 300_000);

/** The same call at another instant. */
const at = (operation: Operation, minutes: number): Operation => ({
  ...operation,
  at: new Date(Date.parse(operation.at) + minutes * 60_000).toISOString(),
});

test("a clock that goes back a minute between two functions undoes nothing and does nothing twice", async () => {
  for (const chapter of ticksOf(chapters)) {
    const { operation } = chapter;
    await world.restore(chapter.before);
    await world.useNewBucket();
    const sentBefore = (await world.accepted()).length;
    const early = settlingsAfter(at(operation, -1));
    const runs = [operation, ...early, at(operation, -1), operation, ...settlingsAfter(operation)];
    for (const run of runs) expect((await world.run(run)).error, run.name).toBeUndefined();
    const end = await world.essence();
    expect(end, operation.name).toEqual(chapter.after);
    enterInLedger(chapter, end.messages, (await world.accepted()).slice(sentBefore));
  }
});

test("a clock that jumps a week does what was due, each once, as if it had come in time", async () => {
  const week = 7 * 24 * 60;
  for (const chapter of ticksOf(chapters)) {
    const { operation } = chapter;
    await world.restore(chapter.before);
    await world.useNewBucket();
    const sentBefore = (await world.accepted()).length;
    const later = at(operation, week);
    const runs = [later, ...settlingsAfter(later), later, ...settlingsAfter(later)];
    for (const run of runs) expect((await world.run(run)).error, run.name).toBeUndefined();
    const end = await world.essence();
    expect(whatHappened(end, chapter), operation.name).toEqual(whatHappened(chapter.after, chapter));
    enterInLedger(chapter, end.messages, (await world.accepted()).slice(sentBefore));
  }
});

/**
 * A late tick writes down when it came, and a version when it was compiled. More may have become due
 * in the week, and staff may be told that a step waits for them; all else is the same.
 */
function whatHappened(
  { completed, answers, decisions, versions, messages, waiting }: Chapter["after"],
  { after }: Chapter,
) {
  const steps = Object.keys(after.completed ?? {}).filter((step) => completed !== undefined && step in completed);
  const mails = messages.filter(({ kind }) => kind !== "step-blocked");
  return { steps, answers, decisions, versions: versions.map(({ version }) => version), mails, waiting };
}

test("a clock that jumps past the deadline between a mail's row and its call invites nobody to what is over", async () => {
  const opening = ticksOf(chapters).find(({ after }) => after.messages.some(({ kind }) => kind === "invitation"));
  if (opening === undefined) throw new Error("No tick invites anybody");
  const tenWeeks = 70 * 24 * 60;
  await world.restore(opening.before);
  await world.useNewBucket();
  const sentBefore = (await world.accepted()).length;
  const late = at(opening.operation, tenWeeks);
  const runs = [opening.operation, late, ...settlingsAfter(late), late, ...settlingsAfter(late)];
  for (const run of runs) expect((await world.run(run)).error, run.name).toBeUndefined();
  const { messages } = await world.essence();
  const invitations = messages.filter(({ kind }) => kind === "invitation");
  expect(invitations.length).toBeGreaterThan(0);
  expect(new Set(invitations.map(({ state }) => state))).toEqual(new Set(["cancelled"]));
  enterInLedger(opening, messages, (await world.accepted()).slice(sentBefore));
});

test("every mail of every run was sent, cancelled or listed: none was sent twice, none was lost", () => {
  console.info("Mail over all runs:", ledger);
  expect(ledger.runs).toBeGreaterThan(100);
  expect(ledger.sent).toBeGreaterThan(0);
  expect(ledger.cancelled).toBeGreaterThan(0);
  expect(ledger.listed).toBeGreaterThan(0);
  expect(ledger.sent + ledger.cancelled + ledger.listed).toBe(ledger.rows);
  expect(ledger).toMatchObject({ doubled: 0, lost: 0 });
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
