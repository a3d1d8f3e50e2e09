import { expect } from "vitest";
import { fieldTexts } from "../../functions/texts/field.ts";
import { findSummary, followFirstError, heading, sendButton } from "./page-parts.ts";
import { followMailedLink } from "./read-mail.ts";
import type { WatchedPage } from "./watched-page.ts";

const decision = {
  standing: "decided",
  stance: "supports",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  "decision-date": "2027-08-17",
  paragraph: "84",
  "own-case-number": "KS 2027/0412",
  "sender-case-number": "DÅ 2027/14",
  "officer-name": "Kommunsekreteraren",
};

/** A municipality records its decision with financing, and then what happens to it. */
export async function recordDecision(reader: WatchedPage, email: string, amount: string): Promise<void> {
  const { page } = reader;
  await followMailedLink(reader, email, "/decide/");
  if ((await page.locator("html").getAttribute("lang")) !== reader.reader.language) {
    await reader.press(page.locator(`header a[hreflang="${reader.reader.language}"]`));
  }

  await reader.fill({
    "decision-date": "2027-02-30",
    "financing-0-year": "2028",
    "financing-0-amount": "470.645 kr",
  });
  await reader.press(page.locator('button[value="add-row"]'));
  expect(await page.locator('[name="financing-0-amount"]').inputValue()).toBe("470.645 kr");
  await reader.press(sendButton(page));
  expect(await findSummary(page).locator("li").count()).toBeGreaterThan(3);
  expect(await page.locator('[name="decision-date"]').inputValue()).toBe("2027-02-30");
  await followFirstError(reader);

  await reader.fill({ ...decision, "financing-0-kind": "base-financing", "financing-0-amount": amount });
  await reader.press(sendButton(page));
  expect(new URL(page.url()).pathname).toMatch(/\/receipt$/);
  expect(await page.locator("main").innerText()).toContain("KS 2027/0412");

  await reader.press(page.locator('main a[href*="/progress"]').first());
  await reader.fill({ "minutes-approved-date": "igår" });
  await reader.press(sendButton(page));
  expect(await findSummary(page).count()).toBe(1);
  await reader.fill({ "minutes-approved-date": "2027-08-18", appealed: "not-known" });
  await reader.press(sendButton(page));
  expect(await findSummary(page).count()).toBe(0);
  expect(await heading(page)).not.toBe("");
  expect(await page.locator("main").innerText()).not.toContain(fieldTexts[reader.reader.language].errorSummaryTitle);
}
