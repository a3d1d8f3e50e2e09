import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maximumRows, readCsv } from "../../functions/domain/parties-csv.ts";
import { type PartyList, readPartyList } from "../../functions/domain/party-rows.ts";

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const read = (file: Uint8Array | string) => readPartyList(readCsv(typeof file === "string" ? bytes(file) : file));

/** Where something is wrong: the file's own problems, or line and column of the rows'. */
function faultsOf(list: PartyList): readonly (string | readonly [number, string | null])[] {
  if (!list.ok) return list.problems.map(({ where, code }) => `${where.en}: ${code}`);
  return list.entries.flatMap(({ faults }) => faults.map(({ line, column }) => [line, column] as const));
}

function partiesOf(list: PartyList) {
  return list.ok ? list.entries.flatMap(({ party }) => party ?? []) : [];
}

const header = "id;type;name;municipality;organisationNumber;contactName;email;language";
const row = "p-1;company;Kafé Ån;0764;;;p-1@example.com;sv";
const csv = (...rows: readonly string[]) => [header, ...rows].join("\r\n");
const names = (file: Uint8Array | string) => partiesOf(read(file)).map(({ name }) => name);

describe("how lists are saved", () => {
  test("semicolons, commas, tabs, a byte order mark, Excel's own line and both line ends", () => {
    const comma = csv(row).replaceAll(";", ",");
    const written = [csv(row), comma, csv(row).replaceAll(";", "\t"), `\ufeff${csv(row)}`, `sep=;\r\n${csv(row)}`];
    for (const file of [...written, csv(row, ""), csv(row).replaceAll("\r", "")])
      expect(names(file)).toEqual(["Kafé Ån"]);
  });

  test("Windows-1252, as Excel saves it", () => {
    const latin = Uint8Array.from(csv(row), (character) => character.charCodeAt(0));
    expect(names(latin)).toEqual(["Kafé Ån"]);
    const dash = Uint8Array.from(csv(row.replace("Kafé", "Kaf\u0096")), (character) => character.charCodeAt(0));
    expect(names(dash)).toEqual(["Kaf– Ån"]);
  });

  test("Swedish headings and words", () => {
    const file =
      "id;Typ;Namn;Kommun;Grupper;Roll;E-post;Språk\np-1;Förening;Byalaget;Hela området;Referensgruppen | network;Registrator;P-1@Example.com;Svenska";
    expect(partiesOf(read(file))).toEqual([
      {
        id: "p-1",
        type: "association",
        name: "Byalaget",
        municipality: "whole-area",
        organisationNumber: undefined,
        groups: ["Referensgruppen", "network"],
        contacts: [{ role: "registrar", email: "p-1@example.com", language: "sv" }],
      },
    ]);
  });

  test("quoted cells keep their delimiters, letters in two code points become one, an apostrophe frees a formula", () => {
    expect(names(csv(row.replace("Kafé Ån", '"Kafé ; ""Ån"""')))).toEqual(['Kafé ; "Ån"']);
    expect(names(csv(row.replace("Ån", "A\u030an")))).toEqual(["Kafé Ån"]);
    expect(names(csv(row.replace("Kafé", "'=Kafé")))).toEqual(["=Kafé Ån"]);
  });

  test("rows with the same id are one party with several contacts, in their order", () => {
    const [party] = partiesOf(read(csv(row, "p-1;;;;;Vikarien;two@example.com;en")));
    expect(party?.contacts.map(({ email, name }) => [email, name])).toEqual([
      ["p-1@example.com", undefined],
      ["two@example.com", "Vikarien"],
    ]);
  });
});

describe("what is wrong with a list", () => {
  test.each<[string, string, string]>([
    ["an unknown column", csv(row).replace("contactName", "shoeSize"), "Line 1: column-unknown"],
    ["a repeated column", csv(row).replace("contactName", "name"), "Line 1: column-repeated"],
    ["a missing column", csv(row).replace(";language", ""), "Line 1: column-missing"],
    ["headings alone", header, "The whole file: file-empty"],
    ["nothing", "", "The whole file: file-empty"],
    ["an open quotation mark", csv(row.replace("Kafé", '"Kafé')), "Line 2: not-csv"],
    ["constructor as a column", csv(row).replace("contactName", "constructor"), "Line 1: column-unknown"],
    ["too many rows", csv(...Array<string>(maximumRows + 1).fill(row)), "The whole file: too-many-rows"],
  ])("%s stops the file", (_, file, problem) => {
    expect(faultsOf(read(file))).toEqual([problem]);
  });

  test.each<[string, string, readonly (readonly [number, string | null])[]]>([
    ["a cell too many", csv(row, `${row};x`), [[3, null]]],
    ["an unknown type", csv(row.replace("company", "bank")), [[2, "type"]]],
    ["a type that every object has", csv(row.replace("company", "constructor")), [[2, "type"]]],
    ["an id that every object has", csv(row.replace("p-1;", "constructor;")), [[2, "id"]]],
    ["no name", csv(row.replace("Kafé Ån", " ")), [[2, "name"]]],
    ["10,000 characters", csv(row.replace("Kafé Ån", "a".repeat(10_000))), [[2, "name"]]],
    ["not an address", csv(row.replace("p-1@", "p-1 at ")), [[2, "email"]]],
    ["a lookalike address", csv(row.replace("p-1@example", "p-1@ехample")), [[2, "email"]]],
    ["Excel's lost zero", csv(row.replace("0764", "764")), [[2, "municipality"]]],
    ["a municipality by name", csv(row.replace("0764", "Alvesta")), [[2, "municipality"]]],
    ["a wrong check digit", csv(row.replace(";;;", ";212000-0638;;")), [[2, "organisationNumber"]]],
    ["a personal identity number", csv(row.replace(";;;", ";640823-3234;;")), [[2, "organisationNumber"]]],
    ["NUL", csv(row.replace("Kafé", "Ka\u0000fé")), [[2, "name"]]],
    ["a hidden turn of direction", csv(row.replace("Kafé", "Ka\u202efé")), [[2, "name"]]],
    ["a line break in a cell", csv(row.replace("Kafé Ån", '"Kafé\nÅn"')), [[3, "name"]]],
    ["a formula", csv(row.replace("Kafé Ån", "=1+1")), [[2, "name"]]],
    ["the same address twice in a party", csv(row, row), [[3, "email"]]],
    ["the same id with another name", csv(row, "p-1;;Annat;;;;two@example.com;sv"), [[3, "name"]]],
  ])("%s is told by row and column, and the other rows are read", (_, file, faults) => {
    const list = read(`${file}\r\np-9;company;Annan;0763;;;p-9@example.com;sv`);
    expect(faultsOf(list)).toEqual(faults);
    expect(partiesOf(list).map(({ id }) => id)).toContain("p-9");
  });

  test("rubbish is never more than a problem", () => {
    void fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (rubbish) => {
        expect(typeof read(rubbish).ok).toBe("boolean");
      }),
    );
    void fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 5 }), (cells) => {
        expect(typeof read(csv(...cells.map((one) => one.join(";")))).ok).toBe("boolean");
      }),
    );
  });
});
