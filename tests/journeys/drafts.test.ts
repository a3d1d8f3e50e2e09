import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { openFormTexts } from "../../functions/texts/open-form.ts";
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
  journey = await startInConsultation("drafts");
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

async function addressOf(party: string): Promise<string> {
  return new URL(await journey.linkOf(party, "/answer/")).pathname;
}

async function openSection(party: string, section: string, query = ""): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = journey.visitor();
  return { visitor, page: await visitor.open(`${await addressOf(party)}/sections/${section}${query}`) };
}

/** Fills in a section as on a device of its own and presses a button; answers the page it led to. */
async function save(party: string, section: string, answers: Answers, button: string, expect = 200): Promise<Page> {
  const { visitor, page } = await openSection(party, section);
  return visitor.send(page, findForm(page, "_revision"), answers, { button, expect });
}

async function check(party: string): Promise<{ visitor: Visitor; page: Page; text: string }> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${await addressOf(party)}/check`);
  return { visitor, page, text: decodeEntities(visibleText(page.html)) };
}

async function send(party: string): Promise<Page> {
  const { visitor, page } = await check(party);
  return visitor.send(page, findForm(page, "_drafts"), sureToSend, { button: "send" });
}

function offers({ forms }: Page, field: string): boolean {
  return forms.some(({ controls }) => controls.some(({ name }) => name === field));
}

const about = { "respondent-type": "company", municipality: "0780", "organisation-name": "Provbolaget AB" };

describe("section by section", () => {
  test("goes from part to part, says how far, and asks for the amount only of those who offer money", async () => {
    const second = await save("p-001", "about", about, "next");
    expect(second.url).toContain("/sections/direction");
    expect(visibleText(second.html)).toContain("Del 2 av 5");
    const { page } = await openSection("p-001", "contribution");
    expect(offers(page, "cofinancing")).toBe(false);
    const asked = await save("p-001", "contribution", { contribution: "money" }, "next");
    expect(asked.url).toContain("/sections/contribution");
    expect(offers(asked, "cofinancing")).toBe(true);
    const onwards = await save("p-001", "contribution", { cofinancing: "25 000 kr" }, "next");
    expect(onwards.url).toContain("/sections/views");
  });

  test("keeps what was typed on the way back, right or wrong", async () => {
    const back = await save("p-001", "views", { risks: "Slitage", "feedback-email": "inte en adress" }, "back");
    expect(back.url).toContain("/sections/contribution");
    const { page } = await openSection("p-001", "views");
    expect(page.html).toContain("Slitage");
    expect(page.html).toContain('value="inte en adress"');
    const refused = await save("p-001", "views", {}, "check", 422);
    expect(refused.html).toContain("error-summary");
  });

  test("shows everything before it is sent, with what has to be mended, and nothing counts until then", async () => {
    const before = await check("p-001");
    expect(before.text).toContain("En sak behöver rättas innan du kan skicka");
    expect(before.page.html).not.toContain('value="send"');
    expect((await request(journey, `${await addressOf("p-001")}/receipt`)).status).toBe(303);
    await save("p-001", "views", { "feedback-email": "" }, "check");
    const receipt = await send("p-001");
    expect(receipt.url).toContain("/receipt");
    expect(decodeEntities(receipt.html)).toContain("Provbolaget AB");
    expect(decodeEntities(receipt.html).replaceAll("\u00a0", " ")).toContain("25 000 kr");
    expect((await check("p-001")).text).toContain("Allt är skickat");
  });

  test("does not send an answer that is no longer asked for, and finds it again if it is", async () => {
    await save("p-001", "contribution", { contribution: "time" }, "check");
    const { text } = await check("p-001");
    expect(text).not.toContain("25 000");
    const { page } = await openSection("p-001", "contribution");
    expect(offers(page, "cofinancing")).toBe(false);
    const again = await save("p-001", "contribution", { contribution: "money" }, "next");
    expect(again.html).toContain('value="25000"');
    await save("p-001", "contribution", { contribution: "time" }, "check");
    const receipt = await send("p-001");
    expect(receipt.html).not.toContain("25\u00a0000");
  });
});

describe("whoever lost the connection while sending, and opens the link again", () => {
  test("is told on one page that nothing arrived, or when it did", async () => {
    const visitor = journey.visitor();
    const link = await addressOf("p-020");
    const page = await visitor.open(link);
    expect(page.html).toContain(answerTexts.sv.notReceived);
    expect((await visitor.open(`${link}?lang=en`)).html).toContain(answerTexts.en.notReceived);
    await post(journey, link, pairsFrom(page, "municipality", { ...about, risks: "Kom fram" }));
    const again = await visitor.open(link);
    expect(again.html).not.toContain(answerTexts.sv.notReceived);
    expect(again.html).toContain(answerTexts.sv.saved("5 april 2027 klockan 09.05"));
    expect(again.html).toContain("Kom fram");
  });

  test("is told by each part whether it was saved or sent, and by the check page whether the answer was", async () => {
    const texts = answerSectionTexts.sv;
    const when = "5 april 2027 klockan 09.05";
    const opened = async () => (await openSection("p-021", "about")).page;
    const page = await opened();
    expect(page.html).toContain(texts.nothingSaved);
    await post(journey, new URL(page.url).pathname, pairsFrom(page, "municipality", about, "next"));
    expect((await opened()).html).toContain(texts.savedAt(when));
    const unsent = await check("p-021");
    expect(unsent.page.html).toContain(texts.notReceived);
    expect((await journey.visitor().open(`${unsent.page.url}?lang=en`)).html).toContain(
      answerSectionTexts.en.notReceived,
    );
    await post(journey, new URL(unsent.page.url).pathname, pairsFrom(unsent.page, "_drafts", sureToSend));
    expect((await opened()).html).toContain(texts.sentAt(when));
    expect((await check("p-021")).page.html).toContain(texts.allSent(when));
    await save("p-021", "views", { risks: "Efteråt" }, "save");
    expect((await check("p-021")).page.html).toContain(texts.sentBefore(when));
  });

  test("is told on the open form what a missing mail means", async () => {
    for (const language of ["sv", "en"] as const) {
      const { html } = await journey.visitor().open(`/asnen/rounds/2027/answer?lang=${language}`);
      expect(html).toContain(openFormTexts[language].lost);
    }
  });
});

describe("a draft", () => {
  test("is found again by the same link on another device, also on one page, and is sent from there", async () => {
    const saved = await save("p-002", "about", about, "save");
    expect(visibleText(saved.html)).toContain("Utkastet är sparat");
    const link = await addressOf("p-002");
    const visitor = journey.visitor();
    const whole = await visitor.open(link);
    expect(visibleText(whole.html)).toContain("Du har ett utkast som inte är skickat");
    expect(whole.html).toContain('value="Provbolaget AB"');
    await visitor.send(whole, findForm(whole, "municipality"), { risks: "Buller" }, { button: "send" });
    expect(visibleText((await visitor.open(link)).html)).not.toContain("utkast som inte är skickat");
    expect((await check("p-002")).text).toContain("Allt är skickat");
  });

  test("is changed by nobody who only looks", async () => {
    await save("p-004", "about", about, "save");
    const before = await dumpTable(journey);
    const link = await addressOf("p-004");
    for (const path of ["", "/check", "/check?saved=yes", "/sections/about", "/sections/views?from=check"]) {
      for (const method of ["GET", "HEAD"]) await request(journey, `${link}${path}`, { method });
    }
    expect(await dumpTable(journey)).toBe(before);
  });

  test("leaves nothing behind where a page was only walked through", async () => {
    const before = await dumpTable(journey);
    await save("p-005", "direction", {}, "next");
    expect(await dumpTable(journey)).toBe(before);
  });

  test("saved from two pages is overwritten by neither", async () => {
    const one = await openSection("p-007", "views");
    const other = await openSection("p-007", "views");
    await one.visitor.send(one.page, findForm(one.page, "risks"), { risks: "Från ena" }, { button: "save" });
    const stale = await other.visitor.send(
      other.page,
      findForm(other.page, "risks"),
      { risks: "Från andra" },
      { button: "save", expect: 409 },
    );
    expect(stale.html).toContain("Från ena");
    expect(stale.html).toContain("Från andra");
    expect((await openSection("p-007", "views")).page.html).toContain("Från ena");
    const mine = stale.forms.find(({ controls }) => controls.some((control) => control.name === "risks"));
    if (mine === undefined) throw new Error("The page offers no choice");
    await other.visitor.send(stale, mine, {}, { button: "keep-mine" });
    expect((await openSection("p-007", "views")).page.html).toContain("Från andra");
  });

  test("is sent only as the check page showed it", async () => {
    await save("p-008", "about", about, "save");
    const shown = await check("p-008");
    await save("p-008", "views", { risks: "Kom till efteråt" }, "save");
    const refused = await shown.visitor.send(
      shown.page,
      findForm(shown.page, "_drafts"),
      {},
      { button: "send", expect: 409 },
    );
    expect(decodeEntities(refused.html)).toContain("Something has changed since you opened this page");
    expect(refused.html).toContain("Kom till efteråt");
    expect((await send("p-008")).html).toContain("Kom till efteråt");
  });

  test.each(["sv", "en"] as const)("is sent by nobody who only presses the button, in %s", async (language) => {
    await save("p-014", "about", about, "save");
    const before = await dumpTable(journey);
    const visitor = journey.visitor();
    const whole = await visitor.open(`${await addressOf("p-014")}?lang=${language}`);
    const checked = await visitor.send(whole, findForm(whole, "municipality"), {}, { button: "send" });
    expect(checked.url).toContain("/check");
    const unsure = await visitor.send(checked, findForm(checked, "_drafts"), {}, { button: "send", expect: 422 });
    expect(unsure.html).toContain('href="#f-_sure"');
    expect(decodeEntities(visibleText(unsure.html))).toContain(answerTexts[language].sureYes);
    expect(await dumpTable(journey)).toBe(before);
  });

  test("sent twice at once is one answer with the same receipt", async () => {
    await save("p-009", "about", about, "save");
    const { page } = await check("p-009");
    const pairs = pairsFrom(page, "_drafts", sureToSend);
    const address = new URL(page.url).pathname;
    const sent = await Promise.all([1, 2, 3].map(() => post(journey, address, pairs)));
    const later = await post(journey, address, pairs);
    expect([...sent, later].map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const receipt = await request(journey, later.headers.get("location") ?? "");
    expect(visibleText(receipt.html)).toContain("Version av svaret Första");
  });

  test("from before the answer was sent is shown and never merged: its owner chooses", async () => {
    const draft = await openSection("p-010", "views");
    await draft.visitor.send(draft.page, findForm(draft.page, "risks"), { risks: "Ur utkastet" }, { button: "save" });
    const visitor = journey.visitor();
    const whole = await visitor.open(await addressOf("p-010"));
    const pairs = pairsFrom(whole, "municipality", { ...about, risks: "Skickat" }).filter(
      ([name]) => name !== "_drafts",
    );
    expect((await post(journey, new URL(whole.url).pathname, pairs)).status).toBe(303);

    const { page, text } = await check("p-010");
    expect(text).toContain("Äldre utkast");
    expect(page.html).toContain("Skickat");
    expect(page.html).not.toContain("Ur utkastet");
    const choice = await openSection("p-010", "views");
    expect(choice.page.html).toContain("Ur utkastet");
    expect(choice.page.html).toContain("Skickat");
    await choice.visitor.send(choice.page, findForm(choice.page, "risks"), {}, { button: "keep-mine" });
    expect((await check("p-010")).page.html).toContain("Ur utkastet");
    expect((await send("p-010")).html).toContain("Ur utkastet");
  });

  test("from before can be dropped", async () => {
    await save("p-012", "views", { risks: "Ur utkastet" }, "save");
    const whole = await journey.visitor().open(await addressOf("p-012"));
    const pairs = pairsFrom(whole, "municipality", { ...about, risks: "" }).filter(([name]) => name !== "_drafts");
    await post(journey, new URL(whole.url).pathname, pairs);
    const { visitor, page } = await openSection("p-012", "views");
    const stored = page.forms.find(({ controls }) =>
      controls.some((control) => control.kind === "button" && control.value === "keep-stored"),
    );
    if (stored === undefined) throw new Error("The page offers no choice");
    await visitor.send(page, stored, {}, { button: "keep-stored" });
    expect((await check("p-012")).text).toContain("Allt är skickat");
  });
});

describe("towards the close", () => {
  test("a reminder says that there is a draft, to those who have one", async () => {
    await save("p-013", "about", about, "save");
    await journey.tools.moveTo("2027-04-20T09:05");
    const reminder = (await journey.tools.mail({ to: "p-013@example.com" })).at(-1);
    expect(reminder?.subject).toContain("Påminnelse");
    expect(reminder?.text.replace(/\s+/g, " ")).toContain("Det finns ett sparat utkast som inte är skickat");
    const other = (await journey.tools.mail({ to: "p-015@example.com" })).at(-1);
    expect(other?.subject).toContain("Påminnelse");
    expect(other?.text).not.toContain("sparat utkast");
  });

  test("after the close drafts are gone and were never counted", async () => {
    await save("p-014", "about", { ...about, "organisation-name": "Hann aldrig skicka" }, "save");
    await save("p-001", "views", { risks: "Ändrat men aldrig skickat" }, "save");
    expect(await dumpTable(journey)).toContain("Hann aldrig skicka");
    const { page } = await openSection("p-014", "views");
    await journey.tools.moveTo("2027-05-25T06:10");
    const dump = await dumpTable(journey);
    expect(dump).not.toContain("Hann aldrig skicka");
    expect(dump).not.toContain("Ändrat men aldrig skickat");
    const late = await post(
      journey,
      new URL(page.url).pathname,
      pairsFrom(page, "risks", { risks: "För sent" }, "check"),
    );
    expect(late.status).toBe(410);
    expect(late.html).toContain("För sent");
    expect((await request(journey, `${await addressOf("p-001")}/receipt`)).html).not.toContain(
      "Ändrat men aldrig skickat",
    );
  });
});
