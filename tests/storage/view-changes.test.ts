import { describe, expect, test } from "vitest";
import { foldViewChanges, type ViewAnswer, type ViewChange } from "../../functions/domain/view-answer.ts";
import { createViewChangeStore } from "../../functions/storage/view-changes.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { consultation, newAttempt, opened } from "./sample.ts";

const answer = (sv: string): ViewAnswer => ({ outcome: "not-adopted", why: { sv }, activities: [], sections: [] });
const answered = (views: readonly string[], sv: string): ViewChange => ({
  kind: "views",
  views: [...views],
  answer: answer(sv),
});
const how = (basedOn: number, change: ViewChange) => ({
  basedOn,
  change,
  at: opened,
  by: "redaktor@example.com",
  attempt: newAttempt(),
});

describe.each(tableKinds)("the answers to views on $kind", ({ openTable }) => {
  test("are a log of each round's own, in which one write answers many views", async () => {
    const store = createViewChangeStore(await openTable());
    const theme = { id: "roles", name: { sv: "Roller" } };
    expect(await store.add(consultation, how(0, { kind: "theme", theme }))).toEqual({ outcome: "added", number: 1 });
    await store.add(consultation, how(1, { kind: "views", views: ["p-001:a", "p-002:a"], themes: ["roles"] }));
    await store.add(consultation, how(2, answered(["p-001:a", "p-002:a"], "A")));
    await store.add({ ...consultation, round: "2028" }, how(0, answered(["p-003:a"], "B")));
    await store.add({ ...consultation, destination: "other" }, how(0, answered(["p-004:a"], "C")));
    const { themes, views, number } = foldViewChanges(await store.changes(consultation));
    expect({ themes, number }).toEqual({ themes: [theme], number: 3 });
    expect([...views]).toEqual(
      ["p-001:a", "p-002:a"].map((view) => [view, { themes: ["roles"], answer: answer("A"), group: 3, changed: 3 }]),
    );
    expect(foldViewChanges(await store.changes(consultation, 2)).views.get("p-001:a")?.answer).toBeNull();
  });

  test("never replace what the writer has not seen, and leave other views alone", async () => {
    const store = createViewChangeStore(await openTable());
    const outcomes = await Promise.all(
      ["A", "B"].map((sv) => store.add(consultation, how(0, answered(["p-001:a", "p-002:a"], sv)))),
    );
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["added", "stale"]);
    expect(await store.add(consultation, how(0, answered(["p-002:a", "p-003:a"], "C")))).toEqual({
      outcome: "stale",
      views: ["p-002:a"],
    });
    expect(await store.add(consultation, how(0, answered(["p-003:a"], "C")))).toEqual({ outcome: "added", number: 2 });
    expect(await store.add(consultation, how(1, answered(["p-002:a"], "D")))).toEqual({ outcome: "added", number: 3 });
  });

  test("are written once, whether the click or the write came twice", async () => {
    const table = await openTable();
    const store = createViewChangeStore(table);
    await store.add(consultation, how(0, answered(["p-001:a"], "A")));
    expect(await store.add(consultation, how(0, answered(["p-001:a"], "A")))).toEqual({ outcome: "same" });
    const losing = createViewChangeStore(await losingAnswerOf(table, 1));
    expect(await losing.add(consultation, how(1, answered(["p-002:a"], "B")))).toEqual({ outcome: "added", number: 2 });
    expect(await store.changes(consultation)).toHaveLength(2);
  });
});
