import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MessageContext } from "../../functions/mail/message-context.ts";
import { renderMessage } from "../../functions/mail/render-message.ts";
import { findChromium, startChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { everyContext } from "../mail/sample-contexts.ts";
import { languages, pageList } from "../pages/page-list.ts";
import { findBarriers, overhang } from "./audit-page.ts";
import { createPageStage, inspect, type PageStage } from "./page-stage.ts";
import { narrowest } from "./reader.ts";

const chromium = findChromium();
if (chromium === undefined) console.warn(withoutChromium);

const mails = everyContext.flatMap((context) =>
  languages.map((language) => ({ kind: context.kind, language, context })),
);

/** As long as one with a reference is, and without a place to break. */
function withSignedReplyAddress(context: MessageContext): MessageContext {
  const replyToAddress = `reply+asnen.2027.${"0123456789abcdef".repeat(4)}.k1.${"tag".repeat(8)}@svar.example.com`;
  return { ...context, destination: { ...context.destination, replyToAddress } };
}

/** Content of a page → where its flaw is found, and what is said of it: what finds nothing proves nothing. */
const flaws: readonly (readonly [content: string, look: string, said: string])[] = [
  ['<form method="post"><input class="input" name="a"></form>', "barriers", "Form elements must have labels"],
  ['<table class="table--wide"><tr><td>Bred</td></tr></table>', "layout at 320", "too wide"],
  ['<p><a href="#main">a</a><a href="#main">b</a></p>', "layout at 320", "small target"],
  ['<div class="error-summary" tabindex="-1"><h2>Fel</h2></div>', "opening", "did not take focus"],
  ["<p><small><small><small><small>Liten</small></small></small></small></p>", "print", "too small on paper"],
  ['<p><img alt="" src="https://elsewhere.example.com/pixel.png"></p>', "problems", "elsewhere.example.com"],
  ['<p style="color:red">Rött</p>', "problems", "Content Security Policy"],
];

describe.skipIf(chromium === undefined)("every page and mail in Chromium", () => {
  let browser: Browser;
  let stage: PageStage;
  beforeAll(async () => {
    browser = await startChromium(chromium ?? "");
    stage = await createPageStage(browser);
  });
  afterAll(() => browser?.close());

  it.each(pageList)("nothing is wrong with $name of $route", { timeout: 60_000 }, async (listed) => {
    const findings = await inspect(stage, listed);
    const nothing = Object.fromEntries(Object.keys(findings).map((look) => [look, []]));
    expect(findings).toEqual(nothing);
  });

  it.each(flaws)("finds the flaw in %s", { timeout: 60_000 }, async (content, look, said) => {
    const [sound] = pageList;
    if (sound === undefined) throw new Error("The list of pages is empty");
    const markup = sound.markup.replace("</main>", `${content}</main>`);
    const findings = await inspect(stage, { ...sound, name: "flawed", markup });
    expect(findings[look]?.join("\n")).toContain(said);
  });

  describe("mail as HTML", () => {
    let page: Page;
    const requests: string[] = [];
    beforeAll(async () => {
      page = await browser.newPage({ viewport: { width: narrowest, height: 700 } });
      page.on("request", (request) => requests.push(request.url()));
    });

    it.each(mails)(
      "a $kind in $language has no barriers, fits a narrow window and fetches nothing",
      { timeout: 60_000 },
      async (message) => {
        await page.setContent(renderMessage(message, withSignedReplyAddress(message.context)).html);
        expect(await findBarriers(page)).toEqual([]);
        expect(await overhang(page)).toBe(0);
        expect(requests).toEqual([]);
      },
    );
  });
});
