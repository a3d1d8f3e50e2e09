import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countMasked,
  isPrivateParty,
  maskEntry,
  maskMark,
  type RegisterEntry,
} from "../../functions/domain/register.ts";
import { neutraliseCell } from "../../functions/domain/spreadsheet-cell.ts";
import { registerFile } from "../../functions/texts/register-file.ts";

const at = "2027-05-12T12:05:00.000Z";
const organisation: RegisterEntry = {
  number: 1,
  registeredAt: at,
  fact: "mail 0123",
  direction: "in",
  kind: "mail",
  at,
  counterpart: { party: "p-001", name: "Sjöstugans kanot", address: "kanot@example.com", isPrivate: false },
  details: { subject: "Svar från kanot", use: "reply" },
  hash: "a".repeat(64),
  masked: [],
};
const resident: RegisterEntry = {
  ...organisation,
  fact: "submission consultation p-032 1",
  counterpart: { party: "p-032", name: "Någon Boende", address: "boende@example.com", isPrivate: true },
  details: { subject: "Hälsningar från någon boende" },
};

describe("the masked copy", () => {
  test("leaves organisations and authorities as they are", () => {
    expect(maskEntry(organisation)).toEqual({ ...organisation, left: [] });
  });

  test("leaves out a private person wherever the entry names them, and says so", () => {
    const masked = maskEntry(resident);
    expect(JSON.stringify(masked)).not.toMatch(/boende|p-032/i);
    expect(masked.left).toEqual(["name", "address"]);
  });

  test("leaves out what was marked when it was registered", () => {
    const marked = maskEntry({ ...organisation, masked: ["business-sensitive"] });
    expect([marked.details["subject"], marked.left]).toEqual([maskMark, ["business-sensitive"]]);
    expect(maskEntry({ ...organisation, masked: ["private-person"] }).counterpart?.name).toBe(maskMark);
  });

  test.each([
    ["Ring 850709-9805", "identity-number"],
    ["Ring 198507099805", "identity-number"],
    ["Svara till nagon@example.com", "address"],
  ] as const)("cleans %j", (subject, ground) => {
    const masked = maskEntry({ ...organisation, details: { subject } });
    expect(masked.details["subject"]).toContain(maskMark);
    expect(masked.left).toEqual([ground]);
  });

  test("keeps the number of an organisation, and case numbers", () => {
    const subject = "212000-0639, KS 2027/0412, 2027/211 042";
    expect(maskEntry({ ...organisation, details: { subject } }).details["subject"]).toBe(subject);
  });

  test("counts what it left out by its ground", () => {
    expect(countMasked([organisation, resident, resident].map(maskEntry))).toEqual({
      name: 2,
      address: 2,
      "identity-number": 0,
      "business-sensitive": 0,
    });
  });

  test("tells a sole trader from a company", () => {
    expect(isPrivateParty({ type: "company", organisationNumber: "850709-9805" })).toBe(true);
    expect(isPrivateParty({ type: "company", organisationNumber: "212000-0639" })).toBe(false);
    expect(isPrivateParty({ type: "resident" })).toBe(true);
  });
});

describe("the file", () => {
  test("begins with its mark, and no cell in it runs or breaks a line's columns", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (subject, name) => {
        const entry = { ...resident, details: { subject }, counterpart: { ...organisation.counterpart, name } };
        const csv = registerFile([entry as RegisterEntry], "DÅ 2027/14", "sv");
        const cells = [...csv.matchAll(/"((?:[^"]|"")*)"(?:;|\r\n)/g)];
        expect(csv.startsWith("\ufeff")).toBe(true);
        expect(cells).toHaveLength(22);
        for (const [, cell = ""] of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test.each(["=1+1", "+46", "-1", "@a", "\tx", "'=1"])("writes %j behind an apostrophe", (text) => {
    expect(neutraliseCell(text)).toBe(`'${text}`);
  });
});
