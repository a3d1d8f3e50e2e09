import type { SubmissionRevision } from "../domain/submission.ts";
import { due, type Image, type PlainItem, reading } from "./items.ts";
import { type ItemKey, keys, type PhaseName, padRevision, partitions, shards } from "./keys.ts";
import type { Table } from "./table.ts";
import { getItem, putNew, queryItems } from "./table-calls.ts";

/** What is known of a stored revision without its content. */
export interface SubmissionSummary {
  readonly id: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly receivedAt: string;
  /** Absent on the open form. */
  readonly party?: string;
  /** It takes the answer back, so nothing of this id counts until a newer one comes. */
  readonly withdrawn?: true;
  /** Whether it counts as far as confirmation goes: always for a personal link. */
  readonly confirmed: boolean;
}

const summaryAttributes = [
  "pk",
  "sk",
  "entity",
  "id",
  "revision",
  "contentHash",
  "receivedAt",
  "party",
  "confirmationAddress",
  "sentByLink",
  "withdrawn",
] as const;

export interface StoredRevision extends SubmissionRevision {
  /** Who wrote it: tells one's own write, whose answer was lost, from another's. */
  readonly attempt: string;
}

export type SubmissionDraft = Omit<SubmissionRevision, "revision">;

function submissionItem(row: StoredRevision, key: ItemKey): PlainItem {
  const { withdrawn, ...attributes } = row;
  return { entity: "submission", ...attributes, ...(withdrawn && { withdrawn: "yes" }), ...due(key, row.receivedAt) };
}

export async function readRevision(
  table: Table,
  where: PhaseName,
  id: string,
  revision: number,
): Promise<StoredRevision | undefined> {
  const item = await getItem(table, keys.submission(where, id, revision));
  return item && toRevision(item);
}

/** The next revision as a row: this one, the same content where that is there already, or nothing where another came first. */
export async function placeRevision(
  table: Table,
  draft: SubmissionDraft,
  { basedOn, attempt }: { readonly basedOn: number; readonly attempt: string },
): Promise<StoredRevision | undefined> {
  const row: StoredRevision = { ...draft, revision: basedOn + 1, attempt };
  const key = keys.submission(draft, draft.id, row.revision);
  if (await putNew(table, key, submissionItem(row, key))) return row;
  const winner = await readRevision(table, draft, draft.id, row.revision);
  return winner && isSameAnswer(winner, draft) ? winner : undefined;
}

/** What followed the revision that something was filled in from. */
export async function nextRevision(
  table: Table,
  latest: StoredRevision,
  basedOn: number,
): Promise<StoredRevision | undefined> {
  return latest.revision === basedOn + 1 ? latest : readRevision(table, latest, latest.id, basedOn + 1);
}

export function isSameAnswer(stored: StoredRevision, draft: SubmissionDraft): boolean {
  if (stored.withdrawn !== draft.withdrawn) return false;
  return stored.contentHash === draft.contentHash && stored.confirmationAddress === draft.confirmationAddress;
}

export function withoutAttempt({ attempt: _, ...revision }: StoredRevision): SubmissionRevision {
  return revision;
}

export async function readLatest(table: Table, where: PhaseName, id: string): Promise<StoredRevision | undefined> {
  const { pk } = keys.submission(where, id, 0);
  const between = [`${id}#${padRevision(0)}`, `${id}#${padRevision(999_999)}`] as const;
  for await (const item of queryItems(table, { pk, between, newestFirst: true, limit: 1 })) return toRevision(item);
  return undefined;
}

export async function isConfirmed(table: Table, where: PhaseName, id: string): Promise<boolean> {
  return (await getItem(table, keys.confirmation(where, id))) !== undefined;
}

/** Every revision of a phase without its content, shard by shard, strongly consistent, ordered by id. */
export async function listSummaries(table: Table, where: PhaseName): Promise<readonly SubmissionSummary[]> {
  const found = await Promise.all(shards.map((shard) => listShard(table, where, shard)));
  return found.flat().sort((a, b) => byId(a, b) || a.revision - b.revision);
}

async function listShard(table: Table, where: PhaseName, shard: number): Promise<readonly SubmissionSummary[]> {
  const rows: SubmissionSummary[] = [];
  const confirmed = new Set<string>();
  for await (const item of queryItems(table, { pk: partitions.shard(where, shard), only: summaryAttributes })) {
    if (item.entity?.S === "confirmation") confirmed.add(reading(item).text("id"));
    else rows.push(toSummary(item));
  }
  return rows.map((row) => (confirmed.has(row.id) ? { ...row, confirmed: true } : row));
}

/** By code units, as the table itself sorts. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Of rows ordered by id and revision, the last of each id. */
export function latestOfEach(rows: readonly SubmissionSummary[]): readonly SubmissionSummary[] {
  return rows.filter((row, index) => rows[index + 1]?.id !== row.id);
}

export function toRevision(item: Image): StoredRevision {
  const stored = reading(item);
  const party = stored.optional("party");
  const sentBy = stored.optional("sentBy");
  const confirmationAddress = stored.optional("confirmationAddress");
  const sentByLink = item["sentByLink"] === undefined ? undefined : stored.number("sentByLink");
  return {
    destination: stored.text("destination"),
    round: stored.text("round"),
    phase: stored.text("phase") as SubmissionRevision["phase"],
    id: stored.text("id"),
    revision: stored.number("revision"),
    content: stored.text("content"),
    contentHash: stored.text("contentHash"),
    salt: stored.text("salt"),
    receivedAt: stored.text("receivedAt"),
    language: stored.text("language") as SubmissionRevision["language"],
    schema: stored.text("schema"),
    ...(party !== undefined && { party }),
    ...(sentBy !== undefined && { sentBy }),
    ...(confirmationAddress !== undefined && { confirmationAddress }),
    ...(sentByLink !== undefined && { sentByLink }),
    ...(stored.optional("withdrawn") !== undefined && { withdrawn: true }),
    attempt: stored.text("attempt"),
  };
}

function toSummary(item: Image): SubmissionSummary {
  const stored = reading(item);
  const party = stored.optional("party");
  return {
    id: stored.text("id"),
    revision: stored.number("revision"),
    contentHash: stored.text("contentHash"),
    receivedAt: stored.text("receivedAt"),
    ...(party !== undefined && { party }),
    ...(stored.optional("withdrawn") !== undefined && { withdrawn: true }),
    confirmed: stored.optional("confirmationAddress") === undefined || item["sentByLink"] !== undefined,
  };
}
