import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { sureToSend } from "../../infra/local/year/answer-by-section.ts";
import { attachFile } from "../../infra/local/year/attach-file.ts";
import { decodeEntities } from "../../infra/local/year/html-forms.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import { visibleText } from "../../infra/local/year/visitor.ts";
import { type Journey, startWithQuestionnaire } from "./journey-host.ts";
import { addressesIn, scanAddress } from "./mail-scanner.ts";
import { dumpTable } from "./table-dump.ts";

const complete = { "respondent-type": "company", municipality: "0764" };

/** A form without parts, and so without a page to look the answer through on before it is sent. */
function onOnePage(seed: string, required: "some" | "none"): Promise<Journey> {
  return startWithQuestionnaire(seed, ({ sections: _, questions, ...rest }) => ({
    ...rest,
    questions: questions
      .filter(({ type }) => type !== "plan-views")
      .map(({ section: __, ...question }) =>
        required === "none" ? ({ ...question, required: false } as typeof question) : question,
      ),
  }));
}

async function scan(journey: Journey, party: string): Promise<number> {
  const mail = await journey.tools.mail({ to: `${party}@example.com` });
  let buttons = 0;
  for (const address of new Set(mail.flatMap(addressesIn))) buttons += await scanAddress(journey, address);
  await journey.host.idle();
  return buttons;
}

describe("an answer on one page that a file came to after it was sent", () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await onOnePage("one-page-form", "some");
  });
  afterAll(() => journey[Symbol.asyncDispose]());

  test.each([
    ["p-001", "sv"],
    ["p-002", "en"],
  ] as const)("of %s is sent again by nobody who only presses the button, in %s", async (party, language) => {
    const texts = answerTexts[language];
    const link = `${await journey.linkOf(party, "/answer/")}?lang=${language}`;
    const visitor = journey.visitor();
    const empty = await visitor.open(link);
    expect(empty.html).not.toContain(texts.sureYes);
    await visitor.send(empty, findForm(empty, "municipality"), complete, { button: "send" });
    expect((await visitor.open(link)).html).not.toContain(texts.sureYes);

    await attachFile(visitor, link);
    const before = await dumpTable(journey);
    expect(await scan(journey, party)).toBeGreaterThan(1);
    const page = await visitor.open(link);
    const typed = { risks: "Skrivet efter filen" };
    const unsure = await visitor.send(page, findForm(page, pageFields.sure), typed, { button: "send", expect: 422 });
    expect(unsure.html).toContain('href="#f-_sure"');
    expect(decodeEntities(visibleText(unsure.html))).toContain(texts.sureYes);
    expect(unsure.html).toContain("Skrivet efter filen");
    expect(await dumpTable(journey)).toBe(before);

    const sent = await visitor.send(unsure, findForm(unsure, pageFields.sure), sureToSend, { button: "send" });
    expect(sent.url).toContain("/receipt");
    expect(sent.html).toContain("Skrivet efter filen");
    expect(visibleText(sent.html)).toContain("PDF");
    expect((await visitor.open(link)).html).not.toContain(texts.sureYes);
  });

  test("keeps the box ticked when something else has to be put right", async () => {
    const link = await journey.linkOf("p-003", "/answer/");
    const visitor = journey.visitor();
    const empty = await visitor.open(link);
    await visitor.send(empty, findForm(empty, "municipality"), complete, { button: "send" });
    await attachFile(visitor, link);
    const page = await visitor.open(link);
    const wrong = { ...sureToSend, municipality: "" };
    const refused = await visitor.send(page, findForm(page, pageFields.sure), wrong, { button: "send", expect: 422 });
    const again = findForm(refused, pageFields.sure);
    const sent = await visitor.send(refused, again, { municipality: "0764" }, { button: "send" });
    expect(sent.url).toContain("/receipt");
  });
}, 60_000);

test("a form on one page that asks for nothing is not sent empty by whoever only presses the button", async () => {
  await using journey = await onOnePage("one-page-optional", "none");
  const before = await dumpTable(journey);
  expect(await scan(journey, "p-001")).toBeGreaterThan(1);
  expect(await dumpTable(journey)).toBe(before);
  const visitor = journey.visitor();
  const page = await visitor.open(await journey.linkOf("p-001", "/answer/"));
  const sent = await visitor.send(page, findForm(page, pageFields.sure), sureToSend, { button: "send" });
  expect(sent.url).toContain("/receipt");
}, 60_000);
