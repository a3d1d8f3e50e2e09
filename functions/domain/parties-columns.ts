import { atLine, type ImportProblem, problem } from "./import-problem.ts";
import type { PartyType } from "./party.ts";

export const partyColumns = [
  "id",
  "type",
  "name",
  "municipality",
  "organisationNumber",
  "contactName",
  "email",
  "language",
] as const;
export type PartyColumn = (typeof partyColumns)[number];

const optionalColumns: ReadonlySet<PartyColumn> = new Set(["organisationNumber", "contactName"]);

/** Headings as Swedish registers write them, beside the columns' own names. */
const swedishHeadings: Readonly<Record<string, PartyColumn>> = {
  typ: "type",
  namn: "name",
  kommun: "municipality",
  kommunkod: "municipality",
  organisationsnummer: "organisationNumber",
  orgnr: "organisationNumber",
  kontaktperson: "contactName",
  "e-post": "email",
  epost: "email",
  språk: "language",
};

const swedishTypes: Readonly<Record<string, PartyType>> = {
  företag: "company",
  förening: "association",
  "offentlig aktör": "public-body",
  myndighet: "public-body",
  akademi: "academia",
  boende: "resident",
  annan: "other",
  annat: "other",
  kommun: "municipality",
  region: "region",
};

const swedishValues: Readonly<Partial<Record<PartyColumn, Readonly<Record<string, string>>>>> = {
  type: swedishTypes,
  municipality: { "hela området": "whole-area", utanför: "outside" },
  language: { svenska: "sv", engelska: "en", english: "en", swedish: "sv" },
};

export type Header =
  | { readonly ok: true; readonly columns: readonly PartyColumn[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Which column each cell belongs to. A column nobody knows stops the import: its data would be lost unseen. */
export function readHeader(cells: readonly string[], line: number): Header {
  const known = new Map<string, PartyColumn>(partyColumns.map((column) => [column.toLowerCase(), column]));
  const columns: PartyColumn[] = [];
  const problems: ImportProblem[] = [];
  for (const cell of cells) {
    const heading = cell.trim().toLowerCase();
    const column = known.get(heading) ?? own(swedishHeadings, heading);
    if (column === undefined) {
      const shown = cell.trim().slice(0, 40);
      problems.push(
        problem(atLine(line), "column-unknown", `Okänd kolumn: ”${shown}”.`, `Unknown column: “${shown}”.`),
      );
    } else if (columns.includes(column)) {
      problems.push(
        problem(
          atLine(line),
          "column-repeated",
          `Kolumnen ${column} finns två gånger.`,
          `Column ${column} stands twice.`,
        ),
      );
    } else columns.push(column);
  }
  for (const column of partyColumns) {
    if (!optionalColumns.has(column) && !columns.includes(column)) {
      problems.push(
        problem(atLine(line), "column-missing", `Kolumnen ${column} saknas.`, `Column ${column} is missing.`),
      );
    }
  }
  return problems.length === 0 ? { ok: true, columns } : { ok: false, problems };
}

/** A word out of a file may be a name that every object answers to, such as `constructor`. */
function own<Value>(record: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(record, word) ? record[word] : undefined;
}

/** A cell as the schema takes it: Swedish words for types, areas and languages become their own names. */
export function readValue(column: PartyColumn, cell: string): string {
  const text = cell.normalize("NFC").trim();
  return own(swedishValues[column] ?? {}, text.toLowerCase()) ?? (column === "email" ? text.toLowerCase() : text);
}
