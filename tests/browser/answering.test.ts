import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { answerSectionTexts } from "../../functions/texts/answer-section.ts";
import { documentTexts } from "../../functions/texts/document.ts";
import { fileTexts } from "../../functions/texts/file.ts";
import { filePageTexts } from "../../functions/texts/file-pages.ts";
import { openAnswerTexts } from "../../functions/texts/open-answer.ts";
import { withdrawTexts } from "../../functions/texts/withdraw.ts";
import { findChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { importFiles } from "../../infra/local/year/scene.ts";
import { readPdf } from "../documents/read-pdf.ts";
import { docx, program } from "../domain/sample-uploads.ts";
import { type Journey, round, startJourney } from "./journey.ts";
import { tabTo } from "./keyboard.ts";
import { actionButton, heading, sendButton } from "./page-parts.ts";
import { describeReader, type Reader, readers } from "./reader.ts";
import { openWatchedPage, type SeenPages, type WatchedPage } from "./watched-page.ts";

const chromium = findChromium();
if (chromium === undefined) console.warn(withoutChromium);

const patience = 120_000;
const cast = readers.map((reader, index) => ({ reader, name: describeReader(reader), number: index + 1 }));

/** One round that all readers answer in, each for parties of their own. */
describe.skipIf(chromium === undefined)("answering in Chromium", () => {
  let journey: Journey;
  const seen: SeenPages = new Set();
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

  const open = (reader: Reader) => openWatchedPage(journey.browser, reader, journey.host.url, seen);
  const linkOf = async (party: string) =>
    new URL(await journey.tools.newestLink(`${party}@example.com`, "/answer/")).pathname;

  it.each(cast)(
    "section by section: saved, found again, asked on in place, mended and sent $name",
    { timeout: patience },
    async ({ reader, number }) => {
      const { language, javaScript } = reader;
      const texts = answerSectionTexts[language];
      const link = await linkOf(`p-00${number}`);
      const address = `${link}?lang=${language}`;
      {
        await using first = await open(reader);
        const { page } = first;
        const button = (name: string) => page.getByRole("button", { name, exact: true });
        await first.visit(address);
        await first.press(page.getByRole("link", { name: answerTexts[language].startSections }));
        await first.fill({ "respondent-type": "company" });
        // The municipality is forgotten: it is saved all the same, and asked for at once.
        await first.press(button(texts.next));
        expect(await page.locator(".error-summary").isVisible()).toBe(true);
        await first.fill({ municipality: "0780" });
        await first.press(button(texts.next));
        expect(await page.locator("main").innerText()).toContain(texts.progress(2, 5));
        await first.press(button(texts.saveForLater));
        expect(await page.locator("main").innerText()).toContain(texts.savedTitle);
      }
      await using second = await open(reader);
      const { page } = second;
      const button = (name: string) => page.getByRole("button", { name, exact: true });
      await second.visit(address);
      await second.press(page.getByRole("link", { name: answerTexts[language].continueDraft }));
      await second.press(page.locator('main a[href*="/sections/priorities"]'));
      await second.fill({ "priorities-1": "packaged-offer", "priorities-2": "local-organisation" });
      await second.press(button(texts.toCheck));
      await second.press(page.locator('main a[href*="/sections/contribution"]'));
      const amount = page.locator('[name="cofinancing"]');
      await second.fill({ contribution: "money" });
      expect(await amount.isVisible()).toBe(javaScript);
      if (javaScript) {
        await second.fill({ contribution: "time" });
        expect(await amount.isVisible()).toBe(false);
        await second.fill({ contribution: "money" });
      } else {
        await second.press(button(texts.toCheck));
        expect(await amount.isVisible()).toBe(true);
      }
      await second.fill({ cofinancing: "25 000 kr" });
      await second.press(button(texts.toCheck));
      expect((await page.locator("main").innerText()).replaceAll(/[\u00a0,]/g, " ")).toContain("25 000");
      await second.fill({ [pageFields.sure]: ["yes"] });
      await second.press(button(texts.send));
      expect(await heading(page)).toBe(answerOutcomeTexts[language].receiptTitle);
      await second.visit(`${link}/check?lang=${language}`);
      expect(await button(texts.send).count()).toBe(0);
    },
  );

  it.each(cast)(
    "handed over to a colleague, who proposes a wording and sends, and taken back by who was invited $name",
    { timeout: patience },
    async ({ reader, number }) => {
      const { language } = reader;
      const address = await linkOf(`p-${String(number + 8).padStart(3, "0")}`);
      await using invited = await open(reader);
      await invited.visit(`${address}?lang=${language}`);
      await invited.press(invited.page.locator('main a[href*="/colleagues"]').first());
      const email = `kollega-${number}@example.com`;
      await invited.fill({ email, parts: ["whole"], send: "yes" });
      await invited.press(actionButton(invited.page, "hand-over"));
      expect(await invited.page.locator("main").innerText()).toContain(email);

      await using colleague = await open(reader);
      const { page } = colleague;
      const own = new URL(await journey.tools.newestLink(email, "/answer/")).pathname;
      await colleague.visit(`${own}?lang=${language}`);
      await colleague.press(page.locator('main a[href*="/sections/"]').first());
      await colleague.fill({ "respondent-type": "company", municipality: "0764" });
      await colleague.press(actionButton(page, "check"));
      await colleague.visit(`${own}/plan/mandate?lang=${language}`);
      await colleague.unfold(page.locator("summary").first());
      const wording = page.locator('[name="plan:mandate.to-1"]');
      const proposed = (await wording.inputValue()).replace("en organisation", "en liten organisation");
      await colleague.fill({ "plan:mandate.to-1": proposed, "plan:mandate.comment": "Kort och bra." });
      await colleague.press(actionButton(page, "save"));
      expect(await page.locator("ins").first().innerText()).toContain("liten");
      await colleague.press(actionButton(page, "check"));
      expect(await page.locator("ins").first().innerText()).toContain("liten");
      await colleague.fill({ [pageFields.sure]: ["yes"] });
      await colleague.press(sendButton(page));
      expect(await heading(page)).toBe(answerOutcomeTexts[language].receiptTitle);

      await invited.visit(`${address}/withdraw?lang=${language}`);
      await invited.fill({ [pageFields.sure]: ["yes"] });
      await invited.press(actionButton(invited.page, "withdraw"));
      expect(await heading(invited.page)).toBe(withdrawTexts[language].withdrawnTitle);
    },
  );

  it.each(cast)(
    "the open form: saved, found again by the link in the mail alone, and sent $name",
    { timeout: patience },
    async ({ reader, number }) => {
      const { language } = reader;
      const email = `spara-${number}@example.com`;
      {
        await using first = await open(reader);
        await first.visit(`/asnen/rounds/${round}/answer?lang=${language}`);
        await journey.tools.pass(4);
        await first.fill({ "respondent-type": "resident", municipality: "0763", [pageFields.email]: email });
        await first.press(actionButton(first.page, "save"));
        expect(await heading(first.page)).toBe(openAnswerTexts[language].savedTitle);
      }
      await using second = await open(reader);
      const link = new URL(await journey.tools.newestLink(email, "/answer/")).pathname;
      await second.visit(`${link}/check?lang=${language}`);
      await second.fill({ [pageFields.sure]: ["yes"] });
      await second.press(sendButton(second.page));
      expect(await heading(second.page)).toBe(answerOutcomeTexts[language].receiptTitle);
    },
  );

  it.each(cast)(
    "a file: refused, changed, attached and sent along $name",
    { timeout: patience },
    async ({ reader, number }) => {
      const texts = fileTexts[reader.language];
      const words = filePageTexts[reader.language];
      const party = `p-00${number + 4}`;
      const link = await linkOf(party);
      await using form = await open(reader);
      await form.visit(`${link}?lang=${reader.language}`);
      const fileLink = form.page.getByRole("link", { name: texts.toFilePage });
      expect(await fileLink.getAttribute("target")).toBe("_blank");

      await using files = await open(reader);
      const { page } = files;
      await files.visit((await fileLink.getAttribute("href")) ?? "");
      await upload(files, "yttrande.docx", program);
      expect(await page.locator(".error-summary").innerText()).toContain(words.refusals["not-a-kind"]);
      await upload(files, "yttrande.docx", docx);
      expect(await heading(page)).toBe(words.checkTitle);
      await files.press(page.getByRole("button", { name: words.attach }));
      expect(await page.locator(".notice--success").innerText()).toContain(texts.kinds.docx);

      await form.fill({ "respondent-type": "company", municipality: "0764" });
      await form.press(sendButton(form.page));
      expect(await form.page.locator("main").innerText()).toContain(texts.kinds.docx);
      const document = await download(form, documentTexts[reader.language].download);
      expect(document.name).toBe(`2027-${party}.pdf`);
      expect(await readPdf(document.bytes)).toMatchObject({ isTagged: true });
    },
  );
});

/** Straight to the bucket, which sends the browser back by itself. */
async function upload({ page, reader }: WatchedPage, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: "text/html", buffer: Buffer.from(bytes) };
  const input = page.locator('input[type="file"]');
  const button = page.getByRole("button", { name: filePageTexts[reader.language].upload });
  // The window in which a file is chosen is the browser's own.
  if (reader.by === "keyboard") await tabTo(page, input);
  await input.setInputFiles(file);
  if (reader.by === "keyboard") {
    await tabTo(page, button);
    await page.keyboard.press("Enter");
  } else {
    await button.click();
  }
  await page.waitForURL(/\/check\?/);
}

async function download({ page, reader }: WatchedPage, name: string) {
  const downloading = page.waitForEvent("download");
  const link = page.getByRole("link", { name });
  if (reader.by === "keyboard") {
    await tabTo(page, link);
    await page.keyboard.press("Enter");
  } else {
    await link.click();
  }
  const started = await downloading;
  const chunks: Buffer[] = [];
  for await (const chunk of await started.createReadStream()) chunks.push(chunk as Buffer);
  return { name: started.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
