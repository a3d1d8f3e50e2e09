import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../functions/domain/canonical-json.ts";
import type { ReplyContent } from "../../functions/domain/reply.ts";
import { createDueStore } from "../../functions/storage/due.ts";
import { createReplyStore, type NewReply } from "../../functions/storage/replies.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { consultation, newAttempt } from "./sample.ts";

const reply = (content: ReplyContent = { kind: "decline", reason: "no-time" }, party = "p-001"): NewReply => ({
  ...consultation,
  party,
  content,
  receivedAt: "2027-05-01T10:00:00.000Z",
  language: "sv",
});
const other: ReplyContent = { kind: "ask-other", name: "Kansliet" };

describe.each(tableKinds)("replies on $kind", ({ openTable }) => {
  test("keep the same form once, however often and from how many places it is sent", async () => {
    const replies = createReplyStore(await openTable());
    const added = await Promise.all(Array.from({ length: 8 }, () => replies.add(reply(), 0)));
    expect(added.filter(({ outcome }) => outcome === "added")).toHaveLength(1);
    expect(await replies.list(consultation, "p-001")).toHaveLength(1);
    expect((await replies.add(reply(), 1)).outcome).toBe("added");
  });

  test("keep different ones side by side, numbered without holes, and each party's apart", async () => {
    const replies = createReplyStore(await openTable());
    const contents = Array.from({ length: 6 }, (_, index): ReplyContent => ({ ...other, name: `Kansli ${index}` }));
    await Promise.all(contents.map((content) => replies.add(reply(content), 0)));
    await replies.add(reply(other, "p-0011"), 0);
    const stored = await replies.list(consultation, "p-001");
    expect(stored.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(stored.map(({ content }) => JSON.stringify(content))).size).toBe(6);
  });

  test("end when nobody has so much to say", async () => {
    const replies = createReplyStore(await openTable());
    for (let index = 0; index < 20; index += 1) await replies.add(reply({ ...other, name: `Kansli ${index}` }), 0);
    expect((await replies.add(reply(), 20)).outcome).toBe("too-many");
    expect((await replies.add(reply({ ...other, name: "Kansli 3" }), 0)).outcome).toBe("same");
  });

  test("are handled once: the first that is written stands", async () => {
    const table = await openTable();
    const replies = createReplyStore(table);
    const added = await replies.add(reply(other), 0);
    if (added.outcome !== "added") throw new Error("Not added");
    const handle = (text: string) =>
      replies.handle(
        added.reply,
        { outcome: { kind: "refused", text }, at: "2027-05-02T08:00:00.000Z", by: "redaktor@example.com" },
        newAttempt(),
      );
    const results = await Promise.all(["Nej.", "Inte nu.", "Tyvärr."].map(handle));
    expect(results.filter(({ won }) => won)).toHaveLength(1);
    expect(new Set(results.map(({ handling }) => canonicalJson(handling))).size).toBe(1);
    const due: unknown[] = [];
    for await (const hint of createDueStore(table).scan()) due.push(hint);
    expect(due).toHaveLength(2);
  });

  test("count a write whose answer was lost as their own", async () => {
    const table = await openTable();
    expect((await createReplyStore(await losingAnswerOf(table, 1)).add(reply(), 0)).outcome).toMatch(/added|same/);
    expect(await createReplyStore(table).list(consultation, "p-001")).toHaveLength(1);
  });
});
