import { describe, expect, test } from "vitest";
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
    expect(await rounds.put("asnen", sampleRound)).toEqual({ outcome: "new" });
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

  test("a calendar moves what lies ahead, never what has been carried out", async () => {
    const rounds = createRoundStore(await openTable());
    await rounds.put("asnen", sampleRound);
    expect(await rounds.put("asnen", sampleRound)).toEqual({ outcome: "same" });
    const done = { step: "open-round", at: opened, by: "clock", outcome: {} };
    await rounds.completeStep("asnen", "2027", done, newAttempt());
    const [first, second] = sampleRound.milestones as [
      (typeof sampleRound.milestones)[0],
      (typeof sampleRound.milestones)[0],
    ];
    const moved = { ...sampleRound, milestones: [{ ...first, at: "2027-02-02T09:00" }, second] };
    expect(await rounds.put("asnen", moved)).toEqual({ outcome: "refused", milestone: "open-round" });
    const ahead = { ...sampleRound, milestones: [first, { ...second, at: "2027-04-12T09:00" }] };
    expect(await rounds.put("asnen", ahead)).toEqual({ outcome: "changed" });
    await rounds.put("asnen", { ...sampleRound, id: "2028", planYear: 2029 });
    expect((await rounds.list("asnen")).map(({ id }) => id)).toEqual(["2027", "2028"]);
    expect((await rounds.get("asnen", "2027"))?.plan).toEqual(ahead);
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
