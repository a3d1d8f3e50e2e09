import { describe, expect, test, vi } from "vitest";
import { hasAnswered } from "../../functions/delivery/has-answered.ts";
import { sha256 } from "../../functions/domain/canonical-json.ts";
import { createDueStore } from "../../functions/storage/due.ts";
import { createFreezeStore } from "../../functions/storage/freezes.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { keys, type PhaseName } from "../../functions/storage/keys.ts";
import type { SubmissionDraft } from "../../functions/storage/submission-rows.ts";
import { createSubmissionStore, type SubmitResult } from "../../functions/storage/submissions.ts";
import type { Table } from "../../functions/storage/table.ts";
import { openTable } from "../engines/engine.ts";
import { createPlayer, interleavings, play } from "../engines/turns.ts";
import { answerDraft, closedAt, consultation, deadline, newAttempt, openDraft, opened, papers } from "./sample.ts";

vi.setConfig({ testTimeout: 180_000 });

function withdrawalOf(draft: SubmissionDraft): SubmissionDraft {
  return { ...draft, content: "{}", contentHash: sha256("{}"), withdrawn: true };
}

async function openGate(table: Table, where: PhaseName = consultation): Promise<void> {
  await createGateStore(table).open(where, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
}

async function close(table: Table, where: PhaseName = consultation) {
  await createGateStore(table).beginClosing(where, 0, newAttempt());
  return createFreezeStore(table).freeze(where, { attempt: newAttempt(), at: closedAt, invitationsOf: () => [] });
}

const on = (basedOn: number) => ({ basedOn, attempt: newAttempt() });

describe("a withdrawn answer", () => {
  test("is a new revision: nothing of the old is gone, and nothing of it counts", async () => {
    const table = await openTable();
    await openGate(table);
    const submissions = createSubmissionStore(table);
    await submissions.submit(answerDraft(), on(0));
    const withdrawn = await submissions.submit(withdrawalOf(answerDraft()), on(1));
    expect(withdrawn).toMatchObject({ outcome: "accepted", revision: { revision: 2, withdrawn: true } });
    expect(await submissions.revision(consultation, "p-001", 1)).toEqual({ ...answerDraft(), revision: 1 });
    expect((await submissions.listLatest(consultation)).map(({ withdrawn }) => withdrawn)).toEqual([true]);
    expect(await hasAnswered({ submissions }, consultation, "p-001")).toBe(false);
    expect(await submissions.standing(consultation, "p-001", 2)).toBe("counts");
    const freeze = await close(table);
    expect(freeze.submissions).toEqual([]);
    expect(await submissions.standing(consultation, "p-001", 2)).toBe("counts");
    expect(await submissions.standing(consultation, "p-001", 1)).toBe("late");
    expect(await createFreezeStore(table).lateRows(consultation)).toEqual([]);
  });

  test("twice is once, and is no other answer with the same empty content", async () => {
    const table = await openTable();
    await openGate(table);
    const submissions = createSubmissionStore(table);
    await submissions.submit(answerDraft(), on(0));
    const outcomes = await Promise.all(
      [1, 2, 3].map(async () => (await submissions.submit(withdrawalOf(answerDraft()), on(1))).outcome),
    );
    expect(outcomes.sort()).toEqual(["accepted", "same", "same"]);
    expect((await submissions.submit(answerDraft({ content: "{}" }), on(1))).outcome).toBe("conflict");
  });

  test("can be answered anew, and then that counts", async () => {
    const table = await openTable();
    await openGate(table);
    const submissions = createSubmissionStore(table);
    await submissions.submit(answerDraft(), on(0));
    await submissions.submit(withdrawalOf(answerDraft()), on(1));
    const anew = answerDraft({ content: '{"mandate-clear":"2"}' });
    expect(await submissions.submit(anew, on(2))).toMatchObject({ outcome: "accepted", revision: { revision: 3 } });
    expect(await submissions.latest(consultation, "p-001")).not.toHaveProperty("withdrawn");
    expect(await hasAnswered({ submissions }, consultation, "p-001")).toBe(true);
    expect((await close(table)).submissions.map(({ revision }) => revision)).toEqual([3]);
  });

  test("is told of at once, also on the open form, where nobody is asked to confirm anything again", async () => {
    const table = await openTable();
    await openGate(table);
    const submissions = createSubmissionStore(table);
    const draft = openDraft("open-1");
    await submissions.submit(draft, on(0));
    await submissions.confirm(consultation, "open-1", { at: opened, attempt: newAttempt() });
    await submissions.submit(withdrawalOf(draft), on(1));
    const due = await createDueStore(table).reread(keys.submission(consultation, "open-1", 2));
    expect(due?.kind).toBe("submission-receipt");
    expect((await close(table)).submissions).toEqual([]);
  });

  test("too late is refused, and what was sent stands", async () => {
    const table = await openTable();
    await openGate(table);
    const submissions = createSubmissionStore(table);
    await submissions.submit(answerDraft(), on(0));
    const late = withdrawalOf(answerDraft({ receivedAt: deadline }));
    expect(await submissions.submit(late, on(1))).toEqual({ outcome: "late", deadline });
    expect((await close(table)).submissions.map(({ revision }) => revision)).toEqual([1]);
    expect((await submissions.submit(withdrawalOf(answerDraft()), on(1))).outcome).toBe("closed");
  });
});

test("a withdrawal and a close, woven together: acknowledged means that nothing counts, and only then", async () => {
  const table = await openTable();
  const seen = new Set<string>();
  let round = 2000;
  // Withdraw: gate, latest, put, gate. Close: begin, gate, shard, part, header, finish.
  for (const order of [...interleavings(4, 6)].filter((_, index) => index % 3 === 0)) {
    round += 1;
    const where = { ...consultation, round: String(round) };
    await openGate(table, where);
    const draft = answerDraft(where);
    const submissions = createSubmissionStore(table);
    await submissions.submit(draft, on(0));
    const { pk } = keys.submission(where, draft.id, 1);
    const touches = (input: object) => {
      const values = (input as { ExpressionAttributeValues?: Record<string, { S?: string }> })
        .ExpressionAttributeValues;
      return values?.[":pk"]?.S === undefined || values[":pk"].S === pk;
    };
    const players = [await createPlayer(table), await createPlayer(table, touches)] as const;
    const [result, freeze] = await Promise.all([
      players[0].run((at) => createSubmissionStore(at).submit(withdrawalOf(draft), on(1))),
      players[1].run((at) => close(at, where)),
      play(players, order),
    ]);
    const again = (): Promise<SubmitResult> => submissions.submit(withdrawalOf(draft), on(1));
    const final = result.outcome === "closing" ? await again() : result;
    const acknowledged = final.outcome === "accepted" || final.outcome === "same";
    expect({ order, acknowledged }).toEqual({ order, acknowledged: freeze.submissions.length === 0 });
    // A withdrawal that landed after the freeze is shown to staff, as every late row is.
    const late = (await createFreezeStore(table).lateRows(where)).map(({ revision }) => revision);
    const isStored = (await submissions.revision(where, draft.id, 2)) !== undefined;
    expect({ order, late }).toEqual({ order, late: isStored && !acknowledged ? [2] : [] });
    seen.add(`${result.outcome}, ${acknowledged ? "withdrawn" : "counts"}`);
  }
  expect([...seen].sort()).toEqual(["accepted, withdrawn", "closed, counts", "closing, counts", "closing, withdrawn"]);
});
