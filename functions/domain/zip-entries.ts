export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  /** As the package says; nothing is unpacked to find out. */
  readonly unpackedBytes: number;
  /** Where its own header lies, before its bytes. */
  readonly headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
/** Where a value is too large for its field; a document of ten megabytes has no use for it. */
const inZip64 = 0xffffffff;

/** The table of contents at a ZIP file's end; undefined when it is damaged, encrypted or larger than a document's. */
export function readZipEntries(content: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return undefined;
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const packedBytes = view.getUint32(at + 20, true);
    const unpackedBytes = view.getUint32(at + 24, true);
    if (isEncrypted || packedBytes === inZip64 || unpackedBytes === inZip64) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(content.subarray(at + entryLength, at + entryLength + nameLength));
    entries.push({ name, packedBytes, unpackedBytes, headerAt: view.getUint32(at + 42, true) });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Searched from the back, since a comment of up to 65,535 bytes may follow. */
function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}
