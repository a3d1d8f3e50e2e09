/**
 * What a Swedish clock and calendar show at an instant, by `Intl` alone: the answer pages need no
 * more, and a date library would take a third of their bundle.
 */
const parts = new Intl.DateTimeFormat("en-GB", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Europe/Stockholm",
});

/** The day it is in Sweden at that instant. */
export function stockholmDay(instant: string): string {
  return stockholmMinute(instant).slice(0, 10);
}

/** Swedish local time to the minute, as a calendar writes it: `2027-05-24T23:59`. */
export function stockholmMinute(instant: string): string {
  const shown = Object.fromEntries(parts.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]));
  return `${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}`;
}

/** A clock's milliseconds as the ISO 8601 text that is stored and compared. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
