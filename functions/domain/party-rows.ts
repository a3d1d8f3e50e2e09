import { describeIssue } from "./import-issue.ts";
import { atLine, type ImportProblem, problem, wholeFile } from "./import-problem.ts";
import type { Localized } from "./language.ts";
import { type PartyColumn, readHeader } from "./parties-columns.ts";
import { maximumRows, type Sheet, type SheetRow } from "./parties-csv.ts";
import { type Contact, contactSchema, mostContacts, type Party, partySchema } from "./party.ts";
import { readPartyCell } from "./party-cell.ts";

/** What one row says that cannot be taken, for whoever has to mend the file. */
export interface RowFault {
  readonly line: number;
  /** Null where the row as a whole is meant. */
  readonly column: PartyColumn | null;
  readonly message: Localized;
  /** The cell as it stands. */
  readonly value: string;
}

/** A contact as a file tells of it; what its columns leave out is not said. */
export type ListedContact = Pick<Contact, "email" | "language"> & Partial<Pick<Contact, "name" | "role">>;

export type ListedParty = Pick<Party, "type" | "name" | "municipality" | "organisationNumber"> & {
  readonly id: string | undefined;
  /** Slugs or names as written; undefined when the file has no such column. */
  readonly groups: readonly string[] | undefined;
  readonly contacts: readonly ListedContact[];
};

/** A party as the file lists it, on one or several rows, or why it cannot be read. */
export type ListedEntry =
  | { readonly lines: readonly number[]; readonly party: ListedParty; readonly faults: readonly [] }
  | { readonly lines: readonly number[]; readonly party: undefined; readonly faults: readonly RowFault[] };

