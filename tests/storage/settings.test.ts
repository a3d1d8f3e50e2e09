import { describe, expect, test } from "vitest";
import { createDestinationStore } from "../../functions/storage/destinations.ts";
import { createDraftStore } from "../../functions/storage/drafts.ts";
import { createImportLog } from "../../functions/storage/imports.ts";
import { createPartyStore } from "../../functions/storage/parties.ts";
import { createQuestionnaireStore } from "../../functions/storage/questionnaires.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { newAttempt, opened } from "./sample.ts";
import { sampleDestination, sampleDraft, sampleQuestionnaire } from "./sample-documents.ts";

describe.each(tableKinds)("what staff bring in, on $kind", ({ openTable }) => {
  test("a destination's settings, by revisions", async () => {
    const destinations = createDestinationStore(await openTable());
    expect(await destinations.get("asnen")).toBeUndefined();
    expect(await destinations.put(sampleDestination, newAttempt())).toEqual({ outcome: "new", revision: 1 });
    expect(await destinations.put(sampleDestination, newAttempt())).toEqual({ outcome: "same", revision: 1 });
    const renamed = { ...sampleDestination, name: "Åsnen och Mien" };
    expect(await destinations.put(renamed, newAttempt())).toEqual({ outcome: "changed", revision: 2 });
    await destinations.put({ ...sampleDestination, id: "mien" }, newAttempt());
    expect((await destinations.list()).map(({ id, name }) => `${id} ${name}`)).toEqual([
      "asnen Åsnen och Mien",
      "mien Åsnen",
    ]);
  });

  test("writers at once each get a revision of their own", async () => {
    const destinations = createDestinationStore(await openTable());
    const puts = ["A", "B", "C", "D"].map((name) => destinations.put({ ...sampleDestination, name }, newAttempt()));
    const revisions = (await Promise.all(puts)).map(({ revision }) => revision);
    expect(revisions.sort()).toEqual([1, 2, 3, 4]);
  });

  test("a change on what somebody has changed since is refused, and undoes nothing", async () => {
    const table = await openTable();
    const destinations = createDestinationStore(table);
    await destinations.put(sampleDestination, newAttempt());
    const read = await destinations.read("asnen");
    if (read === undefined) throw new Error("The destination is not there");
    const withGroup = (id: string) => ({ ...read.destination, groups: [{ id, name: { sv: id, en: id } }] });
    const on = (basedOn: number) => ({ basedOn, attempt: newAttempt() });
    const outcomes = await Promise.all(["a", "b"].map((id) => destinations.change(withGroup(id), on(read.revision))));
    expect(outcomes.toSorted()).toEqual(["changed", "stale"]);
    const imported = { ...sampleDestination, name: "Åsnen och Mien" };
    await destinations.put(imported, newAttempt());
    expect(await destinations.change(withGroup("c"), on(2))).toBe("stale");
    expect(await destinations.get("asnen")).toEqual(imported);
    const losing = createDestinationStore(await losingAnswerOf(table, 1));
    expect(await losing.change(withGroup("d"), on(3))).toBe("changed");
    expect((await destinations.read("asnen"))?.revision).toBe(4);
  });

  test("a questionnaire's version never changes", async () => {
    const questionnaires = createQuestionnaireStore(await openTable());
    const put = (changes: object) => questionnaires.put("asnen", { ...sampleQuestionnaire, ...changes });
    expect(await put({})).toEqual({ outcome: "new" });
    expect(await put({})).toEqual({ outcome: "same" });
    expect(await put({ organisationQuestion: "who" })).toEqual({ outcome: "refused" });
    for (const version of [2, 10]) await put({ version });
    expect(await questionnaires.get("asnen", "asnen-2027", 1)).toEqual(sampleQuestionnaire);
    expect((await questionnaires.latest("asnen", "asnen-2027"))?.version).toBe(10);
    expect(await questionnaires.latest("mien", "asnen-2027")).toBeUndefined();
  });

  test("a draft's revisions are only ever added, on top of the latest", async () => {
    const drafts = createDraftStore(await openTable());
    const add = (title: string, basedOn: number) =>
      drafts.add(
        "asnen",
        "2027",
        { ...sampleDraft, title: { sv: title, en: title } },
        {
          basedOn,
          at: opened,
          by: "personal@example.com",
          attempt: newAttempt(),
        },
      );
    expect(await add("one", 0)).toEqual({ outcome: "added", revision: 1 });
    expect(await add("one", 1)).toEqual({ outcome: "same", revision: 1 });
    expect(await add("two", 1)).toEqual({ outcome: "added", revision: 2 });
    expect(await add("three", 1)).toMatchObject({ outcome: "stale", latest: { revision: 2 } });
    expect(await add("four", 3)).toMatchObject({ outcome: "stale", latest: { revision: 2 } });
    expect((await drafts.revision("asnen", "2027", 1))?.draft.title.sv).toBe("one");
    expect(await drafts.latest("asnen", "2027")).toMatchObject({ revision: 2, by: "personal@example.com" });
    const both = await Promise.all([add("left", 2), add("right", 2)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["added", "stale"]);
  });

  test("a draft as long as its sections may be comes back whole", async () => {
    const drafts = createDraftStore(await openTable());
    const [section] = sampleDraft.sections as [(typeof sampleDraft.sections)[number]];
    const sections = Array.from({ length: 10 }, (_, index) => ({ ...section, text: `å🛶${index}`.repeat(9_000) }));
    const how = { basedOn: 0, at: opened, by: "personal@example.com", attempt: newAttempt() };
    await drafts.add("asnen", "2027", { ...sampleDraft, sections }, how);
    expect((await drafts.latest("asnen", "2027"))?.draft.sections).toEqual(sections);
  });

  test("the log of imports, newest first", async () => {
    const log = createImportLog(await openTable());
    const entry = { by: "personal@example.com", kind: "parties", fileName: "parter.csv", counts: { new: 3 } };
    const [first, second] = [
      { ...entry, at: opened, sha256: "a".repeat(64) },
      { ...entry, at: "2027-04-06T07:00:00.000Z", sha256: "b".repeat(64) },
    ];
    for (const one of [first, second, first]) await log.add("asnen", one);
    expect(await log.list("asnen")).toEqual([second, first]);
  });
});

describe.each(tableKinds)("parties on $kind", ({ openTable }) => {
  test("whoever wants no reminders is left alone in that phase of that round", async () => {
    const parties = createPartyStore(await openTable());
    await parties.optOut("asnen", "2027", "consultation", "p-001", opened);
    await parties.optOut("asnen", "2027", "consultation", "p-001", opened);
    expect(await parties.optedOut("asnen", "2027", "consultation")).toEqual(new Set(["p-001"]));
    expect(await parties.hasOptedOut("asnen", "2027", "consultation", "p-001")).toBe(true);
    expect(await parties.hasOptedOut("asnen", "2027", "referral", "p-001")).toBe(false);
    expect(await parties.optedOut("asnen", "2028", "consultation")).toEqual(new Set());
  });
});
