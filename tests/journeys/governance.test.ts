import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { readPlanContent } from "../../functions/domain/plan-version-file.ts";
import { administrator, readSampleFile } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { chunksOf, readVersion } from "../../infra/local/year/year-figures.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startInConsultation("governance");
  desk = await signInStaff(journey.door, journey.tools, administrator);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const list = "/asnen/staff/governance";
const principal = {
  name: "AB <Destination>",
  "legal-form": "limited-company",
  from: "2020-01-01",
  "source-title": "Bolagsordning & stadgar",
};
const directive = {
  "says-sv": "Ta fram en plan varje år.",
  from: "2028-01-01",
  "source-title": "Ägardirektiv",
  "decision-party": "r-07",
  organ: "Regionfullmäktige",
  "decision-date": "2027-03-01",
  paragraph: "12",
};
const textOf = ({ html }: Pick<Page, "html">) => visibleText(html);
const textAt = async (address: string) => textOf(await request(journey, address));

async function add(kind: string, answers: Readonly<Record<string, string>>, expect = 200, query = "") {
  const page = await desk.visitor.open(`${list}/add/${kind}${query}`);
  return desk.visitor.send(page, findForm(page, "source-title"), answers, { expect });
}

const recordOf = async (name: string) => {
  const { html } = await desk.visitor.open(list);
  const cards = html.split('<section class="card">').filter((card) => card.includes(name));
  return /href="([^"]*\/records\/[^"]*)"/.exec(cards[0] ?? "")?.[1] ?? "";
};

async function change(address: string, answers: Readonly<Record<string, string>>, expect = 200) {
  const page = await desk.visitor.open(address);
  return desk.visitor.send(page, findForm(page, "reason"), answers, { expect });
}

describe("what staff record of the governance", () => {
  test("is open to staff only, and empty at first on both pages", async () => {
    expect((await request(journey, list)).status).toBe(401);
    expect(textOf(await desk.visitor.open(list))).toContain("Inget registrerat.");
    expect(await textAt("/asnen/governance")).toContain("Inget är registrerat än.");
  });

  test("is shown to everyone as it holds today, with document and decision", async () => {
    await add("principal", principal);
    await add("directive", directive);
    const page = await request(journey, "/asnen/governance");
    expect(page.html).toContain("Huvudman: AB &lt;Destination&gt;");
    expect(textOf(page)).toContain("Bolagsordning &amp; stadgar");
    // It holds from next year.
    expect(textOf(page)).not.toContain("Ta fram en plan");
    expect(textOf(await desk.visitor.open(list))).toContain("Gäller inte än");
  });

  test("is recorded once by a double click", async () => {
    const adding = await desk.visitor.open(`${list}/add/mandate`);
    const answers = { "says-sv": "Hålla ihop.", from: "2020-01-01", "source-title": "Rapport" };
    for (const _ of [1, 2]) await desk.visitor.send(adding, findForm(adding, "source-title"), answers);
    expect((await desk.visitor.open(list)).html.match(/Hålla ihop\./g)).toHaveLength(1);
  });

  test.each(["sv", "en"])("keeps what was typed and says by the field what is wrong, in %s", async (language) => {
    const wrong = { ...directive, "source-link": "javascript:alert(1)", paragraph: "tolv", to: "2020-01-01" };
    const refused = await add("directive", wrong, 422, `?lang=${language}`);
    expect(refused.html).toContain(`<html lang="${language}"`);
    for (const field of ["source-link", "paragraph", "to"]) expect(refused.html).toContain(`href="#f-${field}"`);
    expect(refused.html).toContain('value="javascript:alert(1)"');
    expect(refused.html).not.toContain('href="javascript:');
  });

  test("holds one principal at a time: the one before has to end first", async () => {
    const next = { ...principal, name: "Föreningen", "legal-form": "foundation", from: "2028-01-01" };
    expect(textOf(await add("principal", next, 422))).toContain("Det finns bara en huvudman åt gången");
    const before = await recordOf("AB &lt;Destination&gt;");
    expect((await change(before, { to: "2027-12-31" }, 422)).html).toContain('href="#f-reason"');
    await change(before, { to: "2027-12-31", reason: "Byter huvudman vid årsskiftet" });
    await add("principal", next);
    expect(textOf(await desk.visitor.open(before))).toContain("Byter huvudman vid årsskiftet");
  });

  test("tells of days without a principal", async () => {
    const later = await recordOf("Föreningen");
    await change(later, { from: "2028-02-01", reason: "Tillträder senare" });
    expect(textOf(await desk.visitor.open(list))).toContain("1 januari 2028–31 januari 2028");
    await change(later, { from: "2028-01-01", reason: "Rättar" });
    expect(textOf(await desk.visitor.open(list))).not.toContain("Ingen huvudman är registrerad");
  });

  test("is not overwritten by somebody who has not seen the latest change", async () => {
    const address = await recordOf("Ta fram en plan");
    const [one, other] = [await desk.visitor.open(address), await desk.visitor.open(address)];
    await desk.visitor.send(one, findForm(one, "reason"), { paragraph: "13", reason: "Fel paragraf" });
    const mine = { "says-sv": "Mina ord.", reason: "Förtydligar" };
    const told = await desk.visitor.send(other, findForm(other, "reason"), mine, { expect: 409 });
    expect(textOf(told)).toContain("Någon annan har ändrat uppgiften");
    expect(told.html).toContain("Mina ord.");
    expect(textOf(told)).toContain("§ 13");
    expect(textOf(await desk.visitor.open(list))).not.toContain("Mina ord.");
  });

  test("changes nothing without its token, or for a record that is not there", async () => {
    const before = await dumpTable(journey);
    expect((await post(journey, `${list}/add/mandate`, [[pageFields.nonce, "0123456789abcdef"]])).status).toBe(401);
    expect(await dumpTable(journey)).toBe(before);
  });
});

