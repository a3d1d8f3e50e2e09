import { describe, expect, test } from "vitest";
import type { MailAction, ReceivedMail } from "../../functions/domain/received-mail.ts";
import { createReceivedMailStore } from "../../functions/storage/received-mail.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { newAttempt } from "./sample.ts";

const inbox = { destination: "asnen", round: "2027" };
const name = { ...inbox, id: "a".repeat(32) };

function mail(changes: Partial<ReceivedMail> = {}): ReceivedMail {
  return {
    ...name,
    answers: null,
    party: "k-0780",
    receivedAt: "2027-11-02T09:00:00.000Z",
    from: { name: "Registrator", address: "registrator@example.com" },
    to: "reply@example.com",
    subject: "SV: Remiss",
    text: "Hej!",
    isCut: false,
    attachments: [],
    moreAttachments: 0,
    verdicts: { spf: "PASS", dkim: "PASS", dmarc: "PASS", spam: "PASS", virus: "PASS" },
    autoReply: null,
    problem: null,
    raw: { bytes: 4, sha256: "b".repeat(64) },
    ...changes,
  };
}

const take = (store: ReturnType<typeof createReceivedMailStore>, action: MailAction, basedOn = 0) =>
  store.takeStep(name, { basedOn, action, at: "2027-11-02T10:00:00.000Z", by: "redaktor@example.com" }, newAttempt());

describe.each(tableKinds)("received mail on $kind", ({ openTable }) => {
  test("is kept once, however often it is delivered", async () => {
    const store = createReceivedMailStore(await openTable());
    const added = await Promise.all([1, 2, 3, 4].map(() => store.add(mail())));
    expect(added.filter((outcome) => outcome === "added")).toHaveLength(1);
    expect(await store.list(inbox)).toHaveLength(1);
    expect((await store.get(name))?.text).toBe("Hej!");
  });

  test("takes one step at a time: who comes second has to look again", async () => {
    const store = createReceivedMailStore(await openTable());
    await store.add(mail());
    const actions = ["Dubblett", "Skräp", "Fel"].map((reason) => take(store, { kind: "set-aside", reason }));
    expect((await Promise.all(actions)).filter(Boolean)).toHaveLength(1);
    expect(await take(store, { kind: "registered", use: "reply", party: null, masked: [] })).toBe(false);
    expect(await take(store, { kind: "registered", use: "reply", party: null, masked: [] }, 1)).toBe(true);
    expect((await store.get(name))?.steps.map(({ number, action }) => [number, action.kind])).toEqual([
      [1, "set-aside"],
      [2, "registered"],
    ]);
  });

  test("counts a step whose answer was lost as taken", async () => {
    const table = await openTable();
    const store = createReceivedMailStore(await losingAnswerOf(table, 1));
    expect(await take(store, { kind: "set-aside", reason: "Dubblett" })).toBe(true);
  });

  test("is carried over to where it was moved, once, and can be moved on from there", async () => {
    const store = createReceivedMailStore(await openTable());
    await store.add(mail());
    const moved = { kind: "moved", round: "2028", party: "k-0764" } as const;
    await take(store, moved);
    await Promise.all([1, 2, 3].map(() => store.carryOver(name, moved)));
    const there = { ...name, round: "2028" };
    expect(await store.list({ ...inbox, round: "2028" })).toHaveLength(1);
    expect(await store.get(there)).toMatchObject({ round: "2028", party: "k-0764", text: "Hej!", steps: [] });
    expect((await store.get(name))?.steps).toHaveLength(1);
  });
});
