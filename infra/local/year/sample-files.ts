import { readFile } from "node:fs/promises";
import { readCsv } from "../../../functions/domain/parties-csv.ts";
import type { Party } from "../../../functions/domain/party.ts";
import { proposeImport } from "../../../functions/domain/party-proposal.ts";
import { readPartyList } from "../../../functions/domain/party-rows.ts";
import { type Imported, type ImportKind, readImport } from "../../../functions/domain/read-import.ts";

export const destinationId = "asnen";

/** The first administrator, whom the host lets in before the destination is imported. */
export const administrator = "projektledare@example.com";
export const publisher = "vd@example.com";
export const editor = "redaktor@example.com";

export async function readSampleFile(fileName: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(`../../../forms/${destinationId}/${fileName}`, import.meta.url)));
}

/** What staff bring in: files of a kind, and the list of parties, which has a page of its own. */
export type SampleKind = ImportKind | "parties";

/** A sample file as the import reads it. */
export async function readSample<Kind extends ImportKind>(kind: Kind, fileName: string): Promise<Imported[Kind]> {
  const result = readImport(kind, await readSampleFile(fileName));
  if (!result.ok) throw new Error(`${fileName}: ${JSON.stringify(result.problems)}`);
  return result.value;
}

/** The sample's parties, as an import into nothing would write them. */
export async function readSampleParties(): Promise<readonly Party[]> {
  const list = readPartyList(readCsv(await readSampleFile("parties-2027.csv")));
  if (!list.ok) throw new Error(JSON.stringify(list.problems));
  const { groups = [], municipalities } = await readSample("destination", "destination.json");
  return proposeImport(list, { parties: [], groups, municipalities, openedPhases: new Set() }).map((row) => {
    if (row.outcome !== "new") throw new Error(`Not every party of the sample is new: ${JSON.stringify(row)}`);
    return row.party;
  });
}
