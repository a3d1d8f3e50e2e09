import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { mailTexts } from "../../functions/texts/mail.ts";
import { openAnswerTexts } from "../../functions/texts/open-answer.ts";
import { withdrawTexts } from "../../functions/texts/withdraw.ts";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { publisher } from "../../infra/local/year/sample-files.ts";
import { findForm, signInStaff } from "../../infra/local/year/staff-desk.ts";
import { type Page, visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startInConsultation } from "./journey-host.ts";
import { pairsFrom, post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInConsultation("withdraw");
});
afterAll(() => journey[Symbol.asyncDispose]());

const complete = { "respondent-type": "company", municipality: "0764", "mandate-clear": "4" };

async function answer(party: string, lang = "sv", answers = {}) {
  const visitor = journey.visitor();
  const link = `${new URL(await journey.linkOf(party, "/answer/")).pathname}?lang=${lang}`;
  const page = await visitor.open(link);
  const form = findForm(page, "municipality");
  const receipt = await visitor.send(page, form, { ...complete, ...answers }, { button: "send" });
  return { visitor, link, page, receipt };
}

function withdrawalIn(page: Page): string {
  const href = /href="([^"]*\/withdraw[^"]*)"/.exec(page.html)?.[1];
  if (href === undefined) throw new Error("The page leads to no withdrawal");
  return href;
}

async function withdraw(visitor: ReturnType<Journey["visitor"]>, receipt: Page): Promise<Page> {
  const page = await visitor.open(withdrawalIn(receipt));
  return visitor.send(page, findForm(page, pageFields.action), sureToSend, { button: "withdraw" });
}

const table = async () => (await dumpTable(journey)).split("\n");

describe.each([
  { language: "sv", party: "p-001" },
  { language: "en", party: "p-002" },
] as const)("withdrawing in $language", ({ language, party }) => {
  const texts = withdrawTexts[language];

  test("takes a page and a button, is receipted by page and mail, and deletes nothing", async () => {
    const { visitor, receipt } = await answer(party, language, { risks: `Risken för ${party}` });
    const page = await visitor.open(withdrawalIn(receipt));
    const before = await dumpTable(journey);
    await visitor.open(withdrawalIn(receipt));
    expect(await dumpTable(journey)).toBe(before);
    expect(page.html).toContain(texts.title);
    expect(page.html).toContain(`Risken för ${party}`);
    const done = await visitor.send(page, findForm(page, pageFields.action), sureToSend, { button: "withdraw" });
    expect(done.html).toContain(texts.withdrawnTitle);
    expect(done.html).not.toContain(`Risken för ${party}`);
    expect(done.html).not.toContain("/withdraw");
    expect((await table()).some((row) => row.includes(`Risken för ${party}`) && row.includes("submission"))).toBe(true);
    const mail = (await journey.tools.mail({ to: `${party}@example.com` })).at(-1);
    expect(mail?.subject).toContain(mailTexts[language].withdrawal.subject({ title: "" } as never).slice(0, 20));
    expect(mail?.text).not.toContain(`Risken för ${party}`);
  });

  test("is done by nobody who only presses the button", async () => {
    const { visitor, receipt } = await answer(party, language, { risks: `Risken för ${party}, igen` });
    const page = await visitor.open(withdrawalIn(receipt));
    const before = await dumpTable(journey);
    const form = findForm(page, pageFields.action);
    const unsure = await visitor.send(page, form, {}, { button: "withdraw", expect: 422 });
    expect(unsure.html).toContain('href="#f-_sure"');
    expect(decodeEntities(visibleText(unsure.html))).toContain(texts.sureYes);
    expect(unsure.html).toContain(`Risken för ${party}, igen`);
    expect(await dumpTable(journey)).toBe(before);
    await visitor.send(unsure, findForm(unsure, pageFields.action), sureToSend, { button: "withdraw" });
  });

  test("is what the receipt shows from then on, and the form opens empty", async () => {
    const link = new URL(await journey.linkOf(party, "/answer/")).pathname;
    const receipt = await request(journey, `${link}/receipt?lang=${language}`);
    expect(receipt.html).toContain(texts.withdrawnTitle);
    const form = await request(journey, `${link}?lang=${language}`);
    expect(form.html).not.toContain(`Risken för ${party}`);
    expect(form.html).not.toContain(`${link}/receipt`);
    // Asking again for what is done leads to the receipt.
    expect((await request(journey, `${link}/withdraw`)).status).toBe(303);
  });

  test("can be followed by a new answer", async () => {
    const { receipt } = await answer(party, language, { "mandate-clear": "2" });
    expect(receipt.html).toContain(answerOutcomeTexts[language].receiptTitle);
    expect(withdrawalIn(receipt)).toContain("/withdraw");
  });
});

