import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import type { Answers } from "../../infra/local/year/fill-form.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { type Page, type Visitor, visibleText } from "../../infra/local/year/visitor.ts";
import { councilDecision } from "./council-decision.ts";
import { type Journey, startInReferral } from "./journey-host.ts";
import { scanAddress } from "./mail-scanner.ts";
import { post, request } from "./raw-request.ts";
import { dumpTable } from "./table-dump.ts";

let journey: Journey;
beforeAll(async () => {
  journey = await startInReferral("reply drafts");
}, 120_000);
afterAll(() => journey[Symbol.asyncDispose]());

const { "decision-date": _, paragraph: __, ...unfinished } = councilDecision;

async function addressOf(party: string, page = "") {
  return `${new URL(await journey.linkOf(party, "/decide/")).pathname}${page}`;
}

async function openDraft(party: string) {
  const visitor = journey.visitor();
  return { visitor, page: await visitor.open(await addressOf(party, "/draft")) };
}

type Opened = Awaited<ReturnType<typeof openDraft>>;

function save({ visitor, page }: Opened, answers: Answers, button: "save" | "check" = "save", expect = 200) {
  return visitor.send(page, findForm(page, "stance"), answers, { button, expect });
}

function send(visitor: Visitor, checked: Page, expect = 200, sure = true) {
  const answers: Answers = sure ? { [pageFields.sure]: "yes" } : {};
  return visitor.send(checked, findForm(checked, pageFields.sure), answers, { button: "send", expect });
}

async function drop(party: string, expect = 200) {
  const visitor = journey.visitor();
  const page = await visitor.open(await addressOf(party, "/draft/discard"));
  return visitor.send(
    page,
    findForm(page, pageFields.sure),
    { [pageFields.sure]: "yes" },
    { button: "discard", expect },
  );
}

async function mailsOf(party: string) {
  return (await journey.tools.mail({ to: `${party}@example.com` })).length;
}

