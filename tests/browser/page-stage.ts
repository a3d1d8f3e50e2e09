import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { followUpScript } from "../../forms/follow-up-script.ts";
import { styleSheet } from "../../forms/style-sheet.ts";
import { page as answer, type PageResponse, toGatewayResult } from "../../functions/middleware/page-response.ts";
import { letterPolicies } from "../../functions/writing/letter-policies.ts";
import type { ListedPage } from "../pages/page-list.ts";
import { findBarriers } from "./audit-page.ts";

/** A browser's window in which listed pages are shown one after the other, with the headers they are sent with. */
export interface PageStage {
  readonly page: Page;
  /** Opens the page anew; whatever it asks for that is not its own is a problem. */
  show(listed: ListedPage): Promise<void>;
  /** Blocked, missing, thrown, or asked of elsewhere, since the last page was shown. */
  problems(): readonly string[];
}

const origin = "https://samrad.example.com";
const inspector = fileURLToPath(new URL("page-inspector.js", import.meta.url));

export async function createPageStage(browser: Browser): Promise<PageStage> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript({ path: inspector });
  let found: string[] = [];
  let shown: ListedPage | undefined;
  page.on("console", (message) => found.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`script error: ${error.message}`));
  const assets = new Map([styleSheet, followUpScript].map((asset) => [`/assets/${asset.name}`, asset]));
  await context.route("**/*", async (route) => {
    const address = new URL(route.request().url());
    const asset = assets.get(address.pathname);
    if (address.origin === origin && asset !== undefined) {
      await route.fulfill({ body: asset.body, contentType: asset.contentType });
    } else if (address.href === `${origin}/${shown?.name}`) {
      await route.fulfill(sent(shown?.markup ?? ""));
    } else if (address.pathname.endsWith("/message")) {
      // The letter that a page frames: letters are looked at by themselves.
      await route.fulfill(withHeaders({ ...answer(framedLetter), policy: letterPolicies.letter }, framedLetter));
    } else {
      found.push(`asked for ${address.href}`);
      await route.abort();
    }
  });
  return {
    page,
    async show(listed) {
      shown = listed;
      found = [];
      await page.goto(`${origin}/${listed.name}`);
    },
    problems: () => found,
  };
}

function sent(markup: string) {
  const policy = markup.includes("<iframe") ? { policy: letterPolicies.around } : {};
  return withHeaders({ ...answer(markup), runsScript: markup.includes("<script"), ...policy }, markup);
}

const framedLetter = '<!doctype html><html lang="sv"><head><title>Brev</title></head><body><p>Hej!</p></body></html>';

function withHeaders(response: PageResponse, body: string) {
  const { statusCode: status = 200, headers = {} } = toGatewayResult(response, { headers: {} });
  return { status, headers: headers as Record<string, string>, body };
}

/** Widths to look at: a small phone, which is also 1280 pixels enlarged to 400 %, and a desk. */
const widths = { narrow: 320, desk: 1280 } as const;
/** An A4 page between its margins, at 96 pixels an inch. */
const paper = { width: 658, height: 980 };

/** What is wrong with the page that is shown, by how it is looked at; nothing, on every page. */
export type Findings = Readonly<Record<string, readonly string[]>>;

export async function inspect(stage: PageStage, listed: ListedPage): Promise<Findings> {
  const { page } = stage;
  const look = (what: string) => page.evaluate<string[]>(`inspector.${what}()`);
  const isSwedish = listed.language === "sv";
  const [first, then] = isSwedish ? (["desk", "narrow"] as const) : (["narrow", "desk"] as const);
  await page.setViewportSize({ width: widths[first], height: 900 });
  await stage.show(listed);
  const found: Record<string, readonly string[]> = {
    opening: await look("opening"),
    // Each language at one width: what axe sees differs by width in nothing that `layout` does not see.
    barriers: await findBarriers(page),
    [`layout at ${widths[first]}`]: await look("layout"),
  };
  // The sequence of controls is the same in every language.
  if (isSwedish) found["focus"] = await look("focus");
  await page.setViewportSize({ width: widths[then], height: 900 });
  found[`layout at ${widths[then]}`] = await look("layout");
  if (isSwedish) {
    await page.emulateMedia({ forcedColors: "active" });
    found["forced colours"] = await look("forcedColours");
    await page.emulateMedia({ forcedColors: null });
  }
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: "print" });
  found["print"] = await look("print");
  await page.emulateMedia({ media: null });
  return { ...found, problems: stage.problems() };
}