test("pressed twice, and pressed again from an old page, is one withdrawal with one mail", async () => {
  const { visitor, receipt } = await answer("p-003");
  const address = withdrawalIn(receipt);
  const page = await visitor.open(address);
  const pairs = pairsFrom(page, pageFields.action, sureToSend, "withdraw");
  const before = (await journey.tools.mail({ to: "p-003@example.com" })).length;
  const sent = await Promise.all([1, 2, 3].map(() => post(journey, address, pairs)));
  expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect((await post(journey, address, pairs)).status).toBe(303);
  expect(await journey.tools.mail({ to: "p-003@example.com" })).toHaveLength(before + 1);
});

test("an answer that changed in between is not withdrawn: the page shows what it is now", async () => {
  const { visitor, receipt } = await answer("p-005");
  const address = withdrawalIn(receipt);
  const page = await visitor.open(address);
  await answer("p-005", "sv", { risks: "Ändrat under tiden" });
  const pairs = pairsFrom(page, pageFields.action, sureToSend, "withdraw");
  const refused = await post(journey, address, pairs);
  expect(refused.status).toBe(409);
  expect(refused.html).toContain(withdrawTexts.sv.changed);
  expect(refused.html).toContain("Ändrat under tiden");
  expect((await visitor.open(receipt.url)).html).toContain("Ändrat under tiden");
});

describe.each([
  { language: "sv", party: "p-011" },
  { language: "en", party: "p-012" },
] as const)("an answer sent from a page that is older than the withdrawal, in $language", ({ language, party }) => {
  const texts = answerOutcomeTexts[language];

  test("is told that the answer was withdrawn, loses nothing and can be sent as a new one", async () => {
    const { visitor, link, receipt } = await answer(party, language);
    const old = await visitor.open(link);
    await withdraw(visitor, receipt);
    const form = findForm(old, "municipality");
    const told = await visitor.send(old, form, { risks: "Skrivet före" }, { button: "send", expect: 409 });
    expect(told.html).toContain(texts.goneTitle);
    expect(told.html).toContain("Skrivet före");
    expect(told.html).not.toContain(texts.conflictStored);
    expect((await request(journey, link.replace("?", "/receipt?"))).html).toContain(
      withdrawTexts[language].withdrawnTitle,
    );
    const sent = await visitor.send(told, findForm(told, "municipality"), {}, { button: "keep-mine" });
    expect(sent.html).toContain(texts.receiptTitle);
    expect(sent.html).toContain("Skrivet före");
  });
});

