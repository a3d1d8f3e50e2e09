import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { ImportKind } from "../../functions/domain/read-import.ts";
import { staffImportTexts } from "../../functions/texts/staff-import.ts";
import { staffPartiesTexts } from "../../functions/texts/staff-parties.ts";
import { findSummary, withReadersLanguage } from "./page-parts.ts";
import type { WatchedPage } from "./watched-page.ts";

/** One click on the machine's own page, and the button that no mail scanner can press for somebody else. */
export async function signIn(reader: WatchedPage, email: string): Promise<void> {
  const { page } = reader;
  await reader.visit("/_local/");
  await reader.fill({ destination: "asnen", email }, page.locator("form", { has: page.locator("#email") }));
  await reader.press(page.locator("form", { has: page.locator("#email") }).getByRole("button"));
  await reader.press(page.locator("main form button"));
  expect(new URL(page.url()).pathname).toBe("/asnen/staff");
  await reader.visit(withReadersLanguage("/asnen/staff", reader));
}

/** The ordinary way, up to the mail. */
export async function askForSignIn(reader: WatchedPage, email: string): Promise<void> {
  const { page } = reader;
  await reader.visit(withReadersLanguage("/asnen/staff/sign-in", reader));
  await reader.fill({ email });
  await reader.press(page.locator("main form button"));
  expect(await findSummary(page).count()).toBe(0);
}

export async function importFile(reader: WatchedPage, kind: ImportKind, fileName: string): Promise<void> {
  const { page } = reader;
  await reader.visit(withReadersLanguage("/asnen/staff/import", reader));
  await reader.fill({ kind });
  const path = fileURLToPath(new URL(`../../forms/asnen/${fileName}`, import.meta.url));
  await page.locator('input[type="file"]').setInputFiles(path);
  await reader.press(page.locator("main form button"));
  expect(await page.locator("main").innerText()).toContain(staffImportTexts[reader.reader.language].doneTitle);
}

/** The list of parties: its preview first, then the button that writes it. */
export async function importParties(reader: WatchedPage, fileName: string): Promise<void> {
  const { page } = reader;
  await reader.visit(withReadersLanguage("/asnen/staff/import-parties", reader));
  const path = fileURLToPath(new URL(`../../forms/asnen/${fileName}`, import.meta.url));
  await page.locator('input[type="file"]').setInputFiles(path);
  await reader.press(page.locator("main form button"));
  await reader.press(page.locator("main form button"));
  expect(await page.locator("main").innerText()).toContain(staffPartiesTexts[reader.reader.language].writtenTitle);
}

export async function importRubbish(reader: WatchedPage): Promise<void> {
  const { page } = reader;
  await reader.visit(withReadersLanguage("/asnen/staff/import", reader));
  await reader.fill({ kind: "plan", content: "{}" });
  await reader.press(page.locator("main form button"));
  expect(await page.locator("main").innerText()).toContain(staffImportTexts[reader.reader.language].refusedTitle);
}

export async function readRoundPage(reader: WatchedPage): Promise<void> {
  await reader.visit(withReadersLanguage("/asnen/staff/rounds/2027", reader));
}

/** A step that the clock would take, taken by hand in its two presses. */
export async function takeStepByHand(reader: WatchedPage, step: string): Promise<void> {
  await readRoundPage(reader);
  const row = reader.page.locator(`#step-${step}`);
  await row.locator("summary").click();
  await reader.press(row.getByRole("button"));
  expect(await reader.page.locator(`#step-${step} .tag--done`).count()).toBe(1);
}

/** A step that only a person takes: refused while the form is not complete, then done. */
export async function takePersonStep(
  reader: WatchedPage,
  step: string,
  filling: Readonly<Record<string, string>>,
): Promise<void> {
  await readRoundPage(reader);
  const form = reader.page.locator(`form[action*="/steps/${step}"]`);
  await reader.press(form.getByRole("button"));
  expect(await findSummary(reader.page).count()).toBe(1);
  await reader.fill(filling, form);
  await reader.press(form.getByRole("button"));
  expect(await reader.page.locator(`#step-${step} .tag--done`).count()).toBe(1);
}
