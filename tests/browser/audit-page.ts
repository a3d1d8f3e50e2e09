import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA and its best practices, a line each; the page has to run scripts. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}

/**
 * The same for a page whose reader runs no scripts, which axe cannot do without: what that reader
 * got, byte for byte, is shown at the same address in a browser beside it.
 */
export async function findBarriersWithoutScripts(page: Page, beside: BrowserContext): Promise<string[]> {
  const copy = await beside.newPage();
  try {
    const body = await page.content();
    await copy.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
    await copy.goto(page.url());
    return await findBarriers(copy);
  } finally {
    await copy.close();
  }
}

/** How many pixels of the page lie beside the window: a page is read downwards only (WCAG 1.4.10). */
export async function overhang(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
