import { canonicalJson, hashOf } from "../domain/canonical-json.ts";
import { decisionProgressSchema } from "../domain/decision.ts";
import { decisionNameSchema, type RecordedProgress } from "../domain/decision-progress.ts";
import { due, type Image, reading } from "./items.ts";
import { keys, partitions, type RoundName } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

export interface ProgressName extends RoundName {
  readonly party: string;
}

/** What has become of a decision, as recorded by one save; corrections are new revisions. */
export interface ProgressRevision extends ProgressName, RecordedProgress {
  readonly revision: number;
  /** SHA-256 of the progress and the decision it is about, hex. */
  readonly contentHash: string;
  readonly at: string;
  readonly by: string;
}

export interface AddProgress {
  /** The revision the form was filled in from; 0 before the first. */
  readonly basedOn: number;
  readonly at: string;
  readonly by: string;
  readonly attempt: string;
}

export type AddProgressResult =
  | { readonly outcome: "added" | "same"; readonly revision: ProgressRevision }
  | { readonly outcome: "conflict"; readonly stored: ProgressRevision | undefined };

/** Needs no gate: minutes are approved and appeals come long after the referral has closed. */
export function createProgressStore(table: Table) {
  async function revision(where: ProgressName, number: number): Promise<ProgressRevision | undefined> {
    const item = await getItem(table, keys.progress(where, where.party, number));
    return item && toProgress(item);
  }

  async function latest(where: ProgressName): Promise<ProgressRevision | undefined> {
    const startsWith = `${where.party}#`;
    const range = { pk: partitions.progress(where), startsWith, newestFirst: true, limit: 1 };
    for await (const item of queryItems(table, range)) return toProgress(item);
    return undefined;
  }

  return {
    revision,
    latest,

    async add(where: ProgressName, recorded: RecordedProgress, how: AddProgress): Promise<AddProgressResult> {
      const { destination, round, party } = where;
      const { basedOn, at, by, attempt } = how;
      const { about, progress } = recorded;
      const contentHash = hashOf({ about, progress });
      const row = { destination, round, party, revision: basedOn + 1, contentHash, at, by };
      const base = basedOn > 0 ? await revision(where, basedOn) : undefined;
      if (basedOn > 0 && base === undefined) return { outcome: "conflict", stored: await latest(where) };
      // Sent as it was shown: mail scanners press buttons, and so do people who only wanted to look.
      if (base?.contentHash === contentHash) return { outcome: "same", revision: base };
      const key = keys.progress(where, party, row.revision);
      const data = { about: canonicalJson(about), data: canonicalJson(progress) };
      if (await putNew(table, key, { entity: "progress", ...row, ...data, attempt, ...due(key, at) })) {
        return { outcome: "added", revision: { ...row, about, progress } };
      }
      const item = await getItem(table, key);
      const stored = item && toProgress(item);
      if (item?.attempt?.S === attempt && stored) return { outcome: "added", revision: stored };
      if (stored?.contentHash === row.contentHash) return { outcome: "same", revision: stored };
      return { outcome: "conflict", stored: await latest(where) };
    },

    /** The latest of each party, by party. */
    async listLatest(destination: string, round: string): Promise<readonly ProgressRevision[]> {
      const found = new Map<string, ProgressRevision>();
      for await (const item of queryItems(table, { pk: partitions.progress({ destination, round }) })) {
        const stored = toProgress(item);
        found.set(stored.party, stored);
      }
      return [...found.values()];
    },
  };
}

function toProgress(item: Image): ProgressRevision {
  const stored = reading(item);
  return {
    destination: stored.text("destination"),
    round: stored.text("round"),
    party: stored.text("party"),
    revision: stored.number("revision"),
    about: decisionNameSchema.parse(stored.json("about")),
    progress: decisionProgressSchema.parse(stored.json("data")),
    contentHash: stored.text("contentHash"),
    at: stored.text("at"),
    by: stored.text("by"),
  };
}
