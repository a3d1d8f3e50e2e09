import type { SubmissionRevision } from "../domain/submission.ts";
import { keys, type PhaseName, padRevision } from "./keys.ts";
import { toRevision } from "./submission-rows.ts";
import type { Table } from "./table.ts";
import { queryItems } from "./table-calls.ts";

/** What was recorded before what counts now: a corrected decision shows both. */
export function createDecisionHistory(table: Table) {
  return {
    /** The revisions from the first to the given one, in order. */
    async upTo(where: PhaseName, id: string, revision: number): Promise<readonly SubmissionRevision[]> {
      if (revision < 1) return [];
      const { pk } = keys.submission(where, id, 0);
      const between = [`${id}#${padRevision(1)}`, `${id}#${padRevision(revision)}`] as const;
      const found: SubmissionRevision[] = [];
      for await (const item of queryItems(table, { pk, between })) {
        const { attempt: _, ...stored } = toRevision(item);
        found.push(stored);
      }
      return found;
    },
  };
}
