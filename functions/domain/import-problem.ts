import type { Localized } from "./language.ts";

/** What can be wrong with an imported file, apart from what a schema says of a single field. */
export const importProblemCodes = [
  "file-empty",
  "file-too-large",
  "encoding-not-supported",
  "not-json",
  "not-csv",
  "not-a-workbook",
  "header-missing",
  "column-unknown",
  "column-repeated",
  "column-missing",
  "too-many-rows",
  "cell-count",
  "character-not-allowed",
  "cell-looks-like-formula",
  "leading-zero-lost",
  "organisation-number",
  "personal-identity-number",
  "value-invalid",
  "field-missing",
  "field-unknown",
  "duplicate",
  "reference-unknown",
  "order",
  "hour-not-allowed",
  "date-not-real",
  "milestone-missing",
  "milestone-repeated",
  "rule",
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** One thing to mend, where it stands and what to do, in both languages. */
export interface ImportProblem {
  readonly where: Localized;
  readonly code: ImportProblemCode;
  readonly message: Localized;
}

export const wholeFile: Localized = { sv: "Hela filen", en: "The whole file" };

/** Line 1 is the header, as a spreadsheet numbers its rows. */
export function atLine(line: number, column?: string): Localized {
  if (column === undefined) return { sv: `Rad ${line}`, en: `Line ${line}` };
  return { sv: `Rad ${line}, kolumnen ${column}`, en: `Line ${line}, column ${column}` };
}

/** `milestones[2].at`: counted from 0, as JSON tools show it. */
export function atPath(path: readonly PropertyKey[]): Localized {
  if (path.length === 0) return wholeFile;
  const text = path.reduce<string>(
    (built, key) =>
      typeof key === "number" ? `${built}[${key}]` : built === "" ? String(key) : `${built}.${String(key)}`,
    "",
  );
  return { sv: text, en: text };
}

export function problem(where: Localized, code: ImportProblemCode, sv: string, en: string): ImportProblem {
  return { where, code, message: { sv, en } };
}
