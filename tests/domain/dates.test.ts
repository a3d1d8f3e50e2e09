import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isCalendarDay, parseDay, weekdayOf } from "../../functions/domain/calendar-day.ts";
import { exclusiveDeadline, instantOfLocalTime, parseLocalTime } from "../../functions/domain/stockholm-time.ts";
import { stockholmDay, stockholmMinute } from "../../functions/domain/swedish-clock.ts";
import { formatDate, formatDeadline, formatInstant, formatWeekdayDate } from "../../functions/texts/format.ts";

const anyDay = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((milliseconds) => new Date(milliseconds).toISOString().slice(0, 10));

describe("Swedish local time", () => {
  it.each([
    ["2027-05-24T23:59", "2027-05-24T21:59:00.000Z"],
    ["2027-11-30T23:59", "2027-11-30T22:59:00.000Z"],
    ["2027-10-31T01:59", "2027-10-30T23:59:00.000Z"],
    ["2027-10-31T03:00", "2027-10-31T02:00:00.000Z"],
    ["2027-03-28T01:59", "2027-03-28T00:59:00.000Z"],
    ["2027-03-28T03:00", "2027-03-28T01:00:00.000Z"],
  ])("%s is %s", (local, instant) => {
    expect(instantOfLocalTime(local)).toBe(instant);
  });

  it.each([
    ["2027-10-31T02:30", "night-hour"],
    ["2027-06-01T02:00", "night-hour"],
    ["2027-02-29T09:00", "no-such-day"],
    ["2027-13-01T09:00", "no-such-day"],
    ["2027-05-24T24:00", "malformed"],
    ["2027-05-24 09:00", "malformed"],
    ["", "malformed"],
  ])("%s is refused as %s", (local, reason) => {
    expect(parseLocalTime(local)).toEqual({ ok: false, reason });
    expect(() => instantOfLocalTime(local)).toThrow(RangeError);
  });

  it("comes back from its instant, on every day and across both changes of clocks", () => {
    const hour = fc.integer({ min: 0, max: 23 }).filter((one) => one !== 2);
    fc.assert(
      fc.property(anyDay, hour, fc.integer({ min: 0, max: 59 }), (day, hours, minutes) => {
        const local = `${day}T${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
        expect(stockholmMinute(instantOfLocalTime(local))).toBe(local);
      }),
    );
  });
});

describe("a closing time", () => {
  it.each([
    [
      "2027-05-24T23:59",
      "2027-05-24T22:00:00.000Z",
      "måndag 24 maj 2027 klockan 23.59",
      "Monday 24 May 2027 at 23:59 Swedish time",
    ],
    [
      "2027-11-30T23:59",
      "2027-11-30T23:00:00.000Z",
      "tisdag 30 november 2027 klockan 23.59",
      "Tuesday 30 November 2027 at 23:59 Swedish time",
    ],
  ])("%s ends at %s and is shown as its last minute", (local, instant, swedish, english) => {
    expect(exclusiveDeadline(local)).toBe(instant);
    expect(formatDeadline(instant, "sv")).toBe(swedish);
    expect(formatDeadline(instant, "en")).toBe(english);
  });
});

describe("dates in words", () => {
  it("are written as people write them", () => {
    expect(formatDate("2027-05-24", "sv")).toBe("24 maj 2027");
    expect(formatDate("2027-05-24", "en")).toBe("24 May 2027");
    expect(formatWeekdayDate("2027-05-24", "sv")).toBe("måndag 24 maj 2027");
    expect(formatWeekdayDate("2027-05-24", "en")).toBe("Monday 24 May 2027");
    expect(formatInstant("2027-04-05T07:00:00.000Z", "sv")).toBe("5 april 2027 klockan 09.00");
    expect(formatInstant("2027-12-31T23:30:00.000Z", "en")).toBe("1 January 2028 at 00:30");
  });

  it("are the day it is in Sweden", () => {
    expect(stockholmDay("2027-05-24T21:59:59.999Z")).toBe("2027-05-24");
    expect(stockholmDay("2027-05-24T22:00:00.000Z")).toBe("2027-05-25");
  });
});

describe("a calendar day", () => {
  it("exists or not", () => {
    expect(isCalendarDay("2028-02-29")).toBe(true);
    for (const text of ["2027-02-29", "2027-04-31", "2027-00-10", "2027-1-1", "27-01-01", "2027-05-24T00:00"]) {
      expect(isCalendarDay(text)).toBe(false);
    }
    expect(dayOf(2027, 5, 24)).toBe("2027-05-24");
    expect(dayOf(2027, 2, 30)).toBeNull();
    expect(dayOf(20271, 2, 3)).toBeNull();
  });

  it("follows the one before, a week later on the same weekday", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(addDays(addDays(day, 1), -1)).toBe(day);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
    expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
    expect(weekdayOf("2027-05-24")).toBe(1);
    expect(weekdayOf("2027-05-30")).toBe(7);
  });

  it.each([
    "2027-11-02",
    " 2027-11-2 ",
    "20271102",
    "2/11 2027",
    "2/11-2027",
    "02/11/2027",
    "2.11.2027",
    "2 november 2027",
    "2 NOV. 2027",
    "2\u00a0november\u00a02027",
    "den 2 november 2027",
    "2 November 2027",
  ])("is read from %j", (text) => {
    expect(parseDay(text)).toEqual({ ok: true, day: "2027-11-02" });
  });

  it.each([
    ["30/2 2027", "no-such-day"],
    ["31 november 2027", "no-such-day"],
    ["2027-02-29", "no-such-day"],
    ["2/13 2027", "no-such-day"],
    ["2/11 27", "not-a-date"],
    ["2 smarch 2027", "not-a-date"],
    ["i går", "not-a-date"],
    ["２０２７-11-02", "not-a-date"],
    ["", "not-a-date"],
  ])("is not read from %j: %s", (text, reason) => {
    expect(parseDay(text)).toEqual({ ok: false, reason });
  });

  it("is read back in both languages' words", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("sv" as const, "en" as const), (day, language) => {
        expect(parseDay(formatDate(day, language))).toEqual({ ok: true, day });
      }),
    );
  });
});
