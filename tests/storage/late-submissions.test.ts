import { beforeAll, describe, expect, test } from "vitest";
import { createFreezeStore } from "../../functions/storage/freezes.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import type { PhaseName } from "../../functions/storage/keys.ts";
import { createLateSubmissions } from "../../functions/storage/late-submissions.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import type { Table } from "../../functions/storage/table.ts";
import { openTable } from "../engines/engine.ts";
import { answerDraft, closedAt, deadline, newAttempt, opened, papers } from "./sample.ts";

let table: Table;
beforeAll(async () => {
  table = await openTable();
});

/** A phase with one answer in it, as far closed as a test needs. */
async function phase(round: string, state: "not-opened" | "open" | "closing" | "frozen"): Promise<PhaseName> {
  const where = { destination: "asnen", round, phase: "referral" } as const;
  const gates = createGateStore(table);
  if (state === "not-opened") return where;
  await gates.open(where, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
  await createSubmissionStore(table).submit(answerDraft(where), { basedOn: 0, attempt: newAttempt() });
  if (state === "open") return where;
  await gates.beginClosing(where, 0, newAttempt());
  if (state === "closing") return where;
  await createFreezeStore(table).freeze(where, { attempt: newAttempt(), at: closedAt, invitationsOf: () => [] });
  return where;
}

const late = (where: PhaseName, content: string) => answerDraft({ ...where, content, receivedAt: closedAt });
const send = (where: PhaseName, content: string, basedOn: number, attempt = newAttempt()) =>
  createLateSubmissions(table).submit({ ...late(where, content), contentHash: content }, { basedOn, attempt });

describe("what is recorded after the freeze", () => {
  test.each([
    ["not-opened", "not-open"],
    ["open", "closing"],
    ["closing", "closing"],
  ] as const)("is refused while the gate is %s, since it could come to count", async (state, outcome) => {
    const where = await phase(`late-${state}`, state);
    expect(await send(where, "late", 1)).toEqual({ outcome });
    expect(await createSubmissionStore(table).revision(where, "p-001", 2)).toBeUndefined();
  });

  test("stands as late for ever, and the freeze as it was", async () => {
    const where = await phase("late-frozen", "frozen");
    const before = await createFreezeStore(table).read(where);
    expect(await send(where, "late", 1)).toMatchObject({ outcome: "accepted", revision: { revision: 2 } });
    expect(await createSubmissionStore(table).standing(where, "p-001", 2)).toBe("late");
    expect(await createFreezeStore(table).lateRows(where)).toMatchObject([{ id: "p-001", revision: 2 }]);
    expect(await createFreezeStore(table).read(where)).toEqual(before);
    expect(await createFreezeStore(table).isFrozenIn(where, "p-001")).toMatchObject({ revision: 1 });
  });

  test("is stored once when it is sent twice, and never over another", async () => {
    const where = await phase("late-twice", "frozen");
    const attempt = newAttempt();
    const both = await Promise.all([send(where, "a", 1, attempt), send(where, "b", 1)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "conflict"]);
    const kept = both[0]?.outcome === "accepted" ? "a" : "b";
    expect(await send(where, kept, 1)).toMatchObject({ outcome: "same", revision: { revision: 2 } });
    expect(await send(where, "c", 1)).toMatchObject({ outcome: "conflict", stored: { revision: 2, content: kept } });
    expect(await send(where, "c", 7)).toMatchObject({ outcome: "conflict" });
    expect(await createSubmissionStore(table).revision(where, "p-001", 3)).toBeUndefined();
  });
});
