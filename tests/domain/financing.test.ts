import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecisionMaker } from "../../functions/domain/compile-decisions.ts";
import { weighDecisions } from "../../functions/domain/compile-decisions.ts";
import { compileFinancing } from "../../functions/domain/compile-financing.ts";
import type { Decision } from "../../functions/domain/decision.ts";
import {
  differsFromRate,
  type FinancingLine,
  financingKindSchema,
  financingLineSchema,
  rateAmountSek,
} from "../../functions/domain/financing-line.ts";
import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import { largestSek } from "../../functions/domain/money.ts";
import { financingLineFields, readFinancing } from "../../functions/domain/read-financing.ts";
import { decision, decisionMakers, submissionOf } from "./consultation-fixture.ts";

const day = "2019-12-31";
const lineOf = fc.record(
  {
    budgetYear: fc.integer({ min: 2000, max: 2099 }),
    kind: fc.constantFrom(...financingKindSchema.options),
    amountSek: fc.integer({ min: 0, max: largestSek }),
    rate: fc.record({
      rateOre: fc.integer({ min: 1, max: 1_000_000 }),
      population: fc.integer({ min: 1, max: 100_000_000 }),
      populationDate: fc.constant(day),
    }),
  },
  { requiredKeys: ["budgetYear", "kind", "amountSek"] },
);
const linesOf = fc.uniqueArray(lineOf, { maxLength: 20, selector: ({ budgetYear, kind }) => `${budgetYear} ${kind}` });

