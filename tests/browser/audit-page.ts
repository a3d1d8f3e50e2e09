import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2 AA and its best practices, a line each; the page has to run scripts. */
export async function findBarriers(page: Page): Promise<string[]> {
  // The newer way opens a blank page for every result, which takes longer than the check.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  // A framed letter lets no script in, axe's neither; as a mail it is looked at by itself.
  const { violations } = await builder.options({ iframes: false }).withTags(rules).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** How many pixels of the page lie beside the window: a page is read downwards only (WCAG 1.4.10). */
export async function overhang(page: Page): Promise<number> {
  return await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
