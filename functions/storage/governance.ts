import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import {
  type GovernanceEntry,
  governanceRecordSchema,
  overlappingPrincipal,
  type Principal,
} from "../domain/governance.ts";
import { type Image, reading } from "./items.ts";
import { keys, padRevision, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import { putOwn, queryItems } from "./table-calls.ts";

/** One revision of one record, and its place among all changes of the destination's records. */
export interface GovernanceChange extends GovernanceEntry {
  readonly number: number;
  readonly at: string;
  /** The staff member's address. */
  readonly by: string;
  /** Why it was corrected or ended; empty where nobody has to say. */
  readonly reason: string;
}

export interface GovernanceWrite extends Pick<GovernanceChange, "record" | "at" | "by" | "reason"> {
  /** The revision of the record that the writer saw last; 0 before the first. */
  readonly basedOn: number;
  readonly attempt: string;
}

export type GovernanceOutcome =
  | { readonly outcome: "added" | "same" | "stale" }
  /** Somebody else is principal on some of those days. */
  | { readonly outcome: "overlaps"; readonly principal: Principal };

/**
 * How a destination is governed: a log in which a change's number is its key. Whoever writes number n has
 * read all before it, and only one write of n succeeds, so that two who write at once can never leave two
 * principals on one day, and a version names all that it says by one number.
 */
export function createGovernanceStore(table: Table) {
  /** In the order they were written, up to a number. */
  async function changes(destination: string, upTo?: number): Promise<readonly GovernanceChange[]> {
    const found: GovernanceChange[] = [];
    const range = {
      pk: partitions.governance(destination),
      ...(upTo !== undefined && { between: [padRevision(1), padRevision(upTo)] as const }),
    };
    for await (const item of queryItems(table, range)) found.push(toChange(item));
    return found;
  }

  return {
    changes,

    /** The same as the latest adds nothing; `stale` when somebody else has changed the record meanwhile. */
    async save(
      destination: string,
      id: string,
      { basedOn, record, at, by, reason, attempt }: GovernanceWrite,
    ): Promise<GovernanceOutcome> {
      const data = canonicalJson(record);
      for (;;) {
        const known = await changes(destination);
        const latest = known.findLast((change) => change.id === id);
        if (latest !== undefined && canonicalJson(latest.record) === data) return { outcome: "same" };
        if ((latest?.revision ?? 0) !== basedOn) return { outcome: "stale" };
        const principal = overlappingPrincipal(standingGovernance(known), id, record);
        if (principal !== undefined) return { outcome: "overlaps", principal };
        const key = keys.governanceChange(destination, known.length + 1);
        const revision = basedOn + 1;
        const row = { entity: "governance", number: known.length + 1, id, revision, data, at, by, reason, attempt };
        if (await putOwn(table, key, { ...row, contentHash: sha256(data) })) return { outcome: "added" };
      }
    },
  };
}

/** Every record at its latest revision. */
export function standingGovernance(changes: readonly GovernanceChange[]): readonly GovernanceChange[] {
  return [...new Map(changes.map((change) => [change.id, change])).values()];
}

function toChange(item: Image): GovernanceChange {
  const stored = reading(item);
  return {
    number: stored.number("number"),
    id: stored.text("id"),
    revision: stored.number("revision"),
    record: governanceRecordSchema.parse(stored.json("data")),
    at: stored.text("at"),
    by: stored.text("by"),
    reason: stored.text("reason"),
  };
}
