import { addDays, dayOf, daysBetween, weekdayOf } from "./calendar-day.ts";
import { onWorkingDay } from "./holidays.ts";
import type { Milestone, RoundPlan } from "./round.ts";

/** What of a round is dates. */
export type Calendar = Pick<RoundPlan, "milestones" | "latestExtension">;

/**
 * The calendar of a round moved whole years ahead: each date on the same weekday of the same week
 * (ISO 8601), or on the first working day after it, at the same local time and in the same order.
 */
export function calendarIn(calendar: Calendar, from: number, to: number): Calendar {
  const ahead = (at: string) => onDay(at, onWorkingDay(sameWeekday(at.slice(0, 10), to - from)));
  const latestExtension = { ...calendar.latestExtension };
  let earliest = `${to}-01-01T00:00`;
  const milestones = calendar.milestones.map((milestone): Milestone => {
    const at = notBefore(ahead(milestone.at), earliest);
    earliest = at;
    // Nothing that builds on a phase comes before the last day that anyone may be given.
    if (milestone.kind === "close-consultation") {
      latestExtension.consultation = later(ahead(latestExtension.consultation), at);
    }
    if (milestone.kind === "compile-consulted") earliest = later(at, latestExtension.consultation);
    if (milestone.kind === "close-referral") {
      latestExtension.referral = later(ahead(latestExtension.referral), at);
      earliest = latestExtension.referral;
    }
    return { ...milestone, at };
  });
  return { milestones: withNextRound(milestones), latestExtension };
}

/** A round whose calendar does not say when the next is made makes it after its own last step. */
function withNextRound(milestones: readonly Milestone[]): Milestone[] {
  const last = milestones.at(-1);
  if (last === undefined || milestones.some(({ kind }) => kind === "create-next-round")) return [...milestones];
  const at = `${onWorkingDay(addDays(last.at.slice(0, 10), 1))}T09:00`;
  return [...milestones, { id: "create-next-round", kind: "create-next-round", at }];
}

function onDay(at: string, day: string): string {
  return `${day}${at.slice(10)}`;
}

/** Swedish local times are written so that they compare as texts. */
function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** The same time of day, on the first working day that is not before `earliest`. */
function notBefore(at: string, earliest: string): string {
  if (at >= earliest) return at;
  const sameDay = onDay(at, onWorkingDay(earliest.slice(0, 10)));
  return sameDay >= earliest ? sameDay : onDay(at, onWorkingDay(addDays(earliest.slice(0, 10), 1)));
}

/** The same weekday in the week of the same number; a year without a week 53 has its week 52. */
export function sameWeekday(day: string, years: number): string {
  const { year, week } = weekOf(day);
  const monday = firstMonday(year + years);
  const last = weekOf(dayOf(year + years, 12, 28) as string).week;
  return addDays(monday, (Math.min(week, last) - 1) * 7 + weekdayOf(day) - 1);
}

function weekOf(day: string): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(firstMonday(year), day) / 7) + 1 };
}

/** Of the year's first week, the one with 4 January in it. */
function firstMonday(year: number): string {
  const fourth = dayOf(year, 1, 4) as string;
  return addDays(fourth, 1 - weekdayOf(fourth));
}
