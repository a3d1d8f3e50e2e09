import type { Browser, ConsoleMessage, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { findBarriers, overhang } from "./audit-page.ts";
import { type Filling, fillPage } from "./fill-page.ts";
import { tabTo } from "./keyboard.ts";
import { narrowest, type Reader, viewports } from "./reader.ts";

/** What is wrong with a page: nothing, on every page. */
export interface Findings {
  /** Blocked, missing, thrown, or fetched from elsewhere. */
  readonly problems: readonly string[];
  readonly barriers: readonly string[];
  /** Pixels that lie beside the window, by its width. */
  readonly overhang: Readonly<Record<number, number>>;
}

/** A reader's browser that inspects every page it comes to. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  readonly reader: Reader;
  /** Opens an address, absolute or of the host. */
  visit(address: string): Promise<void>;
  /** Presses what leads to another page. */
  press(control: Locator): Promise<void>;
  /** Opens what a summary hides. */
  unfold(summary: Locator): Promise<void>;
  /** Fills in what has these names, on the whole page or in one part of it. */
  fill(filling: Filling, part?: Locator): Promise<void>;
}

/** Kinds of pages that axe has looked at: once each for all readers, since every state is on the list of pages. */
export type SeenPages = Set<string>;

/** Without a `report` of its own, each page with findings makes the test fail, and the journey goes on. */
export async function openWatchedPage(
  browser: Browser,
  reader: Reader,
  origin: string,
  seen: SeenPages,
  report: (findings: Findings, where: string) => void = expectNothing,
): Promise<WatchedPage> {
  const options = { viewport: viewports[reader.device], locale: reader.language === "sv" ? "sv-SE" : "en-GB" };
  const context = await browser.newContext({ ...options, javaScriptEnabled: reader.javaScript });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems = watch(page, origin);

  /** The machine's own pages stand for a mail program, which is not what the keyboard is tried on. */
  const isByKeyboard = () => reader.by === "keyboard" && !page.url().includes("/_local/");

  async function inspect(): Promise<void> {
    const address = page.url().replace(origin, "");
    const title = await page.title();
    const barriers = reader.javaScript && isNew(address, title, seen) ? await findBarriers(page) : [];
    const findings = { problems: problems.splice(0), barriers, overhang: await overhangs(page, reader) };
    report(findings, `${address} “${title}”`);
  }

  async function arrive(going: Promise<unknown>): Promise<void> {
    await going;
    await page.waitForLoadState("load");
    await inspect();
  }

  return {
    page,
    reader,
    visit: (address) => arrive(page.goto(new URL(address, origin).href)),
    async press(control) {
      const arrived = page.waitForEvent("framenavigated", (frame) => frame === page.mainFrame());
      await arrive(Promise.all([arrived, isByKeyboard() ? enter(page, control) : control.click()]));
    },
    unfold: (summary) => (isByKeyboard() ? enter(page, summary) : summary.click()),
    fill: (filling, part = page.locator("body")) => fillPage(part, filling, isByKeyboard() ? "keyboard" : "pointer"),
    [Symbol.asyncDispose]: () => context.close(),
  };
}

function expectNothing(findings: Findings, where: string): void {
  const widths = Object.keys(findings.overhang);
  const nothing = { problems: [], barriers: [], overhang: Object.fromEntries(widths.map((width) => [width, 0])) };
  expect.soft(findings, where).toEqual(nothing);
}

async function enter(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

function isNew(address: string, title: string, seen: SeenPages): boolean {
  const kind = `${address.replaceAll(/[^/]{20,}/g, "…")} ${title}`;
  if (seen.has(kind)) return false;
  seen.add(kind);
  return true;
}

async function overhangs(page: Page, { device }: Reader): Promise<Record<number, number>> {
  const { width, height } = viewports[device];
  const found = { [width]: await overhang(page) };
  if (device === "desktop") return found;
  await page.setViewportSize({ width: narrowest, height });
  found[narrowest] = await overhang(page);
  await page.setViewportSize({ width, height });
  return found;
}

/** Nothing may be fetched from elsewhere, blocked by the page's own policy, missing, or thrown. */
function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (!isStatusOfThePage(message, page)) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    // A form may send elsewhere where the page's own policy lets it: a file, to the bucket.
    const isForm = request.isNavigationRequest() && request.method() === "POST";
    if (protocol !== "data:" && asked !== origin && !isForm) problems.push(`request to another host: ${request.url()}`);
  });
  page.on("requestfailed", (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= (isPage ? 500 : 400)) problems.push(`${response.status()} for ${response.url()}`);
  });
  return problems;
}

/** Chromium reports a page that comes with 422 or 404 as an error of its own; that is how refusals are answered. */
function isStatusOfThePage(message: ConsoleMessage, page: Page): boolean {
  return (
    /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text()) &&
    message.location().url === page.url()
  );
}
