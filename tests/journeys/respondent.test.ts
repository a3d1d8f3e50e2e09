import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("respondent");
});
afterAll(() => journey[Symbol.asyncDispose]());

const complete = { "respondent-type": "company", municipality: "0764", "mandate-clear": "4" };

async function openForm(party: string) {
  const visitor = journey.visitor();
  const link = await journey.linkOf(party, "/answer/");
  const page = await visitor.open(link);
  return { visitor, link, page, form: findForm(page, "municipality") };
}

const receiptsTo = async (address: string) =>
  (await journey.tools.mail({ to: address })).filter(({ links }) => links.some((link) => link.includes("/answer/")))
    .length - 1;

describe("the invitation", () => {
  test("reaches all who are consulted, once, and nobody who decides", async () => {
    const mail = await journey.tools.mail({ since: "2027-04-05T07:00:00.000Z" });
    const invited = mail.map(({ to }) => to).sort();
    expect(invited).toHaveLength(44);
    expect(new Set(invited).size).toBe(44);
    expect(invited.filter((to) => /^(?:k|r)-/.test(to))).toEqual([]);
  });

  test("carries link, case number, deadline and contact, in the recipient's language", async () => {
    const [swedish] = await journey.tools.mail({ to: "p-001@example.com" });
    expect(swedish?.subject).toContain("DÅ 2027/14");
    expect(swedish?.text).toContain("24 maj 2027");
    expect(swedish?.text).toContain("samrad@example.com");
    const [english] = await journey.tools.mail({ to: "p-003@example.com" });
    expect(english?.subject).toContain("DÅ 2027/14");
    expect(english?.text).toContain("24 May 2027");
    expect(english?.html).toContain('lang="en"');
  });
});

describe("the personal link", () => {
  test("speaks the party's language, and the other one when asked", async () => {
    const swedish = await journey.linkOf("p-001", "/answer/");
    const english = await journey.linkOf("p-003", "/answer/");
    expect((await request(journey, swedish)).language).toBe("sv");
    expect((await request(journey, `${swedish}?lang=en`)).language).toBe("en");
    expect((await request(journey, english)).language).toBe("en");
    expect((await request(journey, english.replace(/\?.*|$/, "?lang=sv"))).language).toBe("sv");
  });

  test("is kept by nobody: not in caches, search engines or the addresses of other sites", async () => {
    const { headers } = await request(journey, await journey.linkOf("p-001", "/answer/"));
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toContain("noindex");
    expect(headers.getSetCookie()).toEqual([]);
  });

  test("changes nothing when it is read, whoever reads it and however often", async () => {
    const links = (await journey.tools.mail({ to: "p-004@example.com" })).flatMap((mail) => mail.links);
    expect(links.length).toBeGreaterThan(2);
    const before = await dumpTable(journey);
    for (const link of links.filter((link) => link.startsWith(journey.host.url))) {
      for (const method of ["GET", "HEAD", "GET"]) await request(journey, link, { method });
    }
    expect(await dumpTable(journey)).toBe(before);
  });
});

