import { addDays, dayOf, weekdayOf } from "./calendar-day.ts";

const saturday = 6;
const sunday = 7;

/** Public holidays by the law's own rules (SFS 1989:253), Sundays among them. */
export function isPublicHoliday(day: string): boolean {
  return weekdayOf(day) === sunday || holidaysOf(yearOf(day)).has(day);
}

/** Midsummer Eve, Christmas Eve and New Year's Eve: no public holidays, but no deadline ends on them. */
export function isEve(day: string): boolean {
  if (day.endsWith("-12-24") || day.endsWith("-12-31")) return true;
  return addDays(day, 1) === midsummerDay(yearOf(day));
}

/** Saturdays, Sundays, public holidays and the three eves: a legal period that ends on one runs on. */
export function isDayOff(day: string): boolean {
  return weekdayOf(day) === saturday || isPublicHoliday(day) || isEve(day);
}

/** The day itself, or the first day after it that is not a day off. */
export function onWorkingDay(day: string): string {
  return isDayOff(day) ? onWorkingDay(addDays(day, 1)) : day;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function holidaysOf(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  return new Set([
    fixedDay(year, 1, 1),
    fixedDay(year, 1, 6),
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    fixedDay(year, 5, 1),
    addDays(easter, 39),
    addDays(easter, 49),
    fixedDay(year, 6, 6),
    midsummerDay(year),
    saturdayFrom(fixedDay(year, 10, 31)),
    fixedDay(year, 12, 25),
    fixedDay(year, 12, 26),
  ]);
}

function midsummerDay(year: number): string {
  return saturdayFrom(fixedDay(year, 6, 20));
}

function saturdayFrom(day: string): string {
  return addDays(day, (saturday - weekdayOf(day) + 7) % 7);
}

function fixedDay(year: number, month: number, day: number): string {
  return dayOf(year, month, day) as string;
}

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const epact =
    (19 * goldenNumber + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const shift = Math.floor((goldenNumber + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * shift + 114;
  return fixedDay(year, Math.floor(count / 31), (count % 31) + 1);
}
