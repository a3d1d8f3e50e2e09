import { deadlineOf, isInTime } from "../domain/gate.ts";
import type { Gate } from "../domain/round.ts";
import type { SubmissionRevision } from "../domain/submission.ts";
import { createFreezeRecords } from "./freeze-records.ts";
import { createGateStore } from "./gates.ts";
import { due } from "./items.ts";
import { keys, type PhaseName } from "./keys.ts";
import {
  isConfirmed,
  isSameAnswer,
  latestOfEach,
  listSummaries,
  nextRevision,
  placeRevision,
  readLatest,
  readRevision,
  type StoredRevision,
  type SubmissionDraft,
  type SubmissionSummary,
  withoutAttempt,
} from "./submission-rows.ts";
import type { Table } from "./table.ts";
import { getItem, putNew } from "./table-calls.ts";

export type SubmitResult =
  /** The receipt: `same` when exactly this had been received before. */
  | { readonly outcome: "accepted" | "same"; readonly revision: SubmissionRevision }
  /** Not based on the latest, which is `stored`; absent when nothing has been received at all. */
  | { readonly outcome: "conflict"; readonly stored: SubmissionRevision | undefined }
  /** Being decided: the freeze will tell, look again in a minute. */
  | { readonly outcome: "closing" }
  | { readonly outcome: "closed"; readonly closedAt: string }
  | { readonly outcome: "late"; readonly deadline: string }
  | { readonly outcome: "not-open" };

export type ConfirmOutcome = "confirmed" | "already" | "closing" | "closed" | "not-found" | "not-open";

/** Whether a stored revision has been received for good: what a receipt may be sent for. */
export type Standing = "counts" | "undecided" | "late" | "unconfirmed" | "not-found";

export type SubmissionStore = ReturnType<typeof createSubmissionStore>;

/**
 * Answers and decisions, by the close protocol: write, then look at the gate again, and acknowledge
 * only while it is still open. From `closing` on the freeze record alone decides.
 */
export function createSubmissionStore(table: Table) {
  const gates = createGateStore(table);
  const freezes = createFreezeRecords(table);

  /** Judges a row that is stored, by a gate read after it was. */
  async function judgeStored(row: StoredRevision, gate: Gate): Promise<Standing> {
    if (gate.state === "open") return "counts";
    if (gate.state !== "frozen") return "undecided";
    const frozen = await freezes.find(row, gate.attempt, row.id);
    // A freeze names no answer that was withdrawn: what it does not name is taken back for good.
    if (row.withdrawn && frozen === undefined) return "counts";
    return frozen !== undefined && frozen.revision >= row.revision ? "counts" : "late";
  }

  /** The receipt, or what the gate says instead, for a row that holds this very content. */
  async function acknowledge(row: StoredRevision, attempt: string): Promise<SubmitResult> {
    const gate = await gates.read(row);
    const standing = await judgeStored(row, gate);
    // An unconfirmed open answer is missing from the freeze and so is late to its sender, too.
    if (standing === "counts") {
      return { outcome: row.attempt === attempt ? "accepted" : "same", revision: withoutAttempt(row) };
    }
    return gate.state === "frozen" ? { outcome: "closed", closedAt: gate.frozenAt } : { outcome: "closing" };
  }

  return {
    async submit(
      draft: SubmissionDraft,
      { basedOn, attempt }: { readonly basedOn: number; readonly attempt: string },
    ): Promise<SubmitResult> {
      const refusal = refuse(await gates.read(draft), draft);
      const latest = await readLatest(table, draft, draft.id);
      if (latest !== undefined && latest.revision > basedOn) {
        const stored = await nextRevision(table, latest, basedOn);
        return stored && isSameAnswer(stored, draft) ? acknowledge(stored, attempt) : (refusal ?? conflict(latest));
      }
      if (refusal) return refusal;
      if (!continues(latest, draft, basedOn)) return conflict(latest);

      const row = await placeRevision(table, draft, { basedOn, attempt });
      return row ? acknowledge(row, attempt) : conflict(await readLatest(table, draft, draft.id));
    },

    async latest(where: PhaseName, id: string): Promise<SubmissionRevision | undefined> {
      const row = await readLatest(table, where, id);
      return row && withoutAttempt(row);
    },

    async revision(where: PhaseName, id: string, revision: number): Promise<SubmissionRevision | undefined> {
      const row = await readRevision(table, where, id, revision);
      return row && withoutAttempt(row);
    },

    /** Who has answered: the latest revision of each id, without its content. */
    async listLatest(where: PhaseName): Promise<readonly SubmissionSummary[]> {
      return latestOfEach(await listSummaries(table, where));
    },

    /** Confirms an open answer's address, by the same protocol as the answer itself. */
    async confirm(
      where: PhaseName,
      id: string,
      { at, attempt }: { readonly at: string; readonly attempt: string },
    ): Promise<{ readonly outcome: ConfirmOutcome }> {
      const { destination, round, phase } = where;
      const before = await gates.read(where);
      if (before.state === "not-opened") return { outcome: "not-open" };
      const answer = await readLatest(table, where, id);
      if (answer?.confirmationAddress === undefined) return { outcome: "not-found" };
      const key = keys.confirmation(where, id);
      let outcome: ConfirmOutcome = "confirmed";
      if (before.state === "open" && isInTime(before, undefined, at)) {
        const row = { entity: "confirmation", destination, round, phase, id, revision: answer.revision, at, attempt };
        const won = await putNew(table, key, { ...row, ...due(key, at) });
        if (!won && (await getItem(table, key))?.attempt?.S !== attempt) outcome = "already";
      } else if (await isConfirmed(table, where, id)) {
        outcome = "already";
      } else {
        // Late is late, also in the minute before the gate closes.
        return { outcome: before.state === "closing" ? "closing" : "closed" };
      }
      const standing = await judgeStored(answer, await gates.read(where));
      if (standing === "counts") return { outcome };
      return { outcome: standing === "undecided" ? "closing" : "closed" };
    },

    async isConfirmed(where: PhaseName, id: string): Promise<boolean> {
      return isConfirmed(table, where, id);
    },

    async standing(where: PhaseName, id: string, revision: number): Promise<Standing> {
      const row = await readRevision(table, where, id, revision);
      if (row === undefined) return "not-found";
      const asks = row.confirmationAddress !== undefined && row.sentByLink === undefined;
      if (asks && !(await isConfirmed(table, where, id))) return "unconfirmed";
      return judgeStored(row, await gates.read(where));
    },
  };
}

/** What the gate says to something new; undefined while it is open and the sender in time. */
function refuse(gate: Gate, draft: SubmissionDraft): SubmitResult | undefined {
  if (gate.state === "not-opened") return { outcome: "not-open" };
  if (gate.state === "frozen") return { outcome: "closed", closedAt: gate.frozenAt };
  if (gate.state === "closing") return { outcome: "closing" };
  if (isInTime(gate, draft.party, draft.receivedAt)) return undefined;
  return { outcome: "late", deadline: deadlineOf(gate, draft.party) };
}

function conflict(stored: StoredRevision | undefined): SubmitResult {
  return { outcome: "conflict", stored: stored && withoutAttempt(stored) };
}

/**
 * An open answer stays with the address it was sent from, since only that one is asked to confirm it;
 * whoever holds a mailed link to the answer has proved theirs.
 */
function continues(latest: StoredRevision | undefined, draft: SubmissionDraft, basedOn: number): boolean {
  if (latest === undefined) return basedOn === 0;
  const mayContinue = draft.sentByLink !== undefined || latest.confirmationAddress === draft.confirmationAddress;
  return latest.revision === basedOn && mayContinue;
}
