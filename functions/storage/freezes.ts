import { sha256 } from "../domain/canonical-json.ts";
import { isInTime } from "../domain/gate.ts";
import type { Gate, OpenedGate } from "../domain/round.ts";
import type { Freeze, FrozenInvitation, FrozenSubmission, SubmissionRevision } from "../domain/submission.ts";
import { createFreezeRecords, freezeHash } from "./freeze-records.ts";
import { createGateStore } from "./gates.ts";
import { keys, type PhaseName } from "./keys.ts";
import { latestOfEach, listSummaries, type SubmissionSummary, toRevision } from "./submission-rows.ts";
import type { Table } from "./table.ts";
import { batchGet } from "./table-calls.ts";

export interface FreezeOrder {
  readonly attempt: string;
  /** The compilation's instant. */
  readonly at: string;
  /** Who was invited, given who answered. */
  readonly invitationsOf: (submissions: readonly FrozenSubmission[]) => readonly FrozenInvitation[];
}

/** Read at a time while streaming: 50 answers of the largest kind stay below DynamoDB's 16 MB a call. */
const streamedAtOnce = 50;

export type FreezeStore = ReturnType<typeof createFreezeStore>;

/** What a freeze says of one answer, for those who only have to know that. */
export function createFreezeLookup(table: Table) {
  const gates = createGateStore(table);
  const records = createFreezeRecords(table);
  return {
    async isFrozenIn(where: PhaseName, id: string): Promise<FrozenSubmission | undefined> {
      const gate = await gates.read(where);
      return gate.state === "frozen" ? records.find(where, gate.attempt, id) : undefined;
    },
  };
}

export function createFreezeStore(table: Table) {
  const gates = createGateStore(table);
  const records = createFreezeRecords(table);

  async function read(where: PhaseName): Promise<Freeze | undefined> {
    const gate = await gates.read(where);
    return gate.state === "frozen" ? records.read(where, gate.attempt) : undefined;
  }

  return {
    ...createFreezeLookup(table),
    read,

    /** What a freeze would count if the phase closed now; nothing before it opens. */
    async standing(where: PhaseName): Promise<readonly FrozenSubmission[]> {
      const gate = await gates.read(where);
      return gate.state === "not-opened" ? [] : countedSubmissions(await listSummaries(table, where), gate);
    },

    /**
     * Writes down what counts, from a gate that is closing, and freezes it. Of several at once, or
     * after a crash, the first to finish wins and everyone gets its record.
     */
    async freeze(where: PhaseName, { attempt, at, invitationsOf }: FreezeOrder): Promise<Freeze> {
      const { destination, round, phase } = where;
      const gate = await gates.read(where);
      if (gate.state === "frozen") return records.read(where, gate.attempt);
      if (gate.state !== "closing") throw new Error(`A gate that is ${gate.state} is not ready to be frozen`);
      const submissions = countedSubmissions(await listSummaries(table, where), gate);
      const invitations = invitationsOf(submissions);
      const record = { destination, round, phase, attempt, at, submissions, invitations };
      const freeze: Freeze = { ...record, hash: freezeHash(record) };
      await records.write(freeze);
      const frozen = await gates.finishClosing(where, { attempt, frozenAt: at });
      return frozen.attempt === attempt ? freeze : records.read(where, frozen.attempt);
    },

    /** The frozen revisions in the order of their ids; throws at one that is missing or altered. */
    async *stream(freeze: Freeze): AsyncGenerator<SubmissionRevision> {
      for (let from = 0; from < freeze.submissions.length; from += streamedAtOnce) {
        const wanted = freeze.submissions.slice(from, from + streamedAtOnce);
        const found = new Map<string, SubmissionRevision>();
        const wantedKeys = wanted.map(({ id, revision }) => keys.submission(freeze, id, revision));
        for await (const item of batchGet(table, wantedKeys)) {
          const { attempt: _, ...revision } = toRevision(item);
          found.set(revision.id, revision);
        }
        for (const frozen of wanted) yield checked(frozen, found.get(frozen.id));
      }
    },

    /** What is stored but was written after the freeze read its shard: for staff to see. */
    async lateRows(where: PhaseName): Promise<readonly SubmissionSummary[]> {
      const freeze = await read(where);
      if (freeze === undefined) return [];
      const rows = await listSummaries(table, where);
      // What the freeze does not name, and was withdrawn, was taken back in time.
      const settled = new Map(rows.filter(({ withdrawn }) => withdrawn).map(({ id, revision }) => [id, revision]));
      for (const { id, revision } of freeze.submissions) settled.set(id, revision);
      return rows.filter(({ id, revision, confirmed }) => confirmed && revision > (settled.get(id) ?? 0));
    },
  };
}

function countedSubmissions(
  rows: readonly SubmissionSummary[],
  gate: Extract<Gate, OpenedGate>,
): readonly FrozenSubmission[] {
  const counted = rows.filter((row) => row.confirmed && isInTime(gate, row.party, row.receivedAt));
  const standing = latestOfEach(counted).filter(({ withdrawn }) => !withdrawn);
  return standing.map(({ id, revision, contentHash }) => ({ id, revision, contentHash }));
}

function checked(frozen: FrozenSubmission, revision: SubmissionRevision | undefined): SubmissionRevision {
  if (revision === undefined) throw new Error(`The frozen submission ${frozen.id} is missing`);
  const isIntact = revision.contentHash === frozen.contentHash && sha256(revision.content) === frozen.contentHash;
  if (!isIntact) throw new Error(`The frozen submission ${frozen.id} is not what its hash says`);
  return revision;
}
