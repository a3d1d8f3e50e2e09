import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decisionsInForce, type WeighedDecision } from "../../functions/domain/conditions.ts";
import type { ConditionDemand } from "../../functions/domain/decision.ts";
import type { FinancingLine } from "../../functions/domain/financing-line.ts";

type Brief = Partial<WeighedDecision["decision"]> & { readonly annulled?: boolean };

const base = (budgetYear: number, rateOre?: number): FinancingLine => ({
  budgetYear,
  kind: "base-financing",
  amountSek: 1000,
  ...(rateOre !== undefined && { rate: { rateOre, population: 200, populationDate: "2019-12-31" } }),
});

const demands = (conditionDemand: ConditionDemand, other = "b"): Brief => ({ conditionDemand, conditionalOn: [other] });

function forces(brief: Readonly<Record<string, Brief>>) {
  const decisions = new Map(
    Object.entries(brief).map(([party, { annulled = false, ...rest }]): [string, WeighedDecision] => [
      party,
      { decision: { standing: "decided", stance: "supports", conditionalOn: [], financing: [], ...rest }, annulled },
    ]),
  );
  return Object.fromEntries(
    [...decisionsInForce(decisions)].map(([party, { inForce, waitsFor }]) => [
      party,
      inForce || waitsFor.map(({ party: other, demand }) => (demand === "likewise" ? other : `${other}: ${demand}`)),
    ]),
  );
}

describe("decisions in force", () => {
  it.each<[string, Readonly<Record<string, Brief>>, Readonly<Record<string, unknown>>]>([
    ["no condition", { a: {} }, { a: true }],
    ["a condition that is met", { a: { conditionalOn: ["b"] }, b: {} }, { a: true, b: true }],
    ["a condition on one who has not replied", { a: { conditionalOn: ["b"] } }, { a: ["b"] }],
    ["mutual conditions", { a: { conditionalOn: ["b"] }, b: { conditionalOn: ["a"] } }, { a: true, b: true }],
    [
      "a circle of three",
      { a: { conditionalOn: ["b"] }, b: { conditionalOn: ["c"] }, c: { conditionalOn: ["a"] } },
      { a: true, b: true, c: true },
    ],
    [
      "a circle that hangs on one who opposes",
      { a: { conditionalOn: ["b"] }, b: { conditionalOn: ["a", "c"] }, c: { stance: "opposes" } },
      { a: ["b"], b: ["a", "c"], c: [] },
    ],
    ["one who abstains", { a: { conditionalOn: ["b"] }, b: { stance: "abstains" } }, { a: ["b"], b: [] }],
    ["an officer's opinion", { a: { conditionalOn: ["b"] }, b: { standing: "preliminary" } }, { a: ["b"], b: [] }],
    ["no objection", { a: { conditionalOn: ["b"] }, b: { stance: "no-objection" } }, { a: true, b: true }],
    [
      "financing that is there",
      { a: { ...demands("base-financing"), financing: [base(2028)] }, b: { financing: [base(2028)] } },
      { a: true, b: true },
    ],
    [
      "financing of another year",
      { a: { ...demands("base-financing"), financing: [base(2028)] }, b: { financing: [base(2029)] } },
      { a: ["b: base-financing"], b: true },
    ],
    [
      "financing of nothing",
      { a: demands("base-financing"), b: { financing: [{ ...base(2028), amountSek: 0 }] } },
      { a: ["b: base-financing"], b: true },
    ],
    [
      "any financing, where there is none of one's own",
      { a: demands("base-financing"), b: { financing: [base(2030)] } },
      { a: true, b: true },
    ],
    [
      "a higher rate",
      { a: { ...demands("same-rate"), financing: [base(2028, 500)] }, b: { financing: [base(2028, 550)] } },
      { a: true, b: true },
    ],
    [
      "a lower rate",
      { a: { ...demands("same-rate"), financing: [base(2028, 550)] }, b: { financing: [base(2028, 500)] } },
      { a: ["b: same-rate"], b: true },
    ],
    [
      "an amount without its rate",
      { a: { ...demands("same-rate"), financing: [base(2028, 550)] }, b: { financing: [base(2028)] } },
      { a: ["b: same-rate"], b: true },
    ],
    [
      "equal rates that demand each other",
      {
        a: { ...demands("same-rate"), financing: [base(2028, 550)] },
        b: { ...demands("same-rate", "a"), financing: [base(2028, 550)] },
      },
      { a: true, b: true },
    ],
    [
      "rates that demand each other and differ",
      {
        a: { ...demands("same-rate"), financing: [base(2028, 550)] },
        b: { ...demands("same-rate", "a"), financing: [base(2028, 500)] },
      },
      { a: ["b: same-rate"], b: ["a"] },
    ],
    [
      "a demand of one who opposes",
      { a: demands("base-financing"), b: { stance: "opposes", financing: [base(2028)] } },
      { a: ["b"], b: [] },
    ],
    ["an annulled decision", { a: { conditionalOn: ["b"] }, b: { annulled: true } }, { a: ["b"], b: [] }],
  ])("with %s", (_, decisions, expected) => {
    expect(forces(decisions)).toEqual(expected);
  });

  const parties = ["a", "b", "c", "d"];
  const decision = fc.record({
    stance: fc.constantFrom("supports" as const, "opposes" as const),
    conditionalOn: fc.subarray(parties),
  });

  it("are the largest set in which every condition is met", () => {
    fc.assert(
      fc.property(fc.tuple(decision, decision, decision, decision), (all) => {
        const brief = Object.fromEntries(parties.map((party, index) => [party, all[index] as Brief]));
        const inForce = parties.filter((party) => forces(brief)[party] === true);
        const isConsistent = (set: readonly string[]) =>
          set.every(
            (party) =>
              brief[party]?.stance === "supports" && brief[party]?.conditionalOn?.every((other) => set.includes(other)),
          );
        expect(isConsistent(inForce)).toBe(true);
        for (let bits = 0; bits < 16; bits++) {
          const set = parties.filter((_, index) => (bits >> index) & 1);
          if (isConsistent(set)) expect(inForce).toEqual(expect.arrayContaining(set));
        }
      }),
    );
  });
});
