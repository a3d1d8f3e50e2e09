import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "../../functions/domain/parties-csv.ts";
import { exportRows, writeCsv } from "../../functions/domain/parties-export.ts";
import { contactRoles, type Party, partySchema, partyTypeSchema } from "../../functions/domain/party.ts";
import { changedFields, type KnownParties, proposeImport } from "../../functions/domain/party-proposal.ts";
import { readPartyList } from "../../functions/domain/party-rows.ts";
import { neutraliseCell, restoreCell } from "../../functions/domain/spreadsheet-cell.ts";

const groups = [
  { id: "network", name: { sv: "Företagsnätverket", en: "The business network" } },
  { id: "reference-group", name: { sv: "Referensgruppen", en: "The reference group" } },
];

function party(id: string, changes: Partial<Party> = {}): Party {
  const contacts: Party["contacts"] = [{ id: "c1", role: "main", email: `${id}@example.com`, language: "sv" }];
  return { id, type: "company", name: `Part ${id}`, municipality: "0764", contacts, groups: [], ...changes };
}

function known(parties: readonly Party[], changes: Partial<KnownParties> = {}): KnownParties {
  return {
    parties: parties.map((each) => ({ party: each, revision: 3 })),
    groups,
    municipalities: [
      { kommunkod: "0764", name: "Alvesta" },
      { kommunkod: "0763", name: "Tingsryd" },
      { kommunkod: "0780", name: "Växjö" },
    ],
    openedPhases: new Set(),
    ...changes,
  };
}

function propose(file: string, stored: KnownParties) {
  const list = readPartyList(readCsv(new TextEncoder().encode(file)));
  if (!list.ok) throw new Error(JSON.stringify(list.problems));
  return proposeImport(list, stored);
}

const header = "id;type;name;municipality;email;language";
const one = (row: string, stored = known([]), columns = header) => propose(`${columns}\n${row}`, stored)[0];

describe("what a row would do", () => {
  test("a party that is not there is new; without an id it gets one of its name that nobody has", () => {
    expect(one("p-1;company;Kafé Ån;0764;p-1@example.com;sv")).toMatchObject({ outcome: "new", party: { id: "p-1" } });
    const taken = known([party("kafe-an", { name: "Annat" })]);
    expect(one(";company;Kafé Ån AB;0764;x@example.com;sv", taken)).toMatchObject({ party: { id: "kafe-an-ab" } });
    expect(one(";company;Kafé Ån;0764;x@example.com;sv", taken)).toMatchObject({ party: { id: "kafe-an-2" } });
    expect(one(";company;合同会社;0764;x@example.com;sv", taken)).toMatchObject({ party: { id: "part" } });
  });

  test("one that is there is changed, with what it was and the revision it was judged by, or the same", () => {
    const stored = known([party("p-1", { groups: ["network"], organisationNumber: "212000-0639" })]);
    expect(one("p-1;company;Nytt namn;0764;p-1@example.com;sv", stored)).toMatchObject({
      outcome: "changed",
      basedOn: 3,
      before: { name: "Part p-1" },
      // No column, no change.
      party: { name: "Nytt namn", groups: ["network"], organisationNumber: "212000-0639", contacts: [{ id: "c1" }] },
    });
    expect(one("p-1;company;Part p-1;0764;p-1@example.com;sv", stored)).toMatchObject({ outcome: "same" });
  });

  test("a contact keeps its id by its address", () => {
    const row = "p-1;company;Part p-1;0764;new@example.com;sv\np-1;;;;p-1@example.com;sv";
    const stored = known([party("p-1")]);
    const [changed] = propose(`${header}\n${row}`, stored);
    expect(changed).toMatchObject({ party: { contacts: [{ id: "c2", email: "new@example.com" }, { id: "c1" }] } });
  });

  test.each<[string, Partial<Party>, string]>([
    ["organisation number", { organisationNumber: "212000-0639" }, "organisation-number"],
    [
      "address, whatever its case",
      { contacts: [{ id: "c7", role: "officer", email: "X@example.com", language: "sv" }] },
      "email",
    ],
    ["name, but for case, punctuation and company form", { name: "KAFÉ  Ån, AB" }, "name"],
  ])("the same %s makes it a possible duplicate", (_, changes, by) => {
    const stored = known([party("p-7", changes)]);
    const row = ";company;Kafé Ån;0764;2120000639;x@example.com;sv";
    const columns = "id;type;name;municipality;organisationNumber;email;language";
    expect(one(row, stored, columns)).toMatchObject({ outcome: "duplicate", like: [{ id: "p-7", by }] });
  });

  test("å is not a", () => {
    const stored = known([party("p-7", { name: "Kafe An" })]);
    expect(one(";company;Kafé Ån;0764;x@example.com;sv", stored)).toMatchObject({ outcome: "new" });
  });

  test("two rows of one file can be duplicates of each other; archived and merged parties are not looked at", () => {
    const rows = ";company;Kafé Ån;0764;x@example.com;sv\n;company;Kafé Ån;0763;y@example.com;sv";
    expect(propose(`${header}\n${rows}`, known([])).map(({ outcome }) => outcome)).toEqual(["new", "duplicate"]);
    const gone = known([
      party("p-7", { name: "Kafé Ån", archived: true }),
      party("p-8", { name: "Kafé Ån", mergedInto: "p-7" }),
    ]);
    expect(one(";company;Kafé Ån;0764;x@example.com;sv", gone)).toMatchObject({ outcome: "new" });
  });

  test("groups by slug or by name in either language; one that is not there is a fault", () => {
    const columns = `${header};groups`;
    const row = (named: string) => `p-1;company;Kafé;0764;p-1@example.com;sv;${named}`;
    expect(one(row("the reference group, NETWORK"), known([]), columns)).toMatchObject({
      party: { groups: ["network", "reference-group"] },
    });
    expect(one(row("Vännerna"), known([]), columns)).toMatchObject({
      faults: [{ column: "groups", value: "Vännerna" }],
    });
  });

  test("a code that is not of the area is a fault that names those that are; what a party has already may stay", () => {
    const row = (code: string) => `p-1;company;Kafé;${code};p-1@example.com;sv`;
    expect(one(row("0746"))).toMatchObject({
      outcome: "faulty",
      faults: [{ column: "municipality", value: "0746", message: { sv: expect.stringContaining("0764 Alvesta") } }],
    });
    for (const code of ["0764", "07", "whole-area", "outside"]) expect(one(row(code))?.outcome, code).toBe("new");
    expect(one(row("0746"), known([party("p-1", { municipality: "0746" })]))?.outcome).toBe("changed");
  });

  test("a merged party cannot be changed, and an invited one not go from being consulted to deciding", () => {
    const row = "p-1;municipality;Part p-1;0764;p-1@example.com;sv";
    expect(one(row, known([party("p-1", { mergedInto: "p-2" })]))).toMatchObject({ faults: [{ column: "id" }] });
    const opened = known([party("p-1")], { openedPhases: new Set(["consultation"]) });
    expect(one(row, opened)).toMatchObject({ faults: [{ column: "type" }] });
    expect(one(row, known([party("p-1")]))).toMatchObject({ outcome: "changed" });
  });
});

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((written) =>
    `${written.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Cs}]/gu, "")}x`.normalize("NFC").trim(),
  );