describe("a reply that is written over several days", () => {
  test("is saved unfinished from either form, counts for nothing, and is looked through and sent", async () => {
    const before = await mailsOf("k-0780");
    const first = journey.visitor();
    const form = await first.open(await addressOf("k-0780"));
    const saved = await first.send(form, findForm(form, "stance"), unfinished, { button: "save" });
    expect(new URL(saved.url).pathname).toMatch(/\/draft\/check$/);
    expect(visibleText(saved.html)).toContain("2 saker behöver fyllas i eller rättas");
    expect(saved.forms.some(({ controls }) => controls.some(({ name }) => name === pageFields.sure))).toBe(false);

    const pending = visibleText((await request(journey, await addressOf("k-0780"))).html);
    expect(pending).toContain("Det finns ett utkast");
    expect(pending).not.toContain("Beslutet är registrerat");
    const receipt = await request(journey, await addressOf("k-0780", "/receipt"));
    expect(receipt.status).toBe(303);

    const later = await openDraft("k-0780");
    expect(later.page.html).toContain("Nämndsekreteraren");
    const checked = await save(later, { "decision-date": "2027-08-18", paragraph: "84" }, "check");
    expect((await send(later.visitor, checked, 422, false)).html).toContain(`href="#f-${pageFields.sure}`);
    const recorded = await send(later.visitor, checked);
    expect(new URL(recorded.url).pathname).toMatch(/\/receipt$/);
    expect(visibleText(recorded.html)).toContain("470 645");
    expect(visibleText((await request(journey, await addressOf("k-0780"))).html)).not.toContain("Det finns ett utkast");
    expect(await mailsOf("k-0780")).toBe(before + 1);
  });

  test("keeps both when two officers write at once, and lets them choose", async () => {
    const [one, other] = [await openDraft("k-0764"), await openDraft("k-0764")];
    await save(one, { ...unfinished, comments: "Från den ena" });
    const stale = await save(other, { ...unfinished, comments: "Från den andra" }, "save", 409);
    expect(stale.html).toContain("Från den ena");
    expect(stale.html).toContain("Från den andra");
    const before = await openDraft("k-0764");
    expect(before.page.html).toContain("Från den ena");
    const mine = stale.forms.find(({ controls }) => controls.some(({ name }) => name === "comments"));
    if (mine === undefined) throw new Error("The page offers no choice");
    await other.visitor.send(stale, mine, {}, { button: "keep-mine" });
    expect((await openDraft("k-0764")).page.html).toContain("Från den andra");
  });

  test("is not sent from a check page that is no longer true", async () => {
    const visit = await openDraft("k-0764");
    const checked = await save(visit, { "decision-date": "2027-08-18", paragraph: "84" }, "check");
    await save(await openDraft("k-0764"), { paragraph: "85" });
    const told = await send(visit.visitor, checked, 409);
    expect(visibleText(told.html)).toContain("Inget är skickat");
    expect(visibleText(told.html)).toContain("85");
    expect((await request(journey, await addressOf("k-0764", "/receipt"))).status).toBe(303);
    await send(visit.visitor, told);
    expect(visibleText((await request(journey, await addressOf("k-0764", "/receipt"))).html)).toContain("§ 85");
  });

  test("says what it changes in a recorded decision, and asks why before it can be sent", async () => {
    const visit = await openDraft("k-0764");
    const lacking = await save(visit, { "financing-0-amount": "470 650" }, "check");
    expect(visibleText(lacking.html)).toContain("En sak behöver fyllas i");
    const again = await openDraft("k-0764");
    const checked = await save(again, { "correction-reason": "Beloppet var fel." }, "check");
    expect(visibleText(checked.html)).toMatch(/470 645 kr.* → .*470 650 kr/);
    await send(again.visitor, checked);
    expect(visibleText((await request(journey, await addressOf("k-0764", "/receipt"))).html)).toContain(
      "Beloppet var fel.",
    );
  });

  test("that an answer has overtaken is shown beside it and never merged", async () => {
    await save(await openDraft("k-0763"), { ...unfinished, comments: "Ett utkast" });
    const visitor = journey.visitor();
    const form = await visitor.open(await addressOf("k-0763"));
    await visitor.send(
      form,
      findForm(form, "stance"),
      { ...councilDecision, comments: "Registrerat" },
      { button: "send" },
    );
    const told = visibleText((await request(journey, await addressOf("k-0763", "/draft/check"))).html);
    expect(told).toContain("registrerades ett annat svar");
    await drop("k-0763");
    expect(visibleText((await request(journey, await addressOf("k-0763", "/receipt"))).html)).toContain("Registrerat");
  });

  test("keeps what can never be accepted, and says so by the field", async () => {
    const visit = await openDraft("r-07");
    const nonsense = { ...unfinished, "decision-date": "2027-13-40", "financing-0-amount": "ganska mycket" };
    const told = await save(visit, nonsense, "check", 422);
    expect(told.html).toContain('href="#f-decision-date"');
    const again = await openDraft("r-07");
    expect(again.page.html).toContain("2027-13-40");
    expect(again.page.html).toContain("ganska mycket");
  });

  test("is dropped only as the page knew it", async () => {
    const visitor = journey.visitor();
    const page = await visitor.open(await addressOf("r-07", "/draft/discard"));
    await save(await openDraft("r-07"), { ...unfinished, "decision-date": "", comments: "Kom emellan" });
    const form = findForm(page, pageFields.sure);
    const told = await visitor.send(page, form, { [pageFields.sure]: "yes" }, { button: "discard", expect: 409 });
    expect(visibleText(told.html)).toContain("Det finns kvar");
    expect((await openDraft("r-07")).page.html).toContain("Kom emellan");
    await drop("r-07");
    expect((await openDraft("r-07")).page.html).not.toContain("Kom emellan");
  });
});

test("a scanner that opens the pages and presses their buttons changes nothing", async () => {
  await save(await openDraft("r-07"), unfinished);
  const before = await dumpTable(journey);
  for (const page of ["", "/draft", "/draft/check", "/draft/discard"]) {
    await scanAddress(journey, new URL(await addressOf("r-07", page), journey.host.url).href);
  }
  expect(await dumpTable(journey)).toBe(before);
});

test("another's link, a made-up revision and a body without one are refused", async () => {
  const address = await addressOf("r-07", "/draft");
  const respondents = new URL(await journey.linkOf("p-001", "/answer/")).pathname.replace("/answer/", "/decide/");
  expect((await request(journey, `${respondents}/draft`)).status).toBe(404);
  const before = await dumpTable(journey);
  for (const fields of [
    [["stance", "supports"]],
    [
      [pageFields.revision, "9"],
      [pageFields.drafts, "1"],
      ["comments", "x"],
    ],
    [
      [pageFields.revision, "0"],
      [pageFields.drafts, "-1"],
      ["comments", "x"],
    ],
  ] as [string, string][][]) {
    expect((await post(journey, address, fields)).status).toBe(400);
  }
  expect(await dumpTable(journey)).toBe(before);
});

test("what was typed after the time was over is shown to be kept, and the close forgets the draft", async () => {
  const visit = await openDraft("r-07");
  await journey.tools.moveTo("2027-12-01T00:10");
  const told = await save(visit, { comments: "För sent" }, "save", 410);
  expect(visibleText(told.html)).toContain("För sent");
  expect((await request(journey, await addressOf("r-07", "/draft"))).status).toBe(303);
  expect(await dumpTable(journey)).not.toContain('"answer-draft"');
});
