import { afterAll, beforeAll, expect, test } from "vitest";
import { readPlanContent } from "../../functions/domain/plan-version-file.ts";
import { editor, publisher } from "../../infra/local/year/sample-files.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { findForm, type StaffDesk, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { chunksOf, readVersion } from "../../infra/local/year/year-figures.ts";
import { type Journey, startInReferral } from "./journey-host.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let desk: StaffDesk;
const address = "/asnen/staff/rounds/2027/adoption";
const decision = { date: "2027-12-16", paragraph: "16", organ: "Styrelsen", minutes: "2027:9" };

beforeAll(async () => {
  journey = await startInReferral("adoption");
  await journey.tools.moveTo("2027-12-16T11:00");
  desk = await signInStaff(journey.door, journey.tools, publisher);
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

async function correct(answers: Readonly<Record<string, string>>, status = 200) {
  const page = await desk.visitor.open(address);
  return desk.visitor.send(page, findForm(page, "reason"), answers, { expect: status });
}

const planText = async () => visibleText((await desk.visitor.open("/asnen/plans/2028/1.0")).html);

test("what was recorded wrongly of the board's decision is put right, and the plan says that and why", async () => {
  await desk.takeStep("2027", "adopt", decision);
  expect((await desk.visitor.open("/asnen/staff/rounds/2027")).html).toContain(`href="${address}"`);
  expect((await correct({ paragraph: "61" }, 422)).html).toContain('href="#f-reason"');
  expect((await correct({ "check-value": "0123456789", reason: "x" }, 422)).html).toContain('href="#f-check-value"');
  await correct({ paragraph: "61", reason: "Siffrorna var omkastade" });
  expect(await planText()).toContain("Siffrorna var omkastade");
  expect(await planText()).toContain("§ 61");
  const register = visibleText((await desk.visitor.open("/asnen/staff/rounds/2027/register")).html);
  expect(register).toContain("Styrelsen 2027-12-16 § 61");
});

test("the same again is no correction, and an editor makes none", async () => {
  const before = await dumpTable(journey);
  expect(visibleText((await correct({ reason: "Inget" })).html)).toContain("Inget sparades");
  const colleague = await signInStaff(journey.door, journey.tools, editor);
  const signedIn = await dumpTable(journey);
  const page = await colleague.visitor.open(address);
  await colleague.visitor.send(page, findForm(page, "reason"), { paragraph: "62", reason: "x" }, { expect: 403 });
  expect(await dumpTable(journey)).toBe(signedIn);
  expect(before).toContain('"ADOPTION#000002"');
  expect(before).not.toContain('"ADOPTION#000003"');
});

test("of two who correct at once one is told that the other was first, with what was typed still there", async () => {
  const [one, other] = [await desk.visitor.open(address), await desk.visitor.open(address)];
  await desk.visitor.send(one, findForm(one, "reason"), { minutes: "2027:10", reason: "Fel nummer" });
  const mine = { minutes: "2027:11", reason: "Mitt skäl" };
  const told = await desk.visitor.send(other, findForm(other, "reason"), mine, { expect: 409 });
  expect(told.html).toContain('value="2027:11"');
  expect(visibleText(told.html)).toContain("Någon annan har rättat uppgiften");
});

test("version 1.1 says the record as it was put right, with every correction", async () => {
  await desk.takeStep("2027", "publish", { confirm: "yes" });
  await importFiles(journey, [["plan", "plan-2027-followed-up.json"]]);
  await journey.tools.moveTo("2028-01-17T06:10");
  const { file } = await readVersion(journey.visitor(), 2028, "1.1");
  const { adoption } = readPlanContent(file.header, chunksOf(file)).financing;
  expect(adoption).toMatchObject({ paragraph: 61, minutes: "2027:10" });
  expect(adoption?.corrections?.map(({ fields }) => fields)).toEqual([["paragraph"], ["minutes"]]);
  expect(await dumpTable(journey)).toContain("Fel nummer");
});

test("what differs from 1.0 to 1.1 tells of the adoption and of how last year's activities went", async () => {
  const told = visibleText((await journey.visitor().open("/asnen/plans/2028/1.1/changes")).html);
  expect(told).toContain("Antagandet Planen antogs av Styrelsen");
  expect(told).toContain("Uppföljning av förra årets aktiviteter");
});