describe("an answer", () => {
  test("is redirected to its receipt, which can be read again", async () => {
    const { link, page } = await openForm("p-001");
    const sent = await post(
      journey,
      link,
      pairsFrom(page, "municipality", { ...complete, "draft-change": "Läs <b>detta</b> & svara" }),
    );
    expect(sent.status).toBe(303);
    const receipt = await request(journey, sent.headers.get("location") ?? "");
    expect(receipt.status).toBe(200);
    expect(receipt.html).not.toContain("<b>detta</b>");
    expect(decodeEntities(receipt.html)).toContain("Läs <b>detta</b> & svara");
    const [, mailed] = await journey.tools.mail({ to: "p-001@example.com" });
    expect(mailed?.subject).toContain("DÅ 2027/14");
    expect(mailed?.text).toContain("Läs <b>detta</b> & svara");
    expect(mailed?.html).not.toContain("<b>detta</b>");
  });

  test("is filled in when the link is opened again, and an edit is a new revision with a receipt of its own", async () => {
    const { visitor, page, form } = await openForm("p-001");
    expect(page.html).toContain("Läs &lt;b&gt;detta&lt;/b&gt; &amp; svara");
    const before = await receiptsTo("p-001@example.com");
    await visitor.send(page, form, { "draft-change": "Ändrat" }, { button: "send" });
    const again = await openForm("p-001");
    expect(again.page.html).toContain("Ändrat");
    expect(again.page.html).not.toContain("detta");
    expect(await receiptsTo("p-001@example.com")).toBe(before + 1);
  });

  test("sent twice is one answer with one receipt", async () => {
    const { link, page } = await openForm("p-002");
    const pairs = pairsFrom(page, "municipality", complete);
    const [first, second] = await Promise.all([post(journey, link, pairs), post(journey, link, pairs)]);
    const third = await post(journey, link, pairs);
    expect([first.status, second.status, third.status]).toEqual([303, 303, 303]);
    expect(first.headers.get("location")).toBe(third.headers.get("location"));
    expect(await receiptsTo("p-002@example.com")).toBe(1);
  });

  test("from a stale page overwrites nothing: both are shown, and one is chosen", async () => {
    const first = await openForm("p-005");
    const second = await openForm("p-005");
    await first.visitor.send(first.page, first.form, { ...complete, risks: "Från ena fliken" }, { button: "send" });
    const conflict = await second.visitor.send(
      second.page,
      second.form,
      { ...complete, risks: "Från andra fliken" },
      { button: "send", expect: 409 },
    );
    expect(conflict.html).toContain("Från ena fliken");
    expect(conflict.html).toContain("Från andra fliken");
    expect((await openForm("p-005")).page.html).toContain("Från ena fliken");
    const mine = conflict.forms.find(({ controls }) =>
      controls.some((control) => control.kind === "button" && control.value === "keep-mine"),
    );
    if (mine === undefined) throw new Error("The conflict page offers no choice");
    await second.visitor.send(conflict, mine, {}, { button: "keep-mine" });
    expect((await openForm("p-005")).page.html).toContain("Från andra fliken");
  });

  test("with mistakes comes back whole, with an error by the field and in the summary, in both languages", async () => {
    for (const [party, language] of [
      ["p-008", "en"],
      ["p-009", "sv"],
    ] as const) {
      const { visitor, link, form } = await openForm(party);
      const page = await visitor.open(link.replace(/\?.*|$/, `?lang=${language}`));
      const refused = await visitor.send(
        page,
        form,
        {
          "organisation-name": "Behåll mig",
          actions: ["packages", "signs", "trails", "season"],
          contribution: "money",
          cofinancing: "470.645 kr",
          "feedback-email": "nobody at example",
        },
        { button: "send", expect: 422 },
      );
      expect(refused.html).toContain(`<html lang="${language}"`);
      expect(refused.html).toContain("Behåll mig");
      expect(refused.html).toContain("470.645 kr");
      for (const field of ["respondent-type", "municipality", "actions", "cofinancing", "feedback-email"]) {
        expect(refused.html, field).toContain(`href="#f-${field}"`);
        expect(refused.html, field).toContain(`id="f-${field}.error"`);
      }
      expect((await openForm(party)).page.html).not.toContain("Behåll mig");
    }
  });

  test.each([
    ["470645", "470 645"],
    ["470 645", "470 645"],
    ["470\u00a0645 kr", "470 645"],
    ["0,5 mkr", "500 000"],
  ])("takes %s as an amount", async (typed, shown) => {
    const { visitor, page, form } = await openForm("p-010");
    const answers = { ...complete, contribution: "money", cofinancing: typed };
    const receipt = await visitor.send(page, form, answers, { button: "send" });
    expect(visibleText(decodeEntities(receipt.html)).replaceAll("\u00a0", " ")).toContain(shown);
  });
});

