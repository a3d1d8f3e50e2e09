import { type AnswerDraft, fieldsText, readFieldsText } from "../domain/answer-draft.ts";
import { sha256 } from "../domain/canonical-json.ts";
import type { FormFields } from "../domain/form-fields.ts";
import { type Image, reading } from "./items.ts";
import { keys, type PhaseName, partitions, shards } from "./keys.ts";
import type { Table } from "./table.ts";
import { changeItem, deleteItem, getItem, putNew, queryItems } from "./table-calls.ts";

export interface SaveDraft {
  readonly section: string;
  readonly fields: FormFields;
  /** The save the page was filled in from; 0 when there was none. */
  readonly basedOn: number;
  readonly basedOnSent: number;
  readonly savedAt: string;
  readonly savedBy?: string | undefined;
  readonly attempt: string;
  /** When the table may forget it by itself, should no close come to do it. */
  readonly forgetAfter: string;
}

export type SaveDraftResult =
  | { readonly outcome: "saved" | "same"; readonly revision: number }
  /** Somebody saved meanwhile; absent when there is nothing stored at all. */
  | { readonly outcome: "stale"; readonly stored: AnswerDraft | undefined };

/**
 * What has been saved and not sent, a row for each section of each respondent. A row is never a
 * submission: it lies in partitions of its own that neither a freeze nor a count reads.
 */
export function createAnswerDraftStore(table: Table) {
  async function get(where: PhaseName, id: string, section: string): Promise<AnswerDraft | undefined> {
    const item = await getItem(table, keys.answerDraft(where, id, section));
    return item && toDraft(item);
  }

  async function list(where: PhaseName, id: string): Promise<readonly AnswerDraft[]> {
    const drafts: AnswerDraft[] = [];
    const { pk } = keys.answerDraft(where, id, "");
    for await (const item of queryItems(table, { pk, startsWith: `${id}#` })) drafts.push(toDraft(item));
    return drafts;
  }

  return {
    get,

    /** Every section of one respondent that was ever saved, strongly consistent. */
    list,

    /** Saves a section, unless somebody did since the page was read: then nothing is overwritten. */
    async save(where: PhaseName, id: string, draft: SaveDraft): Promise<SaveDraftResult> {
      const { section, basedOn, basedOnSent, savedAt, savedBy, attempt, forgetAfter } = draft;
      const text = fieldsText(draft.fields);
      const revision = basedOn + 1;
      const key = keys.answerDraft(where, id, section);
      const content = { fields: text, contentHash: sha256(text), basedOnSent };
      const row = { ...content, savedAt, savedBy, attempt, ttl: seconds(forgetAfter) };
      const saved =
        basedOn === 0
          ? await putNew(table, key, { entity: "answer-draft", id, section, revision, ...row })
          : (await changeItem(table, key, {
              set: { ...row, revision },
              ...(savedBy === undefined && { remove: ["savedBy"] }),
              when: [["revision", "=", basedOn]],
            })) !== undefined;
      if (saved) return { outcome: "saved", revision };
      const item = await getItem(table, key);
      if (item === undefined) return { outcome: "stale", stored: undefined };
      const stored = reading(item);
      if (stored.optional("attempt") === attempt) return { outcome: "saved", revision };
      const isSame =
        stored.optional("contentHash") === content.contentHash && stored.number("basedOnSent") === basedOnSent;
      if (isSame) return { outcome: "same", revision: stored.number("revision") };
      return { outcome: "stale", stored: toDraft(item) };
    },

    /**
     * Empties drafts that were sent or dropped, each only as it was at that save: one that came
     * after stays unsent. The row and its count remain, so that no page left open can start anew.
     */
    async empty(where: PhaseName, id: string, drafts: readonly Pick<AnswerDraft, "section" | "revision">[]) {
      const emptied = await Promise.all(
        drafts.map(({ section, revision }) =>
          changeItem(table, keys.answerDraft(where, id, section), {
            remove: ["fields", "contentHash"],
            when: [["revision", "=", revision]],
          }),
        ),
      );
      return emptied.every((item) => item !== undefined);
    },

    /** Who has something saved, for staff's figure and nothing else. */
    async respondents(where: PhaseName): Promise<ReadonlySet<string>> {
      const saved = (await rows(where, ["id", "contentHash"])).filter(({ contentHash }) => contentHash !== undefined);
      return new Set(saved.map((item) => reading(item).text("id")));
    },

    /** Deletes every draft of a phase; done twice, it deletes what is left. */
    async dispose(where: PhaseName): Promise<number> {
      const doomed = await rows(where, []);
      for (const item of doomed) await deleteItem(table, reading(item).key());
      return doomed.length;
    },
  };

  async function rows(where: PhaseName, attributes: readonly string[]): Promise<readonly Image[]> {
    const only = ["pk", "sk", ...attributes];
    const found = await Promise.all(shards.map((shard) => listShard(partitions.answerDrafts(where, shard), only)));
    return found.flat();
  }

  async function listShard(pk: string, only: readonly string[]): Promise<readonly Image[]> {
    const items: Image[] = [];
    for await (const item of queryItems(table, { pk, only })) items.push(item);
    return items;
  }
}

function seconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}

function toDraft(item: Image): AnswerDraft {
  const stored = reading(item);
  const text = stored.optional("fields");
  return {
    section: stored.text("section"),
    revision: stored.number("revision"),
    basedOnSent: stored.number("basedOnSent"),
    fields: text === undefined ? undefined : readFieldsText(text),
    savedAt: stored.text("savedAt"),
    savedBy: stored.optional("savedBy"),
  };
}