export type PartyList =
  | { readonly ok: true; readonly columns: ReadonlySet<PartyColumn>; readonly entries: readonly ListedEntry[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

type Values = Partial<Record<PartyColumn, string>>;

interface ReadRow {
  readonly line: number;
  readonly values: Values;
  readonly faults: readonly RowFault[];
}

/** Reads the list of parties out of a sheet; a bad row is told of and keeps none of the others from being read. */
export function readPartyList(sheet: Sheet): PartyList {
  if (!sheet.ok) return sheet;
  const [first, ...rows] = sheet.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (first === undefined) return refuse("file-empty", "Filen är tom.", "The file is empty.");
  const header = readHeader(first.cells, first.line);
  if (!header.ok) return header;
  if (rows.length === 0)
    return refuse("file-empty", "Filen har rubriker men inga parter.", "The file has headings but no parties.");
  if (rows.length > maximumRows) {
    return refuse(
      "too-many-rows",
      `Filen har fler än ${maximumRows} rader.`,
      `The file has more than ${maximumRows} rows.`,
    );
  }
  const columns = new Set(header.columns);
  const read = rows.map((row) => readRow(row, header.columns));
  return { ok: true, columns, entries: groupRows(read).map((group) => readEntry(group, columns)) };
}

function refuse(code: ImportProblem["code"], sv: string, en: string): PartyList {
  return { ok: false, problems: [problem(wholeFile, code, sv, en)] };
}

function readRow(row: SheetRow, columns: readonly PartyColumn[]): ReadRow {
  const { line, cells } = row;
  if (cells.length !== columns.length) {
    const message = {
      sv: `Raden har ${cells.length} celler men rubrikraden ${columns.length}.`,
      en: `The line has ${cells.length} cells but the header ${columns.length}.`,
    };
    return { line, values: {}, faults: [{ line, column: null, message, value: cells.join(" | ").slice(0, 200) }] };
  }
  const values: Values = {};
  const faults: RowFault[] = [];
  columns.forEach((column, index) => {
    const cell = cells[index] ?? "";
    const read = readPartyCell(column, cell);
    if (!read.ok) faults.push({ line, column, message: read.message, value: cell.slice(0, 200) });
    else if (read.value !== "") values[column] = read.value;
  });
  return { line, values, faults };
}

/** Rows with the same id are one party; a row without an id is one of its own. */
function groupRows(rows: readonly ReadRow[]): readonly (readonly [ReadRow, ...ReadRow[]])[] {
  const groups = new Map<string, [ReadRow, ...ReadRow[]]>();
  for (const row of rows) {
    const key = row.values.id ?? `line ${row.line}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

const partyOnly = ["type", "name", "municipality", "organisationNumber", "groups"] as const;

function readEntry(rows: readonly [ReadRow, ...ReadRow[]], columns: ReadonlySet<PartyColumn>): ListedEntry {
  const lines = rows.map(({ line }) => line);
  const [first] = rows;
  const broken = rows.flatMap((row) => row.faults).filter(({ column }) => column === null);
  if (broken.length > 0) return { lines, party: undefined, faults: broken };
  const faults = [...rows.flatMap((row) => row.faults), ...differences(rows), ...repeatedAddresses(rows)];
  const { id, type, name, municipality, organisationNumber } = first.values;
  // The id is made later where there is none; the schema is asked about the rest.
  const shape = { id: id ?? "new", type, name, municipality, organisationNumber, contacts: [placeholder], groups: [] };
  faults.push(...describe(partySchema.safeParse(shape), first, shape));
  const contacts = rows.map(({ line, values }) => {
    const { contactName, role = "main", email, language } = values;
    const contact = { id: "new", role, name: contactName, email, language };
    const parsed = contactSchema.safeParse(contact);
    faults.push(...describe(parsed, { line, values }, contact));
    return parsed.data;
  });
  const unique = faults.filter(
    ({ line, column }, index) => faults.findIndex((other) => other.line === line && other.column === column) === index,
  );
  if (unique.length > 0) return { lines, party: undefined, faults: unique };
  const listed = contacts.flatMap((contact, index): ListedContact[] => {
    if (contact === undefined) return [];
    const { email, language, name, role } = contact;
    const saysRole = rows[index]?.values.role !== undefined;
    return [{ email, language, ...(name !== undefined && { name }), ...(saysRole && { role }) }];
  });
  const party = {
    id,
    type: type as Party["type"],
    name: name as string,
    municipality: municipality as string,
    organisationNumber,
    groups: columns.has("groups") ? splitGroups(first.values.groups) : undefined,
    contacts: listed,
  };
  return { lines, party, faults: [] };
}

const placeholder: Contact = { id: "new", role: "main", email: "new@example.com", language: "sv" };

/** A further row may leave what it says of the party empty, but not say something else. */
function differences([first, ...others]: readonly [ReadRow, ...ReadRow[]]): readonly RowFault[] {
  if (others.length >= mostContacts) {
    const message = {
      sv: `En part har högst ${mostContacts} kontakter.`,
      en: `A party has at most ${mostContacts} contacts.`,
    };
    return [{ line: first.line, column: "id", message, value: first.values.id ?? "" }];
  }
  return others.flatMap(({ line, values }) =>
    partyOnly.flatMap((column): RowFault[] => {
      const value = values[column];
      if (value === undefined || value === first.values[column]) return [];
      const message = {
        sv: `${values.id} finns redan på rad ${first.line} med andra uppgifter. Skriv samma eller lämna cellen tom.`,
        en: `${values.id} stands on line ${first.line} already and says something else. Write the same or leave the cell empty.`,
      };
      return [{ line, column, message, value }];
    }),
  );
}

function repeatedAddresses(rows: readonly ReadRow[]): readonly RowFault[] {
  return rows.flatMap(({ line, values: { email } }, index): RowFault[] => {
    const earlier = rows.slice(0, index).find(({ values }) => values.email === email);
    if (email === undefined || earlier === undefined) return [];
    const message = {
      sv: `Adressen finns redan på rad ${earlier.line}, för samma part.`,
      en: `The address stands on line ${earlier.line} already, for the same party.`,
    };
    return [{ line, column: "email", message, value: email }];
  });
}

const columnOf: Readonly<Record<string, PartyColumn>> = {
  id: "id",
  type: "type",
  name: "name",
  municipality: "municipality",
  organisationNumber: "organisationNumber",
  role: "role",
  email: "email",
  language: "language",
};

function describe(
  parsed: ReturnType<typeof partySchema.safeParse> | ReturnType<typeof contactSchema.safeParse>,
  { line, values }: Pick<ReadRow, "line" | "values">,
  shape: unknown,
): readonly RowFault[] {
  const isContact = typeof shape === "object" && shape !== null && "email" in shape;
  return (parsed.error?.issues ?? []).map((issue): RowFault => {
    const field = String(issue.path[0]);
    const column = isContact && field === "name" ? "contactName" : (columnOf[field] ?? null);
    const { message } = describeIssue(issue, shape, atLine(line));
    return { line, column, message, value: (column && values[column]) ?? "" };
  });
}

function splitGroups(cell = ""): readonly string[] {
  return cell
    .split(/[|,]/)
    .map((group) => group.trim())
    .filter((group) => group !== "");
}
