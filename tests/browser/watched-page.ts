import type { Browser, ConsoleMessage, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { findBarriers, findBarriersWithoutScripts, overhang } from "./audit-page.ts";
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
}

/** Without a `report` of its own, each page with findings makes the test fail, and the journey goes on. */
export async function openWatchedPage(
  browser: Browser,
  reader: Reader,
  origin: string,
  report: (findings: Findings, where: string) => void = expectNothing,
): Promise<WatchedPage> {
  const options = { viewport: viewports[reader.device], locale: reader.language === "sv" ? "sv-SE" : "en-GB" };
  const context = await browser.newContext({ ...options, javaScriptEnabled: reader.javaScript });
  const beside = reader.javaScript ? undefined : await browser.newPage(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems = watch(page, origin);
  const seen = new Set<string>();

  async function inspect(): Promise<void> {
    const address = page.url().replace(origin, "");
    const barriers = isSeenBefore(address, seen)
      ? []
      : await (beside === undefined ? findBarriers(page) : findBarriersWithoutScripts(page, beside));
    const findings = { problems: problems.splice(0), barriers, overhang: await overhangs(page, reader) };
    report(findings, `${address} “${await page.title()}”`);
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
      await arrive(Promise.all([arrived, control.click()]));
    },
    async [Symbol.asyncDispose]() {
      await context.close();
      await beside?.close();
    },
  };
}

function expectNothing(findings: Findings, where: string): void {
  const widths = Object.keys(findings.overhang);
  const nothing = { problems: [], barriers: [], overhang: Object.fromEntries(widths.map((width) => [width, 0])) };
  expect.soft(findings, where).toEqual(nothing);
}

/** The machine's own pages come up again and again, and are the same each time. */
function isSeenBefore(address: string, seen: Set<string>): boolean {
  if (!address.startsWith("/_local/")) return false;
  const kind = address.replace(/[^/]{20,}/, "…");
  if (seen.has(kind)) return true;
  seen.add(kind);
  return false;
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
    if (protocol !== "data:" && asked !== origin) problems.push(`request to another host: ${request.url()}`);
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
