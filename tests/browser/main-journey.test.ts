import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { consultationStory } from "../../infra/local/year/consultation-story.ts";
import { administrator, publisher } from "../../infra/local/year/sample-files.ts";
import {
  answerByInvitation,
  answerInTwoWindows,
  answerOpenly,
  declineReminders,
  findAnswerInVersion,
  readPublicPages,
} from "./consultation-pages.ts";
import { type Journey, startJourney } from "./journey.ts";
import { withReadersLanguage } from "./page-parts.ts";
import { describeReader, type Reader, readers } from "./reader.ts";
import { recordDecision } from "./referral-pages.ts";
import {
  askForSignIn,
  importFile,
  importParties,
  importRubbish,
  readRoundPage,
  signIn,
  takePersonStep,
  takeStepByHand,
} from "./staff-pages.ts";
import { openWatchedPage, type SeenPages } from "./watched-page.ts";

const chromium = findChromium();
if (chromium === undefined) console.warn(withoutChromium);

/** Who each reader is in each part: nobody is two readers. */
const cast = readers.map((reader, index) => ({
  name: describeReader(reader),
  reader,
  stakeholder: `${["p-001", "p-005", "p-003", "p-007"][index]}@example.com`,
  declining: `${["p-015", "p-023", "p-025", "p-026"][index]}@example.com`,
  resident: `boende-${index + 1}@example.com`,
  decisionMaker: `${["k-0780", "k-0764", "k-0763", "r-07"][index]}@example.com`,
  amount: ["470 645 kr", "100670", "61 965", "0,25 mkr"][index] ?? "",
}));

const patience = 240_000;

describe.skipIf(chromium === undefined)("the main journey in Chromium", () => {
  let journey: Journey;
  const seen: SeenPages = new Set();
  beforeAll(async () => {
    journey = await startJourney(chromium ?? "");
  });
  afterAll(() => journey?.[Symbol.asyncDispose]());

  const open = (reader: Reader) => openWatchedPage(journey.browser, reader, journey.host.url, seen);
  const [first, second] = readers as [Reader, Reader];
  /** Staff's tables have a hundred stops to tab through. */
  const desktop: Reader = { ...first, by: "pointer" };

  it("brings the destination in, through the staff pages", { timeout: patience }, async () => {
    await using desk = await open(desktop);
    await askForSignIn(desk, administrator);
    await signIn(desk, administrator);
    await importRubbish(desk);
    await importFile(desk, "destination", "destination.json");
    await importFile(desk, "questionnaire", "questionnaire-2027.json");
    await importFile(desk, "round", "round-2027.json");
    await importFile(desk, "plan", "plan-2027-draft.json");
    await importParties(desk, "parties-2027.csv");
    await takeStepByHand(desk, "open-round");
    await journey.tools.moveTo("2027-04-05T09:05");
  });

  it.each(cast)("public pages, $name", { timeout: patience }, async ({ reader }) => {
    await using visitor = await open(reader);
    await readPublicPages(visitor);
  });

  it.each(cast)("an answer by invitation, $name", { timeout: patience }, async ({ reader, stakeholder, declining }) => {
    await using visitor = await open(reader);
    await answerByInvitation(visitor, stakeholder);
    await declineReminders(visitor, declining);
  });

  it("one answer in two windows", { timeout: patience }, async () => {
    const [, phone] = cast;
    await using one = await open(phone?.reader ?? first);
    await using other = await open(phone?.reader ?? first);
    await answerInTwoWindows(one, other, phone?.stakeholder ?? "");
  });

  it.each(cast)("an open answer, confirmed by mail, $name", { timeout: patience }, async ({ reader, resident }) => {
    await using visitor = await open(reader);
    await answerOpenly(visitor, resident);
  });

  it("everybody else answers, and staff compile and approve", { timeout: patience }, async () => {
    const taken = new Set(cast.flatMap(({ stakeholder, declining }) => [stakeholder, declining]));
    for (const event of consultationStory) {
      if (event.does === "answer" && !taken.has(`${event.party}@example.com`)) await journey.people.takePart(event);
    }
    await journey.tools.moveTo("2027-08-16T10:00");
    await using desk = await open(second);
    await signIn(desk, publisher);
    await importFile(desk, "plan", "plan-2027-referral.json");
    await takePersonStep(desk, "approve-referral", { confirm: "yes" });
    await journey.tools.moveTo("2027-08-18T09:05");
    await readRoundPage(desk);
  });

  it.each(cast)(
    "where the answer went, and the closed form, $name",
    { timeout: patience },
    async ({ reader, stakeholder }) => {
      await using visitor = await open(reader);
      await findAnswerInVersion(visitor, stakeholder, "0.1");
      await visitor.visit(withReadersLanguage("/asnen/rounds/2027/answer", visitor));
      await visitor.visit(withReadersLanguage("/asnen/rounds/2027", visitor));
      await visitor.visit(withReadersLanguage("/asnen/plans/2028/0.2", visitor));
    },
  );

  it.each(cast)(
    "a decision with financing, $name",
    { timeout: patience },
    async ({ reader, decisionMaker, amount }) => {
      await using visitor = await open(reader);
      await recordDecision(visitor, decisionMaker, amount);
    },
  );

  it("the board adopts and staff publish", { timeout: patience }, async () => {
    await journey.tools.moveTo("2027-12-20T10:00");
    await using desk = await open({ ...second, language: "en" });
    await signIn(desk, publisher);
    await takePersonStep(desk, "adopt", {
      date: "2027-12-16",
      paragraph: "61",
      organ: "Styrelsen",
      minutes: "Styrelseprotokoll 2027-12-16",
    });
    await takePersonStep(desk, "publish", { confirm: "yes" });
  });

  it.each(cast)("the published plan, $name", { timeout: patience }, async ({ reader }) => {
    await using visitor = await open(reader);
    await visitor.visit(withReadersLanguage("/asnen", visitor));
    await visitor.visit(withReadersLanguage("/asnen/plans", visitor));
    await visitor.press(visitor.page.locator('main a[href*="/plans/2028/1.0"]').first());
    expect(await visitor.page.locator("main").innerText()).toContain(
      reader.language === "sv" ? "470\u00a0645" : "470,645",
    );
    expect(await visitor.page.locator("main").innerText()).toContain("Växjö kommun");
  });
});
