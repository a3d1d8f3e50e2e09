import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { LetterKind, LetterTexts } from "../domain/letter-text.ts";
import { type Image, reading } from "./items.ts";
import { keys, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

/** One wording of a letter in both languages; revisions are only ever added. */
export interface LetterTextRevision {
  readonly kind: LetterKind;
  readonly revision: number;
  /** Null: back to the product's own words. */
  readonly texts: LetterTexts | null;
  readonly at: string;
  /** The staff member's address. */
  readonly by: string;
}

export interface AddLetterText {
  /** The revision the writer saw last; 0 before the first. */
  readonly basedOn: number;
  readonly at: string;
  readonly by: string;
  readonly attempt: string;
}

export type LetterTextStore = ReturnType<typeof createLetterTextStore>;

export function createLetterTextStore(table: Table) {
  async function latest(name: RoundName, kind: LetterKind): Promise<LetterTextRevision | undefined> {
    return (await list(name, kind)).at(-1);
  }

  /** In the order they were written. */
  async function list(name: RoundName, kind?: LetterKind): Promise<readonly LetterTextRevision[]> {
    const range = { pk: partitions.letterTexts(name), ...(kind !== undefined && { startsWith: `${kind}#` }) };
    const found: LetterTextRevision[] = [];
    for await (const item of queryItems(table, range)) found.push(toRevision(item));
    return found;
  }

  return {
    latest,
    list,

    async revision(name: RoundName, kind: LetterKind, revision: number): Promise<LetterTextRevision | undefined> {
      const item = await getItem(table, keys.letterText(name, kind, revision));
      return item && toRevision(item);
    },

    /** The same words as the latest add nothing; `stale` when somebody else wrote meanwhile. */
    async add(
      name: RoundName,
      kind: LetterKind,
      texts: LetterTexts | null,
      { basedOn, at, by, attempt }: AddLetterText,
    ): Promise<
      { readonly outcome: "added" | "same" } | { readonly outcome: "stale"; readonly latest: LetterTextRevision }
    > {
      const data = canonicalJson(texts);
      const before = await latest(name, kind);
      if (before !== undefined && canonicalJson(before.texts) === data) return { outcome: "same" };
      if (before !== undefined && before.revision !== basedOn) return { outcome: "stale", latest: before };
      const revision = (before?.revision ?? 0) + 1;
      const key = keys.letterText(name, kind, revision);
      const row = { entity: "letter-text", kind, revision, data, contentHash: sha256(data), at, by, attempt };
      if (await putNew(table, key, row)) return { outcome: "added" };
      const taken = await getItem(table, key);
      if (taken === undefined) throw new Error("The text of a letter is neither written nor there");
      if (reading(taken).text("attempt") === attempt) return { outcome: "added" };
      return reading(taken).text("data") === data
        ? { outcome: "same" }
        : { outcome: "stale", latest: toRevision(taken) };
    },
  };
}

function toRevision(item: Image): LetterTextRevision {
  const stored = reading(item);
  return {
    kind: stored.text("kind") as LetterKind,
    revision: stored.number("revision"),
    texts: stored.json("data") as LetterTexts | null,
    at: stored.text("at"),
    by: stored.text("by"),
  };
}
