import { type ImportProblem, problem, wholeFile } from "./import-problem.ts";

/** Room for 5,000 parties or the longest plan, and far below what the front door takes in one request. */
export const importLimitBytes = 1024 * 1024;

export type DecodedFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: ImportProblem };

/**
 * UTF-8, with or without a byte order mark. Swedish Excel still saves CSV as Windows-1252, so bytes
 * that are not UTF-8 are read as that where the caller allows it: text with å, ä or ö in
 * Windows-1252 is practically never valid UTF-8.
 */
export function decodeFile(bytes: Uint8Array, options: { readonly windows1252: boolean }): DecodedFile {
  if (bytes.length === 0) return refuse("file-empty", "Filen är tom.", "The file is empty.");
  if (bytes.length > importLimitBytes) {
    return refuse("file-too-large", "Filen är större än 1 MB.", "The file is larger than 1 MB.");
  }
  if (isUtf16(bytes)) {
    return refuse(
      "encoding-not-supported",
      "Filen är sparad som UTF-16. Spara den som UTF-8.",
      "The file is saved as UTF-16. Save it as UTF-8.",
    );
  }
  const text = decode(bytes, "utf-8") ?? (options.windows1252 ? decode(bytes, "windows-1252") : undefined);
  if (text === undefined) {
    return refuse("encoding-not-supported", "Filen är inte sparad som UTF-8.", "The file is not saved as UTF-8.");
  }
  if (text.trim() === "") return refuse("file-empty", "Filen är tom.", "The file is empty.");
  return { ok: true, text };
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function refuse(code: ImportProblem["code"], sv: string, en: string): DecodedFile {
  return { ok: false, problem: problem(wholeFile, code, sv, en) };
}
