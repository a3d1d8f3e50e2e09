import { describe, expect, test } from "vitest";
import { createLetterTextStore } from "../../functions/storage/letter-texts.ts";
import { tableKinds } from "../engines/engine.ts";
import { losingAnswerOf } from "../engines/lost-answers.ts";
import { consultation, newAttempt, opened } from "./sample.ts";

const words = (closing: string) => ({ subject: "Ämne", opening: "Hej!", closing });
const texts = (closing = "Slut") => ({ sv: words(closing), en: words(closing) });
const how = (basedOn: number) => ({ basedOn, at: opened, by: "redaktor@example.com", attempt: newAttempt() });

describe.each(tableKinds)("the texts of letters on $kind", ({ openTable }) => {
  test("are added as revisions of each kind and each round, and none is lost", async () => {
    const store = createLetterTextStore(await openTable());
    await store.add(consultation, "invitation", texts("A"), how(0));
    await store.add(consultation, "invitation", texts("B"), how(1));
    await store.add(consultation, "reminder", texts("C"), how(0));
    await store.add({ ...consultation, round: "2028" }, "invitation", texts("D"), how(0));
    const stored = await store.list(consultation, "invitation");
    expect(stored.map(({ revision, texts: kept }) => [revision, kept?.sv.closing])).toEqual([
      [1, "A"],
      [2, "B"],
    ]);
    expect(await store.list(consultation)).toHaveLength(3);
    expect((await store.revision(consultation, "invitation", 1))?.texts?.en.closing).toBe("A");
  });

  test("never overwrite in silence: of two editors the later one is shown the first one's", async () => {
    const store = createLetterTextStore(await openTable());
    const results = await Promise.all(
      ["A", "B"].map((one) => store.add(consultation, "invitation", texts(one), how(0))),
    );
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(["added", "stale"]);
    expect(await store.list(consultation)).toHaveLength(1);
    expect((await store.add(consultation, "invitation", texts("C"), how(0))).outcome).toBe("stale");
    expect((await store.add(consultation, "invitation", texts("C"), how(1))).outcome).toBe("added");
  });

  test("sent twice are kept once, and can go back to the product's own", async () => {
    const store = createLetterTextStore(await openTable());
    expect((await store.add(consultation, "invitation", texts(), how(0))).outcome).toBe("added");
    expect((await store.add(consultation, "invitation", texts(), how(0))).outcome).toBe("same");
    expect((await store.add(consultation, "invitation", null, how(1))).outcome).toBe("added");
    expect((await store.latest(consultation, "invitation"))?.texts).toBeNull();
  });

  test("know their own write again when its answer was lost", async () => {
    const table = await openTable();
    const store = createLetterTextStore(await losingAnswerOf(table, 1));
    expect((await store.add(consultation, "invitation", texts(), how(0))).outcome).toBe("added");
    expect(await store.list(consultation)).toHaveLength(1);
  });
});
