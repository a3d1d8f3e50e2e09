/** Plain calendar days, `2027-05-24`: they have no clock and no time zone, so they compare as strings. */

const millisecondsPerDay = 86_400_000;
const written = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Whether the text is a day that exists, written `2027-05-24`. */
export function isCalendarDay(text: string): boolean {
  const parts = written.exec(text);
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** Null when the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (!written.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== text ? null : text;
}

export function addDays(day: string, count: number): string {
  return new Date(middayOf(day) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

export function daysBetween(first: string, last: string): number {
  return Math.round((middayOf(last) - middayOf(first)) / millisecondsPerDay);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(middayOf(day)).getUTCDay() || 7;
}

/** A number that names the day to `Intl`: its midday in UTC. */
export function middayOf(day: string): number {
  if (!isCalendarDay(day)) throw new RangeError(`not a calendar day: ${day}`);
  return Date.parse(`${day}T12:00:00Z`);
}

const monthNames: readonly (readonly string[])[] = [
  ["januari", "jan", "january"],
  ["februari", "feb", "february"],
  ["mars", "mar", "march"],
  ["april", "apr"],
  ["maj", "may"],
  ["juni", "jun", "june"],
  ["juli", "jul", "july"],
  ["augusti", "aug", "august"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "oct", "october"],
  ["november", "nov"],
  ["december", "dec"],
];

export type DayReading =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly reason: "not-a-date" | "no-such-day" };

/**
 * A day as people write it: `2027-11-02`, `20271102`, `2/11 2027`, `2.11.2027`, `2 november 2027`.
 * Day before month, as in Sweden; two-digit years are refused.
 */
export function parseDay(text: string): DayReading {
  const compact = text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ");
  const parts = readYearFirst(compact) ?? readDayFirst(compact) ?? readMonthName(compact);
  if (parts === null) return { ok: false, reason: "not-a-date" };
  const day = dayOf(...parts);
  return day === null ? { ok: false, reason: "no-such-day" } : { ok: true, day };
}

type DayParts = readonly [year: number, month: number, day: number];

function readYearFirst(text: string): DayParts | null {
  const match = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/.exec(text) ?? /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(text);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function readDayFirst(text: string): DayParts | null {
  const match = /^([0-9]{1,2}) ?[/.] ?([0-9]{1,2})(?: ?[-/.] ?| )([0-9]{4})$/.exec(text);
  return match === null ? null : [Number(match[3]), Number(match[2]), Number(match[1])];
}

function readMonthName(text: string): DayParts | null {
  const match = /^(?:den )?([0-9]{1,2})(?::?[ae])? ([a-z]+)\.? ([0-9]{4})$/.exec(text);
  if (match === null) return null;
  const month = monthNames.findIndex((names) => names.includes(match[2] as string));
  return month < 0 ? null : [Number(match[3]), month + 1, Number(match[1])];
}
