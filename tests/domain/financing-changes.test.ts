import { describe, expect, it } from "vitest";
import { compileDecisions, weighDecisions } from "../../functions/domain/compile-decisions.ts";
import { compileFinancing } from "../../functions/domain/compile-financing.ts";
import type { Decision } from "../../functions/domain/decision.ts";
import { compileChanges } from "../../functions/domain/financing-changes.ts";
import type { FinancingLine } from "../../functions/domain/financing-line.ts";
import { decision, decisionMakers, submissionOf } from "./consultation-fixture.ts";

function planOf(planYear: number, byParty: Readonly<Record<string, Partial<Decision>>>, makers = decisionMakers) {
  const records = weighDecisions(
    Object.entries(byParty).map(([party, change]) => ({
      submission: submissionOf("referral", party, { ...decision, financing: [], ...change }),
      earlier: [],
      progress: null,
    })),
  );
  return {
    financing: compileFinancing({ budgetSek: planYear * 100, planYear }, makers, records),
    decisions: compileDecisions(makers, records, "2028-12-15").entries,
  };
}

const line = (budgetYear: number, amountSek: number, kind: FinancingLine["kind"] = "base-financing") => ({
  budgetYear,
  amountSek,
  kind,
});

function changesOf(now: ReturnType<typeof planOf>, before: ReturnType<typeof planOf>) {
  return compileChanges(now.financing, now.decisions, { version: "1.1", hash: "f".repeat(64), ...before });
}

describe("what has changed since last year", () => {
  const before = planOf(2028, {
    vaxjo: { paragraph: 198, financing: [line(2028, 470_645), line(2029, 480_000, "letter-of-intent")] },
    region: { paragraph: 87, financing: [line(2029, 250_000, "letter-of-intent")] },
  });

  it("puts each sum beside last year's and the one that was meant, each with its paragraph", () => {
    const now = planOf(2029, {
      vaxjo: { paragraph: 84, financing: [line(2029, 500_000)] },
      alvesta: { paragraph: 12, financing: [line(2029, 100_670)] },
    });
    const { rows, since, budgetSek } = changesOf(now, before);
    expect(since).toEqual({ planYear: 2028, version: "1.1", hash: "f".repeat(64) });
    expect(budgetSek).toBe(202_800);
    expect(rows).toMatchObject([
      { party: "alvesta", before: null, intended: null, now: { amountSek: 100_670, paragraph: 12 } },
      {
        party: "vaxjo",
        before: { amountSek: 470_645, paragraph: 198 },
        intended: { amountSek: 480_000, paragraph: 198 },
        now: { amountSek: 500_000, organ: "Kommunfullmäktige", paragraph: 84 },
      },
      { party: "region", before: null, intended: { amountSek: 250_000, paragraph: 87 }, now: null },
    ]);
  });

  it("counts nothing that is not in force, and no other kind as base financing", () => {
    const now = planOf(2029, {
      vaxjo: { financing: [line(2029, 1, "project-money"), line(2029, 2, "in-kind"), line(2030, 3)] },
      tingsryd: { financing: [line(2029, 4)], conditionalOn: ["alvesta"] },
      region: { stance: "abstains", financing: [line(2029, 5)] },
    });
    expect(changesOf(now, before).rows.map(({ party, now: promised }) => [party, promised])).toEqual([
      ["vaxjo", null],
      ["region", null],
    ]);
  });

  it("keeps one that is no longer asked, with what it gave", () => {
    const now = planOf(
      2029,
      {},
      decisionMakers.filter(({ id }) => id !== "vaxjo"),
    );
    expect(changesOf(now, before).rows.map(({ party }) => party)).toEqual(["vaxjo", "region"]);
  });
});
