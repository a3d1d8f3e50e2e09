import { type Language, languageSchema } from "../domain/language.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, openDraftPrefix, type PhaseName, partitions, shards } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, getItem, putNew, queryItems } from "./table-calls.ts";

/** Where the link to a draft of the open form goes: an address that nothing else is known of. */
export interface OpenDraft extends PhaseName {
  /** What the answer is stored under, however it is sent. */
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly savedAt: string;
  /** Of the mailed link: another address raises it, so that a mistyped one holds nothing. */
  readonly linkVersion: number;
}

export type AskForDraftLink = Omit<OpenDraft, "linkVersion"> & {
  /** When the table may forget it by itself, should no close come to do it. */
  readonly forgetAfter: string;
};

export function createOpenDraftReader(table: Table) {
  return {
    async get(where: PhaseName, id: string): Promise<OpenDraft | undefined> {
      const item = await getItem(table, keys.openDraft(where, id));
      return item && toOpenDraft(item);
    },
  };
}

/** Rows that lie with the drafts and go with them. Each is due at once: the mail with its link is the consequence. */
export function createOpenDraftStore(table: Table) {
  const reader = createOpenDraftReader(table);
  return {
    ...reader,

    /** The same form and address again is the same request; another address takes the link over. */
    async ask({ forgetAfter, ...asked }: AskForDraftLink): Promise<void> {
      const key = keys.openDraft(asked, asked.id);
      const ttl = Math.floor(Date.parse(forgetAfter) / 1000);
      const row = { entity: "open-draft", ...asked, linkVersion: 1, ttl, ...due(key, asked.savedAt) };
      if (await putNew(table, key, row)) return;
      const stored = await reader.get(asked, asked.id);
      if (stored === undefined || stored.email === asked.email) return;
      const { email, language, savedAt } = asked;
      await changeItem(table, key, {
        set: { email, language, savedAt, linkVersion: stored.linkVersion + 1, ...due(key, savedAt) },
        when: [["linkVersion", "=", stored.linkVersion]],
      });
    },

    async list(where: PhaseName): Promise<readonly OpenDraft[]> {
      const found = await Promise.all(shards.map((shard) => listShard(partitions.answerDrafts(where, shard))));
      return found.flat();
    },
  };

  async function listShard(pk: string): Promise<readonly OpenDraft[]> {
    const drafts: OpenDraft[] = [];
    for await (const item of queryItems(table, { pk, startsWith: openDraftPrefix })) drafts.push(toOpenDraft(item));
    return drafts;
  }
}

export function toOpenDraft(item: Image): OpenDraft {
  const stored = reading(item);
  return {
    destination: stored.text("destination"),
    round: stored.text("round"),
    phase: stored.text("phase") as OpenDraft["phase"],
    id: stored.text("id"),
    email: stored.text("email"),
    language: languageSchema.parse(stored.text("language")),
    savedAt: stored.text("savedAt"),
    linkVersion: stored.number("linkVersion"),
  };
}
