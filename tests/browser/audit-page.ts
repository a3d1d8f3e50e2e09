import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA and its best practices, a line each; the page has to run scripts. */
export async function findBarriers(page: Page): Promise<string[]> {
  // The newer way opens a blank page for every result, which takes longer than the check.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}

/**
 * The same for a page whose reader runs no scripts, which axe cannot do without: what that reader
 * got, byte for byte, is shown at the same address in a browser beside it.
 */
export async function findBarriersWithoutScripts(page: Page, beside: Page): Promise<string[]> {
  const address = page.url();
  const body = await page.content();
  await beside.route(address, (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }), {
    times: 1,
  });
  await beside.goto(address);
  return await findBarriers(beside);
}

/** How many pixels of the page lie beside the window: a page is read downwards only (WCAG 1.4.10). */
export async function overhang(page: Page): Promise<number> {
  return await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
