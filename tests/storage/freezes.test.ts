import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import type { FrozenInvitation } from "../../functions/domain/submission.ts";
import { createFreezeRecords, freezeHash } from "../../functions/storage/freeze-records.ts";
import { createFreezeStore } from "../../functions/storage/freezes.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { toKey } from "../../functions/storage/items.ts";
import { keys } from "../../functions/storage/keys.ts";
import { createSubmissionStore } from "../../functions/storage/submissions.ts";
import type { Table } from "../../functions/storage/table.ts";
import { tableKinds } from "../engines/engine.ts";
import { answerDraft, closedAt, consultation, deadline, newAttempt, openDraft, opened, papers } from "./sample.ts";

const invitations: readonly FrozenInvitation[] = [
  { party: "p-001", type: "company", municipality: "0780", delivery: "delivered" },
];

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

describe.each(tableKinds)("freezes on $kind", ({ openTable }) => {
  async function answered(count: number): Promise<Table> {
    const table = await openTable();
    await createGateStore(table).open(consultation, {
      openedAt: opened,
      deadlineAt: deadline,
      papers,
      attempt: newAttempt(),
    });
    const submissions = createSubmissionStore(table);
    for (let index = 0; index < count; index += 1) {
      const id = `p-${String(index).padStart(3, "0")}`;
      await submissions.submit(answerDraft({ id, party: id, content: `{"n":${index}}` }), { basedOn: 0, attempt: id });
    }
    return table;
  }

  async function freeze(table: Table) {
    await createGateStore(table).beginClosing(consultation, 0, newAttempt());
    return createFreezeStore(table).freeze(consultation, {
      attempt: newAttempt(),
      at: closedAt,
      invitationsOf: () => invitations,
    });
  }

  test("hold the latest revision of each that counts, in the order of ids", async () => {
    const table = await answered(3);
    const submissions = createSubmissionStore(table);
    const edited = answerDraft({ id: "p-001", party: "p-001", content: '{"n":100}' });
    await submissions.submit(edited, { basedOn: 1, attempt: newAttempt() });
    for (const id of ["open-1", "open-2"]) await submissions.submit(openDraft(id), { basedOn: 0, attempt: id });
    await submissions.confirm(consultation, "open-2", { at: opened, attempt: newAttempt() });
    const frozen = await freeze(table);
    expect(frozen.submissions.map(({ id, revision }) => `${id} ${revision}`)).toEqual([
      "open-2 1",
      "p-000 1",
      "p-001 2",
      "p-002 1",
    ]);
    const freezes = createFreezeStore(table);
    expect(await freezes.read(consultation)).toEqual(frozen);
    expect(await freezes.isFrozenIn(consultation, "p-001")).toMatchObject({ revision: 2 });
    expect(await freezes.isFrozenIn(consultation, "open-1")).toBeUndefined();
    expect((await collect(freezes.stream(frozen))).map(({ content }) => content)).toContain('{"n":100}');
    expect(await freezes.lateRows(consultation)).toEqual([]);
  });

  test("stream more than one batch, in order, whole", async () => {
    const table = await answered(120);
    const frozen = await freeze(table);
    const streamed = await collect(createFreezeStore(table).stream(frozen));
    expect(streamed.map(({ id, revision, contentHash }) => ({ id, revision, contentHash }))).toEqual(
      frozen.submissions,
    );
    expect(streamed[0]).toEqual({ ...answerDraft({ id: "p-000", party: "p-000", content: '{"n":0}' }), revision: 1 });
  });

  test("notice a row that was altered afterwards", async () => {
    const table = await answered(2);
    const frozen = await freeze(table);
    const Key = toKey(keys.submission(consultation, "p-001", 1));
    const values = { ":c": { S: '{"n":9}' } };
    await table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key,
        UpdateExpression: "SET content = :c",
        ExpressionAttributeValues: values,
      }),
    );
    await expect(collect(createFreezeStore(table).stream(frozen))).rejects.toThrow("p-001 is not what its hash says");
  });

  test("of any size are read back whole, and one id by two reads", async () => {
    const table = await openTable();
    const records = createFreezeRecords(table);
    const hash = "f".repeat(64);
    const submissions = Array.from({ length: 4_000 }, (_, index) => ({
      id: `open-${String(index).padStart(64, "0")}`,
      revision: 1,
      contentHash: hash,
    }));
    const record = { ...consultation, attempt: "big", at: closedAt, submissions, invitations };
    const big = { ...record, hash: freezeHash(record) };
    await records.write(big);
    expect(await records.read(consultation, "big")).toEqual(big);
    for (const index of [0, 1_234, 3_999]) {
      const wanted = submissions[index];
      expect(await records.find(consultation, "big", wanted?.id ?? "")).toEqual(wanted);
    }
    expect(await records.find(consultation, "big", "a")).toBeUndefined();
    expect(await records.find(consultation, "big", "p-001")).toBeUndefined();
    expect(freezeHash({ ...record, attempt: "other" })).toBe(big.hash);
  });
});
