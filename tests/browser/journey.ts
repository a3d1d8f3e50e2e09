import type { Browser } from "playwright-core";
import { manifest } from "../../functions/manifest.ts";
import { startChromium } from "../../infra/local/chromium.ts";
import { createLocalHost } from "../../infra/local/create-local-host.ts";
import type { LocalHost } from "../../infra/local/local-host.ts";
import { createLocalTools, type LocalTools } from "../../infra/local/year/local-tools.ts";
import { createPeople, type People } from "../../infra/local/year/people.ts";
import { readSampleParties } from "../../infra/local/year/sample-files.ts";

/** One round on one host with one browser, which all readers go through together. */
export interface Journey extends AsyncDisposable {
  readonly host: LocalHost;
  readonly tools: LocalTools;
  readonly browser: Browser;
  /** Everybody else, who fills in forms without a browser so that the plan has figures to show. */
  readonly people: People;
}

export const round = "2027";

export async function startJourney(chromium: string): Promise<Journey> {
  await using starting = new AsyncDisposableStack();
  const host = await createLocalHost({ manifest, clock: "still", startAt: "2027-01-25T08:00:00.000Z" });
  starting.defer(() => host.stop());
  const browser = await startChromium(chromium);
  starting.defer(() => browser.close());
  const tools = createLocalTools(host);
  const people = createPeople(host, tools, round, await readSampleParties());
  const running = starting.move();
  return { host, tools, browser, people, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
