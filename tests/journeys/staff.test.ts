import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administrator, publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { createVisitor, type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("staff");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const editor = "redaktor@example.com";
const desk = (email: string) => signInStaff(journey.door, journey.tools, email);

async function askForLink(email: string) {
  const visitor = createVisitor(journey.door);
  const page = await visitor.open("/asnen/staff/sign-in");
  const answer = await visitor.send(page, findForm(page, "email"), { email });
  return { visitor, answer };
}

describe("signing in", () => {
  test("tells nobody who is known, and mails only those who are", async () => {
    const before = (await journey.tools.mail()).length;
    const known = await askForLink(publisher);
    const unknown = await askForLink("stranger@example.com");
    expect(unknown.answer.html).toBe(known.answer.html);
    expect(await journey.tools.mail()).toHaveLength(before + 1);
  });

  test("a scanner that opens the link signs nobody in; the button does, once", async () => {
    const { visitor } = await askForLink(publisher);
    const link = await journey.tools.newestLink(publisher, "/staff/sign-in/");
    const before = await dumpTable(journey);
    for (const method of ["GET", "HEAD", "GET"]) await request(journey, link, { method });
    expect(await dumpTable(journey)).toBe(before);
    const page = await visitor.open(link);
    await visitor.send(page, findForm(page, "_csrf"), {});
    await visitor.open("/asnen/staff");
    const again = await request(journey, link);
    expect(again.status).toBe(200);
  });

  test("in another browser asks for the mailed code, and refuses a wrong one", async () => {
    await askForLink(publisher);
    const mail = (await journey.tools.mail({ to: publisher })).at(-1);
    const link = await journey.tools.newestLink(publisher, "/staff/sign-in/");
    const elsewhere = createVisitor(journey.door);
    const page = await elsewhere.open(link);
    const form = findForm(page, "code");
    const refused = await elsewhere.send(page, form, { code: "00000000" }, { expect: 422 });
    const code = /\b[0-9]{4} ?[0-9]{4}\b/.exec(mail?.text ?? "")?.[0] ?? "";
    await elsewhere.send(refused, findForm(refused, "code"), { code });
    await elsewhere.open("/asnen/staff");
  });

  test("gives up after five wrong codes", async () => {
    await askForLink(publisher);
    const elsewhere = createVisitor(journey.door);
    let page = await elsewhere.open(await journey.tools.newestLink(publisher, "/staff/sign-in/"));
    for (let attempt = 0; attempt < 5; attempt++) {
      page = await elsewhere.send(page, findForm(page, "code"), { code: "00000000" }, { expect: 422 });
    }
    await elsewhere.send(page, findForm(page, "code"), { code: "00000000" }, { expect: 429 });
  });

  test("a scanner that presses the button spends nothing: no try, no link", async () => {
    await askForLink(publisher);
    const link = await journey.tools.newestLink(publisher, "/staff/sign-in/");
    const scanner = createVisitor(journey.door);
    let page = await scanner.open(link);
    const before = await dumpTable(journey);
    for (let press = 0; press < 6; press++) {
      page = await scanner.send(page, findForm(page, "code"), {}, { expect: 422 });
    }
    expect(await dumpTable(journey)).toBe(before);
  });

  test("a link is used once, and only for a quarter of an hour", async () => {
    const { visitor } = await askForLink(publisher);
    const link = await journey.tools.newestLink(publisher, "/staff/sign-in/");
    const page = await visitor.open(link);
    await visitor.send(page, findForm(page, "_csrf"), {});
    const late = await askForLink(publisher);
    const lateLink = await journey.tools.newestLink(publisher, "/staff/sign-in/");
    const latePage = await late.visitor.open(lateLink);
    await journey.tools.moveTo("2027-04-05T09:30");
    await late.visitor.send(latePage, findForm(latePage, "_csrf"), {}, { expect: 410 });
    expect((await request(journey, lateLink)).status).toBe(410);
    const used = createVisitor(journey.door);
    expect((await used.send(page, findForm(page, "_csrf"), {}, { expect: 410 })).html).not.toContain("/sign-out");
  });

  test("a session ends after a working day", async () => {
    const { visitor } = await desk(publisher);
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    await journey.tools.moveTo("2027-04-05T17:00");
    expect((await request(journey, "/asnen/staff", { headers: { cookie } })).status).toBe(200);
    await journey.tools.moveTo("2027-04-05T17:31");
    expect((await request(journey, "/asnen/staff", { headers: { cookie } })).status).toBe(401);
  });

  test("signing out ends the session, also for who kept the cookie", async () => {
    const { visitor } = await desk(publisher);
    const cookies = new Map(visitor.cookies);
    const page = await visitor.open("/asnen/staff");
    const form = page.forms.find(({ action }) => action.endsWith("/sign-out"));
    if (form === undefined) throw new Error("There is no way to sign out");
    await visitor.send(page, form, {});
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await request(journey, "/asnen/staff", { headers: { cookie } })).status).toBe(401);
  });
});

describe("forgery", () => {
  test.each([
    ["without the token", {}, ""],
    ["with a wrong token", {}, "wrong"],
    ["from another site", { "sec-fetch-site": "cross-site" }, "right"],
  ])("a post %s does nothing", async (_, headers, token) => {
    const { visitor } = await desk(publisher);
    const page = await visitor.open("/asnen/staff/rounds/2027");
    const csrf = findForm(page, "_csrf").controls.find(({ name }) => name === "_csrf");
    const value = token === "right" && csrf?.kind === "hidden" ? csrf.value : token;
    const cookie = [...visitor.cookies].map(([name, secret]) => `${name}=${secret}`).join("; ");
    const before = await dumpTable(journey);
    const answer = await post(journey, "/asnen/staff/rounds/2027/steps/remind-consultation-1", [["_csrf", value]], {
      cookie,
      ...headers,
    } as Record<string, string>);
    expect(answer.status).toBe(403);
    expect(await dumpTable(journey)).toBe(before);
  });
});

