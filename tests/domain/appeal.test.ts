import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appealDatesDiffer,
  decisionStatus,
  isFinal,
  lastAppealDay,
  replyStatus,
} from "../../functions/domain/appeal.ts";
import { addDays, weekdayOf } from "../../functions/domain/calendar-day.ts";
import type { DecisionProgress } from "../../functions/domain/decision.ts";
import { easterSunday, isDayOff, isEve, isPublicHoliday } from "../../functions/domain/holidays.ts";
import { opinion } from "./consultation-fixture.ts";

describe("public holidays", () => {
  it.each([
    [
      "2026",
      [
        "01-01",
        "01-06",
        "04-03",
        "04-05",
        "04-06",
        "05-01",
        "05-14",
        "05-24",
        "06-06",
        "06-20",
        "10-31",
        "12-25",
        "12-26",
      ],
    ],
    [
      "2027",
      [
        "01-01",
        "01-06",
        "03-26",
        "03-28",
        "03-29",
        "05-01",
        "05-06",
        "05-16",
        "06-06",
        "06-26",
        "11-06",
        "12-25",
        "12-26",
      ],
    ],
    [
      "2028",
      [
        "01-01",
        "01-06",
        "04-14",
        "04-16",
        "04-17",
        "05-01",
        "05-25",
        "06-04",
        "06-06",
        "06-24",
        "11-04",
        "12-25",
        "12-26",
      ],
    ],
  ])("of %s, besides the Sundays", (year, days) => {
    const found: string[] = [];
    for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
      const isNamed = days.includes(day.slice(5));
      if (isPublicHoliday(day) && (weekdayOf(day) !== 7 || isNamed)) found.push(day.slice(5));
    }
    expect(found).toEqual(days);
  });

  it.each([
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2028, "2028-04-16"],
    [2029, "2029-04-01"],
    [2030, "2030-04-21"],
    [2031, "2031-04-13"],
    [2032, "2032-03-28"],
    [2033, "2033-04-17"],
    [2034, "2034-04-09"],
    [2035, "2035-03-25"],
    [2036, "2036-04-13"],
    [2037, "2037-04-05"],
    [2039, "2039-04-10"],
    [2040, "2040-04-01"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2038, "2038-04-25"],
    [2049, "2049-04-18"],
    [2076, "2076-04-19"],
  ])("Easter %i is %s", (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it("have three eves that are none, and end no legal period", () => {
    expect(
      ["2027-06-25", "2027-12-24", "2027-12-31"].map((day) => [isEve(day), isPublicHoliday(day), isDayOff(day)]),
    ).toEqual(Array(3).fill([true, false, true]));
    expect(isEve("2027-03-27")).toBe(false);
  });
});

describe("the last day to appeal", () => {
  it.each([
    // Midsummer Eve, a Friday → Monday.
    ["2027-06-04", "2027-06-28"],
    ["2027-11-05", "2027-11-26"],
    // Christmas Eve, then Christmas Day, Boxing Day, and on to Monday.
    ["2027-12-03", "2027-12-27"],
    // New Year's Eve, New Year's Day, Sunday.
    ["2027-12-10", "2028-01-03"],
    // Good Friday 2028 → the Tuesday after Easter Monday.
    ["2028-03-24", "2028-04-18"],
    // Saturday.
    ["2027-11-13", "2027-12-06"],
    // National Day, a Sunday in 2027.
    ["2027-05-16", "2027-06-07"],
  ])("of what was announced on %s is %s", (announced, last) => {
    expect(lastAppealDay(announced)).toBe(last);
  });

  it("is three weeks or up to five days more, and never a day off", () => {
    const days = fc.integer({ min: 0, max: 36_500 }).map((count) => addDays("2000-01-01", count));
    fc.assert(
      fc.property(days, (announced) => {
        const last = lastAppealDay(announced);
        expect(isDayOff(last)).toBe(false);
        expect(last >= addDays(announced, 21)).toBe(true);
        expect(last <= addDays(announced, 26)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a decision's status", () => {
  const decided = { decisionDate: "2027-05-31" };
  const progress: DecisionProgress = {
    minutesApprovedDate: "2027-06-02",
    announcedDate: "2027-06-04",
    appealed: "not-known",
  };

  it.each([
    ["2027-06-01", "decided"],
    ["2027-06-02", "minutes-approved"],
    ["2027-06-04", "announced"],
    ["2027-06-28", "announced"],
    ["2027-06-29", "final"],
  ])("on %s is %s", (day, status) => {
    expect(decisionStatus(decided, progress, day)).toBe(status);
  });

  it("follows the law's last day, not a printed one", () => {
    expect(decisionStatus(decided, { ...progress, statedLastAppealDate: "2027-06-25" }, "2027-06-26")).toBe(
      "announced",
    );
    expect(appealDatesDiffer({ ...progress, statedLastAppealDate: "2027-06-25" })).toBe(true);
    expect(appealDatesDiffer({ ...progress, statedLastAppealDate: "2027-06-28" })).toBe(false);
    expect(appealDatesDiffer(progress)).toBe(false);
  });

  it.each([
    ["yes", "appealed", false],
    ["upheld", "upheld", true],
    ["annulled", "annulled", false],
    ["no", "final", true],
  ] as const)("after an appeal that is %s is %s", (appealed, status, final) => {
    expect(decisionStatus(decided, { ...progress, appealed }, "2027-08-01")).toBe(status);
    expect(isFinal(status)).toBe(final);
  });

  it("takes no day before the decision for the decision's own", () => {
    const later = { ...decided, decisionDate: "2027-06-14" };
    expect(decisionStatus(later, progress, "2027-08-01")).toBe("decided");
    expect(decisionStatus({ ...later, decisionDate: "2027-06-03" }, progress, "2027-06-03")).toBe("decided");
    expect(decisionStatus({ ...later, decisionDate: "2027-06-04" }, progress, "2027-06-04")).toBe("announced");
  });

  it("of an officer's opinion is preliminary, whatever is recorded", () => {
    expect(replyStatus(opinion, progress, "2027-08-01")).toBe("preliminary");
    expect(decisionStatus(decided, null, "2027-08-01")).toBe("decided");
  });
});