describe("a rate per inhabitant", () => {
  it.each([
    [500, 94_129, 470_645],
    [500, 20_134, 100_670],
    [500, 12_393, 61_965],
    [550, 20_134, 110_737],
    [1_000_000, 100_000_000, 1_000_000_000_000],
  ])("of %i öre for %i inhabitants is %i kronor", (rateOre, population, amountSek) => {
    const rate = { rateOre, population, populationDate: day };
    expect(rateAmountSek(rate)).toBe(amountSek);
    expect(differsFromRate({ amountSek, rate })).toBe(false);
    expect(differsFromRate({ amountSek: amountSek + 1, rate })).toBe(true);
  });

  it("gives one amount, whichever way its öre are rounded", () => {
    const rate = { rateOre: 555, population: 12_393, populationDate: day };
    expect(rateAmountSek(rate)).toBe(68_781);
    expect([68_780, 68_781, 68_782].map((amountSek) => differsFromRate({ amountSek, rate }))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["5", 500],
    ["5,50", 550],
    ["5.5", 550],
    ["5,05 kr", 505],
  ])("is written as %s", (rate, rateOre) => {
    const { lines, issues } = read({ rate, population: "100", "population-date": day });
    expect(issues).toEqual([]);
    expect(lines[0]?.rate?.rateOre).toBe(rateOre);
  });

  it.each(["0", "5,505", "fem", "-5", "5:50"])("is not written as %s", (rate) => {
    expect(read({ rate, population: "100", "population-date": day }).issues).toEqual(["financing-0-rate not-a-rate"]);
  });

  it("differs from nothing where none is stated", () => {
    expect(differsFromRate({ amountSek: 5 })).toBe(false);
  });
});

function read(typed: Readonly<Record<string, string>>) {
  const row = { year: "2028", kind: "base-financing", amount: "470 645", ...typed };
  const fields: FormFields = new Map(Object.entries(row).map(([name, value]) => [`financing-0-${name}`, [value]]));
  const issues: FieldIssue[] = [];
  const lines = readFinancing(fields, "2027-11-30", issues);
  return { lines, issues: issues.map(({ field, code }) => `${field} ${code}`) };
}

describe("posted financing lines", () => {
  it("come back from the form as they were recorded, in whole kronor", () => {
    fc.assert(
      fc.property(linesOf, (lines) => {
        const issues: FieldIssue[] = [];
        expect(readFinancing(financingLineFields(lines), "2027-11-30", issues)).toEqual(lines);
        expect(issues).toEqual([]);
        for (const line of lines) expect(financingLineSchema.safeParse(line).success).toBe(true);
      }),
    );
  });

  it("take a rate with its population and day, also where it gives another amount", () => {
    const rate = { rateOre: 500, population: 94_129, populationDate: day };
    const typed = { rate: "5", population: "94 129", "population-date": "31/12 2019" };
    expect(read(typed)).toEqual({
      lines: [{ budgetYear: 2028, kind: "base-financing", amountSek: 470_645, rate }],
      issues: [],
    });
    expect(read({ ...typed, amount: "500 000" }).lines).toMatchObject([{ amountSek: 500_000, rate }]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["a rate alone", { rate: "5" }, ["financing-0-population required", "financing-0-population-date required"]],
    [
      "a rate in tenths of an öre",
      { rate: "5,505", population: "1", "population-date": day },
      ["financing-0-rate not-a-rate"],
    ],
    [
      "no inhabitants",
      { rate: "5", population: "0", "population-date": day },
      ["financing-0-population number-too-small"],
    ],
    [
      "a population to come",
      { rate: "5", population: "1", "population-date": "2028-01-01" },
      ["financing-0-population-date date-in-future"],
    ],
    [
      "a rate in a row without amount",
      { year: "", kind: "", amount: "", rate: "5", population: "1", "population-date": day },
      ["financing-0-year required", "financing-0-kind required", "financing-0-amount required"],
    ],
  ])("with %s are told by the field", (_, typed, issues) => {
    expect(read(typed).issues).toEqual(issues);
  });
});

function compile(
  byParty: Readonly<Record<string, Partial<Decision>>>,
  laterBudgets?: { budgetYear: number; budgetSek: number }[],
) {
  const recorded = Object.entries(byParty).map(([party, change]) => ({
    submission: submissionOf("referral", party, { ...decision, financing: [], ...change }),
    earlier: [],
    progress: null,
  }));
  const makers: readonly DecisionMaker[] = decisionMakers;
  return compileFinancing(
    { budgetSek: 1_000_000, planYear: 2028, ...(laterBudgets && { laterBudgets }) },
    makers,
    weighDecisions(recorded),
  );
}

describe("what decisions promise", () => {
  it("is added by its kind alone, and only money that is decided and in force covers the budget", () => {
    const line = (kind: FinancingLine["kind"], amountSek: number) => ({ budgetYear: 2028, kind, amountSek });
    const part = compile({
      vaxjo: { financing: [line("base-financing", 400_000), line("project-money", 50_000), line("in-kind", 30_000)] },
      region: { financing: [line("letter-of-intent", 200_000)] },
      tingsryd: { financing: [line("base-financing", 60_000), line("in-kind", 5_000)], conditionalOn: ["alvesta"] },
    });
    expect(part.years).toEqual([
      {
        budgetYear: 2028,
        decidedSek: 400_000,
        projectSek: 50_000,
        intendedSek: 200_000,
        waitingSek: 60_000,
        inKindSek: 30_000,
      },
    ]);
    expect(part).toMatchObject({ coveredSek: 450_000, gapSek: 550_000 });
  });

  it("has the years the budget reaches to, also those that nobody has promised anything for", () => {
    const part = compile({}, [{ budgetYear: 2029, budgetSek: 1_100_000 }]);
    const nothing = { decidedSek: 0, intendedSek: 0, waitingSek: 0 };
    expect(part.years).toEqual([
      { budgetYear: 2028, ...nothing },
      { budgetYear: 2029, budgetSek: 1_100_000, ...nothing },
    ]);
  });

  it("comes to the same whole kronor however it is divided on years, kinds and parties", () => {
    fc.assert(
      fc.property(linesOf, linesOf, fc.boolean(), (first, second, waits) => {
        const part = compile({
          vaxjo: { financing: first },
          tingsryd: { financing: second, conditionalOn: waits ? ["region"] : [] },
        });
        const stated = part.years.reduce(
          (sum, { decidedSek, projectSek = 0, intendedSek, waitingSek, inKindSek = 0 }) =>
            sum + decidedSek + projectSek + intendedSek + waitingSek + inKindSek,
          0,
        );
        const counted = part.lines.filter(({ kind, inForce }) => inForce || kind !== "in-kind");
        expect(stated).toBe(counted.reduce((sum, { amountSek }) => sum + amountSek, 0));
        expect(part.lines).toHaveLength(first.length + second.length);
      }),
    );
  });
});
