import { sha256 } from "../../functions/domain/canonical-json.ts";
import type { Papers } from "../../functions/domain/round.ts";
import { createExtensionStore } from "../../functions/storage/extensions.ts";
import type { PhaseName } from "../../functions/storage/keys.ts";
import type { SubmissionDraft } from "../../functions/storage/submission-rows.ts";
import type { Table } from "../../functions/storage/table.ts";

export const opened = "2027-04-05T07:00:00.000Z";
export const deadline = "2027-05-24T22:00:00.000Z";
export const beforeDeadline = "2027-05-24T21:59:59.999Z";
export const closedAt = "2027-05-24T22:05:00.000Z";

export const consultation = { destination: "asnen", round: "2027", phase: "consultation" } as const;

let attempts = 0;

/** Unpredictable enough for a test: never the same twice. */
export function newAttempt(): string {
  attempts += 1;
  return `attempt-${attempts}`;
}

export function answerDraft(changes: Partial<SubmissionDraft> = {}): SubmissionDraft {
  const content = changes.content ?? '{"mandate-clear":"4"}';
  return {
    ...consultation,
    id: "p-001",
    party: "p-001",
    content,
    contentHash: sha256(content),
    salt: "ab".repeat(32),
    receivedAt: "2027-05-01T10:00:00.000Z",
    language: "sv",
    schema: "asnen-2027@1",
    ...changes,
  };
}

/** An answer on the open form: nobody is invited behind it, its address has to confirm. */
export function openDraft(id: string, changes: Partial<SubmissionDraft> = {}): SubmissionDraft {
  const { party: _, ...draft } = answerDraft({ id, confirmationAddress: "someone@example.com", ...changes });
  return draft;
}

/** What a phase is about; which, none of the storage's protocols ask. */
export const papers: Papers = { draftRevision: 1, questionnaire: { id: "asnen-2027", version: 1 } };

/** A member of staff gives a party more time, of their own accord unless `announce` says otherwise. */
export function grantTime(table: Table, where: PhaseName, party: string, until: string, announce = true) {
  const grant = { party, until, by: "redaktor@example.com", at: beforeDeadline };
  return createExtensionStore(table).grant(where, grant, { announce, attempt: newAttempt() });
}
