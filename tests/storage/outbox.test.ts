import { beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../functions/domain/message.ts";
import { createDueStore } from "../../functions/storage/due.ts";
import { keys } from "../../functions/storage/keys.ts";
import { createOutbox, type NewMessage, type Outbox } from "../../functions/storage/outbox.ts";
import type { Table } from "../../functions/storage/table.ts";
import { tableKinds } from "../engines/engine.ts";
import { newAttempt, opened } from "./sample.ts";

const invitation: NewMessage = {
  destination: "asnen",
  round: "2027",
  kind: "invitation",
  recipient: "p-001",
  ordinal: 1,
  to: "foretag@example.com",
  language: "sv",
  details: { phase: "consultation" },
  createdAt: opened,
};
const later = "2027-04-05T07:05:00.000Z";

describe.each(tableKinds)("the outbox on $kind", ({ openTable }) => {
  let table: Table;
  let outbox: Outbox;
  let message: Message;

  beforeEach(async () => {
    table = await openTable();
    outbox = createOutbox(table);
    ({ message } = await outbox.add(invitation));
  });

  const isDue = async () => (await createDueStore(table).reread(keys.message(message))) !== undefined;

  test("holds each message once, however often it is made", async () => {
    const again = await outbox.add({ ...invitation, createdAt: later, to: "annan@example.com" });
    expect(again).toEqual({ outcome: "exists", message });
    expect(await outbox.list("asnen", "2027")).toEqual([message]);
    expect(await outbox.list("asnen", "2028")).toEqual([]);
    expect((await outbox.add({ ...invitation, ordinal: 2 })).outcome).toBe("added");
    expect((await outbox.add({ ...invitation, destination: "annan" })).message.key).not.toBe(message.key);
  });

  test("gives a message to one sender only, and takes it off the list", async () => {
    const claims = await Promise.all(
      Array.from({ length: 6 }, () => outbox.claim(message, { attempt: newAttempt(), at: later })),
    );
    const won = claims.filter((claim) => claim !== undefined);
    expect(won).toHaveLength(1);
    expect(await outbox.get(message)).toEqual(won[0]);
    expect(won[0]?.state).toMatchObject({ name: "sending", since: later });
    expect(await isDue()).toBe(false);
  });

  test("what was refused for now waits again, and only its own sender says so", async () => {
    await outbox.claim(message, { attempt: "mine", at: later });
    await outbox.backToPending(message, { attempt: "other", reason: "Throttling", dueAt: later });
    await outbox.markSent(message, { attempt: "other", at: later, sesMessageId: "m" });
    await outbox.fail(message, { attempt: "other", reason: "r" });
    expect((await outbox.get(message))?.state.name).toBe("sending");
    await outbox.backToPending(message, { attempt: "mine", reason: "Throttling", dueAt: later });
    expect((await outbox.get(message))?.state).toEqual({ name: "pending", refusal: "Throttling" });
    expect((await createDueStore(table).reread(keys.message(message)))?.dueAt).toBe(later);
    await outbox.claim(message, { attempt: "next", at: later });
    await outbox.markSent(message, { attempt: "next", at: later, sesMessageId: "m-1" });
    expect((await outbox.get(message))?.state).toEqual({ name: "sent", at: later, sesMessageId: "m-1" });
    expect(await isDue()).toBe(false);
  });

  test("cancels what is pending, never what is on its way", async () => {
    await outbox.claim(message, { attempt: "mine", at: later });
    await outbox.cancel(message, "answered");
    expect((await outbox.get(message))?.state.name).toBe("sending");

    const { message: other } = await outbox.add({ ...invitation, recipient: "p-002" });
    await outbox.cancel(other, "answered");
    expect((await outbox.get(other))?.state).toEqual({ name: "cancelled", reason: "answered" });
    expect(await outbox.claim(other, { attempt: "late", at: later })).toBeUndefined();
  });

  test("a failed message is kept for staff, who can have it sent anew, once", async () => {
    await outbox.claim(message, { attempt: "mine", at: later });
    await outbox.fail(message, { attempt: "mine", reason: "MessageRejected" });
    const failed = await outbox.get(message);
    expect(failed?.state).toEqual({ name: "failed", reason: "MessageRejected" });
    const present = { to: "ny@example.com", language: "en" } as const;
    const { outcome, message: again } = await outbox.resend(message, { ...present, createdAt: later });
    expect(outcome).toBe("added");
    expect(again).toMatchObject({ recipient: "p-001", ...present, createdAt: later, state: { name: "pending" } });
    const twice = await outbox.resend(message, { ...present, createdAt: "2027-04-06T07:00:00.000Z" });
    expect(twice).toEqual({ outcome: "exists", message: again });
    expect(again.key).not.toBe(message.key);
    // A second reminder is ordinal 2: repeating the first must not take its place.
    expect((await outbox.add({ ...invitation, ordinal: 2 })).outcome).toBe("added");
  });

  test("adds events in any order, each once, and never makes a row of one", async () => {
    const event = (type: string) => outbox.addEvent(message, { type, at: later, sesMessageId: "m-1" });
    await outbox.claim(message, { attempt: "mine", at: later });
    await Promise.all(["Delivery", "Send", "Delivery"].map(event));
    expect((await outbox.get(message))?.events).toEqual(["Delivery", "Send"]);
    const ghost = { destination: "asnen", round: "2027", key: "0".repeat(64) };
    expect(await outbox.addEvent(ghost, { type: "Send", at: later, sesMessageId: "m" })).toBe(false);
    expect(await outbox.get(ghost)).toBeUndefined();
  });

  test("an event settles a row whose sender never heard the answer", async () => {
    await outbox.claim(message, { attempt: "mine", at: later });
    await outbox.addEvent(message, { type: "Send", at: later, sesMessageId: "m-1" });
    expect((await outbox.get(message))?.state).toEqual({ name: "sent", at: later, sesMessageId: "m-1" });
    await outbox.markSent(message, { attempt: "mine", at: opened, sesMessageId: "m-2" });
    await outbox.addEvent(message, { type: "Delivery", at: opened, sesMessageId: "m-1" });
    expect((await outbox.get(message))?.state).toEqual({ name: "sent", at: later, sesMessageId: "m-1" });
  });
});
