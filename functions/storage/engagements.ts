import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { type Engagement, engagementSchema, type LoggedEngagement } from "../domain/engagement.ts";
import { type Image, reading } from "./items.ts";
import { keys, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

/** One revision of what staff logged; revisions are only ever added. */
export interface EngagementRevision {
  readonly id: string;
  readonly revision: number;
  /** Null: struck from the log. */
  readonly engagement: Engagement | null;
  readonly at: string;
  /** The staff member's address. */
  readonly by: string;
  /** Why it was changed or struck; empty where nobody has to say. */
  readonly reason: string;
}

export type EngagementWrite = Omit<EngagementRevision, "id" | "revision"> & {
  /** The revision the writer saw last; 0 before the first. */
  readonly basedOn: number;
  readonly attempt: string;
};

/** A round's log of interviews and meetings. */
export function createEngagementStore(table: Table) {
  async function history(name: RoundName, id: string): Promise<readonly EngagementRevision[]> {
    const found: EngagementRevision[] = [];
    const range = { pk: partitions.engagements(name), startsWith: `${id}#` };
    for await (const item of queryItems(table, range)) found.push(toRevision(item));
    return found;
  }

  return {
    /** In the order they were written; empty for what was never logged. */
    history,

    /** The latest revision of each, also of those that were struck. */
    async list(name: RoundName): Promise<readonly EngagementRevision[]> {
      const latest = new Map<string, EngagementRevision>();
      for await (const item of queryItems(table, { pk: partitions.engagements(name) })) {
        const revision = toRevision(item);
        latest.set(revision.id, revision);
      }
      return [...latest.values()];
    },

    /** The same as the latest adds nothing; `stale` when somebody else wrote meanwhile. */
    async add(
      name: RoundName,
      id: string,
      { basedOn, engagement, at, by, reason, attempt }: EngagementWrite,
    ): Promise<{ readonly outcome: "added" | "same" | "stale" }> {
      const data = canonicalJson(engagement);
      const latest = (await history(name, id)).at(-1);
      if (latest !== undefined && canonicalJson(latest.engagement) === data) return { outcome: "same" };
      if ((latest?.revision ?? 0) !== basedOn) return { outcome: "stale" };
      const revision = basedOn + 1;
      const key = keys.engagement(name, id, revision);
      const row = { entity: "engagement", id, revision, data, contentHash: sha256(data), at, by, reason, attempt };
      if (await putNew(table, key, row)) return { outcome: "added" };
      const taken = await getItem(table, key);
      if (taken === undefined) throw new Error(`The engagement ${id} is neither written nor there`);
      if (reading(taken).text("attempt") === attempt) return { outcome: "added" };
      return { outcome: reading(taken).text("data") === data ? "same" : "stale" };
    },
  };
}

/** Those that stand in the log, as versions take them in. */
export function standingIn(revisions: readonly EngagementRevision[]): readonly LoggedEngagement[] {
  return revisions.flatMap(({ id, revision, engagement }) =>
    engagement === null ? [] : [{ id, revision, engagement }],
  );
}

function toRevision(item: Image): EngagementRevision {
  const stored = reading(item);
  const data = stored.json("data");
  return {
    id: stored.text("id"),
    revision: stored.number("revision"),
    engagement: data === null ? null : engagementSchema.parse(data),
    at: stored.text("at"),
    by: stored.text("by"),
    reason: stored.text("reason"),
  };
}
