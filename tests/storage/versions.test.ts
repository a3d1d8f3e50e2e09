import { describe, expect, test } from "vitest";
import { hashOf, sha256 } from "../../functions/domain/canonical-json.ts";
import { createVersionStore, type VersionInputs } from "../../functions/storage/versions.ts";
import { tableKinds } from "../engines/engine.ts";
import { newAttempt, opened } from "./sample.ts";
import { sampleHeader } from "./sample-documents.ts";

const name = { destination: "asnen", planYear: 2028, version: "0.1" };
const inputs: VersionInputs = {
  stage: "consulted",
  compiledAt: "2027-05-25T04:00:00.000Z",
  settings: "c".repeat(64),
  questionnaire: { id: "asnen", version: 1 },
  followUpRevision: 1,
  draftRevision: 1,
  freezes: [{ phase: "consultation", attempt: "a", hash: "d".repeat(64) }],
  progress: [],
  adoption: null,
  previous: null,
};

describe.each(tableKinds)("plan versions on $kind", ({ openTable }) => {
  test("compile from one record of inputs, the first", async () => {
    const versions = createVersionStore(await openTable());
    expect(await versions.inputs(name)).toBeUndefined();
    expect(await versions.putInputs(name, inputs, newAttempt())).toEqual(inputs);
    expect(await versions.putInputs(name, { ...inputs, draftRevision: 2 }, newAttempt())).toEqual(inputs);
    expect(await versions.inputs(name)).toEqual(inputs);
  });

  test("exist once, listed in order, public once published", async () => {
    const versions = createVersionStore(await openTable());
    const put = (version: string, planYear = 2028) => {
      const header = { ...sampleHeader, version, planYear };
      return versions.putHeader({ destination: "asnen", planYear, version }, header, hashOf(header), newAttempt());
    };
    for (const version of ["1.10", "1.9", "0.1"]) await put(version);
    await put("0.1", 2029);
    const again = await versions.putHeader(name, { ...sampleHeader, principal: "Annan" }, "e".repeat(64), newAttempt());
    expect(again.header.principal).toBe(sampleHeader.principal);
    expect((await versions.list("asnen", 2028)).map(({ header }) => header.version)).toEqual(["0.1", "1.9", "1.10"]);
    expect(await versions.list("asnen")).toHaveLength(4);
    expect(await versions.list("mien")).toEqual([]);
    const publish = (by: string) => versions.publish(name, { at: opened, by, attempt: newAttempt() });
    expect(await publish("clock")).toEqual({ at: opened, by: "clock" });
    expect(await publish("personal@example.com")).toEqual({ at: opened, by: "clock" });
    expect((await versions.get(name))?.publication).toEqual({ at: opened, by: "clock" });
    const published = (await versions.list("asnen")).map(({ publication }) => publication !== undefined);
    expect(published).toEqual([true, false, false, false]);
  });

  test("name their parts by hash: idempotent, checked, never silently missing", async () => {
    const versions = createVersionStore(await openTable());
    const texts = Array.from({ length: 130 }, (_, index) => `part ${index} åäö`);
    for (const text of [...texts, ...texts.slice(0, 3)]) await versions.putPart("asnen", sha256(text), text);
    const read = await versions.readParts("asnen", [...texts.map(sha256), sha256("part 0 åäö")]);
    expect([...read.values()].sort()).toEqual([...texts].sort());
    await expect(versions.readParts("mien", [sha256("part 0 åäö")])).rejects.toThrow("missing");
    await expect(versions.putPart("asnen", sha256("a"), "b")).rejects.toThrow("hash");
    const large = "å".repeat(200_000);
    await expect(versions.putPart("asnen", sha256(large), large)).rejects.toThrow("larger");
  });

  test("disclosures lie under their commitments, one for the whole year", async () => {
    const versions = createVersionStore(await openTable());
    const view = {
      commitment: "c-2",
      salt: "s",
      question: "change",
      section: null,
      text: "Mer kollektivtrafik",
      sender: null,
    };
    const other = { ...view, commitment: "c-1" };
    const decision = { commitment: "c-3", salt: "s", content: "{}", conditionText: "", comments: "", reservation: "" };
    await versions.putDisclosures(name, { views: [view, other], decisions: [decision] });
    await versions.putDisclosures(name, { views: [view], decisions: [] });
    const all = new Set(["c-1", "c-2", "c-3"]);
    expect(await versions.readDisclosures("asnen", 2028, all)).toEqual({ views: [other, view], decisions: [decision] });
    expect(await versions.readDisclosures("asnen", 2028, new Set(["c-2"]))).toEqual({ views: [view], decisions: [] });
    expect(await versions.readDisclosures("asnen", 2029, all)).toEqual({ views: [], decisions: [] });
  });
});
