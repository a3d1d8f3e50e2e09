import { describe, expect, test } from "vitest";
import { createDueStore } from "../../functions/storage/due.ts";
import { createExtensionStore } from "../../functions/storage/extensions.ts";
import { createFreezeStore } from "../../functions/storage/freezes.ts";
import { createGateStore } from "../../functions/storage/gates.ts";
import { keys } from "../../functions/storage/keys.ts";
import { tableKinds } from "../engines/engine.ts";
import { beforeDeadline, closedAt, consultation, deadline, grantTime, newAttempt, opened, papers } from "./sample.ts";

describe.each(tableKinds)("gates on $kind", ({ openTable }) => {
  test("open once, and the second to open gets the first one's deadline", async () => {
    const gates = createGateStore(await openTable());
    expect(await gates.read(consultation)).toEqual({ state: "not-opened" });
    const first = await gates.open(consultation, {
      openedAt: opened,
      deadlineAt: deadline,
      papers,
      attempt: newAttempt(),
    });
    const second = await gates.open(consultation, {
      openedAt: closedAt,
      deadlineAt: closedAt,
      papers,
      attempt: newAttempt(),
    });
    expect(first).toEqual({ won: true, gate: second.gate });
    expect(second).toMatchObject({ won: false, gate: { state: "open", deadlineAt: deadline, extensionCount: 0 } });
  });

  test("extensions only move a deadline later, each counted once", async () => {
    const table = await openTable();
    const gates = createGateStore(table);
    const grant = (until: string) => grantTime(table, consultation, "p-001", until);
    expect((await grant("2027-06-01T22:00:00.000Z")).outcome).toBe("not-open");
    await gates.open(consultation, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
    expect((await grant("2027-05-20T22:00:00.000Z")).outcome).toBe("not-later");
    expect((await grant("2027-06-01T22:00:00.000Z")).outcome).toBe("granted");
    expect((await grant("2027-05-30T22:00:00.000Z")).outcome).toBe("not-later");
    const again = await grant("2027-06-01T22:00:00.000Z");
    expect(again).toMatchObject({ outcome: "granted", gate: { extensionCount: 1 } });
    const later = await grant("2027-06-08T22:00:00.000Z");
    expect(later.gate).toMatchObject({ extensionCount: 2, extensions: { "p-001": "2027-06-08T22:00:00.000Z" } });
    expect(later.gate).toMatchObject({ grants: { "p-001": { by: "redaktor@example.com", at: beforeDeadline } } });
  });

  test("extensions are announced in the write that grants them, unless something else tells of them", async () => {
    const table = await openTable();
    await createGateStore(table).open(consultation, {
      openedAt: opened,
      deadlineAt: deadline,
      papers,
      attempt: newAttempt(),
    });
    const waiting = async () => (await createDueStore(table).reread(keys.gate(consultation)))?.kind;
    await grantTime(table, consultation, "p-001", "2027-06-01T22:00:00.000Z", false);
    expect(await waiting()).toBeUndefined();
    for (const day of ["02", "04", "04", "03"]) {
      await grantTime(table, consultation, "p-001", `2027-06-${day}T22:00:00.000Z`);
    }
    expect(await waiting()).toBe("deadline-moved");
    const announced = await createExtensionStore(table).announced(consultation);
    expect(announced.map(({ until }) => until.slice(8, 10))).toEqual(["02", "04"]);
  });

  test("go forward only", async () => {
    const table = await openTable();
    const gates = createGateStore(table);
    const freezes = createFreezeStore(table);
    const order = () => ({ attempt: newAttempt(), at: closedAt, invitationsOf: () => [] });
    expect((await gates.beginClosing(consultation, 0, newAttempt())).outcome).toBe("not-opened");
    await expect(freezes.freeze(consultation, order())).rejects.toThrow("not-opened");
    await gates.open(consultation, { openedAt: opened, deadlineAt: deadline, papers, attempt: newAttempt() });
    await expect(freezes.freeze(consultation, order())).rejects.toThrow("open");
    await expect(gates.finishClosing(consultation, { attempt: "a", frozenAt: closedAt })).rejects.toThrow("open");
    expect((await gates.beginClosing(consultation, 0, newAttempt())).outcome).toBe("closing");
    expect((await gates.beginClosing(consultation, 0, newAttempt())).outcome).toBe("closing");
    const frozen = await gates.finishClosing(consultation, { attempt: "first", frozenAt: closedAt });
    expect(await gates.finishClosing(consultation, { attempt: "second", frozenAt: opened })).toEqual(frozen);
    expect((await gates.beginClosing(consultation, 0, newAttempt())).outcome).toBe("frozen");
    expect(await gates.read(consultation)).toEqual(frozen);
  });
});