describe("the open form", () => {
  async function answerOpenly(email: string, lang = "sv") {
    const visitor = journey.visitor();
    const page = await visitor.open(`/asnen/rounds/2027/answer?lang=${lang}`);
    await journey.tools.pass(20);
    const sent = await visitor.send(
      page,
      findForm(page, pageFields.email),
      { "respondent-type": "resident", municipality: "0763", [pageFields.email]: email },
      { button: "send" },
    );
    return { visitor, page, sent };
  }

  test("is confirmed through the mail: reading the link is not enough, nor is its button without a choice", async () => {
    const { visitor, sent } = await answerOpenly("oppen@example.com", "en");
    expect(sent.html).toContain('<html lang="en"');
    const link = await journey.tools.newestLink("oppen@example.com", "/confirm/");
    const before = await dumpTable(journey);
    const page = await visitor.open(link);
    await visitor.send(page, findForm(page, pageFields.action), {}, { button: "confirm", expect: 422 });
    expect(await dumpTable(journey)).toBe(before);
    await visitor.send(page, findForm(page, pageFields.action), { [pageFields.sure]: "yes" }, { button: "confirm" });
    const confirmed = await dumpTable(journey);
    expect(confirmed).not.toBe(before);
    await visitor.send(page, findForm(page, pageFields.action), { [pageFields.sure]: "yes" }, { button: "confirm" });
    expect(await dumpTable(journey)).toBe(confirmed);
  });

  test("sent twice asks for one confirmation", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open("/asnen/rounds/2027/answer");
    const pairs = pairsFrom(page, pageFields.email, {
      "respondent-type": "other",
      municipality: "outside",
      [pageFields.email]: "dubbel@example.com",
    });
    const address = "/asnen/rounds/2027/answer";
    await journey.tools.pass(20);
    const answers = await Promise.all([post(journey, address, pairs), post(journey, address, pairs)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await journey.tools.mail({ to: "dubbel@example.com" })).toHaveLength(1);
  });

  test("changed after it was confirmed is acknowledged by mail again", async () => {
    const { visitor, page } = await answerOpenly("andrad@example.com");
    const confirmation = await visitor.open(await journey.tools.newestLink("andrad@example.com", "/confirm/"));
    await visitor.send(
      confirmation,
      findForm(confirmation, pageFields.action),
      { [pageFields.sure]: "yes" },
      { button: "confirm" },
    );
    const mails = async () => (await journey.tools.mail({ to: "andrad@example.com" })).length;
    expect(await mails()).toBe(2);
    const changed = {
      "respondent-type": "resident",
      municipality: "0780",
      [pageFields.email]: "andrad@example.com",
    };
    const form = findForm(page, pageFields.email);
    const conflict = await visitor.send(page, form, changed, { button: "send", expect: 409 });
    await visitor.send(conflict, findForm(conflict, pageFields.email), {}, { button: "keep-mine" });
    expect(await mails()).toBe(3);
  });

  test("needs an address", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open("/asnen/rounds/2027/answer");
    const form = findForm(page, pageFields.email);
    const refused = await visitor.send(page, form, complete, { button: "send", expect: 422 });
    expect(refused.html).toContain(`href="#f-${pageFields.email}"`);
  });
});

