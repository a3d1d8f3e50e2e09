import { addDays } from "./calendar-day.ts";
import { isDayOff, onWorkingDay } from "./holidays.ts";
import { instantOfLocalTime } from "./stockholm-time.ts";
import { stockholmDay, stockholmMinute } from "./swedish-clock.ts";

/** The working day whose morning it is in Sweden, from eight to nine; null at any other time. */
export function workingMorning(now: string): string | null {
  const minute = stockholmMinute(now);
  const day = minute.slice(0, 10);
  return minute.slice(11, 13) === "08" && !isDayOff(day) ? day : null;
}

/** When the next of them begins, strictly after `now`. */
export function nextWorkingMorning(now: string): string {
  const today = onWorkingDay(stockholmDay(now));
  const begins = instantOfLocalTime(`${today}T08:00`);
  return begins > now ? begins : instantOfLocalTime(`${onWorkingDay(addDays(today, 1))}T08:00`);
}
