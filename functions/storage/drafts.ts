import { type PlanDraft, planDraftSchema } from "../domain/action-plan.ts";
import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { type Image, reading } from "./items.ts";
import { keys, partitions } from "./keys.ts";
import { createPartStore, cutText } from "./parts.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

/** The plan's text as staff imported it; revisions are only ever added. */
export interface DraftRevision {
  readonly revision: number;
  readonly draft: PlanDraft;
  /** SHA-256 over the draft's canonical JSON. */
  readonly hash: string;
  readonly at: string;
  readonly by: string;
}

export interface AddDraft {
  /** The revision the writer saw last; 0 before the first. */
  readonly basedOn: number;
  readonly at: string;
  readonly by: string;
  readonly attempt: string;
}

export type AddDraftResult =
  | { readonly outcome: "added" | "same"; readonly revision: number }
  | { readonly outcome: "stale"; readonly latest: DraftRevision | undefined };

/** For those who read what staff imported. */
export function createDraftReader(table: Table) {
  const parts = createPartStore(table);

  async function toRevision(destination: string, item: Image): Promise<DraftRevision> {
    const stored = reading(item);
    const hashes = stored.json("parts") as readonly string[];
    const texts = await parts.read(destination, hashes);
    const draft = planDraftSchema.parse(JSON.parse(hashes.map((hash) => texts.get(hash)).join("")));
    return {
      revision: stored.number("revision"),
      draft,
      hash: stored.text("contentHash"),
      at: stored.text("at"),
      by: stored.text("by"),
    };
  }

  async function latest(destination: string, round: string): Promise<DraftRevision | undefined> {
    const range = { pk: partitions.drafts({ destination, round }), newestFirst: true, limit: 1 };
    for await (const item of queryItems(table, range)) return toRevision(destination, item);
    return undefined;
  }

  return {
    latest,

    async revision(destination: string, round: string, revision: number): Promise<DraftRevision | undefined> {
      const item = await getItem(table, keys.draft({ destination, round }, revision));
      return item && toRevision(destination, item);
    },
  };
}

export function createDraftStore(table: Table) {
  const parts = createPartStore(table);
  const reader = createDraftReader(table);
  const { latest } = reader;

  async function storeText(destination: string, text: string): Promise<string> {
    const pieces = cutText(text).map((piece) => ({ piece, hash: sha256(piece) }));
    for (const { piece, hash } of pieces) await parts.put(destination, hash, piece);
    return JSON.stringify(pieces.map(({ hash }) => hash));
  }

  return {
    ...reader,

    /** The same text as the latest adds nothing; `stale` when someone else added one meanwhile. */
    async add(destination: string, round: string, draft: PlanDraft, how: AddDraft): Promise<AddDraftResult> {
      const text = canonicalJson(draft);
      const contentHash = sha256(text);
      const before = await latest(destination, round);
      if (before?.hash === contentHash) return { outcome: "same", revision: before.revision };
      if ((before?.revision ?? 0) !== how.basedOn) return { outcome: "stale", latest: before };

      const revision = how.basedOn + 1;
      const key = keys.draft({ destination, round }, revision);
      const { at, by, attempt } = how;
      const row = {
        entity: "draft",
        revision,
        contentHash,
        at,
        by,
        attempt,
        parts: await storeText(destination, text),
      };
      if (await putNew(table, key, row)) return { outcome: "added", revision };
      const taken = await getItem(table, key);
      if (taken && reading(taken).text("attempt") === attempt) return { outcome: "added", revision };
      if (taken && reading(taken).text("contentHash") === contentHash) return { outcome: "same", revision };
      return { outcome: "stale", latest: await latest(destination, round) };
    },
  };
}
