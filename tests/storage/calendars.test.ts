import { describe, expect, test } from "vitest";
import { createCalendarStore, type StoredCalendar } from "../../functions/storage/calendars.ts";
import { createDueStore } from "../../functions/storage/due.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { keys } from "../../functions/storage/keys.ts";
import { createRoundStore } from "../../functions/storage/rounds.ts";
import type { Table } from "../../functions/storage/table.ts";
import { tableKinds } from "../engines/engine.ts";
import { closedAt, consultation, deadline, grantTime, newAttempt, opened, papers } from "./sample.ts";
import { sampleRound } from "./sample-documents.ts";

const by = "redaktor@example.com";
const later = "2027-06-03T22:00:00.000Z";
const name = { destination: "asnen", round: "2027" };
const entry = (reason: string) => ({ changes: [{ what: "a", from: "b", to: "c" }], reason, by, at: opened });
const move = (to: string, reason = "Påsken") => ({ to, reason, by, at: opened });

async function stored(table: Table): Promise<StoredCalendar> {
  const found = await createCalendarStore(table).read(name);
  if (found === undefined) throw new Error("The round is not there");
  return found;
}

async function openGate(table: Table) {
  const gates = createGateStore(table);
  await gates.open(consultation, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
  return gates;
}

describe.each(tableKinds)("calendars on $kind", ({ openTable }) => {
  test("a year's round is made once, however many make it at once", async () => {
    const table = await openTable();
    const calendars = createCalendarStore(table);
    const make = (caseNumber: string, attempt = newAttempt()) =>
      calendars.create("asnen", { ...sampleRound, caseNumber }, { by, at: opened, attempt });
    const outcomes = await Promise.all(["1", "2", "3"].map((caseNumber) => make(caseNumber)));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["created", "exists", "exists"]);
    expect(await stored(table)).toMatchObject({ revision: 1, created: { by, at: opened }, history: [] });
    expect((await createDueStore(table).reread(keys.roundPlan(name)))?.kind).toBe("calendar-changed");
    const lost = newAttempt();
    const of2028 = { ...sampleRound, id: "2028" };
    await calendars.create("asnen", of2028, { by, at: opened, attempt: lost });
    expect(await calendars.create("asnen", of2028, { by, at: opened, attempt: lost })).toEqual({ outcome: "created" });
  });

  test("of two who change it at once one is told to look again, and nothing of the other's is lost", async () => {
    const table = await openTable();
    const calendars = createCalendarStore(table);
    await createRoundStore(table).put("asnen", sampleRound);
    const basedOn = await stored(table);
    const change = (caseNumber: string, attempt = newAttempt()) =>
      calendars.change("asnen", { ...sampleRound, caseNumber }, { basedOn, entry: entry(caseNumber), attempt });
    const outcomes = await Promise.all([change("A"), change("B")]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["changed", "stale"]);
    const after = await stored(table);
    expect(after.history.map(({ reason }) => reason)).toEqual([after.plan.caseNumber]);
    const attempt = newAttempt();
    const again = { basedOn: after, entry: entry("C"), attempt };
    for (const _ of ["the write", "its repetition, the answer lost"]) {
      expect(await calendars.change("asnen", sampleRound, again)).toEqual({ outcome: "changed" });
    }
    expect((await stored(table)).history).toHaveLength(2);
  });

  test("an import counts as a change, so that a form from before it is stale", async () => {
    const table = await openTable();
    const rounds = createRoundStore(table);
    await rounds.put("asnen", sampleRound);
    const basedOn = await stored(table);
    await rounds.put("asnen", { ...sampleRound, caseNumber: "DÅ 2027/99" });
    const attempt = newAttempt();
    const outcome = await createCalendarStore(table).change("asnen", sampleRound, {
      basedOn,
      entry: entry("x"),
      attempt,
    });
    expect(outcome).toEqual({ outcome: "stale" });
  });

  test("an open deadline moves later only, once, and is due to be told", async () => {
    const table = await openTable();
    const gates = await openGate(table);
    const calendars = createCalendarStore(table);
    expect(await calendars.moveDeadline(consultation, move(opened), newAttempt())).toEqual({ outcome: "not-later" });
    const attempt = newAttempt();
    expect(await calendars.moveDeadline(consultation, move(later), attempt)).toEqual({ outcome: "moved" });
    expect(await calendars.moveDeadline(consultation, move(later), newAttempt())).toEqual({ outcome: "not-later" });
    expect(await gates.read(consultation)).toMatchObject({ deadlineAt: later, extensionCount: 1 });
    expect(await calendars.deadlineMoves(consultation)).toEqual([{ from: deadline, ...move(later) }]);
    expect(await createDueStore(table).reread(keys.gate(consultation))).toMatchObject({
      kind: "deadline-moved",
      round: "2027",
      phase: "consultation",
    });
  });

  test("a close that read the gate before the move judges again", async () => {
    const table = await openTable();
    const gates = await openGate(table);
    const calendars = createCalendarStore(table);
    await calendars.moveDeadline(consultation, move(later), newAttempt());
    expect((await gates.beginClosing(consultation, 0, newAttempt())).outcome).toBe("extended");
    expect((await gates.beginClosing(consultation, 1, newAttempt())).outcome).toBe("closing");
    const closing = await calendars.moveDeadline(consultation, move("2027-06-10T22:00:00.000Z"), newAttempt());
    expect(closing).toEqual({ outcome: "not-open" });
    await gates.finishClosing(consultation, { attempt: newAttempt(), frozenAt: closedAt });
    expect(await calendars.deadlineMoves(consultation)).toHaveLength(1);
  });

  test("an extension beside it stands, and the plan is read as the gate says", async () => {
    const table = await openTable();
    await openGate(table);
    const rounds = createRoundStore(table);
    const closing = { id: "close", kind: "close-consultation", at: "2027-05-24T23:59" } as const;
    const plan = { ...sampleRound, milestones: [...sampleRound.milestones, closing] };
    await rounds.put("asnen", plan);
    await grantTime(table, consultation, "p-001", "2027-06-05T22:00:00.000Z");
    await createCalendarStore(table).moveDeadline(consultation, move(later), newAttempt());
    const round = await rounds.get("asnen", "2027");
    expect(round?.plan.milestones.at(-1)?.at).toBe("2027-06-03T23:59");
    expect(round?.gates.consultation).toMatchObject({ extensions: { "p-001": "2027-06-05T22:00:00.000Z" } });
    // The file that was imported before says another day than people have been promised.
    expect(await rounds.put("asnen", plan)).toBe("same");
    expect(await rounds.put("asnen", { ...plan, title: { sv: "x", en: "x" } })).toBe("calendar-kept");
  });
});