describe("a file of it", () => {
  const bring = async (records: unknown, expected = 200) => {
    const page = await desk.visitor.open("/asnen/staff/import");
    const bytes = new TextEncoder().encode(JSON.stringify({ records }));
    const upload = { field: "file", fileName: "governance.json", bytes };
    return desk.visitor.send(page, findForm(page, "kind"), { kind: "governance" }, { upload, expect: expected });
  };

  test("does not come in beside a principal that is here, and leaves everything as it is", async () => {
    const sample = JSON.parse(new TextDecoder().decode(await readSampleFile("governance.json"))).records;
    const said = async () => textOf(await desk.visitor.open(list));
    const before = await said();
    expect(textOf(await bring(sample, 409))).toContain("samtidigt som en som redan är registrerad");
    expect(await said()).toBe(before);
  });
});

test("a version says what holds in its year, with principals on both sides of a change, and stays as it was made", async () => {
  await journey.tools.moveTo("2027-05-25T06:10");
  desk = await signInStaff(journey.door, journey.tools, administrator);
  const content = async () => {
    const { file } = await readVersion(desk.visitor, 2028, "0.1");
    return { file, governance: readPlanContent(file.header, chunksOf(file)).governance ?? [] };
  };
  const made = await content();
  expect(made.governance.map(({ record }) => record.kind)).toEqual(["mandate", "principal", "principal", "directive"]);
  // Who is principal on the day it was compiled.
  expect(made.file.header.principal).toBe("AB <Destination>");
  const page = await desk.visitor.open("/asnen/plans/2028/0.1");
  expect(page.html).toContain("Huvudman: AB &lt;Destination&gt;");
  expect(textOf(page)).toContain("Regionfullmäktige, Region Kronoberg, 1 mars 2027, § 13");
  await change(await recordOf("Ta fram en plan"), { paragraph: "14", reason: "Rättar igen" });
  expect((await content()).file.hash).toBe(made.file.hash);
  expect(textOf(await desk.visitor.open("/asnen/plans/2028/0.1"))).toContain("§ 13");
});
