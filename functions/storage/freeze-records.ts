import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { Freeze, FrozenInvitation, FrozenSubmission } from "../domain/submission.ts";
import { reading } from "./items.ts";
import { keys, type PhaseName } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putItem, putNew } from "./table-calls.ts";

const largestPartBytes = 200_000;

/** A header names its parts; `first` is the first id in a part, so that one id is found by one read. */
interface FreezeHeader {
  readonly at: string;
  readonly hash: string;
  readonly submissions: readonly { readonly hash: string; readonly first: string }[];
  readonly invitations: readonly { readonly hash: string }[];
}

/** SHA-256 over the canonical JSON of the record without its attempt: what it says, not who wrote it. */
export function freezeHash({
  attempt: _,
  hash: __,
  ...record
}: Freeze | (Omit<Freeze, "hash"> & { hash?: string })): string {
  return sha256(canonicalJson(record));
}

/** Freeze records as stored: parts under their content's hash, then a header under the attempt. */
export function createFreezeRecords(table: Table) {
  async function putParts<Row>(where: PhaseName, rows: readonly Row[]) {
    const parts: { hash: string; rows: readonly Row[] }[] = [];
    for (const chunk of chunkRows(rows)) {
      const data = canonicalJson(chunk);
      const hash = sha256(data);
      await putItem(table, keys.freezePart(where, hash), { entity: "freeze-part", data });
      parts.push({ hash, rows: chunk });
    }
    return parts;
  }

  async function readPart<Row>(where: PhaseName, hash: string): Promise<readonly Row[]> {
    const item = await getItem(table, keys.freezePart(where, hash));
    const data = item && reading(item).text("data");
    if (data === undefined || sha256(data) !== hash) throw new Error(`The freeze part ${hash} is missing or damaged`);
    return JSON.parse(data) as Row[];
  }

  async function readHeader(where: PhaseName, attempt: string): Promise<FreezeHeader> {
    const item = await getItem(table, keys.freezeHeader(where, attempt));
    if (item === undefined) throw new Error(`The freeze ${attempt} has no header`);
    return reading(item).json("data") as FreezeHeader;
  }

  async function readAll<Row>(where: PhaseName, parts: readonly { readonly hash: string }[]): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const { hash } of parts) rows.push(...(await readPart<Row>(where, hash)));
    return rows;
  }

  return {
    async write(freeze: Freeze): Promise<void> {
      const submissions = await putParts(freeze, freeze.submissions);
      const invitations = await putParts(freeze, freeze.invitations);
      const header: FreezeHeader = {
        at: freeze.at,
        hash: freeze.hash,
        submissions: submissions.map(({ hash, rows }) => ({ hash, first: rows[0]?.id ?? "" })),
        invitations: invitations.map(({ hash }) => ({ hash })),
      };
      await putNew(table, keys.freezeHeader(freeze, freeze.attempt), {
        entity: "freeze",
        data: canonicalJson(header),
        attempt: freeze.attempt,
      });
    },

    /** Throws when the record is not what its hash says. */
    async read({ destination, round, phase }: PhaseName, attempt: string): Promise<Freeze> {
      const where = { destination, round, phase };
      const { at, hash, ...parts } = await readHeader(where, attempt);
      const submissions = await readAll<FrozenSubmission>(where, parts.submissions);
      const invitations = await readAll<FrozenInvitation>(where, parts.invitations);
      const freeze: Freeze = { ...where, attempt, at, submissions, invitations, hash };
      if (freezeHash(freeze) !== hash) throw new Error(`The freeze ${attempt} is not what its hash says`);
      return freeze;
    },

    /** What a freeze says of one id, by two reads however large it is. */
    async find(where: PhaseName, attempt: string, id: string): Promise<FrozenSubmission | undefined> {
      const { submissions } = await readHeader(where, attempt);
      const part = submissions.findLast(({ first }) => first <= id);
      if (part === undefined) return undefined;
      const rows = await readPart<FrozenSubmission>(where, part.hash);
      return rows.find((row) => row.id === id);
    },
  };
}

function chunkRows<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const chunks: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(canonicalJson(row)) + 1;
    if (size > room) {
      chunks.push([]);
      room = largestPartBytes - 2;
    }
    chunks.at(-1)?.push(row);
    room -= size;
  }
  return chunks;
}
