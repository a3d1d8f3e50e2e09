import { inflateRawSync } from "node:zlib";
import { readSheet } from "read-excel-file/universal";
import { type ImportProblem, problem, wholeFile } from "../domain/import-problem.ts";
import { importLimitBytes } from "../domain/import-text.ts";
import type { Sheet } from "../domain/parties-csv.ts";
import { readZipEntries, type ZipEntry } from "../domain/zip-entries.ts";

/** What a list of five thousand rows unpacks to, with room; a workbook that is larger is the wrong file, or a trap. */
const mostUnpackedBytes = 8 * 1024 * 1024;
const mostEntries = 200;

export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The first sheet of an Excel workbook as rows of text. What it unpacks to is measured before it is read. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.length > importLimitBytes) {
    return refuse("file-too-large", "Filen är större än 1 MB.", "The file is larger than 1 MB.");
  }
  switch (weigh(bytes)) {
    case "damaged":
      return unreadable();
    case "too-large":
      return refuse(
        "file-too-large",
        "Kalkylbladet är för stort när det packas upp, eller har celler långt utanför listan. Spara listan ensam i en ny fil.",
        "The workbook is too large when unpacked, or has cells far outside the list. Save the list alone in a new file.",
      );
    case "fits":
      break;
  }
  try {
    const rows = await readSheet(new Uint8Array(bytes).buffer, { trim: false });
    const filled = rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }));
    const width =
      filled.find(({ cells }) => cells.some((cell) => cell.trim() !== ""))?.cells.findLastIndex(isFilled) ?? -1;
    return { ok: true, rows: filled.map(({ line, cells }) => ({ line, cells: fitTo(cells, width + 1) })) };
  } catch {
    // Whatever the reader stumbles over, the file is what has to be mended.
    return unreadable();
  }
}

function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}

/** As wide as the headings, unless something stands beyond them. */
function fitTo(cells: readonly string[], width: number): readonly string[] {
  const last = cells.findLastIndex(isFilled) + 1;
  return cells.slice(0, Math.max(width, last)).concat(Array<string>(Math.max(0, width - cells.length)).fill(""));
}

/** A day in a cell was meant as something else: as text it is refused with the others. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function weigh(bytes: Uint8Array): "fits" | "damaged" | "too-large" {
  const entries = readZipEntries(bytes);
  if (entries === undefined) return "damaged";
  if (entries.length > mostEntries) return "too-large";
  let left = mostUnpackedBytes;
  for (const entry of entries) {
    if (!/\.xml(?:\.rels)?$/.test(entry.name)) continue;
    if (entry.unpackedBytes > left) return "too-large";
    const content = unpack(bytes, entry, left);
    if (content === undefined) return "damaged";
    left -= content.length;
    if (content.length !== entry.unpackedBytes) return "damaged";
    if (entry.name.startsWith("xl/worksheets/") && reachesFar(content)) return "too-large";
  }
  return "fits";
}

/** The entry's bytes, or undefined when there are not exactly as many as the package says, or they do not unpack. */
function unpack(bytes: Uint8Array, { headerAt, packedBytes }: ZipEntry, limit: number): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (headerAt + 30 > bytes.length) return undefined;
  const method = view.getUint16(headerAt + 8, true);
  const from = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const packed = bytes.subarray(from, from + packedBytes);
  if (method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch {
    return undefined;
  }
}

/** One cell in the last column or row would make a reader fill everything before it. */
function reachesFar(sheet: Uint8Array): boolean {
  const text = new TextDecoder().decode(sheet);
  for (const [, place = ""] of text.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    if (!/^(?:A?[A-Z])?[0-9]{1,5}$/.test(place)) return true;
  }
  return false;
}

function unreadable(): Sheet {
  return refuse(
    "not-a-workbook",
    "Filen går inte att läsa som en Excel-fil. Spara den på nytt som .xlsx, eller som CSV.",
    "The file cannot be read as an Excel workbook. Save it anew as .xlsx, or as CSV.",
  );
}

function refuse(code: ImportProblem["code"], sv: string, en: string): Sheet {
  return { ok: false, problems: [problem(wholeFile, code, sv, en)] };
}
