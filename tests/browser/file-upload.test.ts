import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentTexts } from "../../functions/texts/document.ts";
import { fileTexts } from "../../functions/texts/file.ts";
import { filePageTexts } from "../../functions/texts/file-pages.ts";
import { findChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { readPdf } from "../documents/read-pdf.ts";
import { docx, program } from "../domain/sample-uploads.ts";
import { findBarriers, overhang } from "./audit-page.ts";
import { fillPage } from "./fill-page.ts";
import { type Journey, round, startJourney } from "./journey.ts";
import { heading, sendButton } from "./page-parts.ts";
import { describeReader, type Reader, readers, viewports } from "./reader.ts";

const chromium = findChromium();
if (chromium === undefined) console.warn(withoutChromium);

const patience = 120_000;

describe.skipIf(chromium === undefined)("a file in Chromium, which holds to the page's own policy", () => {
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

  /** With scripts only: axe needs them. */
  async function inspect(page: Page, { javaScript }: Reader): Promise<void> {
    expect(await overhang(page), page.url()).toBe(0);
    if (javaScript) expect(await findBarriers(page), page.url()).toEqual([]);
  }

  it.each(readers.map((reader, index) => ({ reader, name: describeReader(reader), party: `p-00${index + 1}` })))(
    "is refused, changed, attached and sent along $name",
    { timeout: patience },
    async ({ reader, party }) => {
      const { language, javaScript, device } = reader;
      const context = await journey.browser.newContext({
        viewport: viewports[device],
        javaScriptEnabled: javaScript,
        acceptDownloads: true,
      });
      await using _ = { [Symbol.asyncDispose]: () => context.close() };
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (!message.text().includes("status of 422")) complaints.push(message.text());
      });
      const texts = fileTexts[language];
      const words = filePageTexts[language];
      const link = await journey.tools.newestLink(`${party}@example.com`, "/answer/");
      await page.goto(`${journey.host.url}${new URL(link).pathname}?lang=${language}`);

      const opened = context.waitForEvent("page");
      await page.getByRole("link", { name: texts.toFilePage }).click();
      const filePage = await opened;
      await filePage.waitForLoadState("load");
      filePage.on("console", (message) => {
        if (!message.text().includes("status of 422")) complaints.push(message.text());
      });
      await inspect(filePage, reader);

      const upload = async (name: string, bytes: Uint8Array) => {
        await filePage
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: "text/html", buffer: Buffer.from(bytes) });
        await filePage.getByRole("button", { name: words.upload }).click();
        await filePage.waitForURL(/\/check\?/);
      };
      await upload("yttrande.docx", program);
      expect(await filePage.locator(".error-summary").innerText()).toContain(words.refusals["not-a-kind"]);
      await inspect(filePage, reader);

      await upload("yttrande.docx", docx);
      expect(await heading(filePage)).toBe(words.checkTitle);
      await inspect(filePage, reader);
      await filePage.getByRole("button", { name: words.attach }).click();
      await filePage.waitForURL(/\/files\/attachment(?:\?|$)/);
      expect(await filePage.locator(".notice--success").innerText()).toContain(texts.kinds.docx);
      await inspect(filePage, reader);
      await filePage.close();

      await fillPage(page, { "respondent-type": "company", municipality: "0764" });
      await sendButton(page).click();
      await page.waitForURL(/\/receipt/);
      expect(await page.locator("main").innerText()).toContain(texts.kinds.docx);
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: documentTexts[language].download }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(`2027-${party}.pdf`);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      expect(await readPdf(Buffer.concat(chunks))).toMatchObject({ isTagged: true });
      expect(complaints).toEqual([]);
    },
  );
});
