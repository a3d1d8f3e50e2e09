import { readFile } from "node:fs/promises";
import { type Imported, type ImportKind, readImport } from "../../../functions/domain/read-import.ts";

export const destinationId = "asnen";

/** The first administrator, whom the host lets in before the destination is imported. */
export const administrator = "projektledare@example.com";
export const publisher = "vd@example.com";

export async function readSampleFile(fileName: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(`../../../forms/${destinationId}/${fileName}`, import.meta.url)));
}

/** A sample file as the import reads it. */
export async function readSample<Kind extends ImportKind>(kind: Kind, fileName: string): Promise<Imported[Kind]> {
  const result = readImport(kind, await readSampleFile(fileName));
  if (!result.ok) throw new Error(`${fileName}: ${JSON.stringify(result.problems)}`);
  return result.value;
}

export function readSampleParties(): Promise<Imported["parties"]> {
  return readSample("parties", "parties-2027.csv");
}
