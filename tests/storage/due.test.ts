import { GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { createDueStore, decodeDue } from "../../functions/storage/due.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { toKey } from "../../functions/storage/items.ts";
import { dueBucket, type ItemKey, keys } from "../../functions/storage/keys.ts";
import { createOutbox } from "../../functions/storage/outbox.ts";
import { createRoundStore } from "../../functions/storage/rounds.ts";
import { createStaffSessionStore } from "../../functions/storage/staff-sessions.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import type { Table } from "../../functions/storage/table.ts";
import { tableKinds } from "../engines/engine.ts";
import { answerDraft, consultation, deadline, newAttempt, openDraft, opened, papers } from "./sample.ts";

const round = { destination: "asnen", round: "2027" } as const;
const endOfTime = "9999-12-31T23:59:59.999Z";

/** More writes than the index is behind by. */
async function letTheIndexCatchUp(table: Table): Promise<void> {
  for (const sk of ["1", "2", "3", "4"]) {
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: { pk: { S: "OTHER" }, sk: { S: sk } } }));
  }
}

/** One of each fact that calls for something. */
async function fill(table: Table): Promise<readonly ItemKey[]> {
  const submissions = createSubmissionStore(table);
  await createGateStore(table).open(consultation, {
    openedAt: opened,
    deadlineAt: deadline,
    papers,
    attempt: newAttempt(),
  });
  await submissions.submit(answerDraft(), { basedOn: 0, attempt: newAttempt() });
  await submissions.submit(openDraft("open-1"), { basedOn: 0, attempt: newAttempt() });
  await submissions.confirm(consultation, "open-1", { at: opened, attempt: newAttempt() });
  await createRoundStore(table).block("asnen", "2027", {
    step: "approve-referral",
    reason: "not-approved",
    at: opened,
  });
  const request = {
    destination: "asnen",
    id: "0a1b",
    email: "personal@example.com",
    language: "sv",
    preSessionHash: "h",
    requestedAt: opened,
    expiresAt: deadline,
  } as const;
  await createStaffSessionStore(table).request(request, newAttempt());
  const message = { ...round, kind: "invitation", recipient: "p-001", ordinal: 1, to: "p@example.com" } as const;
  const added = await createOutbox(table).add({ ...message, language: "sv", details: {}, createdAt: opened });
  return [
    keys.submission(consultation, "p-001", 1),
    keys.submission(consultation, "open-1", 1),
    keys.confirmation(consultation, "open-1"),
    keys.blockedStep(round, "approve-referral", "not-approved"),
    keys.signInRequest("asnen", "0a1b"),
    keys.message(added.message),
  ];
}

describe.each(tableKinds)("what is due on $kind", ({ openTable }) => {
  test("is found, reread by its kind, cleared once", async () => {
    const table = await openTable();
    const store = createDueStore(table);
    const facts = await fill(table);
    await letTheIndexCatchUp(table);
    const hints = await store.list(endOfTime);
    expect(new Set(hints.map(({ key }) => JSON.stringify(key)))).toEqual(
      new Set(facts.map((key) => JSON.stringify(key))),
    );
    expect(hints.every(({ destination }) => destination === "asnen")).toBe(true);
    const items = await Promise.all(facts.map((key) => store.reread(key)));
    expect(items.map((item) => item?.kind)).toEqual([
      "submission-receipt",
      "submission-confirmation",
      "submission-confirmed",
      "blocked-step",
      "sign-in-request",
      "message",
    ]);
    expect(items[1]).toMatchObject({ ...consultation, id: "open-1", revision: 1 });
    expect(items[3]).toMatchObject({ step: "approve-referral", reason: "not-approved", dueAt: opened });
    for (const item of items) if (item) await store.clear(item);
    await letTheIndexCatchUp(table);
    expect(await store.list(endOfTime)).toEqual([]);
    expect(await Promise.all(facts.map((key) => store.reread(key)))).toEqual(facts.map(() => undefined));
  });

  test("is listed when its instant has come, not before", async () => {
    const table = await openTable();
    const store = createDueStore(table);
    await fill(table);
    await letTheIndexCatchUp(table);
    const hints = await store.list("2027-05-01T09:59:59.999Z");
    expect(hints).toHaveLength(4);
    expect(hints.map(({ dueAt }) => dueAt)).toEqual([opened, opened, opened, opened]);
  });

  test("may be stale in the index: what counts is the item as it stands", async () => {
    const table = await openTable();
    const store = createDueStore(table);
    const [fact] = await fill(table);
    await letTheIndexCatchUp(table);
    const item = fact && (await store.reread(fact));
    if (item === undefined) throw new Error("nothing is due");
    await store.postpone(item, deadline);
    // Whoever still has the old item in hand must not take the new instant off the list.
    await store.clear(item);
    expect(await store.reread(item.key)).toEqual({ ...item, dueAt: deadline });
    await letTheIndexCatchUp(table);
    expect((await store.list(opened)).some(({ key }) => key.sk === item.key.sk)).toBe(false);
  });

  test("is put back into the index from the table itself", async () => {
    const table = await openTable();
    const store = createDueStore(table);
    const facts = await fill(table);
    const [lost] = facts as [ItemKey];
    // An item whose index entry was lost in a crash looks like this from outside.
    const lose = { TableName: table.name, Key: toKey(lost), UpdateExpression: "REMOVE dueBucket" };
    await table.client.send(new UpdateItemCommand(lose));
    await letTheIndexCatchUp(table);
    expect(await store.list(endOfTime)).toHaveLength(facts.length - 1);
    let found = 0;
    for await (const hint of store.scan()) {
      await store.restore(hint);
      found += 1;
    }
    expect(found).toBe(facts.length);
    await letTheIndexCatchUp(table);
    expect(await store.list(endOfTime)).toHaveLength(facts.length);
    const { Item } = await table.client.send(new GetItemCommand({ TableName: table.name, Key: toKey(lost) }));
    expect(Item?.dueBucket?.S).toBe(dueBucket(lost));
  });
});

test("an image that waits for nothing, or for something unknown", () => {
  const image = { pk: { S: "D#asnen#X" }, sk: { S: "1" }, entity: { S: "part" } };
  expect(decodeDue(image)).toBeUndefined();
  expect(() => decodeDue({ ...image, dueAt: { S: opened } })).toThrow("part");
});
