import type { Language } from "../domain/language.ts";
import type { MaskedEntry, RegisterEntry } from "../domain/register.ts";
import { neutraliseCell } from "../domain/spreadsheet-cell.ts";
import { toSwedishTime } from "./format.ts";
import { registerCounterpart, registerDate, registerSubject, registerTexts } from "./register.ts";

/**
 * The register as Swedish spreadsheets open it: semicolons, a byte order mark, and no cell that runs.
 * `caseNumber` is the round's own, on every line, so that lines can be pasted into another diary.
 */
export function registerFile(
  entries: readonly (RegisterEntry | MaskedEntry)[],
  caseNumber: string,
  language: Language,
): string {
  const texts = registerTexts[language];
  const isMasked = entries.some((entry) => "left" in entry);
  const head = [
    texts.number,
    texts.registered,
    texts.date,
    texts.direction,
    texts.kind,
    texts.counterpart,
    texts.address,
    texts.subject,
    texts.caseNumber,
    texts.fact,
    texts.hash,
    ...(isMasked ? [texts.maskedColumn] : []),
  ];
  const rows = entries.map((entry) => [
    String(entry.number),
    localTime(entry.registeredAt),
    registerDate(entry, localTime),
    texts.directions[entry.direction],
    texts.kinds[entry.kind],
    registerCounterpart(entry, language),
    entry.counterpart?.address ?? "",
    registerSubject(entry, language),
    caseNumber,
    entry.fact,
    entry.hash,
    ...("left" in entry ? [entry.left.map((ground) => texts.grounds[ground]).join("; ")] : []),
  ]);
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(cell).join(";")}\r\n`).join("")}`;
}

function cell(text: string): string {
  return `"${neutraliseCell(text).replaceAll('"', '""')}"`;
}

function localTime(instant: string): string {
  const { date, time } = toSwedishTime(instant);
  return `${date} ${time}`;
}
