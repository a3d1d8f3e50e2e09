import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;

beforeAll(async () => {
  journey = await startInConsultation("plan-views");
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

const about = { "respondent-type": "company", municipality: "0780", "organisation-name": "Provbolaget AB" };

async function addressOf(party: string): Promise<string> {
  return new URL(await journey.linkOf(party, "/answer/")).pathname;
}

async function open(party: string, path: string): Promise<{ visitor: Visitor; page: Page; text: string }> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${await addressOf(party)}${path}`);
  return { visitor, page, text: textOf(page) };
}

/** What a page says of a section, saved as on a device of its own. */
async function say(party: string, section: string, said: Answers, button = "save", expect = 200): Promise<Page> {
  const { visitor, page } = await open(party, `/plan/${section}`);
  return visitor.send(page, formOf(page), said, { button, expect });
}

async function send(party: string): Promise<Page> {
  const { visitor, page } = await open(party, "/check");
  return visitor.send(page, findForm(page, "_drafts"), sureToSend, { button: "send" });
}

async function answerAbout(party: string): Promise<void> {
  const { visitor, page } = await open(party, "/sections/about");
  await visitor.send(page, findForm(page, "_revision"), about, { button: "save" });
}

function formOf(page: Page) {
  return findForm(page, "_revision");
}

function textOf(page: Page): string {
  return decodeEntities(visibleText(page.html)).replace(/\s+/g, " ");
}

/** The draft's own wording, as the page offers it to be changed. */
function wordingOf(page: Page, field: string): string {
  const control = formOf(page).controls.find(({ name }) => name === field);
  return control?.kind === "text" ? control.value : "";
}

describe("views on the draft", () => {
  test("are given section by section, previewed, checked, sent and shown on the receipt with what they change", async () => {
    await answerAbout("p-001");
    const list = await open("p-001", "/plan");
    expect(list.text).toContain("Uppdrag");
    expect(list.text).not.toContain("Kommunernas och regionens beslut");
    const section = await open("p-001", "/plan/mandate");
    const wording = wordingOf(section.page, "plan:mandate.to-1");
    expect(wording).toContain("Åsnen ska ha en organisation");
    const saved = await say("p-001", "mandate", {
      "plan:mandate.comment": "Tydligt och kort.",
      "plan:mandate.to-1": wording.replace("en organisation", "en liten organisation"),
      "plan:mandate.reason-1": "Det räcker.",
      "plan:mandate.to-2": "",
    });
    expect(saved.html).toMatch(/<ins>.*?liten .*?<\/ins>/s);
    expect(textOf(saved)).toContain("Förslag: stycket stryks.");
    const listed = await open("p-001", "/plan");
    expect(listed.text).toContain("Inte skickat");
    expect(listed.text).toContain("2 förslag");

    const check = await open("p-001", "/check");
    expect(check.text).toContain("Kommentar till avsnitt 1. Uppdrag Tydligt och kort.");
    expect(check.page.html).toMatch(/<ins>.*?liten .*?<\/ins>/s);
    const receipt = await send("p-001");
    expect(receipt.url).toContain("/receipt");
    expect(receipt.html).toMatch(/<ins>.*?liten .*?<\/ins>/s);
    expect(textOf(receipt)).toContain("Motivering: Det räcker.");
    expect((await open("p-001", "/check")).text).toContain("Allt är skickat");

    const mail = (await journey.tools.mail({ to: "p-001@example.com" })).at(-1);
    const plain = mail?.text.replace(/\s+/g, " ");
    expect(plain).toContain("Förslag: Åsnen ska ha en liten organisation");
    expect(plain).toContain("Nu: Åsnen ska ha en organisation");
    expect(mail?.html).toContain("<ins");
  });

  test("start from what was sent, and can be taken back one by one", async () => {
    const { page } = await open("p-001", "/plan/mandate");
    expect(wordingOf(page, "plan:mandate.to-1")).toContain("en liten organisation");
    expect(wordingOf(page, "plan:mandate.to-2")).toBe("");
    await say("p-001", "mandate", { "_undo-2": "yes", "plan:mandate.comment": "" });
    const receipt = textOf(await send("p-001"));
    expect(receipt).toContain("en [tillagt: liten ]");
    expect(receipt).not.toContain("stycket stryks");
    expect(receipt).not.toContain("Tydligt och kort.");
  });

  test("are judged when saved, and not sent until put right", async () => {
    await answerAbout("p-002");
    const refused = await say("p-002", "roles", { "plan:roles.reason-1": "Därför" }, "next", 422);
    expect(textOf(refused)).toContain("Texten är densamma som i utkastet");
    const check = await open("p-002", "/check");
    expect(check.text).toContain("En sak behöver rättas innan du kan skicka");
    const whole = await open("p-002", "");
    const again = await whole.visitor.send(
      whole.page,
      findForm(whole.page, "municipality"),
      {},
      { button: "send", expect: 422 },
    );
    expect(textOf(again)).toContain("synpunkter på utkastet behöver rättas");
    const next = await say("p-002", "roles", { "plan:roles.reason-1": "" }, "next");
    expect(next.url).toContain("/plan/financing");
  });

  test("saved from two pages are overwritten by neither", async () => {
    const one = await open("p-004", "/plan/goals");
    const other = await open("p-004", "/plan/goals");
    await one.visitor.send(one.page, formOf(one.page), { "plan:goals.comment": "Från ena" }, { button: "save" });
    const stale = await other.visitor.send(
      other.page,
      formOf(other.page),
      { "plan:goals.comment": "Från andra", "plan:goals.to-1": "" },
      { button: "save", expect: 409 },
    );
    expect(stale.html).toContain("Från ena");
    expect(stale.html).toContain("Från andra");
    expect((await open("p-004", "/plan/goals")).page.html).toContain("Från ena");
    await other.visitor.send(stale, findForm(stale, "plan:goals.comment"), {}, { button: "keep-mine" });
    const kept = await open("p-004", "/plan/goals");
    expect(kept.page.html).toContain("Från andra");
    expect(kept.text).toContain("stycket stryks");
  });

  test("go along with the form on one page, and stay as they were sent when it is sent again", async () => {
    await say("p-005", "principal", { "plan:principal.comment": "Sparat vid sidan av" });
    const whole = await open("p-005", "");
    expect(whole.text).toContain("2. Huvudman och verksamhetsform: kommentar");
    const late = await open("p-005", "/plan/roles");
    await late.visitor.send(
      late.page,
      formOf(late.page),
      { "plan:roles.comment": "I en annan flik" },
      { button: "save" },
    );
    const receipt = await whole.visitor.send(whole.page, findForm(whole.page, "municipality"), about, {
      button: "send",
    });
    expect(textOf(receipt)).toContain("Sparat vid sidan av");
    expect(textOf(receipt)).toContain("I en annan flik");
    expect((await open("p-005", "/check")).text).toContain("Allt är skickat");
    const again = await open("p-005", "");
    const second = await again.visitor.send(
      again.page,
      findForm(again.page, "risks"),
      { risks: "Buller" },
      { button: "send" },
    );
    expect(textOf(second)).toContain("Sparat vid sidan av");
  });

  test("are sent only as the check page showed them", async () => {
    await answerAbout("p-006");
    const shown = await open("p-006", "/check");
    await say("p-006", "mandate", { "plan:mandate.comment": "Came afterwards" });
    const refused = await shown.visitor.send(
      shown.page,
      findForm(shown.page, "_drafts"),
      {},
      { button: "send", expect: 409 },
    );
    expect(refused.html).toContain("Came afterwards");
  });

  test("from before the answer was sent are shown and never merged", async () => {
    await say("p-007", "mandate", { "plan:mandate.comment": "Ur utkastet" });
    const whole = await open("p-007", "");
    const pairs = pairsFrom(whole.page, "municipality", about);
    const { page } = await open("p-007", "/plan/mandate");
    const address = new URL(whole.page.url).pathname;
    expect((await post(journey, address, pairs)).status).toBe(303);
    const outdated = pairsFrom(page, "_revision", { "plan:mandate.comment": "Skrivet på en gammal sida" }, "save");
    expect((await post(journey, new URL(page.url).pathname, outdated)).status).toBe(303);
    const check = await open("p-007", "/check");
    expect(check.text).toContain("Äldre utkast");
    const choice = await open("p-007", "/plan/mandate");
    expect(choice.text).toContain("Skrivet på en gammal sida");
    expect(choice.text).toContain("Ur utkastet");
  });

  test("about another wording than the draft's are told so and kept", async () => {
    const { page } = await open("p-008", "/plan/mandate");
    const pairs = pairsFrom(page, "_revision", { "plan:mandate.to-1": "Nytt" }, "save").map(
      ([name, value]): [string, string] => [name, name === "plan:mandate.about-1" ? "0123456789ab" : value],
    );
    const refused = await post(journey, new URL(page.url).pathname, pairs);
    expect(refused.status).toBe(422);
    expect(decodeEntities(refused.html)).toContain("The draft has another text here now");
    expect(refused.html).toContain("Nytt");
    const strange = await post(journey, new URL(page.url).pathname, [
      ...pairsFrom(page, "_revision", {}, "save"),
      ["plan:mandate.to-99", "x"],
    ]);
    expect(strange.status).toBe(409);
  });

  test("change nothing for those who only look", async () => {
    const before = await dumpTable(journey);
    const link = await addressOf("p-005");
    for (const path of ["/plan", "/plan/mandate", "/plan/mandate?saved=yes"]) {
      for (const method of ["GET", "HEAD"])
        expect((await request(journey, `${link}${path}`, { method })).status).toBe(200);
    }
    for (const path of ["/plan/decisions", "/plan/nowhere"])
      expect((await request(journey, `${link}${path}`)).status).toBe(404);
    await say("p-009", "mandate", {}, "next");
    expect(await dumpTable(journey)).toBe(before);
  });
});
