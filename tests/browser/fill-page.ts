import type { Locator, Page } from "playwright-core";

/** Field → what is written or chosen; a list where several may be chosen. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

/** Fills in by the fields' names, as somebody would who writes, chooses and ticks. */
export async function fillPage(page: Page | Locator, filling: Filling): Promise<void> {
  for (const [name, answer] of Object.entries(filling)) {
    for (const value of typeof answer === "string" ? [answer] : answer) await fillField(page, name, value);
  }
}

async function fillField(page: Page | Locator, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((element) => element.getAttribute("type") ?? element.tagName.toLowerCase());
  if (kind === "radio" || kind === "checkbox") {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  } else if (kind === "select") {
    await field.selectOption(value);
  } else {
    await field.fill(value);
  }
}
