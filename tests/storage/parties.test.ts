import { describe, expect, test } from "vitest";
import { createDueStore } from "../../functions/storage/due.ts";
import { keys } from "../../functions/storage/keys.ts";
import { createPartyStore } from "../../functions/storage/parties.ts";
import { createPartyRegister } from "../../functions/storage/party-register.ts";
import type { Table } from "../../functions/storage/table.ts";
import { tableKinds } from "../engines/engine.ts";
import { sampleParty } from "./sample-documents.ts";

const createParties = (table: Table) => ({ ...createPartyStore(table), ...createPartyRegister(table) });

const how = { at: "2027-04-05T07:00:00.000Z", by: "redaktor@example.com", what: ["added"] };
const first = { ...how, party: sampleParty, basedOn: 0 };

describe.each(tableKinds)("parties on $kind", ({ openTable }) => {
  test("of two editors at once one writes, and the other is told and shown what stands", async () => {
    const parties = createParties(await openTable());
    expect((await parties.save("asnen", first)).outcome).toBe("saved");
    const edits = ["Ett", "Två"].map((name) => ({
      ...how,
      party: { ...sampleParty, name },
      basedOn: 1,
      what: ["name"],
    }));
    const outcomes = await Promise.all(edits.map((edit) => parties.save("asnen", edit)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["saved", "stale"]);
    const stands = await parties.get("asnen", "p-001");
    expect(stands).toMatchObject({ revision: 2, linkVersion: 1 });
    expect(outcomes.find(({ outcome }) => outcome === "stale")?.stored).toEqual(stands);
    expect(await parties.get("mien", "p-001")).toBeUndefined();
  });

  test("the same edit twice is one, and a new party never replaces one that is there", async () => {
    const parties = createParties(await openTable());
    expect((await parties.save("asnen", first)).outcome).toBe("saved");
    expect((await parties.save("asnen", first)).outcome).toBe("same");
    const other = { ...first, party: { ...sampleParty, name: "Annan" } };
    expect((await parties.save("asnen", other)).outcome).toBe("stale");
    expect((await parties.get("asnen", "p-001"))?.revision).toBe(1);
  });

  test("many at once, each with its own outcome, in their order", async () => {
    const parties = createParties(await openTable());
    const all = Array.from({ length: 40 }, (_, index) => ({
      ...first,
      party: { ...sampleParty, id: `p-${index + 100}` },
    }));
    await parties.saveMany("asnen", all.slice(0, 10));
    const outcomes = await parties.saveMany("asnen", all);
    expect(outcomes).toEqual(all.map((_, index) => (index < 10 ? "same" : "saved")));
    expect(await parties.list("asnen")).toHaveLength(40);
  });

  test("are read from a key on, for as long as somebody asks", async () => {
    const parties = createParties(await openTable());
    const ids = ["p-1", "p-2", "p-3"];
    await parties.saveMany(
      "asnen",
      ids.map((id) => ({ ...first, party: { ...sampleParty, id } })),
    );
    const read = async (after: string) => {
      const found: string[] = [];
      for await (const { party } of parties.from("asnen", after)) found.push(party.id);
      return found;
    };
    expect(await read("")).toEqual(ids);
    expect(await read("p-1")).toEqual(["p-2", "p-3"]);
  });

  test("keep who changed what, the latest first, and no values", async () => {
    const parties = createParties(await openTable());
    await parties.save("asnen", first);
    const edit = {
      party: { ...sampleParty, name: "Nytt" },
      basedOn: 1,
      at: "2027-04-06T07:00:00.000Z",
      by: "x@example.com",
    };
    await parties.save("asnen", { ...edit, what: ["name"] });
    expect(await parties.history("asnen", "p-001")).toEqual([
      { at: edit.at, by: edit.by, what: ["name"] },
      { at: how.at, by: how.by, what: ["added"] },
    ]);
  });

  test("wait for what may have to follow, each time they are written", async () => {
    const table = await openTable();
    const parties = createParties(table);
    const due = createDueStore(table);
    const key = keys.party("asnen", "p-001");
    await parties.save("asnen", first);
    const item = await due.reread(key);
    expect(item).toMatchObject({ kind: "party", party: "p-001", destination: "asnen" });
    if (item !== undefined) await due.clear(item);
    expect(await due.reread(key)).toBeUndefined();
    await parties.save("asnen", { ...first, basedOn: 1, at: "2027-04-06T07:00:00.000Z" });
    expect(await due.reread(key)).toMatchObject({ kind: "party" });
  });

  test("a link is revoked once, and a corrected address revokes none", async () => {
    const parties = createParties(await openTable());
    await parties.save("asnen", first);
    expect(await parties.revokeLinks("asnen", "p-001", { from: 1 })).toBe(2);
    expect(await parties.revokeLinks("asnen", "p-001", { from: 1 })).toBe(2);
    const contacts = sampleParty.contacts.map((contact) => ({ ...contact, email: "ny@example.com" }));
    await parties.save("asnen", { ...first, party: { ...sampleParty, contacts }, basedOn: 1 });
    expect(await parties.get("asnen", "p-001")).toMatchObject({ linkVersion: 2, party: { contacts } });
    await expect(parties.revokeLinks("asnen", "p-404", { from: 1 })).rejects.toThrow("p-404");
  });
});
