import type { Locator } from "playwright-core";
import { fillByKeyboard } from "./keyboard.ts";
import type { Reader } from "./reader.ts";

/** Field → what is written or chosen; a list where several may be chosen. */
export type Filling = Readonly<Record<string, string | readonly string[]>>;

/** Fills in by the fields' names, as somebody would who writes, chooses and ticks. */
export async function fillPage(part: Locator, filling: Filling, by: Reader["by"]): Promise<void> {
  for (const [name, answer] of Object.entries(filling)) {
    for (const value of typeof answer === "string" ? [answer] : answer) await fillField(part, name, value, by);
  }
}

async function fillField(part: Locator, name: string, value: string, by: Reader["by"]): Promise<void> {
  const field = part.locator(`[name="${name}"]`);
  const kind = await field.first().evaluate((element) => element.getAttribute("type") ?? element.tagName.toLowerCase());
  if (by === "keyboard") {
    await fillByKeyboard(part.page(), field, kind, value);
  } else if (kind === "radio" || kind === "checkbox") {
    await part.locator(`[name="${name}"][value="${value}"]`).check();
  } else if (kind === "select") {
    await field.selectOption(value);
  } else {
    await field.fill(value);
  }
}
