import { describe, expect, test } from "vitest";
import { createAnswerDraftStore, type SaveDraft } from "../../functions/storage/answer-drafts.ts";
import { createFreezeStore } from "../../functions/storage/freezes.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { createPlayer, interleavings, play } from "../engines/turns.ts";
import { answerDraft, closedAt, consultation, deadline, newAttempt, opened, papers } from "./sample.ts";

function draftOf(changes: Partial<SaveDraft> & { readonly risks?: string } = {}): SaveDraft {
  const { risks = "Slitage", ...rest } = changes;
  return {
    section: "views",
    fields: new Map([["risks", [risks]]]),
    basedOn: 0,
    basedOnSent: 0,
    savedAt: "2027-04-20T10:00:00.000Z",
    attempt: newAttempt(),
    forgetAfter: "2027-08-22T00:00:00.000Z",
    ...rest,
  };
}

describe.each(tableKinds)("drafts of answers on $kind", ({ openTable }) => {
  test("are kept by section, counted from save to save, and found by their respondent alone", async () => {
    const drafts = createAnswerDraftStore(await openTable());
    expect(await drafts.list(consultation, "p-1")).toEqual([]);
    expect(await drafts.save(consultation, "p-1", draftOf())).toEqual({ outcome: "saved", revision: 1 });
    expect(await drafts.save(consultation, "p-1", draftOf({ basedOn: 1, risks: "Buller" }))).toEqual({
      outcome: "saved",
      revision: 2,
    });
    await drafts.save(consultation, "p-1", draftOf({ section: "about" }));
    await drafts.save(consultation, "p-10", draftOf());
    const own = await drafts.list(consultation, "p-1");
    expect(own.map(({ section, revision }) => `${section} ${revision}`)).toEqual(["about 1", "views 2"]);
    expect(own[1]?.fields).toEqual(new Map([["risks", ["Buller"]]]));
    expect(await drafts.list({ ...consultation, round: "2028" }, "p-1")).toEqual([]);
    expect(await drafts.respondents(consultation)).toEqual(new Set(["p-1", "p-10"]));
  });

  test("saved from a page that is no longer true are not written, and the stored one is shown", async () => {
    const drafts = createAnswerDraftStore(await openTable());
    await drafts.save(consultation, "p-1", draftOf({ risks: "Ena" }));
    for (const basedOn of [0, 5]) {
      const stale = await drafts.save(consultation, "p-1", draftOf({ basedOn, risks: "Andra" }));
      expect(stale).toMatchObject({ outcome: "stale", stored: { revision: 1, fields: new Map([["risks", ["Ena"]]]) } });
    }
    expect(await drafts.save(consultation, "p-1", draftOf({ risks: "Ena" }))).toEqual({ outcome: "same", revision: 1 });
    expect(await drafts.save(consultation, "p-2", draftOf({ basedOn: 3 }))).toEqual({
      outcome: "stale",
      stored: undefined,
    });
  });

  test.each(["first", "later"])("two at once: one is written, the other is told (the %s save)", async (which) => {
    const table = await openTable();
    const basedOn = which === "first" ? 0 : 1;
    for (const order of interleavings(2, 2)) {
      const id = `p-${order.join("")}`;
      const store = createAnswerDraftStore(table);
      if (basedOn === 1) await store.save(consultation, id, draftOf());
      const players = [await createPlayer(table), await createPlayer(table)];
      const saves = players.map((player, index) =>
        player.run((own) =>
          createAnswerDraftStore(own).save(consultation, id, draftOf({ basedOn, risks: `Text ${index}` })),
        ),
      );
      await play(players, order);
      const outcomes = await Promise.all(saves);
      expect(outcomes.map(({ outcome }) => outcome).sort(), order.join("")).toEqual(["saved", "stale"]);
      const winner = outcomes.findIndex(({ outcome }) => outcome === "saved");
      const [stored] = await store.list(consultation, id);
      expect(stored?.fields).toEqual(new Map([["risks", [`Text ${winner}`]]]));
    }
  });

  test("a save whose answer was lost is not a conflict with oneself", async () => {
    const table = await openTable();
    const losing = createAnswerDraftStore(await losingAnswerOf(table, 1, { maxAttempts: 3 }));
    expect(await losing.save(consultation, "p-1", draftOf())).toEqual({ outcome: "saved", revision: 1 });
  });

  test("are emptied only as they were sent: a later save stays", async () => {
    const drafts = createAnswerDraftStore(await openTable());
    await drafts.save(consultation, "p-1", draftOf());
    await drafts.save(consultation, "p-1", draftOf({ section: "about" }));
    await drafts.save(consultation, "p-1", draftOf({ basedOn: 1, risks: "Efteråt" }));
    const sent = [
      { section: "about", revision: 1 },
      { section: "views", revision: 1 },
    ];
    expect(await drafts.empty(consultation, "p-1", sent)).toBe(false);
    const [about, views] = await drafts.list(consultation, "p-1");
    expect(about).toMatchObject({ revision: 1, fields: undefined });
    expect(views?.fields).toEqual(new Map([["risks", ["Efteråt"]]]));
    expect(await drafts.save(consultation, "p-1", draftOf({ section: "about" }))).toMatchObject({ outcome: "stale" });
    expect(await drafts.save(consultation, "p-1", draftOf({ section: "about", basedOn: 1 }))).toMatchObject({
      outcome: "saved",
    });
  });

  test("are in no freeze and no count, and gone when they are disposed of", async () => {
    const table = await openTable();
    const drafts = createAnswerDraftStore(table);
    const gates = createGateStore(table);
    await gates.open(consultation, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
    await createSubmissionStore(table).submit(answerDraft(), { basedOn: 0, attempt: newAttempt() });
    for (const id of ["p-001", "p-002", "p-003"]) await drafts.save(consultation, id, draftOf());
    expect(await createSubmissionStore(table).listLatest(consultation)).toHaveLength(1);
    await gates.beginClosing(consultation, 0, newAttempt());
    const frozen = { attempt: newAttempt(), at: closedAt, invitationsOf: () => [] };
    const { submissions } = await createFreezeStore(table).freeze(consultation, frozen);
    expect(submissions.map(({ id }) => id)).toEqual(["p-001"]);
    expect(await drafts.dispose(consultation)).toBe(3);
    expect(await drafts.dispose(consultation)).toBe(0);
    expect(await drafts.list(consultation, "p-002")).toEqual([]);
    expect((await createSubmissionStore(table).latest(consultation, "p-001"))?.revision).toBe(1);
  });
});
