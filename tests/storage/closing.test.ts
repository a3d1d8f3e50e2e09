import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createFreezeStore } from "../../functions/storage/freezes.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { keys, type PhaseName } from "../../functions/storage/keys.ts";
import { createSubmissionStore, type SubmitResult } from "../../functions/storage/submissions.ts";
import type { Table } from "../../functions/storage/table.ts";
import { openTable } from "../engines/engine.ts";
import { createPlayer, interleavings, type Player, play } from "../engines/turns.ts";
import {
  answerDraft,
  beforeDeadline,
  closedAt,
  deadline,
  grantTime,
  newAttempt,
  openDraft,
  opened,
  papers,
} from "./sample.ts";

// Hundreds of whole closings, each of some thirty calls.
vi.setConfig({ testTimeout: 180_000 });

let table: Table;
let rounds = 0;

beforeAll(async () => {
  table = await openTable();
});

/** A gate of its own, so that every interleaving starts from the same state. */
async function openRound(): Promise<PhaseName> {
  rounds += 1;
  const where = { destination: "asnen", round: String(2000 + rounds), phase: "consultation" } as const;
  await createGateStore(table).open(where, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
  return where;
}

/** Queries of shards that the submission does not lie in change nothing for it, so they take no turn. */
function touches(where: PhaseName, id: string): (input: object) => boolean {
  const { pk } = keys.submission(where, id, 1);
  return (input) => {
    const values = (input as { ExpressionAttributeValues?: Record<string, { S?: string }> }).ExpressionAttributeValues;
    const queried = values?.[":pk"]?.S;
    return queried === undefined || queried === pk;
  };
}

async function close(at: Table, where: PhaseName) {
  await createGateStore(at).beginClosing(where, 0, newAttempt());
  return createFreezeStore(at).freeze(where, { attempt: newAttempt(), at: closedAt, invitationsOf: () => [] });
}

function isAcknowledged({ outcome }: SubmitResult): boolean {
  return outcome === "accepted" || outcome === "same";
}

/** Whoever was told to look again in a minute sends the same once more. */
async function finalAnswer(first: SubmitResult, again: () => Promise<SubmitResult>): Promise<SubmitResult> {
  return first.outcome === "closing" ? again() : first;
}

describe("a submit and a close, woven together in every way", () => {
  // Submit: gate, latest, put, gate. Close: begin, gate, shard, part, header, finish.
  const orders = [...interleavings(4, 6)];
  const everyFifth = orders.filter((_, index) => index % 5 === 0);

  test("what is acknowledged is in the freeze, and nothing else", async () => {
    const seen = new Set<string>();
    for (const order of orders) {
      const where = await openRound();
      const draft = answerDraft(where);
      const players = [await createPlayer(table), await createPlayer(table, touches(where, draft.id))] as const;
      const [result, freeze] = await Promise.all([
        players[0].run((at) => createSubmissionStore(at).submit(draft, { basedOn: 0, attempt: newAttempt() })),
        players[1].run((at) => close(at, where)),
        play(players, order),
      ]);
      const submissions = createSubmissionStore(table);
      const final = await finalAnswer(result, () => submissions.submit(draft, { basedOn: 0, attempt: newAttempt() }));
      const isFrozen = freeze.submissions.some(({ id }) => id === draft.id);
      expect({ order, acknowledged: isAcknowledged(final) }).toEqual({ order, acknowledged: isFrozen });
      expect(final.outcome).not.toBe("closing");
      const standing = await submissions.standing(where, draft.id, 1);
      expect({ order, standing }).toEqual({
        order,
        standing: isFrozen ? "counts" : expect.stringMatching(/late|not-found/),
      });
      seen.add(`${result.outcome}, ${standing}`);
    }
    // The enumeration is worth something only if it meets every case. "closed, counts" is none of them.
    expect([...seen].sort()).toEqual([
      "accepted, counts",
      "closed, late",
      "closed, not-found",
      "closing, counts",
      "closing, late",
      "closing, not-found",
    ]);
  });

  test("a write that lands after the freeze changes nothing, and staff see it", async () => {
    const where = await openRound();
    const draft = answerDraft(where);
    const player = await createPlayer(table);
    const sent = player.run((at) => createSubmissionStore(at).submit(draft, { basedOn: 0, attempt: newAttempt() }));
    // Its function is frozen between looking at the gate and writing, and thawed a day later.
    await play([player], [0, 0], { toTheEnd: false });
    const freeze = await close(table, where);
    await play([player], []);
    expect(await sent).toEqual({ outcome: "closed", closedAt });
    const freezes = createFreezeStore(table);
    expect(await freezes.read(where)).toEqual(freeze);
    expect(freeze.submissions).toEqual([]);
    expect((await freezes.lateRows(where)).map(({ id, revision }) => `${id} ${revision}`)).toEqual(["p-001 1"]);
  });

  test("an edit counts or the revision before it does", async () => {
    const seen = new Set<string>();
    for (const order of everyFifth) {
      const where = await openRound();
      const submissions = createSubmissionStore(table);
      await submissions.submit(answerDraft(where), { basedOn: 0, attempt: newAttempt() });
      const edit = answerDraft({ ...where, content: '{"mandate-clear":"5"}' });
      const players = [await createPlayer(table), await createPlayer(table, touches(where, edit.id))] as const;
      const [result, freeze] = await Promise.all([
        players[0].run((at) => createSubmissionStore(at).submit(edit, { basedOn: 1, attempt: newAttempt() })),
        players[1].run((at) => close(at, where)),
        play(players, order),
      ]);
      const final = await finalAnswer(result, () => submissions.submit(edit, { basedOn: 1, attempt: newAttempt() }));
      const revision = freeze.submissions[0]?.revision;
      expect({ order, revision }).toEqual({ order, revision: isAcknowledged(final) ? 2 : 1 });
      seen.add(`${result.outcome} ${revision}`);
    }
    expect([...seen].sort()).toEqual(["accepted 2", "closed 1", "closing 1", "closing 2"]);
  });

  test("an open answer is in the freeze if its confirmation was acknowledged, and only then", async () => {
    const seen = new Set<string>();
    for (const order of everyFifth) {
      const where = await openRound();
      const submissions = createSubmissionStore(table);
      const draft = openDraft("open-1", where);
      await submissions.submit(draft, { basedOn: 0, attempt: newAttempt() });
      const players = [await createPlayer(table), await createPlayer(table, touches(where, draft.id))] as const;
      const confirm = (at: Table) =>
        createSubmissionStore(at).confirm(where, draft.id, { at: beforeDeadline, attempt: newAttempt() });
      const [first, freeze] = await Promise.all([
        players[0].run(confirm),
        players[1].run((at) => close(at, where)),
        play(players, order),
      ]);
      const { outcome } = first.outcome === "closing" ? await confirm(table) : first;
      expect({ order, outcome: outcome === "confirmed" || outcome === "already" }).toEqual({
        order,
        outcome: freeze.submissions.length === 1,
      });
      seen.add(first.outcome);
    }
    expect([...seen].sort()).toEqual(["closed", "closing", "confirmed"]);
  });
});

describe("closers", () => {
  test("two at once, and a submit between them, end in one freeze", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(0, 1, 2), { minLength: 10, maxLength: 16 }), async (order) => {
        const where = await openRound();
        const draft = answerDraft(where);
        const isTurn = touches(where, draft.id);
        const players: readonly Player[] = await Promise.all([0, 1, 2].map(() => createPlayer(table, isTurn)));
        const [submitter, one, other] = players as [Player, Player, Player];
        const [result, first, second] = await Promise.all([
          submitter.run((at) => createSubmissionStore(at).submit(draft, { basedOn: 0, attempt: newAttempt() })),
          one.run((at) => close(at, where)),
          other.run((at) => close(at, where)),
          play(players, order),
        ]);
        expect(first).toEqual(second);
        expect(await createFreezeStore(table).read(where)).toEqual(first);
        const submissions = createSubmissionStore(table);
        const final = await finalAnswer(result, () => submissions.submit(draft, { basedOn: 0, attempt: newAttempt() }));
        expect(isAcknowledged(final)).toBe(first.submissions.length === 1);
      }),
      { numRuns: 25, seed: 3 },
    );
  });

  test("one that crashed before its header is finished by the next", async () => {
    const where = await openRound();
    await createSubmissionStore(table).submit(answerDraft(where), { basedOn: 0, attempt: newAttempt() });
    await createGateStore(table).beginClosing(where, 0, newAttempt());
    const order = { attempt: newAttempt(), at: closedAt, invitationsOf: () => [] };
    const freeze = await createFreezeStore(table).freeze(where, order);
    expect(freeze.submissions).toHaveLength(1);
    expect(await createFreezeStore(table).freeze(where, { ...order, attempt: newAttempt() })).toEqual(freeze);
  });

  test("an extension granted while the gate is read and closed keeps it open", async () => {
    const where = await openRound();
    const gates = createGateStore(table);
    const until = "2027-06-07T22:00:00.000Z";
    const read = await gates.read(where);
    expect(read.state === "open" && read.extensionCount).toBe(0);
    expect((await grantTime(table, where, "p-001", until)).outcome).toBe("granted");
    expect((await gates.beginClosing(where, 0, newAttempt())).outcome).toBe("extended");
    expect((await gates.read(where)).state).toBe("open");

    const receivedAt = "2027-06-01T10:00:00.000Z";
    const submissions = createSubmissionStore(table);
    const late = answerDraft({ ...where, id: "p-002", party: "p-002", receivedAt });
    expect(await submissions.submit(late, { basedOn: 0, attempt: newAttempt() })).toEqual({
      outcome: "late",
      deadline,
    });
    const granted = answerDraft({ ...where, receivedAt });
    expect((await submissions.submit(granted, { basedOn: 0, attempt: newAttempt() })).outcome).toBe("accepted");

    expect((await gates.beginClosing(where, 1, newAttempt())).outcome).toBe("closing");
    expect((await grantTime(table, where, "p-002", until)).outcome).toBe("not-open");
    const freeze = await createFreezeStore(table).freeze(where, {
      attempt: newAttempt(),
      at: closedAt,
      invitationsOf: () => [],
    });
    expect(freeze.submissions.map(({ id }) => id)).toEqual(["p-001"]);
  });
});
