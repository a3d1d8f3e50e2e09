import { describe, expect, it } from "vitest";
import { nameOfDecision, progressOf } from "../../functions/domain/decision-progress.ts";
import { decision } from "./consultation-fixture.ts";

const recorded = { about: nameOfDecision(decision), progress: { appealed: "annulled" } } as const;

describe("what has been recorded of a decision", () => {
  it("counts for that decision, also when its amounts were mended", () => {
    expect(progressOf(decision, recorded)).toBe(recorded);
    expect(progressOf({ ...decision, financing: [], stance: "opposes" } as typeof decision, recorded)).toBe(recorded);
  });

  it.each([{ organ: "Kommunstyrelsen" }, { decisionDate: "2027-11-03" }, { paragraph: 85 }])(
    "does not count for another one: %o",
    (change) => {
      expect(progressOf({ ...decision, ...change }, recorded)).toBeUndefined();
    },
  );

  it("is nothing while either is missing", () => {
    expect(progressOf(undefined, recorded)).toBeUndefined();
    expect(progressOf(decision, undefined)).toBeUndefined();
  });
});