describe("reminders", () => {
  test("are stopped by a button on a page, and by a mail program's own one-click post", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(await journey.linkOf("p-015", "/no-reminders/"));
    const before = await dumpTable(journey);
    await visitor.send(page, findForm(page, pageFields.action), {}, { button: "stop", expect: 422 });
    expect(await dumpTable(journey)).toBe(before);
    await visitor.send(page, findForm(page, pageFields.action), { [pageFields.sure]: "yes" }, { button: "stop" });
    const byProgram = await post(
      journey,
      await journey.linkOf("p-016", "/no-reminders/"),
      "List-Unsubscribe=One-Click",
    );
    expect(byProgram.status).toBe(200);
    const asMultipart = new FormData();
    asMultipart.set("List-Unsubscribe", "One-Click");
    const address = await journey.linkOf("p-017", "/no-reminders/");
    expect((await request(journey, address, { method: "POST", body: asMultipart })).status).toBe(200);
  });

  test("go to those who have not answered and have not asked to be left alone, each once", async () => {
    await journey.tools.moveTo("2027-04-20T09:05");
    const reminded = (await journey.tools.mail({ since: "2027-04-20T07:00:00.000Z" })).map(({ to }) => to);
    const left = ["p-001", "p-002", "p-005", "p-010", "p-015", "p-016", "p-017"].map((party) => `${party}@example.com`);
    expect(reminded.filter((to) => left.includes(to))).toEqual([]);
    expect(new Set(reminded).size).toBe(reminded.length);
    expect(reminded).toHaveLength(44 - left.length);
  });

  test("carry the same link as the invitation", async () => {
    const mails = await journey.tools.mail({ to: "p-020@example.com" });
    const links = mails.map((mail) => mail.links.find((link) => link.includes("/answer/")));
    expect(links).toHaveLength(2);
    expect(links[0]).toBe(links[1]);
  });
});

describe("after the deadline", () => {
  let unconfirmed: Awaited<ReturnType<typeof answerWithoutConfirming>>;

  async function answerWithoutConfirming() {
    const visitor = journey.visitor();
    const form = await visitor.open("/asnen/rounds/2027/answer");
    const answers = { ...complete, [pageFields.email]: "sen@example.com" };
    // Nobody fills in the form in the instant it was opened.
    await journey.tools.pass(4);
    await visitor.send(form, findForm(form, pageFields.email), answers, { button: "send" });
    return { visitor, page: await visitor.open(await journey.tools.newestLink("sen@example.com", "/confirm/")) };
  }

  test("the last minute is in time and the next is not, whatever the calendar's job has done", async () => {
    await journey.tools.moveTo("2027-05-24T23:59");
    const inTime = await openForm("p-021");
    const late = await openForm("p-022");
    unconfirmed = await answerWithoutConfirming();
    await inTime.visitor.send(inTime.page, inTime.form, complete, { button: "send" });
    await journey.tools.moveTo("2027-05-25T00:00");
    const refused = await post(
      journey,
      late.link,
      pairsFrom(late.page, "municipality", { ...complete, risks: "För sent" }),
    );
    expect(refused.status).toBe(410);
    expect(refused.html).toContain("För sent");
    const closed = await request(journey, inTime.link);
    expect(closed.status).toBe(200);
    expect(closed.html).not.toContain('name="municipality"');
    expect((await request(journey, `${new URL(inTime.link).pathname}/receipt`)).status).toBe(200);
  });

  test("an open answer that was not confirmed in time does not count any more", async () => {
    const { visitor, page } = unconfirmed;
    // The gate stands open for what is on its way still, and takes no confirmation that comes now.
    await visitor.send(
      page,
      findForm(page, pageFields.action),
      { [pageFields.sure]: "yes" },
      { button: "confirm", expect: 410 },
    );
    await journey.tools.moveTo("2027-05-25T00:01");
    const late = await visitor.send(
      page,
      findForm(page, pageFields.action),
      { [pageFields.sure]: "yes" },
      { button: "confirm", expect: 410 },
    );
    expect(late.html).toContain('<html lang="sv"');
  });

  test("the open form is closed, in the reader's language", async () => {
    const page = await request(journey, "/asnen/rounds/2027/answer?lang=en");
    expect(page.status).toBe(200);
    expect(page.language).toBe("en");
    expect(page.html).not.toContain("<form");
  });

  test("nobody is reminded any more", async () => {
    await journey.tools.moveTo("2027-06-30T12:00");
    expect(await journey.tools.mail({ since: "2027-05-25T04:00:00.000Z" })).toEqual([]);
  });
});
