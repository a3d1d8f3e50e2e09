import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, startChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { type Reader, readers } from "./reader.ts";
import { type Findings, openWatchedPage } from "./watched-page.ts";

const chromium = findChromium();
if (chromium === undefined) console.warn(withoutChromium);

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:";

function page(content: string): string {
  return `<!doctype html><html lang="sv"><head><title>Sida</title><link rel="icon" href="data:,"></head><body><main><h1>Sida</h1>${content}</main></body></html>`;
}

const pages: Readonly<Record<string, string>> = {
  "/sound": page("<p>Hej</p>"),
  "/barrier": page("<form><input name=a></form>"),
  "/wide": page('<div style="width:2000px">Bred</div>'),
  "/broad-at-320": page('<div style="width:360px">Bred på smal skärm</div>'),
  "/elsewhere": page('<img alt="" src="http://127.0.0.1:9/pixel.png">'),
  "/blocked": page('<iframe title="Ram" src="/sound"></iframe>'),
  "/missing": page('<img alt="" src="/none.png">'),
};

describe.skipIf(chromium === undefined)("a page is found sound or not", () => {
  const server = createServer((request, response) => {
    const body = pages[request.url ?? ""];
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
    response.writeHead(body === undefined ? 404 : 200, headers).end(body ?? page("<p>Saknas</p>"));
  });
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium(chromium ?? "");
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  async function inspect(reader: Reader, address: string): Promise<Findings> {
    const found: Findings[] = [];
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await using visitor = await openWatchedPage(browser, reader, origin, new Set(), (findings) => found.push(findings));
    await visitor.visit(address);
    return found[0] as Findings;
  }

  const beside = ({ overhang }: Findings) => Math.max(...Object.values(overhang));

  it.each(readers.slice(1, 3))(
    "in $language, on a $device, with JavaScript: $javaScript",
    { timeout: 120_000 },
    async (reader) => {
      const findingsOf = (address: string) => inspect(reader, address);
      const sound = await findingsOf("/sound");
      expect([sound.problems, sound.barriers, beside(sound)]).toEqual([[], [], 0]);
      // axe needs scripts, and looks at each kind of page once.
      expect((await findingsOf("/barrier")).barriers).toHaveLength(reader.javaScript ? 1 : 0);
      expect(beside(await findingsOf("/wide"))).toBeGreaterThan(600);
      expect(beside(await findingsOf("/broad-at-320"))).toBeGreaterThan(0);
      expect((await findingsOf("/elsewhere")).problems.join()).toContain("request to another host");
      expect((await findingsOf("/blocked")).problems.join()).toContain("Content Security Policy");
      expect((await findingsOf("/missing")).problems.join()).toContain("404 for");
      expect((await findingsOf("/not-there")).problems).toEqual([]);
    },
  );
});
