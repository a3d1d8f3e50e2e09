import { describe, expect, test } from "vitest";
import { createCalendarStore } from "../../functions/storage/calendars.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { createProgressStore } from "../../functions/storage/progress.ts";
import { createRoundStore } from "../../functions/storage/rounds.ts";
import { tableKinds } from "../engines/engine.ts";
import { consultation, deadline, newAttempt, opened, papers } from "./sample.ts";
import { sampleAdoption, sampleRound } from "./sample-documents.ts";

describe.each(tableKinds)("rounds on $kind", ({ openTable }) => {
  test("are read whole: plan, gates and what has been done", async () => {
    const table = await openTable();
    const rounds = createRoundStore(table);
    expect(await rounds.get("asnen", "2027")).toBeUndefined();
    expect(await rounds.put("asnen", sampleRound)).toBe("new");
    await createGateStore(table).open(consultation, {
      openedAt: opened,
      deadlineAt: deadline,
      papers,
      attempt: newAttempt(),
    });
    const step = { step: "open-consultation", at: opened, by: "clock", outcome: { invited: 40 } };
    expect(await rounds.completeStep("asnen", "2027", step, newAttempt())).toEqual({ won: true, step });
    const late = { ...step, at: deadline, by: "personal@example.com" };
    expect(await rounds.completeStep("asnen", "2027", late, newAttempt())).toEqual({ won: false, step });
    expect(await rounds.get("asnen", "2027")).toEqual({
      destination: "asnen",
      plan: sampleRound,
      gates: {
        consultation: {
          state: "open",
          openedAt: opened,
          deadlineAt: deadline,
          papers,
          extensions: {},
          grants: {},
          extensionCount: 0,
        },
        referral: { state: "not-opened" },
      },
      completed: { "open-consultation": step },
    });
    expect(await rounds.list("mien")).toEqual([]);
  });

  test("a file puts a round right until people go by its calendar; then dates and case number stay", async () => {
    const table = await openTable();
    const rounds = createRoundStore(table);
    const moved = (at: string, changes: Partial<typeof sampleRound> = {}) => ({
      ...sampleRound,
      milestones: sampleRound.milestones.map((each, index) => (index === 1 ? { ...each, at } : each)),
      ...changes,
    });
    const title = { sv: "Annan rubrik", en: "Another title" };
    expect(await rounds.put("asnen", sampleRound)).toBe("new");
    expect(await rounds.put("asnen", sampleRound)).toBe("same");
    expect(await rounds.put("asnen", moved("2027-04-12T09:00"))).toBe("changed");
    const done = { step: "open-round", at: opened, by: "clock", outcome: {} };
    await rounds.completeStep("asnen", "2027", done, newAttempt());
    expect(await rounds.put("asnen", moved("2027-04-19T09:00"))).toBe("calendar-kept");
    expect(await rounds.put("asnen", moved("2027-04-12T09:00", { caseNumber: "x" }))).toBe("calendar-kept");
    expect(await rounds.put("asnen", { ...moved("2027-04-12T09:00"), milestones: [] })).toBe("calendar-kept");
    expect((await rounds.get("asnen", "2027"))?.plan).toEqual(moved("2027-04-12T09:00"));
    expect(await rounds.put("asnen", moved("2027-04-12T09:00", { title }))).toBe("changed");
    expect((await rounds.get("asnen", "2027"))?.plan).toEqual(moved("2027-04-12T09:00", { title }));
    await rounds.put("asnen", { ...sampleRound, id: "2028", planYear: 2029 });
    expect((await rounds.list("asnen")).map(({ id }) => id)).toEqual(["2027", "2028"]);
  });

  test.each(["moved by staff", "made by the clock"])("a calendar that was %s is no file's to move", async (how) => {
    const table = await openTable();
    const rounds = createRoundStore(table);
    const calendars = createCalendarStore(table);
    const by = { by: "redaktor@example.com", at: opened, attempt: newAttempt() };
    if (how === "made by the clock") await calendars.create("asnen", sampleRound, by);
    else {
      await rounds.put("asnen", sampleRound);
      const basedOn = await calendars.read({ destination: "asnen", round: "2027" });
      if (basedOn === undefined) throw new Error("The round is not there");
      const entry = { changes: [], reason: "Påsken", by: by.by, at: opened };
      await calendars.change("asnen", sampleRound, { basedOn, entry, attempt: newAttempt() });
    }
    expect(await rounds.put("asnen", { ...sampleRound, caseNumber: "x" })).toBe("calendar-kept");
    expect(await rounds.put("asnen", sampleRound)).toBe("same");
  });

  test("a step that waits for a person is noted once for each reason", async () => {
    const rounds = createRoundStore(await openTable());
    const note = { step: "approve-referral", reason: "not-approved", at: opened };
    expect(await rounds.block("asnen", "2027", note)).toBe(true);
    expect(await rounds.block("asnen", "2027", { ...note, at: deadline })).toBe(false);
    expect(await rounds.block("asnen", "2027", { ...note, reason: "no-draft" })).toBe(true);
    expect(await rounds.blocked("asnen", "2027")).toHaveLength(2);
    expect(await rounds.blocked("asnen", "2027")).toContainEqual(note);
  });

  test("the board adopts once", async () => {
    const rounds = createRoundStore(await openTable());
    const record = (paragraph: number) =>
      rounds.adopt(
        "asnen",
        "2027",
        { ...sampleAdoption, paragraph },
        { at: opened, by: "p@example.com", attempt: newAttempt() },
      );
    expect(await rounds.adoption("asnen", "2027")).toBeUndefined();
    const both = await Promise.all([record(84), record(85)]);
    expect(both.filter(({ won }) => won)).toHaveLength(1);
    expect(both[0]?.adoption).toEqual(both[1]?.adoption);
    expect(await rounds.adoption("asnen", "2027")).toEqual(both[0]?.adoption);
  });
});

