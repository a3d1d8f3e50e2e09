import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { withLanguage } from "../../forms/layout.ts";
import { pageFields } from "../../forms/parts/values.ts";
import type { Language } from "../../functions/domain/language.ts";
import { manifest } from "../../functions/manifest.ts";
import { findChromium, startChromium, withoutChromium } from "./chromium.ts";
import { createLocalHost } from "./create-local-host.ts";
import type { LocalHost } from "./local-host.ts";
import { createLocalTools, type LocalTools } from "./year/local-tools.ts";
import { openNextRound, playYear } from "./year/play-year.ts";
import { administrator, destinationId, publisher } from "./year/sample-files.ts";
import { signInStaff } from "./year/staff-desk.ts";

/** `npm run screenshots -- --out DIR`: the main pages after a played year, in both languages and two widths. */

interface Shot {
  readonly name: string;
  /** Leaves the page as it is to be pictured. */
  readonly show: (page: Page, address: (path: string) => string) => Promise<unknown>;
}

interface Stage {
  readonly host: LocalHost;
  readonly tools: LocalTools;
  readonly browser: Browser;
  readonly directory: string;
}

const widths = { desktop: 1280, phone: 390 } as const;
const languages: readonly Language[] = ["sv", "en"];
/** A long plan is cut here; it is to be recognised and not read. */
const maxHeight = 4000;
const round = "2028";

const { values } = parseArgs({ options: { out: { type: "string", default: "out/screenshots" } } });
const executable = findChromium();
if (executable === undefined) {
  process.stderr.write(`${withoutChromium}\n`);
  process.exit(1);
}
await mkdir(values.out, { recursive: true });
await takeAll(executable, values.out);

async function takeAll(chromium: string, directory: string): Promise<void> {
  await using used = new AsyncDisposableStack();
  const host = await createLocalHost({
    manifest,
    clock: "still",
    startAt: "2027-01-25T07:00:00.000Z",
    seed: "sample-year",
    firstAdministrators: { [destinationId]: administrator },
  });
  used.defer(() => host.stop());
  await playYear(host);
  await openNextRound(host);
  const browser = await startChromium(chromium);
  used.defer(() => browser.close());
  const stage: Stage = { host, tools: createLocalTools(host), browser, directory };
  await take(stage, [...publicShots(), ...(await answerShots(stage))]);
  await openReferral(stage);
  await take(stage, [...(await decisionShots(stage)), ...staffShots(stage)]);
}

async function take({ host, browser, directory }: Stage, shots: readonly Shot[]): Promise<void> {
  for (const language of languages) {
    for (const [device, width] of Object.entries(widths)) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const { name, show } of shots) {
        await show(page, (path) => new URL(withLanguage(path, language), host.url).href);
        const height = Math.min(maxHeight, await page.evaluate<number>("document.documentElement.scrollHeight"));
        const path = join(directory, `${name}-${language}-${device}.png`);
        await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
        process.stdout.write(`${path}\n`);
      }
      await context.close();
    }
  }
}

function publicShots(): readonly Shot[] {
  const paths = {
    destination: `/${destinationId}`,
    round: `/${destinationId}/rounds/${round}`,
    versions: `/${destinationId}/plans`,
    plan: `/${destinationId}/plans/2028/1.1`,
  };
  return Object.entries(paths).map(([name, path]) => ({ name, show: (page, address) => page.goto(address(path)) }));
}

async function answerShots({ tools }: Stage): Promise<readonly Shot[]> {
  const path = new URL(await tools.newestLink("p-001@example.com", "/answer/")).pathname;
  return [
    { name: "answer", show: (page, address) => page.goto(address(path)) },
    {
      name: "answer-errors",
      async show(page, address) {
        await page.goto(address(path));
        await sendForm(page);
      },
    },
    { name: "mailbox", show: (page, address) => page.goto(new URL("/_local/mail", address("/")).href) },
  ];
}

async function decisionShots({ tools }: Stage): Promise<readonly Shot[]> {
  const path = new URL(await tools.newestLink("k-0780@example.com", "/decide/")).pathname;
  return [{ name: "decision", show: (page, address) => page.goto(address(path)) }];
}

/** Each picture takes a sign-in of its own, since each language and width is a browser of its own. */
function staffShots({ host }: Stage): readonly Shot[] {
  return [
    {
      name: "staff-sign-in",
      show: (page, address) => page.goto(address(`/${destinationId}/staff/sign-in`)),
    },
    {
      name: "staff-rounds",
      async show(page, address) {
        await page.goto(`${host.url}/_local/`);
        const form = page.locator("form", { has: page.locator("#email") });
        await form.locator('[name="destination"]').fill(destinationId);
        await form.locator('[name="email"]').fill(publisher);
        await form.getByRole("button").click();
        await page.locator("main form button").click();
        await page.waitForURL(`**/${destinationId}/staff*`);
        await page.goto(address(`/${destinationId}/staff`));
      },
    },
    { name: "staff-round", show: (page, address) => page.goto(address(`/${destinationId}/staff/rounds/${round}`)) },
    { name: "staff-import", show: (page, address) => page.goto(address(`/${destinationId}/staff/import`)) },
  ];
}

async function sendForm(page: Page): Promise<void> {
  const posted = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator(`button[name="${pageFields.action}"][value="send"]:not([aria-hidden])`).click();
  await posted;
  await page.waitForLoadState("load");
}

/** On from the consultation to the day the referral of the same round goes out. */
async function openReferral({ host, tools }: Stage): Promise<void> {
  await tools.moveTo("2028-08-14T09:00");
  const desk = await signInStaff(host, tools, publisher);
  await desk.takeStep(round, "approve-referral", { confirm: "yes" });
  await tools.moveTo("2028-08-16T09:05");
}
