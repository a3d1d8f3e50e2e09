import { describe, expect, test } from "vitest";
import { type Budget, createBudgetStore, type Spending } from "../../functions/storage/budgets.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";

const budget: Budget = { name: "open-answer-network", limit: 3 };
const at = "2027-05-01T10:40:00.000Z";
const nextHour = "2027-05-01T11:00:00.000Z";
const spending = (item: string, changes: Partial<Spending> = {}): Spending => ({
  destination: "asnen",
  spender: "k1.network",
  item,
  at,
  ...changes,
});

describe.each(tableKinds)("budgets on $kind", ({ openTable }) => {
  test("give out each place once, however many come at the same time", async () => {
    const budgets = createBudgetStore(await openTable());
    const items = Array.from({ length: 12 }, (_, index) => `item-${index}`);
    const answers = await Promise.all(items.map((item) => budgets.spend(budget, spending(item))));
    expect(answers.filter((retryAt) => retryAt === undefined)).toHaveLength(3);
    expect(new Set(answers)).toEqual(new Set([undefined, nextHour]));
  });

  test("cost nothing for the same again, also when nothing is left", async () => {
    const budgets = createBudgetStore(await openTable());
    for (const item of ["a", "b", "c"]) expect(await budgets.spend(budget, spending(item))).toBeUndefined();
    expect(await budgets.spend(budget, spending("d"))).toBe(nextHour);
    for (const item of ["a", "b", "c"]) expect(await budgets.spend(budget, spending(item))).toBeUndefined();
  });

  test("begin anew with the hour, and know no other network, destination or budget", async () => {
    const budgets = createBudgetStore(await openTable());
    for (const item of ["a", "b", "c", "d"]) await budgets.spend(budget, spending(item));
    expect(await budgets.spend(budget, spending("e", { at: nextHour }))).toBeUndefined();
    expect(await budgets.spend(budget, spending("e", { spender: "k1.other" }))).toBeUndefined();
    expect(await budgets.spend(budget, spending("e", { destination: "asnen-norra" }))).toBeUndefined();
    expect(await budgets.spend({ ...budget, name: "feedback-network" }, spending("e"))).toBeUndefined();
  });

  test("count an answer lost on its way back once", async () => {
    const table = await openTable();
    expect(await createBudgetStore(await losingAnswerOf(table, 1)).spend(budget, spending("a"))).toBeUndefined();
    for (const item of ["b", "c"]) {
      expect(await createBudgetStore(table).spend(budget, spending(item))).toBeUndefined();
    }
    expect(await createBudgetStore(table).spend(budget, spending("d"))).toBe(nextHour);
  });
});