const hostile = fc
  .tuple(fc.constantFrom("", "=", "+", "-", "@", "'", "''=", '"', ";", "'+", ","), text)
  .map((parts) => parts.join(""));
const contact = fc.record({
  role: fc.constantFrom(...contactRoles),
  name: fc.option(hostile, { nil: undefined }),
  language: fc.constantFrom("sv" as const, "en" as const),
});
const anyParty = fc.record({
  type: fc.constantFrom(...partyTypeSchema.options),
  name: hostile,
  municipality: fc.constantFrom("0764", "07", "whole-area", "outside"),
  organisationNumber: fc.constantFrom(undefined, "212000-0639", "232100-0065"),
  groups: fc.subarray(["network", "reference-group"]),
  contacts: fc.array(contact, { minLength: 1, maxLength: 4 }),
});
const anyParties = fc.array(anyParty, { minLength: 1, maxLength: 5 }).map((parties) =>
  parties.map((each, index): Party => {
    const contacts = each.contacts.map((one, place) => ({
      ...one,
      id: `c${place + 1}`,
      email: `+${index}.${place}@example.com`,
    }));
    return partySchema.parse(JSON.parse(JSON.stringify({ ...each, id: `p-${index}`, contacts })));
  }),
);

describe("export", () => {
  test("read back, in either language, changes nothing", () => {
    void fc.assert(
      fc.property(anyParties, fc.constantFrom("sv" as const, "en" as const), (parties, language) => {
        const rows = propose(writeCsv(exportRows(parties, language)), known(parties));
        expect(rows.map(({ outcome }) => outcome)).toEqual(parties.map(() => "same"));
      }),
    );
  });

  test("read into an empty register, gives the same parties", () => {
    void fc.assert(
      fc.property(anyParties, (parties) => {
        const rows = propose(writeCsv(exportRows(parties, "sv")), known([]));
        const read = rows.map((row) => (row.outcome === "faulty" ? undefined : row.party));
        expect(read.map((each, index) => each && changedFields(parties[index] as Party, each))).toEqual(
          parties.map(() => []),
        );
      }),
    );
  });

  test("has no cell that a spreadsheet would run", () => {
    void fc.assert(
      fc.property(anyParties, (parties) => {
        for (const cell of exportRows(parties, "en").flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test("a neutralised cell reads back as it was", () => {
    void fc.assert(fc.property(fc.string(), (cell) => restoreCell(neutraliseCell(cell)) === cell));
    void fc.assert(fc.property(hostile, (cell) => restoreCell(neutraliseCell(cell)) === cell));
  });

  test("leaves out whoever is not invited any more", () => {
    expect(exportRows([party("p-1", { archived: true }), party("p-2", { mergedInto: "p-1" })], "sv")).toHaveLength(1);
  });
});
