import { describe, expect, test } from "vitest";
import type { HandOver } from "../../functions/domain/delegation.ts";
import { createDelegationCarrier } from "../../functions/storage/delegation-rows.ts";
import { createDelegationStore } from "../../functions/storage/delegations.ts";
import { createDueStore } from "../../functions/storage/due.ts";
import { keys } from "../../functions/storage/keys.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { createPlayer, interleavings, play } from "../engines/turns.ts";
import { consultation, newAttempt } from "./sample.ts";

const at = "2027-04-20T10:00:00.000Z";
const later = "2027-04-21T10:00:00.000Z";
const name = { party: "p-1", id: "0123456789abcdef" };
const terms: HandOver = {
  email: "kollega@example.com",
  name: "Kollegan",
  language: "sv",
  scope: ["views", "direction"],
  maySend: false,
  note: "Rad ett\nrad två",
};
const writing = (when = at) => ({ at: when, attempt: newAttempt() });

describe.each(tableKinds)("what is handed over on $kind", ({ openTable }) => {
  test("is found by its party, as it was handed over, and calls for a mail", async () => {
    const table = await openTable();
    const store = createDelegationStore(table);
    expect(await store.of(consultation, "p-1")).toEqual([]);
    expect(await store.handOver(consultation, name, terms, writing())).toEqual({ outcome: "handed-over" });
    const [found, ...more] = await store.of(consultation, "p-1");
    expect(more).toEqual([]);
    expect(found).toMatchObject({ ...terms, ...name, revision: 1, createdAt: at });
    expect(found?.takenBackAt).toBeUndefined();
    expect(await store.of(consultation, "p-10")).toEqual([]);
    expect(await store.all({ ...consultation, destination: "annan" })).toEqual([]);
    const item = await createDueStore(table).reread(keys.delegation(consultation, name.party, name.id));
    expect(item).toMatchObject({ kind: "delegation", round: "2027", delegation: { revision: 1 } });
  });

  test("the whole is not a section", async () => {
    const store = createDelegationStore(await openTable());
    await store.handOver(
      consultation,
      name,
      { email: terms.email, language: "en", scope: "whole", maySend: true },
      writing(),
    );
    expect(await store.get(consultation, "p-1", name.id)).toMatchObject({
      scope: "whole",
      maySend: true,
      name: undefined,
    });
  });

  test("again on the same terms changes nothing; on others, or after it was taken back, it is one more", async () => {
    const store = createDelegationStore(await openTable());
    await store.handOver(consultation, name, terms, writing());
    expect(await store.handOver(consultation, name, terms, writing(later))).toEqual({ outcome: "same" });
    const others = { ...terms, maySend: true, note: undefined };
    expect(await store.handOver(consultation, name, others, writing())).toEqual({ outcome: "handed-over" });
    const changed = await store.get(consultation, "p-1", name.id);
    expect(changed).toMatchObject({ maySend: true, revision: 2 });
    expect(changed?.note).toBeUndefined();
    await store.takeBack(consultation, "p-1", name.id, { at: later });
    await store.takeBack(consultation, "p-1", name.id, { at: "2027-04-22T10:00:00.000Z" });
    expect((await store.get(consultation, "p-1", name.id))?.takenBackAt).toBe(later);
    await store.handOver(consultation, name, others, writing());
    const anew = await store.get(consultation, "p-1", name.id);
    expect([anew?.revision, anew?.takenBackAt]).toEqual([3, undefined]);
    await store.takeBack(consultation, "p-1", "ffffffffffffffff", { at });
    expect(await store.of(consultation, "p-1")).toHaveLength(1);
  });

  test("by two clicks at once is handed over once, whatever comes between their calls", async () => {
    const table = await openTable();
    for (const order of interleavings(2, 2)) {
      const own = { party: `p-${order.join("")}`, id: name.id };
      const players = [await createPlayer(table), await createPlayer(table)];
      const clicks = players.map((player) =>
        player.run((seen) => createDelegationStore(seen).handOver(consultation, own, terms, writing())),
      );
      await play(players, order);
      const outcomes = (await Promise.all(clicks)).map(({ outcome }) => outcome);
      expect(outcomes, order.join("")).toContain("handed-over");
      expect(outcomes).not.toContain("changed");
      expect((await createDelegationStore(table).get(consultation, own.party, own.id))?.revision).toBe(1);
    }
  });

  test("and taken back in the same moment, one of the two is true, and the row says which", async () => {
    const table = await openTable();
    for (const order of interleavings(3, 1)) {
      const own = { party: `p-${order.join("")}`, id: name.id };
      await createDelegationStore(table).handOver(consultation, own, terms, writing());
      const players = [await createPlayer(table), await createPlayer(table)] as const;
      const others = { ...terms, maySend: true };
      const handing = players[0].run((seen) =>
        createDelegationStore(seen).handOver(consultation, own, others, writing(later)),
      );
      const taking = players[1].run((seen) =>
        createDelegationStore(seen).takeBack(consultation, own.party, own.id, { at: later }),
      );
      await play(players, order);
      const [{ outcome }] = await Promise.all([handing, taking]);
      expect(outcome).toBe("handed-over");
      const stored = await createDelegationStore(table).get(consultation, own.party, own.id);
      expect(stored?.revision).toBe(2);
      expect([undefined, later]).toContain(stored?.takenBackAt);
    }
  });

  test("with a write whose answer was lost is handed over, and told of once", async () => {
    const table = await openTable();
    const losing = createDelegationStore(await losingAnswerOf(table, 1, { maxAttempts: 3 }));
    expect(await losing.handOver(consultation, name, terms, writing())).toEqual({ outcome: "handed-over" });
    expect((await createDelegationStore(table).get(consultation, "p-1", name.id))?.revision).toBe(1);
  });

  test("is told ready once for the same saves, and not after it was taken back", async () => {
    const store = createDelegationStore(await openTable());
    await store.handOver(consultation, name, terms, writing());
    const told = await Promise.all([1, 2, 3].map(() => store.announceReady(consultation, name, "views.1", writing())));
    expect(told.filter((outcome) => outcome === "announced")).toHaveLength(1);
    expect(await store.announceReady(consultation, name, "views.1", writing(later))).toBe("same");
    expect((await store.get(consultation, "p-1", name.id))?.ready).toEqual({ count: 1, vector: "views.1", at });
    expect(await store.announceReady(consultation, name, "views.2", writing(later))).toBe("announced");
    expect((await store.get(consultation, "p-1", name.id))?.ready?.count).toBe(2);
    await store.takeBack(consultation, "p-1", name.id, { at: later });
    expect(await store.announceReady(consultation, name, "views.3", writing())).toBe("taken-back");
  });

  test("forgets who the colleague was and stays, so that the link still leads somewhere", async () => {
    const store = createDelegationStore(await openTable());
    await store.handOver(consultation, name, terms, writing());
    expect(await store.forgetColleagues(consultation)).toBe(1);
    expect(await store.forgetColleagues(consultation)).toBe(0);
    const left = await store.get(consultation, "p-1", name.id);
    expect(left).toMatchObject({ scope: terms.scope, email: undefined, name: undefined, note: undefined });
    const others = { ...terms, maySend: true };
    expect(await store.handOver(consultation, name, others, writing())).toEqual({ outcome: "changed" });
  });

  test("by a party that is merged, and merged on, is one row that the last one finds, and its link too", async () => {
    const table = await openTable();
    const store = createDelegationStore(table);
    const carrier = createDelegationCarrier(table);
    await store.handOver(consultation, name, terms, writing());
    await store.handOver(consultation, { party: "p-2", id: "fedcba9876543210" }, terms, writing(later));
    for (const [from, into] of [
      ["p-1", "p-2"],
      ["p-2", "p-3"],
      ["p-1", "p-3"],
    ] as const) {
      for (const each of await store.of(consultation, from)) await carrier.carryOver(consultation, each, into);
    }
    const found = await store.of(consultation, "p-3");
    expect(found.map(({ party, id, answersFor }) => [party, id, answersFor])).toEqual([
      ["p-1", name.id, "p-3"],
      ["p-2", "fedcba9876543210", "p-3"],
    ]);
    expect(await store.all(consultation)).toEqual(found);
    expect(await store.get(consultation, "p-3", name.id)).toEqual(await store.get(consultation, "p-1", name.id));
    expect(await store.announceReady(consultation, name, "views.1", writing())).toBe("announced");
    expect((await store.get(consultation, "p-3", name.id))?.ready?.count).toBe(1);
    expect(await store.forgetColleagues(consultation)).toBe(2);
  });
});
