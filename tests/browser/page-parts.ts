import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { withLanguage } from "../../forms/layout.ts";
import { pageFields } from "../../forms/parts/values.ts";
import type { WatchedPage } from "./watched-page.ts";

export function withReadersLanguage(address: string, { reader }: WatchedPage): string {
  return withLanguage(address, reader.language);
}

export async function heading(page: Page): Promise<string> {
  return (await page.locator("h1").innerText()).trim();
}

/** The one that is seen: a form may have a hidden one first, which Enter presses. */
export function actionButton(page: Page, action: string): Locator {
  return page.locator(`button[name="${pageFields.action}"][value="${action}"]:not([aria-hidden])`);
}

export function sendButton(page: Page): Locator {
  return actionButton(page, "send");
}

export function findSummary(page: Page): Locator {
  return page.locator(".error-summary");
}

/** The page opens at the summary, whose first line leads to the field it speaks of, which says what is wrong. */
export async function followFirstError({ page, reader }: WatchedPage): Promise<void> {
  expect(await findSummary(page).and(page.locator(":focus")).count()).toBe(1);
  const link = findSummary(page).getByRole("link").first();
  const target = (await link.getAttribute("href")) ?? "";
  if (reader.by === "keyboard") {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
  } else {
    await link.click();
  }
  expect(target).toMatch(/^#f-./);
  const field = page.locator(`[id="${target.slice(1)}"]`);
  expect(await field.isVisible()).toBe(true);
  expect(await page.locator(":focus").getAttribute("id")).toBe(target.slice(1));
  const error = page.locator(".field--error").filter({ has: field });
  expect(await error.locator(".field__error").first().innerText()).not.toBe("");
}

/** The first thing the Tab key comes to leads past the header, and can be seen when it is there. */
export async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  expect(await focused.getAttribute("href")).toBe("#main");
  expect((await focused.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Enter");
  expect(await page.locator("main:focus").count()).toBe(1);
}
