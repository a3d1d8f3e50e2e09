import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../functions/documents/write-workbook.ts";
import { importParties, previewParties } from "../../infra/local/year/import-parties.ts";
import { administrator, publisher, readSampleFile } from "../../infra/local/year/sample-files.ts";
import { signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { zip } from "../domain/sample-uploads.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let visitor: Visitor;
beforeAll(async () => {
  journey = await startInConsultation("import-parties");
  visitor = (await signInStaff(journey.door, journey.tools, administrator)).visitor;
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const header = "id;typ;namn;kommun;e-post;språk";
const list = (...rows: readonly string[]) => [header, ...rows].join("\r\n");
const preview = (content: string) => previewParties(visitor, "asnen", content);
const formTo = (page: Page, part: string) => {
  const form = page.forms.find(({ action }) => action.includes(part));
  if (form === undefined) throw new Error(`There is no form to ${part}`);
  return form;
};

async function download(
  address: string,
): Promise<{ readonly type: string | null; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await fetch(new URL(address, journey.door.url), { headers: { cookie } });
  return { type: response.headers.get("content-type"), bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe("the preview of a list", () => {
  test("shows new, changed, doubtful and faulty rows, and writes nothing", async () => {
    const before = await dumpTable(journey);
    const page = await preview(
      list(
        "n-1;Företag;Nya <b>Kaféet</b>;0764;n-1@example.com;sv",
        "p-001;Företag;Sävlyckans Kanot;0764;p-001@example.com;sv",
        ";Företag;LÖVÅSA Gårdscafé;0764;annan@example.com;sv",
        "n-2;Företag;Felet;764;n-2@example.com;sv",
        "p-002;Företag;Torpängens Stugor HB;0764;p-002@example.com;sv",
      ),
    );
    const text = visibleText(page.html);
    for (const count of ["1 nya", "1 ändrade", "1 oförändrade", "1 möjlig dubblett", "1 med fel"])
      expect(text).toContain(count);
    expect(page.html).toContain("Nya &lt;b&gt;Kaféet&lt;/b&gt;");
    expect(text).toMatch(/Namn\s+Sävlyckans Kanot och Kajak AB\s+Sävlyckans Kanot\b/);
    expect(text).toContain("Lövåsa Gårdscafé AB (p-003): samma namn");
    expect(text).toMatch(/5 kommun Nollan först i koden saknas\. Skriv 0764 och formatera kolumnen som text\. 764/);
    await visitor.open(page.url);
    expect(await dumpTable(journey)).toBe(before);
  });

  test("is what confirming writes, once however often, and a doubtful row only when ticked", async () => {
    const page = await preview(
      list("n-3;Företag;Kafé Tre;0764;n-3@example.com;sv", "n-4;Företag;Stora Fruktlunden;0764;n-4@example.com;sv"),
    );
    const form = formTo(page, "/import-parties/");
    const done = await visitor.send(page, form, {});
    expect(visibleText(done.html)).toContain("1 part är inläst.");
    const after = await dumpTable(journey);
    const invitations = (await journey.tools.mail({ to: "n-3@example.com" })).length;
    expect(invitations).toBe(1);
    await visitor.send(page, form, {});
    expect((await dumpTable(journey)).match(/n-4@example/g)).toBeNull();
    expect(after).toContain("n-3@example.com");
    const both = await visitor.send(page, form, { take: "n-4" });
    expect(visibleText(both.html)).toContain("2 parter är inlästa.");
    expect(await journey.tools.mail({ to: "n-3@example.com" })).toHaveLength(invitations);
  });

  test("leaves a party alone that was changed meanwhile, and shows it anew", async () => {
    const mine = await preview(list("p-004;Företag;Min ändring;0764;p-004@example.com;sv"));
    await importParties(visitor, "asnen", list("p-004;Företag;Annans ändring;0764;p-004@example.com;sv"));
    const late = await visitor.send(mine, formTo(mine, "/import-parties/"), {});
    expect(visibleText(late.html)).toContain("1 part har ändrats sedan listan granskades, och har inte skrivits över.");
    const anew = await visitor.send(late, formTo(late, "/staff/import-parties"), {});
    expect(visibleText(anew.html)).toMatch(/Annans ändring\s+Min ändring/);
    const done = await visitor.send(anew, formTo(anew, "/import-parties/"), {});
    expect(visibleText(done.html)).toContain("1 part är inläst.");
  });

  test("is nobody's who is not signed in, and of no other destination", async () => {
    const page = await preview(list("n-5;Företag;Kafé Fem;0764;n-5@example.com;sv"));
    expect((await fetch(page.url)).status).toBe(401);
    expect((await fetch(page.url.replace(/[0-9a-f]{64}/, "0".repeat(64)))).status).toBe(401);
    const stranger = await signInStaff(journey.door, journey.tools, publisher);
    await expect(stranger.visitor.open("/asnen/staff/import-parties/rubbish")).rejects.toThrow("404");
  });
});

describe("files", () => {
  const send = (fileName: string, bytes: Uint8Array<ArrayBuffer>, expected = 422) =>
    previewParties(visitor, "asnen", { fileName, bytes }).then(
      () => expect(expected).toBe(200),
      (error: Error) => expect(error.message).toContain(String(expected)),
    );

  test("Windows-1252 and Excel are read like UTF-8", async () => {
    const text = list("p-005;Företag;Näckrosvikens Camping AB;0763;p-005@example.com;sv");
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const workbook = new Uint8Array(
      await writeWorkbook(
        text.split("\r\n").map((row) => row.split(";")),
        "Parter",
      ),
    );
    for (const bytes of [latin, workbook]) {
      const page = await previewParties(visitor, "asnen", { fileName: "parter", bytes });
      expect(visibleText(page.html)).toContain("1 oförändrade");
    }
  });

  test("rubbish, damaged and hostile workbooks are refused in words", async () => {
    const cell = (place: string) =>
      `<worksheet><sheetData><row r="1"><c r="${place}"><v>1</v></c></row></sheetData></worksheet>`;
    const sheet = (content: string, changes = {}) => zip([{ name: "xl/worksheets/sheet1.xml", content, ...changes }]);
    const before = await dumpTable(journey);
    await send("tom.csv", new Uint8Array(1));
    await send("skräp.xlsx", new TextEncoder().encode("PK\u0003\u0004skräp"));
    await send("bomb.xlsx", sheet("x", { saysItUnpacksTo: 4_000_000_000 }));
    await send("lögn.xlsx", sheet("x".repeat(1000), { saysItUnpacksTo: 10 }));
    await send("bred.xlsx", sheet(cell("XFD1048576")));
    await send("många.xlsx", zip(Array.from({ length: 300 }, (_, index) => ({ name: `${index}.xml`, content: "" }))));
    await send("stor.csv", new Uint8Array(2 * 1024 * 1024).fill(65));
    expect(await dumpTable(journey)).toBe(before);
  });

  test("what is exported, read back, changes nothing", async () => {
    for (const format of ["csv", "xlsx"]) {
      const { type, bytes } = await download(`/asnen/staff/export-parties/${format}`);
      expect(type).toMatch(/csv|spreadsheet/);
      const page = await previewParties(visitor, "asnen", { fileName: `parter.${format}`, bytes });
      const text = visibleText(page.html);
      expect(text).toContain("0 nya 0 ändrade");
      expect(text).toContain("0 möjliga dubbletter 0 med fel");
    }
    const sample = new TextDecoder().decode(await readSampleFile("parties-2027.csv"));
    expect(visibleText((await preview(sample)).html)).toMatch(/\b4[0-9] oförändrade/);
  });
});
