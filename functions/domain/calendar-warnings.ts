import { addDays, dayOf, daysBetween } from "./calendar-day.ts";
import { easterSunday, isDayOff } from "./holidays.ts";
import type { Calendar } from "./next-calendar.ts";
import type { Phase, StepKind } from "./round.ts";

export type Season = "july" | "christmas" | "easter";

/** What a person should know before a calendar is fixed; nothing here is forbidden. */
export type CalendarWarning =
  /** Fewer than six weeks from opening to closing day. */
  | { readonly kind: "under-six-weeks"; readonly phase: Phase; readonly days: number }
  /** An authority whose board meets monthly needs three months. */
  | { readonly kind: "under-three-months"; readonly phase: Phase; readonly days: number }
  | { readonly kind: "falls-over"; readonly phase: Phase; readonly season: Season }
  /** Somebody has put it on a weekend, a public holiday or an eve. */
  | { readonly kind: "day-off"; readonly milestone: string; readonly day: string };

const sixWeeks = 42;
const phases = [
  ["consultation", "open-consultation", "close-consultation"],
  ["referral", "open-referral", "close-referral"],
] as const satisfies readonly (readonly [Phase, StepKind, StepKind])[];

export function calendarWarnings({ milestones }: Calendar): readonly CalendarWarning[] {
  const dayOfKind = (wanted: StepKind) => milestones.find(({ kind }) => kind === wanted)?.at.slice(0, 10);
  return [
    ...phases.flatMap(([phase, opens, closes]) => {
      const [first, last] = [dayOfKind(opens), dayOfKind(closes)];
      return first === undefined || last === undefined ? [] : phaseWarnings(phase, first, last);
    }),
    ...milestones
      .filter(({ at }) => isDayOff(at.slice(0, 10)))
      .map(({ id, at }) => ({ kind: "day-off", milestone: id, day: at.slice(0, 10) }) as const),
  ];
}

function phaseWarnings(phase: Phase, first: string, last: string): readonly CalendarWarning[] {
  const warnings: CalendarWarning[] = [];
  const days = daysBetween(first, last);
  if (days < sixWeeks) warnings.push({ kind: "under-six-weeks", phase, days });
  else if (phase === "referral" && last < threeMonthsAfter(first)) {
    warnings.push({ kind: "under-three-months", phase, days });
  }
  for (const season of ["july", "christmas", "easter"] as const) {
    const years = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
    if (years.some((year) => overlaps(season, year, first, last))) warnings.push({ kind: "falls-over", phase, season });
  }
  return warnings;
}

function overlaps(season: Season, year: number, first: string, last: string): boolean {
  const [from, until] = seasonOf(season, year);
  return first <= until && last >= from;
}

/** First and last day; Easter from Monday before it to Easter Monday, Christmas to New Year's Day. */
function seasonOf(season: Season, year: number): readonly [string, string] {
  switch (season) {
    case "july":
      return [`${year}-07-01`, `${year}-07-31`];
    case "christmas":
      return [`${year}-12-24`, `${year + 1}-01-01`];
    case "easter":
      return [addDays(easterSunday(year), -6), addDays(easterSunday(year), 1)];
  }
}

function threeMonthsAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const ahead = month + 3;
  const inYear = [year + Math.floor((ahead - 1) / 12), ((ahead - 1) % 12) + 1] as const;
  // 30 November and three months is the last of February.
  for (let last = date; ; last -= 1) {
    const found = dayOf(...inYear, last);
    if (found !== null) return found;
  }
}
