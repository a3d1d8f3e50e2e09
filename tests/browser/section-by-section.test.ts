import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { findChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { type Journey, round, startJourney } from "./journey.ts";
import { describeReader, readers } from "./reader.ts";
import { openWatchedPage } from "./watched-page.ts";

const chromium = findChromium();
if (chromium === undefined) console.warn(withoutChromium);

const patience = 120_000;

describe.skipIf(chromium === undefined)("an answer section by section in Chromium", () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney(chromium ?? "");
    const { host, tools, people } = journey;
    await importFiles({ door: host, tools, people, round }, [
      ["destination", "destination.json"],
      ["questionnaire", "questionnaire-2027.json"],
      ["parties", "parties-2027.csv"],
      ["round", "round-2027.json"],
      ["plan", "plan-2027-draft.json"],
    ]);
    await tools.moveTo("2027-04-05T09:05");
  }, patience);
  afterAll(() => journey?.[Symbol.asyncDispose]());

  it.each(readers.map((reader, index) => ({ reader, name: describeReader(reader), party: `p-00${index + 1}` })))(
    "is saved, found again, asked on in place, mended and sent $name",
    { timeout: patience },
    async ({ reader, party }) => {
      const { language, javaScript } = reader;
      const texts = answerSectionTexts[language];
      const link = new URL(await journey.tools.newestLink(`${party}@example.com`, "/answer/")).pathname;
      const address = `${link}?lang=${language}`;
      {
        await using first = await openWatchedPage(journey.browser, reader, journey.host.url);
        const { page } = first;
        const button = (name: string) => page.getByRole("button", { name, exact: true });
        await first.visit(address);
        await first.press(page.getByRole("link", { name: answerTexts[language].startSections }));
        await page.locator('[name="respondent-type"][value="company"]').check();
        // The municipality is forgotten: it is saved all the same, and asked for at once.
        await first.press(button(texts.next));
        expect(await page.locator(".error-summary").isVisible()).toBe(true);
        await page.locator('[name="municipality"][value="0780"]').check();
        await first.press(button(texts.next));
        expect(await page.locator("main").innerText()).toContain(texts.progress(2, 5));
        await first.press(button(texts.saveForLater));
        expect(await page.locator("main").innerText()).toContain(texts.savedTitle);
      }
      await using second = await openWatchedPage(journey.browser, reader, journey.host.url);
      const { page } = second;
      const button = (name: string) => page.getByRole("button", { name, exact: true });
      await second.visit(address);
      await second.press(page.getByRole("link", { name: answerTexts[language].continueDraft }));
      await second.press(page.locator('main a[href*="/sections/contribution"]'));
      const amount = page.locator('[name="cofinancing"]');
      await page.locator('[name="contribution"][value="money"]').check();
      expect(await amount.isVisible()).toBe(javaScript);
      if (javaScript) {
        await page.locator('[name="contribution"][value="time"]').check();
        expect(await amount.isVisible()).toBe(false);
        await page.locator('[name="contribution"][value="money"]').check();
      } else {
        await second.press(button(texts.toCheck));
        expect(await amount.isVisible()).toBe(true);
      }
      await amount.fill("25 000 kr");
      await second.press(button(texts.toCheck));
      expect((await page.locator("main").innerText()).replaceAll(/[\u00a0,]/g, " ")).toContain("25 000");
      await second.press(button(texts.send));
      expect(await page.locator("h1").innerText()).toBe(answerOutcomeTexts[language].receiptTitle);
      await second.visit(`${link}/check?lang=${language}`);
      expect(await button(texts.send).count()).toBe(0);
    },
  );
});