describe.each(tableKinds)("what becomes of a decision, on $kind", ({ openTable }) => {
  const vaxjo = { destination: "asnen", round: "2027", party: "vaxjo" };
  const how = (basedOn: number) => ({ basedOn, at: opened, by: "vaxjo", attempt: newAttempt() });

  test("is corrected by new revisions, each on top of the one it was read from", async () => {
    const progress = createProgressStore(await openTable());
    const about = { organ: "Kommunfullmäktige", decisionDate: "2027-11-02", paragraph: 84 };
    const announced = { about, progress: { appealed: "not-known", announcedDate: "2027-11-26" } } as const;
    const corrected = { about, progress: { appealed: "no", announcedDate: "2027-11-29" } } as const;
    expect(await progress.add(vaxjo, announced, how(0))).toMatchObject({ outcome: "added", revision: { revision: 1 } });
    expect(await progress.add(vaxjo, announced, how(0))).toMatchObject({ outcome: "same", revision: { revision: 1 } });
    const conflict = { outcome: "conflict", stored: { revision: 1, ...announced } };
    expect(await progress.add(vaxjo, corrected, how(0))).toMatchObject(conflict);
    expect(await progress.add(vaxjo, corrected, how(3))).toMatchObject(conflict);
    expect(await progress.add(vaxjo, corrected, how(1))).toMatchObject({ outcome: "added", revision: { revision: 2 } });
    await progress.add({ ...vaxjo, party: "alvesta" }, announced, how(0));
    expect((await progress.listLatest("asnen", "2027")).map(({ party, revision }) => `${party} ${revision}`)).toEqual([
      "alvesta 1",
      "vaxjo 2",
    ]);
    expect(await progress.revision(vaxjo, 1)).toMatchObject(announced);
    expect(await progress.latest(vaxjo)).toMatchObject(corrected);
    const another = { ...announced, about: { ...about, paragraph: 85 } };
    expect(await progress.add(vaxjo, another, how(0))).toMatchObject({ outcome: "conflict" });
  });
});
