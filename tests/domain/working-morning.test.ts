import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { isDayOff } from "../../functions/domain/holidays.ts";
import { nextWorkingMorning, workingMorning } from "../../functions/domain/working-morning.ts";

describe("the morning of a working day", () => {
  test.each<[now: string, day: string | null, what: string]>([
    ["2027-04-06T06:00:00.000Z", "2027-04-06", "eight in summer"],
    ["2027-04-06T06:59:59.999Z", "2027-04-06", "just before nine"],
    ["2027-04-06T07:00:00.000Z", null, "nine"],
    ["2027-04-06T05:59:59.999Z", null, "before eight"],
    ["2027-12-01T07:00:00.000Z", "2027-12-01", "eight in winter"],
    ["2027-04-03T06:30:00.000Z", null, "a Saturday"],
    ["2027-03-29T06:30:00.000Z", null, "Easter Monday"],
    ["2027-06-25T06:30:00.000Z", null, "Midsummer Eve"],
  ])("at %s is %s: %s", (now, day, _what) => {
    expect(workingMorning(now)).toBe(day);
  });

  it("comes next after every instant, and is one", () => {
    const instant = fc.date({ min: new Date("2026-01-01"), max: new Date("2029-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (date) => {
        const now = date.toISOString();
        const next = nextWorkingMorning(now);
        const day = workingMorning(next);
        expect(next > now).toBe(true);
        expect(day !== null && isDayOff(day)).toBe(false);
        // None lies between.
        expect(nextWorkingMorning(new Date(Date.parse(next) - 1).toISOString())).toBe(next);
        const hours = (Date.parse(next) - date.getTime()) / 3_600_000;
        expect(hours).toBeLessThan(7 * 24);
      }),
    );
  });
});
