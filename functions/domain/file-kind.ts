import { type FileKind, largestFileBytes } from "./attached-file.ts";
import { readZipEntries, type ZipEntry } from "./zip-entries.ts";

export const fileRefusals = ["empty", "too-large", "not-a-kind", "has-macros", "unpacks-too-large"] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export type FileReading = { readonly kind: FileKind } | { readonly refused: FileRefusal };

/** Text documents of ten megabytes with pictures stay far below both. */
const mostUnpackedBytes = 100 * 1024 * 1024;
const mostEntries = 5_000;

/** What a file is by its content; its name and the type its sender gave say nothing. */
export function recogniseFile(content: Uint8Array): FileReading {
  if (content.byteLength === 0) return { refused: "empty" };
  if (content.byteLength > largestFileBytes) return { refused: "too-large" };
  if (startsWith(content, [0xff, 0xd8, 0xff])) return { kind: "jpeg" };
  if (isPng(content)) return { kind: "png" };
  if (isPdf(content)) return { kind: "pdf" };
  const entries = startsWith(content, [0x50, 0x4b, 0x03, 0x04]) ? readZipEntries(content) : undefined;
  return entries === undefined ? { refused: "not-a-kind" } : recognisePackage(content, entries);
}

function startsWith(content: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => content[index] === byte);
}

function isPng(content: Uint8Array): boolean {
  const header = latin1(content.subarray(12, 16));
  return startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && header === "IHDR";
}

/** From the first byte to the end mark: what only has the header inside is something else in disguise. */
function isPdf(content: Uint8Array): boolean {
  return /^%PDF-[12]\.[0-9]/.test(latin1(content.subarray(0, 8))) && latin1(content.subarray(-2048)).includes("%%EOF");
}

const openDocumentText = "application/vnd.oasis.opendocument.text";

function recognisePackage(content: Uint8Array, entries: readonly ZipEntry[]): FileReading {
  const names = new Set(entries.map(({ name }) => name));
  const kind = isOpenDocument(content, entries) ? "odt" : isWordDocument(names) ? "docx" : undefined;
  if (kind === undefined) return { refused: "not-a-kind" };
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (entries.length > mostEntries || unpacked > mostUnpackedBytes) return { refused: "unpacks-too-large" };
  return [...names].some(isMacro) ? { refused: "has-macros" } : { kind };
}

function isWordDocument(names: ReadonlySet<string>): boolean {
  return names.has("[Content_Types].xml") && names.has("word/document.xml");
}

/** OpenDocument puts its type first in the package, neither packed nor encrypted, so that it can be told like this. */
function isOpenDocument(content: Uint8Array, [first, ...others]: readonly ZipEntry[]): boolean {
  if (first?.name !== "mimetype" || first.packedBytes !== openDocumentText.length) return false;
  const start = 30 + "mimetype".length;
  const type = latin1(content.subarray(start, start + openDocumentText.length));
  return type === openDocumentText && others.some(({ name }) => name === "content.xml");
}

function isMacro(name: string): boolean {
  return /(?:^|\/)vbaProject\.bin$/i.test(name) || /^(?:Basic|Scripts)\/.+/.test(name);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
