import type { StoredMail } from "../../infra/local/stored-mail.ts";
import { fillForm } from "../../infra/local/year/fill-form.ts";
import { type HtmlForm, readForms } from "../../infra/local/year/html-forms.ts";
import type { Journey } from "./journey-host.ts";

/** Every address that a message carries, in whatever part: its text, its markup and its headers. */
export function addressesIn({ links, headers }: StoredMail): readonly string[] {
  const inHeaders = Object.values(headers).flatMap((value) => value.match(/https?:\/\/[^\s<>,]+/g) ?? []);
  return [...new Set([...links, ...inHeaders])];
}

interface Opened {
  readonly url: string;
  readonly html: string;
}

const mostRedirects = 5;

/**
 * What a mail scanner does with an address: it looks, opens, follows, and presses every button of every form
 * on the page as it stands, and on another page that one leads to. Returns how many buttons there were.
 */
export async function scanAddress({ host }: Journey, address: string): Promise<number> {
  if (new URL(address).origin !== new URL(host.url).origin) return 0;
  await open(address, { method: "HEAD" }, 0);
  await open(address, {}, 0);
  const first = await open(address, {});
  const led = await pressAll(first);
  let count = led.length;
  for (const page of led) if (page.url !== first.url) count += (await pressAll(page)).length;
  return count;
}

/** Where each button of a page led to. */
async function pressAll({ url, html }: Opened): Promise<readonly Opened[]> {
  const led: Opened[] = [];
  for (const form of readForms(html)) for (const button of buttonsOf(form)) led.push(await press(url, form, button));
  return led;
}

/** Follows what it is sent on to, as a browser without cookies. */
async function open(address: string, init: RequestInit, redirects = mostRedirects): Promise<Opened> {
  const response = await fetch(address, { ...init, redirect: "manual" });
  const html = await response.text();
  const location = response.headers.get("location");
  if (location === null || redirects === 0) return { url: address, html };
  return open(new URL(location, address).href, {}, redirects - 1);
}

interface Button {
  readonly pairs: [string, string][];
  /** Where it sends them. */
  readonly action: string;
}

/** What each button would send of what the page has filled in; a form without any is sent by Enter. */
function buttonsOf(form: HtmlForm): readonly Button[] {
  const fields = { ...form, controls: form.controls.filter(({ kind }) => kind !== "button") };
  const pairs = fillForm(fields, {}).map(([name, value]): [string, string] => [name, value]);
  const buttons = form.controls.filter((control) => control.kind === "button");
  if (buttons.length === 0) return [{ pairs, action: form.action }];
  return buttons.map(({ name, value, action }) => ({
    pairs: [...pairs, [name, value]],
    action: action || form.action,
  }));
}

async function press(page: string, { method, multipart }: HtmlForm, { pairs, action }: Button): Promise<Opened> {
  const target = new URL(action === "" ? page : action, page);
  const query = new URLSearchParams(pairs);
  if (method === "get") {
    target.search = query.toString();
    return open(target.href, {});
  }
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  // As a browser that runs inside the scanner would, which is the one that pages let through.
  const headers = { "sec-fetch-site": "same-origin" };
  return open(target.href, { method: "POST", body: multipart ? data : query, headers });
}
