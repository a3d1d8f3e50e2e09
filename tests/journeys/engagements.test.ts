import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPlanContent } from "../../functions/domain/plan-version-file.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { chunksOf, readVersion } from "../../infra/local/year/year-figures.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let desk: StaffDesk;
beforeAll(async () => {
  journey = await startInConsultation("engagements");
  desk = await signInStaff(journey.door, journey.tools, administrator);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const log = "/asnen/staff/rounds/2027/engagements";
const seminar = {
  kind: "seminar",
  date: "2027-03-03",
  "purpose-sv": "Roller & <uppdrag>",
  attendance: "12",
  politicians: "present",
  "politician-count": "2",
};
const textOf = ({ html }: Pick<Page, "html">) => visibleText(html);
const pathOf = ({ url }: Page) => new URL(url).pathname;
const logSeminar = (participants: readonly string[] = [], answers = {}) =>
  desk.logEngagement("2027", { at: "", answers: { ...seminar, ...answers }, participants });
const strike = async (address: string) => {
  const shown = await desk.visitor.open(address);
  return desk.visitor.send(shown, findForm(shown, "removal-reason"), { "removal-reason": "Hör till ett annat prov" });
};

describe("the log", () => {
  test("is linked from the round, takes a seminar with people of the register, and lists it in either language", async () => {
    expect((await desk.visitor.open("/asnen/staff/rounds/2027")).html).toContain(`href="${log}`);
    expect(textOf(await desk.visitor.open(log))).toContain("Inget är loggat än.");
    const page = await logSeminar(["p-001/c1", "p-002/c1", "k-0780/c2"]);
    expect(textOf(page)).toContain("Sävlyckans Kanot och Kajak AB");
    expect(textOf(page)).toContain("Näringslivsutvecklaren, naringsliv-0780@example.com");
    const sv = await desk.visitor.open(log);
    expect(sv.html).toContain("Roller &amp; &lt;uppdrag&gt;");
    expect(textOf(sv)).toMatch(/3 mars 2027 Seminarium .* 12 3 Ja \(2\)/);
    expect(textOf(sv)).toContain("12 deltaganden. Ur registret är 3 olika personer valda.");
    const en = await desk.visitor.open(`${log}?lang=en`);
    expect(textOf(en)).toMatch(/3 March 2027 Seminar .* 12 3 Yes \(2\)/);
    expect(textOf(en)).toContain("12 participations. From the register 3 different persons are chosen.");
    await strike(pathOf(page));
  });

  test("logs a double click once", async () => {
    const adding = await desk.visitor.open("/asnen/staff/rounds/2027/add-engagement");
    const form = findForm(adding, "date");
    const first = await desk.visitor.send(adding, form, seminar);
    const second = await desk.visitor.send(adding, form, seminar);
    expect(pathOf(second)).toBe(pathOf(first));
    const logged = (await desk.visitor.open(log)).html.match(/Roller &amp;/g);
    expect(logged).toHaveLength(1);
    await strike(pathOf(first));
  });

  test.each(["sv", "en"] as const)("keeps what was typed and says what is wrong, in %s", async (language) => {
    const adding = await desk.visitor.open(`/asnen/staff/rounds/2027/add-engagement?lang=${language}`);
    const wrong = { ...seminar, date: "2027-12-31", attendance: "1" };
    const refused = await desk.visitor.send(adding, findForm(adding, "date"), wrong, { expect: 422 });
    expect(refused.html).toContain(`<html lang="${language}"`);
    expect(refused.html).toContain('href="#f-date"');
    expect(refused.html).toContain('href="#f-politician-count"');
    expect(refused.html).toContain('value="2027-12-31"');
    expect(refused.html).toContain("Roller &amp; &lt;uppdrag&gt;");
    expect(textOf(refused)).toContain(
      language === "sv" ? "kan inte vara senare än i dag" : "cannot be later than today",
    );
  });
});

describe("participants", () => {
  test("are found by party, name or address, are there once, and can be taken away again", async () => {
    const address = pathOf(await logSeminar(["p-001/c1"]));
    const found = await desk.visitor.open(`${address}?search=KANOT`);
    const offered = findForm(found, "add").controls.flatMap((control) =>
      control.kind === "checkbox" ? [control.value] : [],
    );
    expect(offered).toEqual(["p-022/c1"]);
    expect(textOf(await desk.visitor.open(`${address}?search=finns-inte`))).toContain("Ingen i registret stämmer");
    const twice = await desk.visitor.open(`${address}?search=p-022@`);
    await desk.visitor.send(twice, findForm(twice, "add"), { add: ["p-022/c1"] });
    const both = await desk.visitor.open(address);
    expect(textOf(both)).toContain("Ljungviks Kanotklubb");
    const dropped = await desk.visitor.send(both, findForm(both, "drop"), { drop: ["p-001/c1"] });
    expect(textOf(dropped)).not.toContain("Sävlyckans Kanot");
    await strike(address);
  });

  test("cannot be more than were there, nor nobody", async () => {
    const address = pathOf(await logSeminar([], { attendance: "2", "politician-count": "" }));
    const found = await desk.visitor.open(`${address}?search=example.com`);
    const add = ["p-001/c1", "p-002/c1", "p-003/c1"];
    const tooMany = await desk.visitor.send(found, findForm(found, "add"), { add }, { expect: 422 });
    expect(textOf(tooMany)).toContain("Fler är valda än de 2 som deltog sammanlagt.");
    const nobody = await desk.visitor.send(found, findForm(found, "add"), {}, { expect: 422 });
    expect(textOf(nobody)).toContain("Markera minst en.");
    await strike(address);
  });

  test("stay when their contact leaves the register, and so does what they are counted by", async () => {
    const page = await logSeminar(["k-0780/c2"]);
    const party = await desk.visitor.open("/asnen/staff/parties/k-0780");
    await desk.visitor.send(party, findForm(party, "contact-1-email"), {
      "contact-1-email": "",
      "contact-1-name": "",
    });
    const left = await desk.visitor.open(pathOf(page));
    expect(textOf(left)).toContain("Växjö kommun: en kontakt som inte längre finns i registret");
    expect(textOf(await desk.visitor.open(log))).toContain("Ur registret är 1 olika personer valda.");
    await strike(pathOf(left));
  });
});

describe("a change", () => {
  test("is a revision with its reason, and a second editor overwrites nobody", async () => {
    const page = await logSeminar();
    const [mine, theirs] = [await desk.visitor.open(pathOf(page)), await desk.visitor.open(pathOf(page))];
    const reason = "Närvarolistan kom efteråt";
    await desk.visitor.send(mine, findForm(mine, "date"), { attendance: "14", reason });
    const refused = await desk.visitor.send(theirs, findForm(theirs, "date"), { place: "Huseby" }, { expect: 409 });
    expect(textOf(refused)).toContain("Någon annan har ändrat i loggen");
    expect(refused.html).toContain('value="Huseby"');
    const again = await desk.visitor.send(refused, findForm(refused, "date"), { attendance: "14" });
    expect(textOf(again)).toContain(reason);
    expect(textOf(again)).toContain("Huseby");
    await strike(pathOf(again));
  });

  test("strikes with a reason alone, and what is struck is read and not changed", async () => {
    const page = await logSeminar();
    const form = findForm(page, "removal-reason");
    const refused = await desk.visitor.send(page, form, { "removal-reason": " " }, { expect: 422 });
    expect(refused.html).toContain('href="#f-removal-reason"');
    const struck = await desk.visitor.send(refused, findForm(refused, "removal-reason"), {
      "removal-reason": "Loggad <två> gånger",
    });
    expect(textOf(struck)).toContain("Struken ur loggen");
    expect(struck.html).toContain("Loggad &lt;två&gt; gånger");
    expect(struck.forms.some(({ controls }) => controls.some(({ name }) => name === "date"))).toBe(false);
    const before = await dumpTable(journey);
    await desk.visitor.send(page, findForm(page, "date"), { place: "Efteråt" });
    expect(await dumpTable(journey)).toBe(before);
  });

  test("is for staff, from our own pages, and no reading changes anything", async () => {
    const page = await logSeminar();
    const before = await dumpTable(journey);
    for (const path of ["", ".csv", `/${pathOf(page).split("/").at(-1)}?search=a`]) await desk.visitor.open(log + path);
    expect(await dumpTable(journey)).toBe(before);
    expect((await request(journey, log)).status).toBe(401);
    expect((await request(journey, `${log}.csv`)).status).toBe(401);
    const cookie = [...desk.visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const forged = await post(journey, pathOf(page), [["_csrf", "wrong"]], { cookie, "sec-fetch-site": "cross-site" });
    expect(forged.status).toBe(403);
    await strike(pathOf(page));
  });

  test("comes along in the file, where no cell runs", async () => {
    const page = await logSeminar(["p-001/c1"], { "purpose-sv": "=SUM(A1)" });
    const { html } = await desk.visitor.open(`${log}.csv`);
    expect(html).toContain(";'=SUM(A1);");
    expect(html).toMatch(
      /;2027-03-03;Seminarium;.*;12;1;Sävlyckans Kanot och Kajak AB;Ja;2;2;projektledare@example\.com;/,
    );
    expect(html).not.toContain("p-001@example.com");
    await strike(pathOf(page));
  });
});

describe("the plan", () => {
  test("counts them with the answers", async () => {
    const parties = ["p-001", "p-002", "p-003", "p-005", "p-006", "p-007", "p-008", "p-009", "p-010", "p-011"];
    await logSeminar(parties.map((party) => `${party}/c1`));
    await logSeminar(
      parties.slice(0, 5).map((party) => `${party}/c1`),
      { kind: "reference-group", attendance: "5" },
    );
    for (const party of parties.slice(0, 5)) {
      const guest = journey.visitor();
      const form = await guest.open(await journey.linkOf(party, "/answer/"));
      const answers = { "respondent-type": "company", municipality: "0764" };
      await guest.send(form, findForm(form, "municipality"), answers, { button: "send" });
    }
    await journey.tools.moveTo("2027-05-25T06:10");
    desk = await signInStaff(journey.door, journey.tools, administrator);
    const { file } = await readVersion(desk.visitor, 2028, "0.1");
    expect(readPlanContent(file.header, chunksOf(file)).participation.engagement).toMatchObject({
      answers: 5,
      participations: 22,
      uniquePersons: 10,
      unidentified: null,
      stated: null,
    });
    const page = await desk.visitor.open("/asnen/plans/2028/0.1?lang=en");
    expect(textOf(page)).toContain("Unique persons at least 10");
  });
});
