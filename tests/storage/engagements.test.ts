import { describe, expect, test } from "vitest";
import type { Engagement } from "../../functions/domain/engagement.ts";
import { createEarlierProcessStore } from "../../functions/storage/earlier-process.ts";
import { createEngagementStore, standingIn } from "../../functions/storage/engagements.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { createPersonStore } from "../../functions/storage/persons.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { answerDraft, consultation, deadline, newAttempt, openDraft, opened, papers } from "./sample.ts";

const seminar = (sv: string): Engagement => ({
  kind: "seminar",
  date: "2027-03-03",
  purpose: { sv },
  participants: [],
  politicians: "none",
});
const how = (basedOn: number, engagement: Engagement | null, reason = "") => ({
  basedOn,
  engagement,
  reason,
  at: opened,
  by: "redaktor@example.com",
  attempt: newAttempt(),
});

describe.each(tableKinds)("the log of engagements on $kind", ({ openTable }) => {
  test("adds revisions, and strikes by one more; each round and destination has its own", async () => {
    const log = createEngagementStore(await openTable());
    expect(await log.add(consultation, "e-1", how(0, seminar("A")))).toEqual({ outcome: "added" });
    await log.add(consultation, "e-1", how(1, seminar("B"), "Fel rubrik"));
    await log.add(consultation, "e-2", how(0, seminar("C")));
    await log.add({ ...consultation, round: "2028" }, "e-3", how(0, seminar("D")));
    await log.add({ ...consultation, destination: "other" }, "e-4", how(0, seminar("E")));
    const standing = async () =>
      standingIn(await log.list(consultation)).map(({ id, revision, engagement }) => [
        id,
        revision,
        engagement.purpose.sv,
      ]);
    expect(await standing()).toEqual([
      ["e-1", 2, "B"],
      ["e-2", 1, "C"],
    ]);
    await log.add(consultation, "e-1", how(2, null, "Loggad två gånger"));
    expect(await standing()).toEqual([["e-2", 1, "C"]]);
    const history = await log.history(consultation, "e-1");
    expect(history.map(({ engagement, reason }) => [engagement?.purpose.sv, reason])).toEqual([
      ["A", ""],
      ["B", "Fel rubrik"],
      [undefined, "Loggad två gånger"],
    ]);
  });

  test("never overwrites: of two at once one is told that the other was first", async () => {
    const log = createEngagementStore(await openTable());
    const outcomes = await Promise.all(["A", "B"].map((one) => log.add(consultation, "e-1", how(0, seminar(one)))));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["added", "stale"]);
    expect(await log.history(consultation, "e-1")).toHaveLength(1);
    expect(await log.add(consultation, "e-1", how(0, seminar("C")))).toEqual({ outcome: "stale" });
    expect(await log.add(consultation, "e-1", how(7, seminar("C")))).toEqual({ outcome: "stale" });
  });

  test("logs a double click once, and knows its own write when the answer to it was lost", async () => {
    const table = await openTable();
    const log = createEngagementStore(table);
    await log.add(consultation, "e-1", how(0, seminar("A")));
    expect(await log.add(consultation, "e-1", how(0, seminar("A")))).toEqual({ outcome: "same" });
    const losing = createEngagementStore(await losingAnswerOf(table, 1));
    expect(await losing.add(consultation, "e-2", how(0, seminar("B")))).toEqual({ outcome: "added" });
    expect(await log.list(consultation)).toHaveLength(2);
  });
});

describe.each(tableKinds)("what persons are counted by on $kind", ({ openTable }) => {
  test("is one key a round, whoever asks first, until it is destroyed for good", async () => {
    const persons = createPersonStore(await openTable());
    const keys = await Promise.all(["A", "B", "C"].map((one) => persons.key(consultation, () => one)));
    expect(new Set(keys).size).toBe(1);
    expect(await persons.key({ ...consultation, round: "2028" }, () => "other")).toBe("other");
    await persons.destroyKey(consultation, opened);
    await persons.destroyKey(consultation, opened);
    expect(await persons.key(consultation, () => "again")).toBeNull();
    expect(await persons.key({ ...consultation, round: "2028" }, () => "again")).toBe("other");
  });

  test("keeps the respondents that were written down first", async () => {
    const persons = createPersonStore(await openTable());
    expect(await persons.respondents(consultation)).toBeUndefined();
    await persons.keepRespondents(consultation, ["a"]);
    await persons.keepRespondents(consultation, ["b"]);
    expect(await persons.respondents(consultation)).toEqual(["a"]);
  });

  test("knows who sent exactly the revisions that were frozen", async () => {
    const table = await openTable();
    await createGateStore(table).open(consultation, {
      openedAt: opened,
      deadlineAt: deadline,
      papers,
      attempt: newAttempt(),
    });
    const submissions = createSubmissionStore(table);
    const send = async (draft: ReturnType<typeof answerDraft>, basedOn = 0) =>
      submissions.submit(draft, { basedOn, attempt: newAttempt() });
    await send(answerDraft());
    await send(answerDraft({ content: '{"mandate-clear":"5"}', sentBy: "c1" }), 1);
    await send(openDraft("open-1"));
    const frozen = [
      { id: "p-001", revision: 2, contentHash: "" },
      { id: "open-1", revision: 1, contentHash: "" },
    ];
    const senders = await createPersonStore(table).sendersOf(consultation, frozen);
    expect(senders.map(({ party, sentBy, address }) => [party, sentBy, address])).toEqual([
      ["p-001", "c1", undefined],
      [undefined, undefined, "someone@example.com"],
    ]);
  });
});

test("an earlier process is kept as it was last stated", async () => {
  const table = await (tableKinds[0] as (typeof tableKinds)[number]).openTable();
  const store = createEarlierProcessStore(table);
  const process = {
    title: { sv: "Processen", en: "The process" },
    source: { sv: "Källan", en: "The source" },
    kinds: [],
    participations: 168,
  };
  expect(await store.get("asnen")).toBeUndefined();
  expect(await store.put("asnen", process)).toBe("new");
  expect(await store.put("asnen", process)).toBe("same");
  expect(await store.put("asnen", { ...process, participations: 170 })).toBe("changed");
  expect((await store.get("asnen"))?.participations).toBe(170);
  expect(await store.get("other")).toBeUndefined();
});
