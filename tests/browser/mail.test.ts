import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderMessage } from "../../functions/mail/render-message.ts";
import { findChromium, startChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { everyContext } from "../mail/sample-contexts.ts";
import { findBarriers, overhang } from "./audit-page.ts";
import { narrowest } from "./reader.ts";

const chromium = findChromium();
if (chromium === undefined) console.warn(withoutChromium);

const languages = ["sv", "en"] as const;
const cases = everyContext.flatMap((context) =>
  languages.map((language) => ({ kind: context.kind, language, context })),
);

describe.skipIf(chromium === undefined)("mail as HTML in Chromium", () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  beforeAll(async () => {
    browser = await startChromium(chromium ?? "");
    page = await browser.newPage({ viewport: { width: narrowest, height: 700 } });
    page.on("request", (request) => requests.push(request.url()));
  });
  afterAll(() => browser.close());

  const patience = { timeout: 60_000 };
  it.each(cases)(
    "a $kind in $language has no barriers, fits a narrow window and fetches nothing",
    patience,
    async (message) => {
      await page.setContent(renderMessage(message, message.context).html);
      expect(await findBarriers(page)).toEqual([]);
      expect(await overhang(page)).toBe(0);
      expect(requests).toEqual([]);
    },
  );
});
