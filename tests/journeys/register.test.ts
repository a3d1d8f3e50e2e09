import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerTexts } from "../../functions/texts/register.ts";
import { administrator } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
let staff: Visitor;
beforeAll(async () => {
  journey = await startInConsultation("register");
  staff = (await signInStaff(journey.door, journey.tools, administrator)).visitor;
});
afterAll(() => journey[Symbol.asyncDispose]());

const texts = registerTexts.sv;
const address = "/asnen/staff/rounds/2027/register";
const lines = async () => (await staff.open(`${address}.csv`)).html.trim().split("\r\n").slice(1);

async function answer(party: string, answers: Readonly<Record<string, string>> = {}) {
  const visitor = journey.visitor();
  const page = await visitor.open(await journey.linkOf(party, "/answer/"));
  const given = { "respondent-type": "company", municipality: "0764", ...answers };
  return visitor.send(page, findForm(page, "municipality"), given, { button: "send" });
}

describe("the register", () => {
  test("begins with the one mailing that opened the consultation", async () => {
    const [first, ...more] = await lines();
    expect(more).toEqual([]);
    expect(first).toContain('"1";');
    expect(first).toContain(texts.kinds.invitation);
    expect(first).toContain(texts.many("44"));
    expect(first).toContain("DÅ 2027/14");
  });

  test("has each revision once, however often its fact is gone through", async () => {
    await answer("p-001");
    await answer("p-001", { "mandate-clear": "4" });
    const before = await lines();
    expect(before).toHaveLength(3);
    for (const _ of [1, 2]) {
      await journey.host.invoke("restore-due-entries", { kind: "schedule", name: "restore-due-entries" });
      await journey.host.invoke("settle-due-items", { kind: "schedule", name: "settle-due-items" });
    }
    expect(await lines()).toEqual(before);
    expect(before[2]).toContain(texts.revision("2"));
  });

  test("has an open answer once its address is confirmed, and not before", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open("/asnen/rounds/2027/answer");
    await journey.tools.pass(20);
    const given = { "respondent-type": "resident", municipality: "0763", _email: "oppet-9@example.com" };
    await visitor.send(page, findForm(page, "_email"), given, { button: "send" });
    expect(await lines()).toHaveLength(3);
    const confirm = await visitor.open(await journey.tools.newestLink("oppet-9@example.com", "/confirm/"));
    await visitor.send(confirm, findForm(confirm, "_action"), { _sure: "yes" }, { button: "confirm" });
    const all = await lines();
    expect(all).toHaveLength(4);
    expect(all[3]).toContain(texts.openForm);
    expect(all.join("")).not.toContain("oppet-9");
    const changed = { ...given, "mandate-clear": "2" };
    const both = await visitor.send(page, findForm(page, "_email"), changed, { button: "send", expect: 409 });
    await visitor.send(both, findForm(both, "_email"), {}, { button: "keep-mine" });
    expect(await lines()).toHaveLength(5);
  });

  test("shows what a party sent, page by page, and changes nothing by being read", async () => {
    const before = await dumpTable(journey);
    const all = visibleText((await staff.open(address)).html);
    const some = visibleText((await staff.open(`${address}?party=p-001&kind=answer`)).html);
    await staff.open(`${address}/masked`);
    await staff.open(`${address}.csv?copy=masked`);
    expect(await dumpTable(journey)).toBe(before);
    expect(all).toContain("step open-consultation");
    expect(some).toContain("submission consultation p-001 2");
    expect(some).not.toContain("step open-consultation");
    expect(visibleText((await staff.open(`${address}?after=2`)).html)).not.toContain("step open-consultation");
  });

  test("names no private person in the masked copy, and says how many entries leave something out", async () => {
    await answer("p-032", { "respondent-type": "resident" });
    const whole = await lines();
    const masked = (await staff.open(`${address}.csv?copy=masked`)).html;
    expect(whole.join("")).toContain("p-032");
    expect(masked).not.toContain("p-032");
    const page = visibleText((await staff.open(`${address}/masked`)).html);
    expect(page).toContain(texts.maskedCount(texts.grounds.address, 1));
    expect(page).toContain(texts.maskedJudge);
  });

  test("is a download, and for staff alone", async () => {
    const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const file = await request(journey, `${address}.csv`, { headers: { cookie } });
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="diarium-2027.csv"');
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    for (const below of ["", ".csv", "/masked"]) {
      expect((await request(journey, `${address}${below}`)).status).toBe(401);
    }
    expect((await request(journey, `${address.replace("2027", "2031")}.csv`, { headers: { cookie } })).status).toBe(
      404,
    );
  });
});
