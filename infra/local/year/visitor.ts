import { type Answers, fillForm, targetOf } from "./fill-form.ts";
import { type HtmlForm, readForms } from "./html-forms.ts";

/** The address of a running host, without a slash at the end. */
export interface FrontDoor {
  readonly url: string;
}

export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly forms: readonly HtmlForm[];
}

export interface Upload {
  readonly field: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Sending {
  /** Value of the button to press; the first one unless told. */
  readonly button?: string;
  readonly upload?: Upload;
  /** Accepts this status instead of a page after a redirect. */
  readonly expect?: number;
}

/** A page that was not the one the story needs next; the first lines of its text say why. */
export class UnexpectedPageError extends Error {
  constructor(expected: string, page: Page) {
    super(`Expected ${expected}, got ${page.status} at ${page.url}: ${visibleText(page.html).slice(0, 600)}`);
    this.name = "UnexpectedPageError";
  }
}

/** What is left when the markup is taken away, for messages and assertions. */
export function visibleText(html: string): string {
  return html
    .replace(/<(?:style|script|head)\b[\s\S]*?<\/(?:style|script|head)>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export interface Visitor {
  open(address: string): Promise<Page>;
  /** Fills in and sends a form of the page, and follows to where it leads. */
  send(page: Page, form: HtmlForm, answers: Answers, sending?: Sending): Promise<Page>;
  readonly cookies: ReadonlyMap<string, string>;
}

const mostRedirects = 5;

/** One person's browser: keeps cookies, follows redirects, and knows nothing that is not on the page. */
export function createVisitor(door: FrontDoor): Visitor {
  const cookies = new Map<string, string>();

  async function request(address: string, init: RequestInit = {}, redirects = 0): Promise<Page> {
    const url = new URL(address, door.url);
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    const html = await response.text();
    const location = response.headers.get("location");
    if (response.status === 303 && location !== null && redirects < mostRedirects) {
      return request(new URL(location, url).href, {}, redirects + 1);
    }
    return { url: url.href, status: response.status, headers: response.headers, html, forms: readForms(html) };
  }

  return {
    cookies,
    async open(address) {
      return requireStatus(await request(address), 200);
    },
    async send(page, form, answers, sending = {}) {
      const pairs = fillForm(form, answers, sending.button);
      const target = targetOf(form, sending.button);
      const address = new URL(target === "" ? page.url : target, page.url).href;
      const body = form.multipart
        ? toFormData(pairs, sending.upload)
        : new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value]));
      const sent = await request(address, { method: "POST", body, headers: { "sec-fetch-site": "same-origin" } });
      return requireStatus(sent, sending.expect ?? 200);
    },
  };
}

function requireStatus(page: Page, status: number): Page {
  if (page.status !== status) throw new UnexpectedPageError(String(status), page);
  return page;
}

function toFormData(pairs: readonly (readonly [string, string])[], upload: Upload | undefined): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  if (upload !== undefined) data.append(upload.field, new Blob([upload.bytes]), upload.fileName);
  return data;
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const name = pair.slice(0, pair.indexOf("=")).trim();
  const ends = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (ends) cookies.delete(name);
  else cookies.set(name, pair.slice(pair.indexOf("=") + 1).trim());
}
