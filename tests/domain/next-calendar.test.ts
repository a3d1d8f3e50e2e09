import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, weekdayOf } from "../../functions/domain/calendar-day.ts";
import { calendarWarnings } from "../../functions/domain/calendar-warnings.ts";
import { isDayOff } from "../../functions/domain/holidays.ts";
import { checkRound } from "../../functions/domain/import-round.ts";
import { type Calendar, calendarIn, sameWeekday } from "../../functions/domain/next-calendar.ts";
import { type RoundPlan, roundPlanSchema } from "../../functions/domain/round.ts";
import { templateCalendar } from "../../functions/domain/round-template.ts";
import { instantOfLocalTime } from "../../functions/domain/stockholm-time.ts";
import { stockholmMinute } from "../../functions/domain/swedish-clock.ts";

const round2027: RoundPlan = roundPlanSchema.parse(
  JSON.parse(readFileSync(new URL("../../forms/asnen/round-2027.json", import.meta.url), "utf8")),
);

const years = Array.from({ length: 15 }, (_, index) => 2026 + index);

function asPlan(calendar: Calendar, year: number): RoundPlan {
  return { ...round2027, ...calendar, id: String(year), planYear: year + 1 };
}

const timesOf = ({ milestones, latestExtension }: Calendar) => [
  ...milestones.map(({ at }) => at),
  ...Object.values(latestExtension),
];

describe("the same weekday in the same week", () => {
  it.each([
    ["2027-04-05", 1, "2028-04-03"],
    ["2027-05-24", 1, "2028-05-22"],
    ["2027-11-30", 1, "2028-11-28"],
    ["2028-01-17", 1, "2029-01-15"],
    // 2026 has a week 53 and 2027 has none.
    ["2026-12-29", 1, "2027-12-28"],
    ["2025-06-02", 1, "2026-06-01"],
    ["2027-04-05", 0, "2027-04-05"],
  ])("%s and %i year is %s", (day, ahead, expected) => {
    expect(sameWeekday(day, ahead)).toBe(expected);
  });

  it("does not drift, however many years go by", () => {
    const day = fc.integer({ min: 15, max: 340 }).map((count) => addDays("2026-01-01", count));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 14 }), (first, ahead) => {
        const there = sameWeekday(first, ahead);
        expect(weekdayOf(there)).toBe(weekdayOf(first));
        const anniversary = `${Number(first.slice(0, 4)) + ahead}${first.slice(4)}`.replace("02-29", "02-28");
        expect(Math.abs(Date.parse(there) - Date.parse(anniversary)) / 86_400_000).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe("next year's calendar", () => {
  it("is last year's, week for week", () => {
    const { milestones, latestExtension } = calendarIn(round2027, 2027, 2028);
    const at = Object.fromEntries(milestones.map((milestone) => [milestone.id, milestone.at]));
    expect(at).toMatchObject({
      "open-round": "2028-01-31T09:00",
      "open-consultation": "2028-04-03T09:00",
      "close-consultation": "2028-05-22T23:59",
      "open-referral": "2028-08-16T09:00",
      "close-referral": "2028-11-28T23:59",
      "compile-followed-up": "2029-01-15T06:00",
      "create-next-round": "2029-01-16T09:00",
    });
    expect(latestExtension).toEqual({ consultation: "2028-06-05T23:59", referral: "2028-12-12T23:59" });
  });

  it("moves off public holidays and eves, and lets what follows follow", () => {
    // Easter Monday of 2029 is 2 April.
    expect(calendarIn(round2027, 2027, 2029).milestones[1]).toMatchObject({ at: "2029-04-03T09:00" });
    const closing = [
      { id: "close", kind: "close-consultation", at: "2027-06-24T23:59" },
      { id: "compile", kind: "compile-consulted", at: "2027-06-25T06:00" },
    ] as const;
    // Midsummer Eve of 2028 is Friday 23 June: the compilation waits for Monday.
    expect(
      calendarIn({ ...round2027, milestones: closing.slice() }, 2027, 2028).milestones.map(({ at }) => at),
    ).toEqual(["2028-06-22T23:59", "2028-06-26T06:00", "2028-06-27T09:00"]);
  });

  const anyCalendar = fc
    .tuple(
      fc.constantFrom(...years),
      fc.integer({ min: 10, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 16, maxLength: 16 }),
      fc.array(fc.constantFrom("00:00", "01:59", "03:00", "06:00", "09:00", "16:00"), { minLength: 16, maxLength: 16 }),
    )
    .map(([year, start, gaps, times]): RoundPlan => {
      let day = addDays(`${year}-01-01`, start);
      const milestones = templateCalendar(2027).milestones.map((milestone, index) => {
        day = addDays(day, 1 + (gaps[index] ?? 0));
        const isClosing = milestone.kind.startsWith("close-");
        return { ...milestone, at: `${day}T${isClosing ? "23:59" : times[index]}` };
      });
      const closes = (kind: string) => milestones.find((one) => one.kind === kind)?.at ?? "";
      const latestExtension = { consultation: closes("close-consultation"), referral: closes("close-referral") };
      return asPlan({ milestones, latestExtension }, year);
    });

  it("of any valid one is valid: in order, on working days, at the same local times", () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: 1, max: 3 }), (plan, ahead) => {
        const from = Number(plan.id);
        const next = calendarIn(plan, from, from + ahead);
        expect(checkRound(asPlan(next, from + ahead))).toEqual([]);
        for (const at of timesOf(next)) {
          expect(isDayOff(at.slice(0, 10)), at).toBe(false);
          expect(stockholmMinute(instantOfLocalTime(at))).toBe(at);
        }
        expect(next.milestones.map(({ at }) => at.slice(11))).toEqual(plan.milestones.map(({ at }) => at.slice(11)));
      }),
    );
  });

  it("of the year before is the template's, from 2026 to 2040, and closes at 23.59 on both sides of the clock change", () => {
    for (const year of years) {
      const calendar = templateCalendar(year);
      expect(checkRound(asPlan(calendar, year)), String(year)).toEqual([]);
      expect(calendarWarnings(calendar).filter(({ kind }) => kind !== "falls-over")).toEqual([]);
      const closing = calendar.milestones.filter(({ kind }) => kind.startsWith("close-"));
      const offsets = closing.map(({ at }) => Date.parse(`${at}Z`) - Date.parse(instantOfLocalTime(at)));
      expect(offsets).toEqual([7_200_000, 3_600_000]);
      expect(closing.map(({ at }) => at.slice(11))).toEqual(["23:59", "23:59"]);
    }
  });
});