test("an open answer sent anew after it was withdrawn counts at once, and is told so", async () => {
  const visitor = journey.visitor();
  const page = await visitor.open("/asnen/rounds/2027/answer");
  await journey.tools.pass(20);
  const form = findForm(page, pageFields.email);
  const answers = { ...complete, "respondent-type": "resident", [pageFields.email]: "anger@example.com" };
  await visitor.send(page, form, answers, { button: "send" });
  const link = await journey.tools.newestLink("anger@example.com", "/confirm/");
  const asked = await visitor.open(link);
  await withdraw(
    visitor,
    await visitor.send(asked, findForm(asked, pageFields.action), { [pageFields.sure]: "yes" }, { button: "confirm" }),
  );
  const told = await visitor.send(page, form, { ...answers, risks: "Nytt" }, { button: "send", expect: 409 });
  expect(told.html).toContain(answerOutcomeTexts.sv.goneTitle);
  const sent = await visitor.send(told, findForm(told, pageFields.email), {}, { button: "keep-mine" });
  expect(sent.html).toContain(openAnswerTexts.sv.sentConfirmed);
  expect((await visitor.open(link)).html).toContain("Nytt");
  const mail = (await journey.tools.mail({ to: "anger@example.com" })).at(-1);
  expect(mail?.subject).not.toContain("Bekräfta");
  await withdraw(visitor, await visitor.open(link));
});

test("an open answer is withdrawn by the link that confirmed it, and not before it is confirmed", async () => {
  const visitor = journey.visitor();
  const page = await visitor.open("/asnen/rounds/2027/answer");
  await journey.tools.pass(20);
  const answers = { ...complete, "respondent-type": "resident", [pageFields.email]: "oppen@example.com" };
  await visitor.send(page, findForm(page, pageFields.email), answers, { button: "send" });
  const link = await journey.tools.newestLink("oppen@example.com", "/confirm/");
  const address = `${new URL(link).pathname}/withdraw`;
  const early = await post(journey, address, [[pageFields.revision, "1"]]);
  expect(early.status).toBe(303);
  const confirmPage = await visitor.open(link);
  expect(confirmPage.html).not.toContain("/withdraw");
  const confirmed = await visitor.send(
    confirmPage,
    findForm(confirmPage, pageFields.action),
    { [pageFields.sure]: "yes" },
    { button: "confirm" },
  );
  const done = await withdraw(visitor, confirmed);
  expect(done.html).toContain(withdrawTexts.sv.withdrawnTitle);
  expect(done.html).toContain('href="/asnen/rounds/2027/answer"');
  const mail = (await journey.tools.mail({ to: "oppen@example.com" })).at(-1);
  expect(mail?.subject).toContain("återkallat");
});

test("staff see who has withdrawn, and count nobody who has", async () => {
  const desk = await signInStaff(journey.door, journey.tools, publisher);
  const page = visibleText((await desk.openRound("2027")).html);
  expect(page).toContain("Återkallat 5 april 2027");
  // p-001, p-002, p-005, p-011 and p-012 have answers that count; p-003 and the open ones are withdrawn.
  expect(page).toMatch(/5 av 44/);
});

test("what was withdrawn is in no freeze and no version, and the link says so after the close", async () => {
  await answer("p-006", "sv", { "draft-change": "Det här ska inte publiceras." }).then(({ visitor, receipt }) =>
    withdraw(visitor, receipt),
  );
  const { visitor: late, receipt: kept } = await answer("p-008", "sv", { "draft-change": "Det här står kvar." });
  const latePage = await late.open(withdrawalIn(kept));
  await journey.tools.moveTo("2027-05-25T06:05");
  const refused = await post(journey, latePage.url, pairsFrom(latePage, pageFields.action, sureToSend, "withdraw"));
  expect(refused.status).toBe(410);
  expect(refused.html).toContain(withdrawTexts.sv.tooLate);
  expect(refused.html).toContain("kom med");

  const desk = await signInStaff(journey.door, journey.tools, publisher);
  const { html } = await desk.visitor.open("/asnen/plans/2028/0.1");
  expect(html).toContain("Det här står kvar.");
  expect(html).not.toContain("Det här ska inte publiceras.");
  const link = new URL(await journey.linkOf("p-006", "/answer/")).pathname;
  const closed = await request(journey, `${link}?lang=sv`);
  expect(visibleText(closed.html)).toContain("Du återkallade ditt svar");
  expect((await request(journey, `${link}/receipt?lang=sv`)).html).toContain("Du återkallade ditt svar");
  expect(visibleText((await desk.openRound("2027")).html)).not.toContain("Återkallelse");
});
