import { describe, expect, test } from "vitest";
import { createGateStore } from "../../functions/storage/gates.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import type { Table } from "../../functions/storage/table.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import {
  answerDraft,
  beforeDeadline,
  closedAt,
  consultation,
  deadline,
  newAttempt,
  openDraft,
  opened,
  papers,
} from "./sample.ts";

describe.each(tableKinds)("submissions on $kind", ({ openTable }) => {
  async function openGate(): Promise<Table> {
    const table = await openTable();
    await createGateStore(table).open(consultation, {
      openedAt: opened,
      deadlineAt: deadline,
      papers,
      attempt: newAttempt(),
    });
    return table;
  }
  const first = () => ({ basedOn: 0, attempt: newAttempt() });

  test("a gate that is not open yet takes nothing", async () => {
    const submissions = createSubmissionStore(await openTable());
    expect(await submissions.submit(answerDraft(), first())).toEqual({ outcome: "not-open" });
    expect(await submissions.latest(consultation, "p-001")).toBeUndefined();
  });

  test("sending twice is one revision and the same receipt", async () => {
    const submissions = createSubmissionStore(await openGate());
    const sent = await submissions.submit(answerDraft(), first());
    const again = await submissions.submit(answerDraft({ receivedAt: beforeDeadline, salt: "cd".repeat(32) }), first());
    expect(sent).toMatchObject({ outcome: "accepted", revision: { revision: 1, ...answerDraft() } });
    expect(again).toEqual({ ...sent, outcome: "same" });
  });

  test("two at once are one revision, whoever wins", async () => {
    const submissions = createSubmissionStore(await openGate());
    const sent = await Promise.all([1, 2, 3, 4].map(() => submissions.submit(answerDraft(), first())));
    expect(sent.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "same", "same", "same"]);
    const [one] = sent;
    for (const result of sent) expect({ ...result, outcome: one?.outcome }).toEqual(one);
  });

  test("other content on a stale revision is a conflict that shows what is stored", async () => {
    const submissions = createSubmissionStore(await openGate());
    await submissions.submit(answerDraft(), first());
    const edited = answerDraft({ content: '{"mandate-clear":"5"}' });
    expect(await submissions.submit(edited, { basedOn: 1, attempt: newAttempt() })).toMatchObject({
      outcome: "accepted",
    });
    const stale = answerDraft({ content: '{"mandate-clear":"1"}' });
    const conflict = { outcome: "conflict", stored: { revision: 2, content: edited.content } };
    expect(await submissions.submit(stale, first())).toMatchObject(conflict);
    expect(await submissions.submit(stale, { basedOn: 1, attempt: newAttempt() })).toMatchObject(conflict);
    expect(await submissions.submit(stale, { basedOn: 7, attempt: newAttempt() })).toMatchObject(conflict);
    expect((await submissions.revision(consultation, "p-001", 1))?.content).toBe(answerDraft().content);
  });

  test("in time is before the deadline, to the millisecond", async () => {
    const submissions = createSubmissionStore(await openGate());
    const late = answerDraft({ receivedAt: deadline });
    expect(await submissions.submit(late, first())).toEqual({ outcome: "late", deadline });
    expect(await submissions.submit(answerDraft({ receivedAt: beforeDeadline }), first())).toMatchObject({
      outcome: "accepted",
    });
    expect(await submissions.submit(late, first())).toMatchObject({ outcome: "same" });
  });

  test.each([1, 3])("an answer lost on its way back is not a conflict with oneself (%i tries)", async (maxAttempts) => {
    const table = await openGate();
    const submit = createSubmissionStore(await losingAnswerOf(table, 1, { maxAttempts })).submit(
      answerDraft(),
      first(),
    );
    if (maxAttempts > 1) expect(await submit).toMatchObject({ outcome: "accepted" });
    else await expect(submit).rejects.toThrow("socket hang up");
    expect(await createSubmissionStore(table).submit(answerDraft(), first())).toMatchObject({ outcome: "same" });
  });

  test("an open answer waits for its address to confirm", async () => {
    const submissions = createSubmissionStore(await openGate());
    expect((await submissions.confirm(consultation, "open-1", { at: opened, attempt: "a" })).outcome).toBe("not-found");
    await submissions.submit(openDraft("open-1"), first());
    expect(await submissions.standing(consultation, "open-1", 1)).toBe("unconfirmed");
    const other = openDraft("open-1", { confirmationAddress: "other@example.com" });
    expect(await submissions.submit(other, first())).toMatchObject({ outcome: "conflict" });
    expect(await submissions.submit(other, { basedOn: 1, attempt: newAttempt() })).toMatchObject({
      outcome: "conflict",
    });
    const confirm = () => submissions.confirm(consultation, "open-1", { at: opened, attempt: newAttempt() });
    expect([(await confirm()).outcome, (await confirm()).outcome]).toEqual(["confirmed", "already"]);
    expect(await submissions.standing(consultation, "open-1", 1)).toBe("counts");
    expect(await submissions.isConfirmed(consultation, "open-1")).toBe(true);
  });

  test("an open answer is not confirmed after the deadline, also while the gate stands open", async () => {
    const submissions = createSubmissionStore(await openGate());
    await submissions.submit(openDraft("open-1"), first());
    const late = { at: deadline, attempt: newAttempt() };
    expect((await submissions.confirm(consultation, "open-1", late)).outcome).toBe("closed");
    expect(await submissions.isConfirmed(consultation, "open-1")).toBe(false);
  });

  test("who has answered is the latest revision of each, by id", async () => {
    const table = await openGate();
    const submissions = createSubmissionStore(table);
    for (const id of ["p-1", "p-1-a", "p-01", "p-10"])
      await submissions.submit(answerDraft({ id, party: id }), first());
    await submissions.submit(answerDraft({ id: "p-1", party: "p-1", content: "{}" }), { basedOn: 1, attempt: "b" });
    await submissions.submit(openDraft("open-1"), first());
    const latest = await submissions.listLatest(consultation);
    expect(latest.map(({ id, revision, confirmed }) => `${id} ${revision} ${confirmed}`)).toEqual([
      "open-1 1 false",
      "p-01 1 true",
      "p-1 2 true",
      "p-1-a 1 true",
      "p-10 1 true",
    ]);
    expect((await submissions.latest(consultation, "p-1"))?.revision).toBe(2);
    const elsewhere = { ...consultation, destination: "asnen-norra" };
    expect(await submissions.listLatest(elsewhere)).toEqual([]);
  });

  test("while the gate is closing nobody is told anything for good", async () => {
    const table = await openGate();
    const submissions = createSubmissionStore(table);
    await submissions.submit(answerDraft(), first());
    await createGateStore(table).beginClosing(consultation, 0, newAttempt());
    expect(await submissions.submit(answerDraft(), first())).toEqual({ outcome: "closing" });
    expect(await submissions.submit(answerDraft({ id: "p-002", party: "p-002" }), first())).toEqual({
      outcome: "closing",
    });
    expect(await submissions.standing(consultation, "p-001", 1)).toBe("undecided");
    await createGateStore(table).finishClosing(consultation, { attempt: "none", frozenAt: closedAt });
    const late = answerDraft({ id: "p-002", party: "p-002" });
    expect(await submissions.submit(late, first())).toEqual({ outcome: "closed", closedAt });
  });
});