describe("warnings", () => {
  const between = (open: string, close: string, phase: "consultation" | "referral" = "consultation") =>
    calendarWarnings({
      ...round2027,
      milestones: [
        { id: "o", kind: `open-${phase}`, at: `${open}T09:00` },
        { id: "c", kind: `close-${phase}`, at: `${close}T23:59` },
      ],
    }).map((warning) => (warning.kind === "falls-over" ? warning.season : warning.kind));

  it("are none for the sample year", () => {
    expect(calendarWarnings(round2027)).toEqual([]);
  });

  it.each([
    ["six weeks to the day", "2027-04-12", "2027-05-24", []],
    ["a day less", "2027-04-13", "2027-05-24", ["under-six-weeks"]],
    ["until 1 July", "2027-05-03", "2027-07-01", ["july"]],
    ["from 30 July", "2027-07-30", "2027-09-20", ["july"]],
    ["over the whole summer", "2027-06-07", "2027-08-20", ["july"]],
    ["until the day before Christmas Eve", "2027-11-01", "2027-12-23", []],
    ["from New Year's Day", "2027-11-01", "2028-01-03", ["christmas"]],
    ["from a year into the next", "2026-12-30", "2027-02-19", ["christmas"]],
    ["from Easter Monday", "2027-03-29", "2027-05-24", ["easter", "day-off"]],
    ["from the day after", "2027-03-30", "2027-05-24", []],
    ["until Monday before Easter", "2027-02-01", "2027-03-22", ["easter"]],
    ["on a Saturday", "2027-04-05", "2027-05-29", ["day-off"]],
    ["on Midsummer Eve", "2027-05-03", "2027-06-25", ["day-off"]],
  ])("%s", (_, open, close, expected) => {
    expect(between(open, close)).toEqual(expected);
  });

  it.each([
    ["2027-08-18", "2027-11-18", []],
    ["2027-08-18", "2027-11-17", ["under-three-months"]],
    ["2027-08-18", "2027-09-28", ["under-six-weeks"]],
    ["2027-08-31", "2027-11-30", []],
  ])("a referral from %s to %s", (open, close, expected) => {
    expect(between(open, close, "referral")).toEqual(expected);
  });
});