describe("roles", () => {
  test("an editor brings in plans but changes neither the destination nor what is public", async () => {
    const { visitor, importFile } = await desk(editor);
    await importFile("plan", "plan-2027-draft.json");
    const page = await visitor.open("/asnen/staff/import");
    const destination = { kind: "destination", content: "{}" };
    await visitor.send(page, findForm(page, "kind"), destination, { expect: 403 });
    const round = await visitor.open("/asnen/staff/rounds/2027");
    expect(round.forms.map(({ action }) => action)).not.toContain("/asnen/staff/rounds/2027/steps/approve-referral");
  });
});

describe("importing", () => {
  async function importText(kind: string, content: string, expected: number): Promise<Page> {
    const { visitor } = await desk(administrator);
    const page = await visitor.open("/asnen/staff/import");
    return visitor.send(page, findForm(page, "kind"), { kind, content }, { expect: expected });
  }

  test("the same file again changes nothing", async () => {
    const { importFile } = await desk(administrator);
    const page = await importFile("questionnaire", "questionnaire-2027.json");
    expect(visibleText(page.html)).toContain("0 nya, 0 ändrade, 1 oförändrade.");
    expect(visibleText((await importFile("parties", "parties-2027.csv")).html)).toContain("48 oförändrade");
  });

  test("a questionnaire that is open keeps its version: other content under it is refused", async () => {
    const { readSample } = await import("../../infra/local/year/sample-files.ts");
    const questionnaire = await readSample("questionnaire", "questionnaire-2027.json");
    const other = { ...questionnaire, title: { sv: "Annan", en: "Other" } };
    await importText("questionnaire", JSON.stringify(other), 409);
  });

  test("a plan without a round, a destination of another name", async () => {
    const { readSample } = await import("../../infra/local/year/sample-files.ts");
    const plan = await readSample("plan", "plan-2028-draft.json");
    await importText("plan", JSON.stringify(plan), 409);
    const destination = await readSample("destination", "destination.json");
    await importText("destination", JSON.stringify({ ...destination, id: "annan" }), 409);
  });

  test("nothing at all", async () => {
    expect(visibleText((await importText("plan", "", 422)).html)).toContain("tom");
  });
});

describe("steps by hand", () => {
  test("a step before its turn is refused, and says so", async () => {
    const { visitor } = await desk(publisher);
    const page = await visitor.open("/asnen/staff/rounds/2027");
    const csrf = findForm(page, "_csrf").controls.find(({ name }) => name === "_csrf");
    const cookie = [...visitor.cookies].map(([name, secret]) => `${name}=${secret}`).join("; ");
    const body: [string, string][] = [
      ["_csrf", csrf?.kind === "hidden" ? csrf.value : ""],
      ["confirm", "yes"],
    ];
    for (const step of [
      "close-consultation",
      "compile-consulted",
      "approve-referral",
      "publish",
      "compile-followed-up",
    ]) {
      const answer = await post(journey, `/asnen/staff/rounds/2027/steps/${step}`, body, { cookie });
      expect(answer.status, step).toBe(409);
    }
    expect((await post(journey, "/asnen/staff/rounds/2027/steps/no-such-step", body, { cookie })).status).toBe(404);
    expect((await post(journey, "/asnen/staff/rounds/1999/steps/publish", body, { cookie })).status).toBe(404);
  });

  test("a reminder sent by hand goes out once, and the calendar does not repeat it", async () => {
    await journey.tools.moveTo("2027-04-19T15:00");
    const staff = await desk(publisher);
    await staff.takeStep("2027", "remind-consultation-1");
    const reminded = (await journey.tools.mail({ since: "2027-04-19T13:00:00.000Z" })).filter(
      ({ to }) => to !== publisher,
    );
    expect(reminded).toHaveLength(44);
    await journey.tools.moveTo("2027-04-20T12:00");
    expect(await journey.tools.mail({ since: "2027-04-20T00:00:00.000Z" })).toEqual([]);
  });

  test("what waits for a person is told to those who can do it, once, and published by nobody else", async () => {
    await journey.tools.moveTo("2027-08-18T12:00");
    const told = (await journey.tools.mail({ since: "2027-08-16T00:00:00.000Z" })).map(({ to }) => to).sort();
    expect(told).toEqual([administrator, publisher].sort());
    expect((await request(journey, "/asnen/plans/2028/0.1")).status).toBe(404);
    expect((await request(journey, "/asnen/plans/2028/0.2")).status).toBe(404);
  });

  test("an approval needs its tick; given late, the calendar catches up", async () => {
    const staff = await desk(publisher);
    const page = await staff.openRound("2027");
    const form = page.forms.find(({ action }) => action.endsWith("/steps/approve-referral"));
    if (form === undefined) throw new Error("The round page has no form to approve with");
    await staff.visitor.send(page, form, {}, { expect: 422 });
    expect((await request(journey, "/asnen/plans/2028/0.2")).status).toBe(404);
    await staff.takeStep("2027", "approve-referral", { confirm: "yes" });
    expect((await request(journey, "/asnen/plans/2028/0.2")).status).toBe(200);
    await journey.tools.moveTo("2027-08-18T12:10");
    const referred = (await journey.tools.mail({ since: "2027-08-18T10:00:00.000Z" })).filter(({ to }) =>
      /^[kr]-/.test(to),
    );
    expect(referred).toHaveLength(4);
  });
});
