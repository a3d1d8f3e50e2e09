import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const options: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // A framed letter lets no script in, axe's neither; as a mail it is looked at by itself.
  iframes: false,
  // What is not asked for takes most of the time: the passed nodes, and style sheets for rules that are not run.
  resultTypes: ["violations"],
  preload: false,
};

/** What axe finds against WCAG 2.2 AA and its best practices, a line each; the page has to run scripts. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** How many pixels of the page lie beside the window: a page is read downwards only (WCAG 1.4.10). */
export async function overhang(page: Page): Promise<number> {
  return await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
