import { atLine, type ImportProblem, problem } from "./import-problem.ts";
import type { Language } from "./language.ts";
import type { ContactRole, PartyType } from "./party.ts";

/** One row is one contact: rows with the same id are one party, and the first of them is written to first. */
export const partyColumns = [
  "id",
  "type",
  "name",
  "municipality",
  "organisationNumber",
  "groups",
  "contactName",
  "role",
  "email",
  "language",
] as const;
export type PartyColumn = (typeof partyColumns)[number];

/** A party without an id in the file gets one made of its name. */
const optionalColumns: ReadonlySet<PartyColumn> = new Set([
  "id",
  "organisationNumber",
  "groups",
  "contactName",
  "role",
]);

/** Headings as Swedish registers write them, beside the columns' own names; the first of each is the one we write. */
const swedishHeadings: Readonly<Record<string, PartyColumn>> = {
  id: "id",
  typ: "type",
  namn: "name",
  kommun: "municipality",
  kommunkod: "municipality",
  organisationsnummer: "organisationNumber",
  orgnr: "organisationNumber",
  grupper: "groups",
  grupp: "groups",
  kontaktperson: "contactName",
  roll: "role",
  "e-post": "email",
  epost: "email",
  språk: "language",
};

const swedishTypes: Readonly<Record<string, PartyType>> = {
  företag: "company",
  förening: "association",
  "offentlig aktör": "public-body",
  "offentlig organisation": "public-body",
  myndighet: "public-body",
  akademi: "academia",
  boende: "resident",
  privatperson: "resident",
  annan: "other",
  annat: "other",
  kommun: "municipality",
  region: "region",
};

const swedishRoles: Readonly<Record<string, ContactRole>> = {
  huvudkontakt: "main",
  registrator: "registrar",
  handläggare: "officer",
  ställföreträdare: "deputy",
  firmatecknare: "signatory",
};

const swedishValues: Readonly<Partial<Record<PartyColumn, Readonly<Record<string, string>>>>> = {
  type: swedishTypes,
  municipality: { "hela området": "whole-area", utanför: "outside" },
  role: swedishRoles,
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

/** A cell as the schema takes it: Swedish words for types, areas, roles and languages become their own names. */
export function readValue(column: PartyColumn, cell: string): string {
  const text = cell.normalize("NFC").trim();
  return own(swedishValues[column] ?? {}, text.toLowerCase()) ?? (column === "email" ? text.toLowerCase() : text);
}

/** The heading a column is written with. */
export function headingOf(column: PartyColumn, language: Language): string {
  return language === "sv" ? wordOf(swedishHeadings, column) : column;
}

/** A value as people read it in the file, and as `readValue` reads it back. */
export function writeValue(column: PartyColumn, value: string, language: Language): string {
  return language === "sv" ? wordOf(swedishValues[column] ?? {}, value) : value;
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return Object.entries(words).find(([, meant]) => meant === value)?.[0] ?? value;
}
