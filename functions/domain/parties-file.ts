import { CsvError, parse } from "csv-parse/sync";
import { describeIssue } from "./import-issue.ts";
import { atLine, type ImportProblem, problem, wholeFile } from "./import-problem.ts";
import { decodeFile } from "./import-text.ts";
import { checkOrganisationNumber } from "./organisation-number.ts";
import { type PartyColumn, readHeader, readValue } from "./parties-columns.ts";
import { type Party, partySchema } from "./party.ts";

export type PartiesResult =
  | { readonly ok: true; readonly value: readonly Party[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** More than any destination invites; a longer file is the wrong file. */
export const maximumParties = 5000;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

type Rows =
  | { readonly ok: true; readonly rows: readonly Row[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** Reads the list of parties as a spreadsheet saves it: `;`, `,` or tab between cells, one header line. */
export function readPartiesFile(bytes: Uint8Array): PartiesResult {
  const file = decodeFile(bytes, { windows1252: true });
  if (!file.ok) return { ok: false, problems: [file.problem] };
  const split = splitRows(file.text);
  if (!split.ok) return split;
  const [first, ...rows] = split.rows;
  if (first === undefined) return refuseFile("file-empty", "Filen är tom.", "The file is empty.");
  const header = readHeader(first.cells, first.line);
  if (!header.ok) return header;
  if (rows.length === 0)
    return refuseFile("file-empty", "Filen har rubriker men inga parter.", "The file has headings but no parties.");
  if (rows.length > maximumParties) {
    return refuseFile(
      "too-many-rows",
      `Filen har fler än ${maximumParties} parter.`,
      `The file has more than ${maximumParties} parties.`,
    );
  }
  return readRows(rows, header.columns);
}

function refuseFile(code: ImportProblem["code"], sv: string, en: string): PartiesResult & { ok: false } {
  return { ok: false, problems: [problem(wholeFile, code, sv, en)] };
}

interface CsvRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

function splitRows(text: string): Rows {
  // Excel writes `sep=;` on a line of its own to tell itself the delimiter.
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const firstLine = text.slice(declared?.[0].length ?? 0).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = declared?.[1] ?? [";", "\t"].find((candidate) => firstLine.includes(candidate)) ?? ",";
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      from_line: declared === null ? 1 : 2,
      to: maximumParties + 2,
      max_record_size: 20_000,
    }) as unknown as readonly CsvRecord[];
    const rows = records.map(({ info, record }) => ({ line: info.lines, cells: record }));
    return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error["lines"];
    return {
      ok: false,
      problems: [
        problem(
          typeof line === "number" ? atLine(line) : wholeFile,
          "not-csv",
          "Raden går inte att läsa. Kontrollera citattecknen.",
          "The line cannot be read. Check its quotation marks.",
        ),
      ],
    };
  }
}

function readRows(rows: readonly Row[], columns: readonly PartyColumn[]): PartiesResult {
  const problems: ImportProblem[] = [];
  const parties: Party[] = [];
  const linesById = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row, columns);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    const earlier = linesById.get(read.party.id);
    if (earlier === undefined) linesById.set(read.party.id, row.line);
    else problems.push(repeatedId(read.party.id, row.line, earlier));
    parties.push(read.party);
  }
  return problems.length === 0 ? { ok: true, value: parties } : { ok: false, problems };
}

type ReadRow =
  | { readonly ok: true; readonly party: Party }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

function readRow(row: Row, columns: readonly PartyColumn[]): ReadRow {
  if (row.cells.length !== columns.length) {
    return {
      ok: false,
      problems: [
        problem(
          atLine(row.line),
          "cell-count",
          `Raden har ${row.cells.length} celler men rubrikraden ${columns.length}.`,
          `The line has ${row.cells.length} cells but the header ${columns.length}.`,
        ),
      ],
    };
  }
  const values: Partial<Record<PartyColumn, string>> = {};
  const problems: ImportProblem[] = [];
  columns.forEach((column, index) => {
    const value = readValue(column, row.cells[index] ?? "");
    const refused = value === "" ? undefined : refuseCell(column, value, atLine(row.line, column));
    if (refused !== undefined) problems.push(refused);
    else if (value !== "") values[column] = value;
  });
  const parsed = partySchema.safeParse(values);
  if (parsed.success && problems.length === 0) return { ok: true, party: parsed.data };
  const refusedColumns = new Set(problems.map(({ where }) => where.en));
  for (const issue of parsed.error?.issues ?? []) {
    const where = atLine(row.line, String(issue.path[0]));
    if (!refusedColumns.has(where.en)) problems.push(describeIssue(issue, values, where));
  }
  return { ok: false, problems };
}

/** Cells are text and nothing else: what could be run, hidden or misread is refused, not repaired. */
function refuseCell(column: PartyColumn, value: string, where: ImportProblem["where"]): ImportProblem | undefined {
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(value)) {
    return problem(
      where,
      "character-not-allowed",
      "Cellen innehåller radbrytning eller osynliga tecken.",
      "The cell contains a line break or invisible characters.",
    );
  }
  if (/^[=+\-@]/.test(value)) {
    return problem(
      where,
      "cell-looks-like-formula",
      "Cellen börjar med =, +, - eller @ och kan köras som formel i ett kalkylark.",
      "The cell starts with =, +, - or @ and could run as a formula in a spreadsheet.",
    );
  }
  if (column === "municipality" && /^(?:[0-9]{3}|[0-9])$/.test(value)) {
    return problem(
      where,
      "leading-zero-lost",
      `Nollan först i koden saknas. Skriv 0${value} och formatera kolumnen som text.`,
      `The code has lost its leading zero. Write 0${value} and format the column as text.`,
    );
  }
  return column === "organisationNumber" ? refuseOrganisationNumber(value, where) : undefined;
}

function refuseOrganisationNumber(value: string, where: ImportProblem["where"]): ImportProblem | undefined {
  switch (checkOrganisationNumber(value)) {
    case "valid":
      return undefined;
    case "personal":
      return problem(
        where,
        "personal-identity-number",
        "Numret är ett personnummer. Lämna cellen tom.",
        "The number is a personal identity number. Leave the cell empty.",
      );
    case "malformed":
      return problem(
        where,
        "organisation-number",
        "Är inte ett organisationsnummer: tio siffror, den sista en kontrollsiffra.",
        "Is not an organisation number: ten digits, the last a check digit.",
      );
  }
}

function repeatedId(id: string, line: number, earlier: number): ImportProblem {
  return problem(
    atLine(line, "id"),
    "duplicate",
    `${id} finns redan på rad ${earlier}.`,
    `${id} stands on line ${earlier} already.`,
  );
}
