import { describe, expect, test } from "vitest";
import { createAudienceStore, type StoredAudience } from "../../functions/storage/audiences.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { newAttempt, opened } from "./sample.ts";

const name = { destination: "asnen", round: "2027" };
const by = "redaktor@example.com";
const none: StoredAudience = { audience: [], revision: 0, history: [] };
const choice = (...audience: readonly string[]) => ({ audience, by, at: opened });
const on = (basedOn: StoredAudience) => ({ basedOn, attempt: newAttempt() });

describe.each(tableKinds)("audiences on $kind", ({ openTable }) => {
  test("are everyone until somebody chooses, and each destination's and round's own", async () => {
    const store = createAudienceStore(await openTable());
    expect(await store.read(name)).toEqual(none);
    expect(await store.choose(name, choice("network"), on(none))).toBe("chosen");
    expect(await store.read(name)).toEqual({ audience: ["network"], revision: 1, history: [choice("network")] });
    expect(await store.read({ ...name, round: "2028" })).toEqual(none);
    expect(await store.read({ ...name, destination: "other" })).toEqual(none);
  });

  test.each([0, 1])("of two who choose at once on revision %i one is told, and nothing is lost", async (earlier) => {
    const store = createAudienceStore(await openTable());
    if (earlier === 1) await store.choose(name, choice("board"), on(none));
    const basedOn = await store.read(name);
    const outcomes = await Promise.all(["a", "b"].map((group) => store.choose(name, choice(group), on(basedOn))));
    expect(outcomes.toSorted()).toEqual(["chosen", "stale"]);
    const after = await store.read(name);
    expect(after.revision).toBe(earlier + 1);
    expect(after.history.at(-1)).toEqual(choice(outcomes[0] === "chosen" ? "a" : "b"));
    expect(await store.choose(name, choice(), on(after))).toBe("chosen");
    expect((await store.read(name)).history).toHaveLength(earlier + 2);
  });

  test.each([0, 1])("know their own write again when its answer was lost, on revision %i", async (earlier) => {
    const table = await openTable();
    if (earlier === 1) await createAudienceStore(table).choose(name, choice("board"), on(none));
    const basedOn = await createAudienceStore(table).read(name);
    const store = createAudienceStore(await losingAnswerOf(table, 1));
    expect(await store.choose(name, choice("network"), on(basedOn))).toBe("chosen");
    expect((await createAudienceStore(table).read(name)).revision).toBe(earlier + 1);
  });
});
