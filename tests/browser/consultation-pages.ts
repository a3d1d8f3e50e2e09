import { expect } from "vitest";
import { pageFields } from "../../forms/parts/values.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { answerReceiptTexts } from "../../functions/texts/answer-receipt.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { layoutTexts } from "../../functions/texts/layout.ts";
import { noRemindersTexts } from "../../functions/texts/no-reminders.ts";
import { openAnswerTexts } from "../../functions/texts/open-answer.ts";
import { createLocalTools } from "../../infra/local/year/local-tools.ts";
import {
  findSummary,
  followFirstError,
  heading,
  sendButton,
  skipToContent,
  withReadersLanguage,
} from "./page-parts.ts";
import { followMailedLink } from "./read-mail.ts";
import type { WatchedPage } from "./watched-page.ts";

const view = "Skyltarna vid cykellederna saknar avstånd. Sätt ut dem före maj.\n\nOch fler bussar på helgerna.";

/** What anyone can read without a link of their own. */
export async function readPublicPages(reader: WatchedPage): Promise<void> {
  for (const address of [
    "/",
    "/asnen",
    "/asnen/rounds/2027",
    "/asnen/plans",
    "/asnen/privacy",
    "/asnen/accessibility",
  ]) {
    await reader.visit(withReadersLanguage(address, reader));
    expect(await reader.page.locator("html").getAttribute("lang")).toBe(reader.reader.language);
  }
  await skipToContent(reader.page);
  await reader.visit(withReadersLanguage("/asnen/plans/2028/9.9", reader));
  await reader.visit(withReadersLanguage("/asnen/answer/k1.2027.p-001.1.forgedforgedforgedforged", reader));
}

/** From the invitation in the mailbox, with every question answered, to a changed answer. */
export async function answerByInvitation(reader: WatchedPage, email: string): Promise<void> {
  const { page } = reader;
  const texts = answerOutcomeTexts[reader.reader.language];
  await followMailedLink(reader, email, "/answer/");
  await readInOwnLanguage(reader);

  await reader.fill({ "draft-change": view, contribution: "money", cofinancing: "470,50" });
  await reader.press(sendButton(page));
  await expect(findSummary(page).count()).resolves.toBe(1);
  expect(await page.title()).toMatch(new RegExp(`^${layoutTexts[reader.reader.language].errorTitlePrefix}`));
  expect(await page.locator('[name="draft-change"]').inputValue()).toBe(view);
  expect(await page.locator('[name="cofinancing"]').inputValue()).toBe("470,50");
  await followFirstError(reader);

  await reader.fill({
    ...requiredAnswers,
    "organisation-name": "Skogsbadet i samverkan",
    "mandate-clear": "4",
    "roles-work": "dont-know",
    "priorities-1": "packaged-offer",
    "priorities-2": "local-organisation",
    actions: ["trails", "signs"],
    cofinancing: "0,05 mkr",
    "draft-section": "roles",
    risks: "Nedskräpning.",
    "feedback-email": email,
  });
  await reader.press(sendButton(page));
  expect(await heading(page)).toBe(texts.receiptTitle);
  expect(await page.locator("main").innerText()).toContain("Skyltarna vid cykellederna");

  await reader.press(page.getByRole("link", { name: answerReceiptTexts[reader.reader.language].change }));
  expect(await page.locator('[name="draft-change"]').inputValue()).toBe(view);
  await reader.fill({ "mandate-clear": "5", risks: "Nedskräpning längs lederna." });
  await reader.press(sendButton(page));
  expect(await heading(page)).toBe(texts.receiptTitle);
  expect(await page.locator("main").innerText()).toContain("Nedskräpning längs lederna.");
}

/** Two windows with the same form: the second to be sent is shown both answers and asked which counts. */
export async function answerInTwoWindows(one: WatchedPage, other: WatchedPage, email: string): Promise<void> {
  const texts = answerOutcomeTexts[one.reader.language];
  await followMailedLink(one, email, "/answer/");
  await readInOwnLanguage(one);
  await other.visit(one.page.url());
  await one.fill({ "roles-work": "2" });
  await one.press(sendButton(one.page));
  await other.fill({ "roles-work": "4" });
  await other.press(sendButton(other.page));
  expect(await heading(other.page)).toBe(texts.conflictTitle);
  await other.press(other.page.getByRole("button", { name: texts.keepMine }));
  expect(await heading(other.page)).toBe(texts.receiptTitle);
}

export async function answerOpenly(reader: WatchedPage, email: string): Promise<void> {
  const { page } = reader;
  const texts = openAnswerTexts[reader.reader.language];
  await reader.visit(withReadersLanguage("/asnen/rounds/2027/answer", reader));
  await createLocalTools({ url: new URL(page.url()).origin }).pass(20);
  await reader.fill({ risks: "Elden vid badplatserna.", [pageFields.email]: "inte en adress" });
  await reader.press(sendButton(page));
  await expect(findSummary(page).count()).resolves.toBe(1);
  expect(await page.locator(`[name="${pageFields.email}"]`).inputValue()).toBe("inte en adress");

  await reader.fill({ ...requiredAnswers, "respondent-type": "resident", [pageFields.email]: email });
  await reader.press(sendButton(page));
  expect(await heading(page)).toBe(texts.sentTitle);

  await followMailedLink(reader, email, "/confirm/");
  expect(await heading(page)).toBe(texts.confirmTitle);
  await reader.fill({ [pageFields.sure]: ["yes"] });
  await reader.press(page.getByRole("button", { name: texts.confirmButton }));
  expect(await heading(page)).toBe(texts.confirmedTitle);
}

export async function declineReminders(reader: WatchedPage, email: string): Promise<void> {
  const { page } = reader;
  const texts = noRemindersTexts[reader.reader.language];
  await followMailedLink(reader, email, "/no-reminders/");
  await readInOwnLanguage(reader);
  await reader.fill({ [pageFields.sure]: ["yes"] });
  await reader.press(page.getByRole("button", { name: texts.stopButton }));
  expect(await heading(page)).toBe(texts.stoppedTitle);
}

/** After the close the same link says where the answer went. */
export async function findAnswerInVersion(reader: WatchedPage, email: string, version: string): Promise<void> {
  const texts = answerOutcomeTexts[reader.reader.language];
  await followMailedLink(reader, email, "/answer/");
  await readInOwnLanguage(reader);
  expect(await heading(reader.page)).toBe(texts.closedTitle);
  await reader.press(reader.page.getByRole("link", { name: answerTexts[reader.reader.language].seeReceipt }));
  expect(await reader.page.locator("main").innerText()).toContain(
    answerReceiptTexts[reader.reader.language].whereIncluded(version),
  );
}

const requiredAnswers = { "respondent-type": "company", municipality: "0780" };

/** Mail comes in the language the party was registered with; the page offers the other. */
async function readInOwnLanguage({ page, reader, press }: WatchedPage): Promise<void> {
  if ((await page.locator("html").getAttribute("lang")) !== reader.language) {
    await press(page.locator("header").locator(`a[hreflang="${reader.language}"]`));
  }
  expect(await page.locator("html").getAttribute("lang")).toBe(reader.language);
  expect(await page.locator("main").innerText()).not.toContain(
    fieldTexts[reader.language === "sv" ? "en" : "sv"].required,
  );
}
