import { sha256 } from "../domain/canonical-json.ts";
import { reading } from "./items.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import { batchGet, putItem } from "./table-calls.ts";

/** DynamoDB ends at 400 KB an item, names and keys included. */
const largestPartBytes = 380_000;

/** Texts under their own hash: writing one twice changes nothing, and a reader can check each. */
export function createPartStore(table: Table) {
  return {
    /** Throws when the text is not what its hash says, or too large for one item. */
    async put(destination: string, hash: string, text: string): Promise<void> {
      if (sha256(text) !== hash) throw new Error(`A part's text does not have the hash ${hash}`);
      const size = Buffer.byteLength(text);
      if (size > largestPartBytes) throw new Error(`A part of ${size} bytes is larger than an item can be`);
      await putItem(table, keys.part(destination, hash), { entity: "part", data: text });
    },

    /** Throws when one is missing or is not what its hash says. */
    async read(destination: string, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const wanted = [...new Set(hashes)];
      const found = new Map<string, string>();
      for await (const item of batchGet(
        table,
        wanted.map((hash) => keys.part(destination, hash)),
      )) {
        const text = reading(item).text("data");
        found.set(sha256(text), text);
      }
      const missing = wanted.find((hash) => !found.has(hash));
      if (missing !== undefined) throw new Error(`The part ${missing} of ${destination} is missing or damaged`);
      return found;
    },
  };
}

/** Cuts a long text into pieces that fit an item each, never inside a surrogate pair. */
export function cutText(text: string, largest = 120_000): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + largest, text.length);
    if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
