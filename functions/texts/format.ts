import type { Language } from "../domain/language.ts";
import { stockholmMinute } from "../domain/swedish-clock.ts";
import { monthNames, weekdayNames } from "./calendar-names.ts";

/** An instant as a Swedish clock shows it: `{ date: "2027-05-24", time: "23:59" }`. */
export function toSwedishTime(instant: string | number): { readonly date: string; readonly time: string } {
  const [date = "", time = ""] = stockholmMinute(new Date(instant).toISOString()).split("T");
  return { date, time };
}

/** `2027-05-24` → `24 maj 2027`. Names are our own, since ICU versions differ between machines. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${monthNames[language][(month ?? 1) - 1]} ${year}`;
}

/** `2027-05-24` → `måndag 24 maj 2027`. */
export function formatWeekdayDate(date: string, language: Language): string {
  const weekday = weekdayNames[language][new Date(`${date}T12:00:00Z`).getUTCDay()];
  return `${weekday} ${formatDate(date, language)}`;
}

/** An instant → `24 maj 2027 klockan 14.05`. */
export function formatInstant(instant: string | number, language: Language): string {
  return formatLocalTime(stockholmMinute(new Date(instant).toISOString()), language);
}

/** Swedish local time as calendars write it, `2027-04-05T09:00` → `5 april 2027 klockan 09.00`. */
export function formatLocalTime(local: string, language: Language): string {
  const [date = "", time = ""] = local.split("T");
  return language === "sv"
    ? `${formatDate(date, language)} klockan ${time.replace(":", ".")}`
    : `${formatDate(date, language)} at ${time}`;
}

/** A deadline is stored as the first instant that is too late (24.00) and shown as the last minute (23.59). */
export function formatDeadline(exclusiveInstant: string | number, language: Language): string {
  const { date, time } = toSwedishTime(new Date(exclusiveInstant).getTime() - 60_000);
  return language === "sv"
    ? `${formatWeekdayDate(date, language)} klockan ${time.replace(":", ".")}`
    : `${formatWeekdayDate(date, language)} at ${time} Swedish time`;
}

/** The day alone of a deadline stored as an exclusive instant. */
export function formatDeadlineDate(exclusiveInstant: string | number, language: Language): string {
  return formatDate(toSwedishTime(new Date(exclusiveInstant).getTime() - 60_000).date, language);
}

/** `470645` → `470 645` (no-break spaces) or `470,645`. */
export function formatNumber(value: number, language: Language): string {
  const digits = Math.abs(value).toString();
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, language === "sv" ? "\u00a0" : ",");
  return value < 0 ? `\u2212${grouped}` : grouped;
}

/** `470645` → `470 645 kr` or `SEK 470,645`. */
export function formatSek(amountSek: number, language: Language): string {
  const number = formatNumber(amountSek, language);
  return language === "sv" ? `${number}\u00a0kr` : `SEK\u00a0${number}`;
}

/** `550` → `5,50 kr` or `SEK 5.50`; whole kronor without decimals. */
export function formatOre(amountOre: number, language: Language): string {
  const decimals = amountOre % 100;
  const kronor = formatNumber((amountOre - decimals) / 100, language);
  const comma = language === "sv" ? "," : ".";
  const number = decimals === 0 ? kronor : `${kronor}${comma}${String(decimals).padStart(2, "0")}`;
  return language === "sv" ? `${number}\u00a0kr` : `SEK\u00a0${number}`;
}

/** `["a", "b", "c"]` → `a, b och c`. */
export function formatList(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? "";
  const last = items[items.length - 1];
  return `${items.slice(0, -1).join(", ")} ${language === "sv" ? "och" : "and"} ${last}`;
}
