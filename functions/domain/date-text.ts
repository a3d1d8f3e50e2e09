import { middayOf } from "./calendar-day.ts";
import type { Language } from "./language.ts";

/**
 * Days and instants as people read them, by `Intl` alone: the answer pages need no more, and a
 * date library would take a third of their bundle.
 */

const locales: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };

function perLanguage(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return {
    sv: new Intl.DateTimeFormat(locales.sv, options),
    en: new Intl.DateTimeFormat(locales.en, options),
  };
}

const days = perLanguage({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const weekdays = perLanguage({ weekday: "long", timeZone: "UTC" });
const stockholmDays = perLanguage({ day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Stockholm" });
const stockholmParts = new Intl.DateTimeFormat("en-GB", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: "Europe/Stockholm",
});

/** `24 maj 2027`, `24 May 2027`. */
export function formatDate(day: string, language: Language): string {
  return days[language].format(middayOf(day));
}

/** `måndag 24 maj 2027`, `Monday 24 May 2027`. */
export function formatDateWithWeekday(day: string, language: Language): string {
  return `${weekdays[language].format(middayOf(day))} ${formatDate(day, language)}`;
}

/** `24 maj 2027 kl. 09.00`, `24 May 2027 at 09:00`, in Swedish time. */
export function formatInstant(instant: string, language: Language): string {
  const milliseconds = Date.parse(instant);
  const clock = stockholmMinute(instant).slice(11);
  const day = stockholmDays[language].format(milliseconds);
  return language === "sv" ? `${day} kl. ${clock.replace(":", ".")}` : `${day} at ${clock}`;
}

/** A deadline is an exclusive instant; people read the last minute that is still in time: `kl. 23.59`. */
export function formatDeadline(exclusiveInstant: string, language: Language): string {
  return formatInstant(instantOf(Date.parse(exclusiveInstant) - 1), language);
}

/** The day it is in Sweden at that instant. */
export function stockholmDay(instant: string): string {
  return stockholmMinute(instant).slice(0, 10);
}

/** Swedish local time to the minute, as a calendar writes it: `2027-05-24T23:59`. */
export function stockholmMinute(instant: string): string {
  const parts = Object.fromEntries(
    stockholmParts.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** A clock's milliseconds as the ISO 8601 text that is stored and compared. */
export function instantOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
