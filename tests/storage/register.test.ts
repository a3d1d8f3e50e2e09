import { describe, expect, test } from "vitest";
import type { RegisterEntry, RegisterFact } from "../../functions/domain/register.ts";
import { createRegisterStore } from "../../functions/storage/register.ts";
import type { Table } from "../../functions/storage/table.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";

const name = { destination: "asnen", round: "2027" };
const at = "2027-05-12T12:05:00.000Z";
const fact = (id: number): RegisterFact => ({
  fact: `submission consultation p-${id} 1`,
  direction: "in",
  kind: "answer",
  at,
  counterpart: null,
  details: {},
  hash: "",
  masked: [],
});
const facts = (count: number) => Array.from({ length: count }, (_, index) => fact(index));

async function entries(table: Table, round = name): Promise<readonly RegisterEntry[]> {
  const found: RegisterEntry[] = [];
  for await (const entry of createRegisterStore(table).list(round)) found.push(entry);
  return found;
}

describe.each(tableKinds)("the register on $kind", ({ openTable }) => {
  test("numbers fifty racing facts from 1 to 50, each entered by three at the same time", async () => {
    const table = await openTable();
    const store = createRegisterStore(table);
    const enter = (one: RegisterFact) => store.open(name).enter(one, at);
    const given = await Promise.all([1, 2, 3].flatMap(() => facts(50).map(enter)));
    const stored = await entries(table);
    expect(stored.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(new Set(stored.map((entry) => entry.fact)).size).toBe(50);
    const numberOf = new Map(stored.map((entry) => [entry.fact, entry.number]));
    expect(given).toEqual([1, 2, 3].flatMap(() => facts(50).map((one) => numberOf.get(one.fact))));
  });

  test("lets two batches go on from what each has read", async () => {
    const table = await openTable();
    const [one, other] = [1, 2].map(() => createRegisterStore(table).open(name));
    expect(await one?.enter(fact(1), at)).toBe(1);
    expect(await other?.enter(fact(2), at)).toBe(2);
    expect(await one?.enter(fact(2), at)).toBe(2);
    expect(await one?.enter(fact(3), at)).toBe(3);
    expect(await other?.enter(fact(1), at)).toBe(1);
    expect(await entries(table)).toHaveLength(3);
  });

  test("gives one number to an entry whose write was answered to nobody", async () => {
    const table = await openTable();
    for (const lost of [1, 2]) {
      const register = createRegisterStore(await losingAnswerOf(table, lost)).open(name);
      await register.enter(fact(lost), at).catch(() => undefined);
      expect(await createRegisterStore(table).open(name).enter(fact(lost), at)).toBe(lost);
    }
    expect((await entries(table)).map(({ number }) => number)).toEqual([1, 2]);
  });

  test("is a round's own, and read from any number on", async () => {
    const table = await openTable();
    const store = createRegisterStore(table);
    for (const one of facts(5)) await store.open(name).enter(one, at);
    expect(await store.open({ ...name, round: "2028" }).enter(fact(1), at)).toBe(1);
    const later: number[] = [];
    for await (const { number } of store.list(name, 3)) later.push(number);
    expect(later).toEqual([4, 5]);
  });
});
