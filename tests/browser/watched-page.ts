import type { Browser, ConsoleMessage, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { findBarriers, findBarriersWithoutScripts, overhang } from "./audit-page.ts";
import { type Reader, viewports } from "./reader.ts";

/** A reader's browser that inspects every page it comes to, and makes its test fail for each that is not right. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  readonly reader: Reader;
  /** Opens an address, absolute or of the host. */
  visit(address: string): Promise<void>;
  /** Presses what leads to another page. */
  press(control: Locator): Promise<void>;
  /** Every address that was inspected. */
  readonly inspected: readonly string[];
}

export async function openWatchedPage(browser: Browser, reader: Reader, origin: string): Promise<WatchedPage> {
  const options = { viewport: viewports[reader.device], locale: reader.language === "sv" ? "sv-SE" : "en-GB" };
  const context = await browser.newContext({ ...options, javaScriptEnabled: reader.javaScript });
  const beside = reader.javaScript ? undefined : await browser.newPage(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  const inspected: string[] = [];
  watch(page, origin, problems);

  async function arrive(going: Promise<unknown>): Promise<void> {
    await going;
    await page.waitForLoadState("load");
    await inspect();
  }

  async function inspect(): Promise<void> {
    const address = page.url().replace(origin, "");
    const kind = address.startsWith("/_local/") ? address.replace(/[^/]{20,}/, "…") : address;
    // The machine's own pages come up again and again, and say the same each time.
    const known = kind.startsWith("/_local/") && inspected.includes(kind);
    inspected.push(kind);
    const barriers = known ? [] : await (beside ? findBarriersWithoutScripts(page, beside) : findBarriers(page));
    const found = { problems: [...problems], barriers, overhang: await overhang(page) };
    problems.length = 0;
    expect.soft(found, `${address} “${await page.title()}”`).toEqual({ problems: [], barriers: [], overhang: 0 });
  }

  return {
    page,
    reader,
    inspected,
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

/** Nothing may be fetched from elsewhere, blocked by the page's own policy, missing, or thrown. */
function watch(page: Page, origin: string, problems: string[]): void {
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
}

/** Chromium reports a page that comes with 422 or 404 as an error of its own; that is how refusals are answered. */
function isStatusOfThePage(message: ConsoleMessage, page: Page): boolean {
  return (
    /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text()) &&
    message.location().url === page.url()
  );
}
