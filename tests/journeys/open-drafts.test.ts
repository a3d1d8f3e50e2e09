import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filePageFields } from "../../forms/answer/file-page.ts";
import { pageFields } from "../../forms/parts/values.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { describeIssue } from "../../functions/texts/field-issue.ts";
import { mailTexts } from "../../functions/texts/mail.ts";
import { noRemindersTexts } from "../../functions/texts/no-reminders.ts";
import { openAnswerTexts } from "../../functions/texts/open-answer.ts";
import { planReadingTexts } from "../../functions/texts/plan-reading.ts";
import { withdrawTexts } from "../../functions/texts/withdraw.ts";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { pdf } from "../domain/sample-uploads.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("open-drafts");
}, 60_000);
afterAll(() => journey[Symbol.asyncDispose]());

const address = "/asnen/rounds/2027/answer";
const complete = { "respondent-type": "resident", municipality: "0763" };

interface Opened {
  readonly visitor: Visitor;
  readonly page: Page;
}

async function openForm(lang = "sv"): Promise<Opened> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${address}?lang=${lang}`);
  await journey.tools.pass(4);
  return { visitor, page };
}

function press({ visitor, page }: Opened, button: string, email: string, answers: Answers, expect = 200) {
  const form = findForm(page, pageFields.email);
  return visitor.send(page, form, { ...answers, [pageFields.email]: email }, { button, expect });
}

/** Saves the form and goes on as on another device: nothing but the link in the mail. */
async function save(email: string, answers: Answers = complete, lang = "sv") {
  const opened = await openForm(lang);
  const saved = await press(opened, "save", email, answers);
  return { ...opened, saved, link: await linkTo(email) };
}

const linkTo = async (email: string) => new URL(await journey.tools.newestLink(email, "/answer/")).pathname;
const mailTo = (to: string) => journey.tools.mail({ to });

async function check(link: string): Promise<Opened & { readonly text: string }> {
  const visitor = journey.visitor();
  const page = await visitor.open(`${link}/check`);
  return { visitor, page, text: decodeEntities(visibleText(page.html)) };
}

async function send(link: string): Promise<Page> {
  const { visitor, page } = await check(link);
  return visitor.send(page, findForm(page, "_drafts"), sureToSend, { button: "send" });
}

async function askForLink(email: string): Promise<void> {
  const visitor = journey.visitor();
  const page = await visitor.open("/asnen/link");
  await visitor.send(page, findForm(page, pageFields.email), { [pageFields.email]: email }, { button: "send" });
}

const submissions = async () =>
  (await dumpTable(journey)).split("\n").filter((row) => row.includes('"entity":{"S":"submission"}')).length;

describe.each(["sv", "en"] as const)("saved to go on later, in %s", (language) => {
  const email = `spara-${language}@example.com`;
  const texts = openAnswerTexts[language];

  test("is kept as typed, right or wrong, counts for nothing, and its link comes by mail alone", async () => {
    const before = await submissions();
    const opened = await openForm(language);
    const typed = { municipality: "0763", risks: "Slitage <på> stigarna", "feedback-email": "inte en adress" };
    const saved = await press(opened, "save", email, typed);
    expect(saved.html).toContain(texts.savedTitle);
    expect(saved.html).not.toContain("/answer/k1");
    expect(await submissions()).toBe(before);
    const messages = await mailTo(email);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).not.toContain("Slitage");
    expect(messages[0]?.text).not.toContain("/confirm/");
  });

  test("is found again on another device, part by part, mended and sent, and counts at once", async () => {
    const link = await linkTo(email);
    const unsent = await check(link);
    expect(unsent.page.html).toContain("Slitage &lt;på&gt; stigarna");
    expect(unsent.page.html).not.toContain('value="send"');
    const form = await unsent.visitor.open(link);
    expect(form.html).toContain('value="inte en adress"');
    expect(form.html).toContain(answerTexts[language].notReceived);
    for (const [section, answers] of [
      ["about", complete],
      ["views", { "feedback-email": "" }],
    ] as const) {
      const part = await unsent.visitor.open(`${link}/sections/${section}`);
      await unsent.visitor.send(part, findForm(part, pageFields.sent), answers, { button: "check" });
    }
    const receipt = await send(link);
    expect(receipt.url).toContain("/receipt");
    expect(receipt.html).toContain(answerOutcomeTexts[language].receiptTitle);
    expect(receipt.html).toContain("Slitage &lt;på&gt; stigarna");
    const messages = await mailTo(email);
    expect(messages).toHaveLength(2);
    expect(messages[1]?.text).toContain("Slitage <på> stigarna");
    expect(messages[1]?.links.some((each) => new URL(each).pathname === link)).toBe(true);
  });

  test("can be changed and withdrawn by the same link, and answered anew", async () => {
    const link = await linkTo(email);
    const visitor = journey.visitor();
    const form = await visitor.open(link);
    const changed = await visitor.send(form, findForm(form, "municipality"), { risks: "Ändrat" }, { button: "send" });
    expect(changed.html).toContain("Ändrat");
    const withdrawal = await visitor.open(`${link}/withdraw`);
    const done = await visitor.send(withdrawal, findForm(withdrawal, pageFields.revision), sureToSend, {
      button: "withdraw",
    });
    expect(done.html).toContain(withdrawTexts[language].withdrawnTitle);
    const anew = await visitor.open(link);
    const again = await visitor.send(anew, findForm(anew, "municipality"), complete, { button: "send" });
    expect(again.html).toContain(answerOutcomeTexts[language].receiptTitle);
  });
});

describe("one form", () => {
  test("saved twice at once, and once more, is one draft with one mail", async () => {
    const email = "dubbel@example.com";
    const { page } = await openForm();
    const pairs = pairsFrom(page, pageFields.email, { ...complete, [pageFields.email]: email }, "save");
    const sent = await Promise.all([1, 2, 3].map(() => post(journey, address, pairs)));
    const later = await post(journey, address, pairs);
    expect([...sent, later].map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await mailTo(email)).toHaveLength(1);
  });

  test("saved with other words overwrites nothing: the page says where to go on, and keeps what was typed", async () => {
    const email = "igen@example.com";
    const saved = await save(email, { ...complete, risks: "Första" });
    const told = await press(saved, "save", email, { ...complete, risks: "Andra" }, 409);
    expect(visibleText(told.html)).toContain(
      describeIssue({ field: "_action", code: "draft-saved-before", payload: {} }, "sv"),
    );
    expect(told.html).toContain("Andra");
    expect((await check(saved.link)).page.html).toContain("Första");
    expect(await mailTo(email)).toHaveLength(1);
  });

  test("saved to a mistyped address is saved again to the right one, and the first link opens nothing", async () => {
    const saved = await save("nman@example.com", { ...complete, risks: "Bara mitt" });
    await press(saved, "save", "namn@example.com", { ...complete, risks: "Bara mitt" });
    const right = await linkTo("namn@example.com");
    expect((await check(right)).page.html).toContain("Bara mitt");
    for (const path of ["", "/check", "/receipt", "/sections/about", "/withdraw"]) {
      expect((await request(journey, `${saved.link}${path}`)).status).toBe(404);
    }
    await send(right);
    expect((await request(journey, `${saved.link}/receipt`)).status).toBe(404);
  });

  test("sent by the link and then from the form itself is one answer: the page shows both", async () => {
    const email = "bada@example.com";
    const saved = await save(email, { ...complete, risks: "Genom länken" });
    await send(saved.link);
    const before = await submissions();
    const same = await press(saved, "send", email, { ...complete, risks: "Genom länken" });
    expect(same.html).toContain(openAnswerTexts.sv.sentConfirmed);
    expect(await submissions()).toBe(before);
    const told = await press(saved, "send", email, { ...complete, risks: "Ur formuläret" }, 409);
    expect(told.html).toContain("Genom länken");
    expect(told.html).toContain("Ur formuläret");
    const mine = told.forms.find(({ controls }) => controls.some(({ name }) => name === pageFields.nonce));
    if (mine === undefined) throw new Error("The page offers no choice");
    const sent = await saved.visitor.send(told, mine, {}, { button: "keep-mine" });
    expect(sent.html).toContain(openAnswerTexts.sv.sentConfirmed);
    expect((await request(journey, `${saved.link}/receipt`)).html).toContain("Ur formuläret");
    expect((await mailTo(email)).some(({ links }) => links.some((each) => each.includes("/confirm/")))).toBe(false);
  });

  test("sent from itself first is confirmed by its own mail, to which the link leads too", async () => {
    const email = "forst@example.com";
    const saved = await save(email);
    await press(saved, "send", email, complete);
    const visitor = journey.visitor();
    const asked = await visitor.open(`${saved.link}/receipt`);
    expect(asked.html).toContain(openAnswerTexts.sv.confirmTitle);
    const confirmed = await visitor.send(
      asked,
      findForm(asked, pageFields.action),
      { [pageFields.sure]: "yes" },
      { button: "confirm" },
    );
    expect(confirmed.html).toContain(openAnswerTexts.sv.confirmedTitle);
    expect((await visitor.open(`${saved.link}/receipt`)).html).toContain(answerOutcomeTexts.sv.receiptTitle);
  });

  test("takes views on the draft once its link is there, and says so before", async () => {
    const { link, page } = await save("avsnitt@example.com");
    expect(visibleText(page.html)).toContain(planReadingTexts.sv.openInstead);
    const visitor = journey.visitor();
    const form = await visitor.open(link);
    expect(form.html).toContain(`href="${link}/plan"`);
    const list = await visitor.open(`${link}/plan`);
    expect(visibleText(list.html)).toContain("Uppdrag");
    const section = await visitor.open(`${link}/plan/mandate`);
    const said = { "plan:mandate.comment": "Från någon utan inbjudan", "plan:mandate.to-2": "" };
    await visitor.send(section, findForm(section, pageFields.sent), said, { button: "save" });
    const receipt = await send(link);
    expect(receipt.url).toContain("/receipt");
    expect(visibleText(receipt.html)).toContain("Från någon utan inbjudan");
    expect(visibleText(receipt.html)).toContain("stycket stryks");
  });

  test("takes files once its link is there, and staff find them", async () => {
    const { link } = await save("fil@example.com");
    const visitor = journey.visitor();
    const page = await visitor.open(`${link}/files/attachment`);
    const upload = { field: "file", fileName: "karta.pdf", bytes: pdf };
    const checked = await visitor.send(page, findForm(page, "Policy"), {}, { upload });
    await visitor.send(checked, findForm(checked, filePageFields.key), {}, { button: "attach" });
    expect(visibleText((await send(link)).html)).toContain("PDF, 1");
    const desk = await signInStaff(journey.door, journey.tools, publisher);
    const files = await desk.visitor.open("/asnen/staff/rounds/2027/files");
    expect(files.html).toMatch(/2027-open-[0-9a-f]{32}/);
  });
});

describe("a draft is not saved", () => {
  test.each(["inte en adress", ""])("to %j, and what was typed stays", async (email) => {
    const before = await dumpTable(journey);
    const refused = await press(await openForm(), "save", email, { ...complete, risks: "Kvar" }, 422);
    expect(refused.html).toContain(`href="#f-${pageFields.email}"`);
    expect(refused.html).toContain("Kvar");
    expect(await dumpTable(journey)).toBe(before);
  });

  test("by a program that fills in everything, or sends at once", async () => {
    const before = await dumpTable(journey);
    const opened = await openForm();
    const trapped = { ...complete, [pageFields.trap]: "http://example.com" };
    expect((await press(opened, "save", "robot@example.com", trapped, 422)).html).toContain('role="alert"');
    const fresh = await journey.visitor().open(address);
    const pairs = pairsFrom(fresh, pageFields.email, { ...complete, [pageFields.email]: "robot@example.com" }, "save");
    expect((await post(journey, address, pairs)).status).toBe(422);
    expect(await dumpTable(journey)).toBe(before);
  });

  test("with a nonce that is not the form's, or another destination's", async () => {
    const { page } = await openForm();
    const pairs = pairsFrom(page, pageFields.email, { ...complete, [pageFields.email]: "x@example.com" }, "save");
    const token = (await linkTo("bada@example.com")).split("/").at(-1) ?? "";
    for (const nonce of ["", "x", token]) {
      const body = pairs.map(([name, value]): [string, string] => [name, name === pageFields.nonce ? nonce : value]);
      expect((await post(journey, address, body)).status).toBe(404);
    }
    expect((await post(journey, "/annan/rounds/2027/answer", pairs)).status).toBe(404);
  });

  test("to two addresses in turn, each of which gets no more mails than it has room for", async () => {
    const { page } = await openForm();
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const to = turn % 2 === 0 ? "turn-a@example.com" : "turn-b@example.com";
      const pairs = pairsFrom(page, pageFields.email, { ...complete, [pageFields.email]: to }, "save");
      statuses.push((await post(journey, address, pairs)).status);
    }
    // The last one is the address that it is saved to already: no other mail.
    expect(statuses).toEqual([...Array(10).fill(303), 429, 303]);
    for (const to of ["turn-a@example.com", "turn-b@example.com"]) expect(await mailTo(to)).toHaveLength(5);
  });

  test("to more addresses than one network and one address have room for", async () => {
    const email = "ofta@example.com";
    for (let times = 0; times < 5; times += 1) await save(email);
    const refused = await press(await openForm("en"), "save", email, { ...complete, risks: "Kept" }, 429);
    expect(refused.html).toContain("Kept");
    expect(refused.html).toContain(`id="f-${pageFields.email}.error"`);
    expect(await mailTo(email)).toHaveLength(5);
  });
});

describe("the mailed link", () => {
  test("changes nothing by being opened, and does nothing but answer", async () => {
    const { link } = await save("scanner@example.com");
    const token = link.split("/").at(-1) ?? "";
    const before = await dumpTable(journey);
    for (const path of [
      "",
      "/check",
      "/sections/about",
      "/plan",
      "/plan/mandate",
      "/receipt",
      "/withdraw",
      "/files/attachment",
    ]) {
      for (const method of ["GET", "HEAD"]) await request(journey, `${link}${path}`, { method });
    }
    for (const purpose of ["confirm", "decide", "no-reminders"]) {
      expect((await request(journey, `/asnen/${purpose}/${token}`)).status).toBe(404);
    }
    for (const forged of [`/annan/answer/${token}`, `${link}A`, link.replace(".open-", ".open-0")]) {
      expect((await request(journey, forged)).status).toBe(404);
    }
    expect(await dumpTable(journey)).toBe(before);
  });
});

test("is found again by asking for the link: the one that holds now, at the address that saved it", async () => {
  const { link } = await save("tappad@example.com");
  await askForLink("Tappad@example.com");
  const mail = (await mailTo("tappad@example.com")).at(-1);
  expect(mail?.subject).toBe(mailTexts.sv.linkAgain.subject("Destination Åsnen"));
  expect(mail?.links.map((found) => new URL(found).pathname)).toContain(link);
  expect(mail?.text).toContain(mailTexts.sv.linkAgain.openForm);
});

describe("towards the close", () => {
  test("the last reminder, and no earlier one, says once that there is a draft, and can be declined", async () => {
    await save("glomt@example.com", { ...complete, risks: "Hann aldrig skicka" });
    await save("nej@example.com");
    await journey.tools.moveTo("2027-04-20T09:05");
    expect(await mailTo("glomt@example.com")).toHaveLength(1);
    await journey.tools.moveTo("2027-05-18T09:05");
    const reminder = (await mailTo("glomt@example.com")).at(-1);
    expect(reminder?.subject).toContain("Ditt utkast är inte skickat");
    expect(await mailTo("glomt@example.com")).toHaveLength(2);
    // Sent is no draft: these have their receipts and nothing more.
    expect((await mailTo("spara-sv@example.com")).at(-1)?.subject).not.toContain("utkast");
    const visitor = journey.visitor();
    const stop = await visitor.open(await journey.tools.newestLink("nej@example.com", "/no-reminders/"));
    expect(stop.html).toContain(noRemindersTexts.sv.stopDraftBody);
    const stopped = await visitor.send(
      stop,
      findForm(stop, pageFields.action),
      { [pageFields.sure]: "yes" },
      { button: "stop" },
    );
    expect(stopped.html).toContain(noRemindersTexts.sv.stoppedTitle);
  });

  test("after it drafts and their addresses are gone, the link says what became of the answer, and nothing is taken", async () => {
    const sentLink = await linkTo("bada@example.com");
    const draftLink = await linkTo("glomt@example.com");
    const mistyped = await linkTo("nman@example.com");
    const open = await openForm();
    await journey.tools.moveTo("2027-05-25T00:00");
    const late = await press(open, "save", "sen@example.com", { ...complete, risks: "För sent" }, 410);
    expect(late.html).toContain("För sent");
    await journey.tools.moveTo("2027-05-25T06:10");
    const rows = (await dumpTable(journey)).split("\n");
    expect(rows.some((row) => row.includes("Hann aldrig skicka"))).toBe(false);
    expect(rows.some((row) => row.includes('"entity":{"S":"open-draft"}'))).toBe(false);
    const none = await request(journey, draftLink);
    expect([none.status, visibleText(none.html)]).toEqual([
      200,
      expect.stringContaining(answerOutcomeTexts.sv.closedNone),
    ]);
    expect(visibleText((await request(journey, `${sentLink}/receipt`)).html)).toContain("Ur formuläret");
    expect((await request(journey, `${mistyped}/receipt`)).status).toBe(404);
  });

  test("what was sent by a link is in the plan version", async () => {
    const desk = await signInStaff(journey.door, journey.tools, publisher);
    const { html } = await desk.visitor.open("/asnen/plans/2028/0.1");
    expect(html).toContain("Bara mitt");
    expect(html).toContain("Från någon utan inbjudan");
    expect(html).not.toContain("Genom länken");
  });
});
