import { CsvError, parse } from "csv-parse/sync";
import { atLine, type ImportProblem, problem, wholeFile } from "./import-problem.ts";
import { decodeFile } from "./import-text.ts";

/** A row of a sheet as it stands; `line` as a spreadsheet numbers it. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type Sheet =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** More than any destination invites; a longer file is the wrong file. */
export const maximumRows = 5000;

interface CsvRecord {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** Reads a sheet as spreadsheets save it for others: `;`, `,` or tab between cells. */
export function readCsv(bytes: Uint8Array): Sheet {
  const file = decodeFile(bytes, { windows1252: true });
  if (!file.ok) return { ok: false, problems: [file.problem] };
  const { text } = file;
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
      to: maximumRows + 2,
      max_record_size: 20_000,
    }) as unknown as readonly CsvRecord[];
    return { ok: true, rows: records.map(({ info, record }) => ({ line: info.lines, cells: record })) };
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
