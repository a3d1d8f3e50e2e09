import { createGateStore } from "./gates.ts";
import {
  isSameAnswer,
  nextRevision,
  placeRevision,
  readLatest,
  type SubmissionDraft,
  withoutAttempt,
} from "./submission-rows.ts";
import type { SubmitResult } from "./submissions.ts";
import type { Table } from "./table.ts";

type LateResult = Extract<
  SubmitResult,
  { readonly outcome: "accepted" | "same" | "conflict" | "closing" | "not-open" }
>;

/**
 * What staff record after the freeze: rows that no freeze names, so that they stand as late for ever.
 * Before the freeze such a row could come to count, so then it is refused.
 */
export function createLateSubmissions(table: Table) {
  const gates = createGateStore(table);
  return {
    async submit(
      draft: SubmissionDraft,
      how: { readonly basedOn: number; readonly attempt: string },
    ): Promise<LateResult> {
      const gate = await gates.read(draft);
      if (gate.state === "not-opened") return { outcome: "not-open" };
      if (gate.state !== "frozen") return { outcome: "closing" };
      const latest = await readLatest(table, draft, draft.id);
      const isNext = (latest?.revision ?? 0) === how.basedOn;
      const row = isNext
        ? await placeRevision(table, draft, how)
        : latest && (await nextRevision(table, latest, how.basedOn));
      if (row !== undefined && isSameAnswer(row, draft)) {
        return { outcome: row.attempt === how.attempt ? "accepted" : "same", revision: withoutAttempt(row) };
      }
      const stored = await readLatest(table, draft, draft.id);
      return { outcome: "conflict", stored: stored && withoutAttempt(stored) };
    },
  };
}
