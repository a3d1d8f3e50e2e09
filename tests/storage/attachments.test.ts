import { describe, expect, test } from "vitest";
import { createAttachmentStore } from "../../functions/storage/attachments.ts";
import { tableKinds } from "../engines/engine.ts";
import { consultation, opened } from "./sample.ts";

const file = { kind: "pdf", bytes: 1_234, sha256: "a".repeat(64) } as const;
const other = { kind: "png", bytes: 99, sha256: "b".repeat(64) } as const;

describe.each(tableKinds)("files that lie ready, on $kind", ({ openTable }) => {
  test("are a party's own, one for each question, the latest choice", async () => {
    const attachments = createAttachmentStore(await openTable());
    expect(await attachments.of(consultation, "p-1")).toEqual(new Map());
    await attachments.set(consultation, "p-1", "map", { file, at: opened });
    await attachments.set(consultation, "p-1", "map", { file: other, at: opened });
    await attachments.set(consultation, "p-1", "statement", { file, at: opened });
    await attachments.set(consultation, "p-10", "map", { file, at: opened });
    expect(await attachments.of(consultation, "p-1")).toEqual(
      new Map<string, unknown>([
        ["map", other],
        ["statement", file],
      ]),
    );
    expect(await attachments.of({ ...consultation, round: "2028" }, "p-1")).toEqual(new Map());
  });

  test("are gone once taken away, but not the knowledge of who had one", async () => {
    const attachments = createAttachmentStore(await openTable());
    await attachments.set(consultation, "p-1", "map", { file, at: opened });
    await attachments.set(consultation, "p-1", "map", { file: undefined, at: opened });
    expect(await attachments.of(consultation, "p-1")).toEqual(new Map());
    expect(await attachments.parties(consultation)).toEqual(["p-1"]);
  });

  test("lie ready for another party only where that one has never chosen anything", async () => {
    const attachments = createAttachmentStore(await openTable());
    const carryOver = () => attachments.setFirst(consultation, "p-2", "map", { file, at: opened });
    expect(await carryOver()).toBe(true);
    expect(await attachments.of(consultation, "p-2")).toEqual(new Map([["map", file]]));
    await attachments.set(consultation, "p-2", "map", { file: undefined, at: opened });
    expect(await carryOver()).toBe(false);
    expect(await attachments.of(consultation, "p-2")).toEqual(new Map());
  });
});
