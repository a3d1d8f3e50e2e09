import type { Locator, Page } from "playwright-core";

/** More Tab presses than the longest page has stops: then the control cannot be reached. */
const mostStops = 250;

async function hasFocus(control: Locator): Promise<boolean> {
  return await control.evaluate((element) => element === element.ownerDocument.activeElement);
}

/** A group of radios is one stop: Tab comes to the one chosen, or the first. */
async function groupHasFocus(radio: Locator): Promise<boolean> {
  return await radio.evaluate(
    (element) => element.getAttribute("name") === element.ownerDocument.activeElement?.getAttribute("name"),
  );
}

/** Presses Tab, or Shift and Tab for what lies behind, until the control has focus, as somebody without a mouse gets there. */
export async function tabTo(page: Page, control: Locator, hasArrived = hasFocus): Promise<void> {
  const liesBehind = await control.evaluate(
    // 2 is Node.DOCUMENT_POSITION_PRECEDING.
    (element) => ((element.ownerDocument.activeElement?.compareDocumentPosition(element) ?? 0) & 2) !== 0,
  );
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await hasArrived(control)) return;
    await page.keyboard.press(liesBehind ? "Shift+Tab" : "Tab");
  }
  throw new Error(`Tab does not lead to ${control}`);
}

/** Chooses, ticks or writes with the keys alone. */
export async function fillByKeyboard(page: Page, field: Locator, kind: string, value: string): Promise<void> {
  if (kind === "radio") return await chooseRadio(page, field, value);
  if (kind === "checkbox") return await tick(page, field, value);
  await tabTo(page, field.first());
  if (kind === "select") return await chooseOption(page, field, value);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type(value);
}

async function chooseRadio(page: Page, group: Locator, value: string): Promise<void> {
  await tabTo(page, group.first(), groupHasFocus);
  const wanted = group.and(page.locator(`[value="${value}"]`));
  if (await hasFocus(wanted)) return await page.keyboard.press("Space");
  for (let option = await group.count(); option > 0; option -= 1) {
    await page.keyboard.press("ArrowDown");
    if (await hasFocus(wanted)) return;
  }
  throw new Error(`The arrows do not lead to ${value}`);
}

async function tick(page: Page, group: Locator, value: string): Promise<void> {
  const box = group.and(page.locator(`[value="${value}"]`));
  await tabTo(page, box);
  if (!(await box.isChecked())) await page.keyboard.press("Space");
}

async function chooseOption(page: Page, select: Locator, value: string): Promise<void> {
  await page.keyboard.press("Home");
  for (let option = await select.locator("option").count(); option > 0; option -= 1) {
    if ((await select.inputValue()) === value) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The arrows do not lead to ${value}`);
}
