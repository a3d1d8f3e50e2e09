import { Temporal } from "temporal-polyfill";
import { isCalendarDay } from "./calendar-day.ts";
import { instantOf } from "./swedish-clock.ts";

export type LocalTimeReading =
  | { readonly ok: true; readonly instant: string }
  | { readonly ok: false; readonly reason: "malformed" | "no-such-day" | "night-hour" };

const written = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]$/;

/**
 * Swedish local time, `2027-05-24T23:59`, as an instant. The hour from 02:00 is refused on every
 * day: it is skipped or doubled when summer time begins and ends.
 */
export function parseLocalTime(text: string): LocalTimeReading {
  const day = written.exec(text)?.[1];
  if (day === undefined) return { ok: false, reason: "malformed" };
  if (!isCalendarDay(day)) return { ok: false, reason: "no-such-day" };
  if (text.slice(11, 13) === "02") return { ok: false, reason: "night-hour" };
  const zoned = Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/Stockholm", { disambiguation: "reject" });
  return { ok: true, instant: instantOf(zoned.epochMilliseconds) };
}

/** @throws RangeError for a time that the import would have refused. */
export function instantOfLocalTime(text: string): string {
  const reading = parseLocalTime(text);
  if (!reading.ok) throw new RangeError(`${reading.reason}: ${text}`);
  return reading.instant;
}

/** The first instant that is too late when `text` is the last minute: 23:59 ends at 24:00. */
export function exclusiveDeadline(text: string): string {
  return instantOf(Date.parse(instantOfLocalTime(text)) + 60_000);
}
