import { connect } from "node:net";
import { type Answers, fillForm } from "../../infra/local/year/fill-form.ts";
import { findForm } from "../../infra/local/year/staff-desk.ts";
import type { Page } from "../../infra/local/year/visitor.ts";
import type { Journey } from "./journey-host.ts";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly language: string | undefined;
}

/** A request as somebody may write it who is no browser; redirects are not followed. */
export async function request({ host }: Journey, address: string, init: RequestInit = {}): Promise<RawAnswer> {
  const response = await fetch(new URL(address, host.url), { ...init, redirect: "manual" });
  const html = await response.text();
  return { status: response.status, headers: response.headers, html, language: /<html lang="(..)"/.exec(html)?.[1] };
}

export function post(
  journey: Journey,
  address: string,
  body: string | readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const text =
    typeof body === "string"
      ? body
      : new URLSearchParams(body.map(([name, value]) => [name, value] as [string, string])).toString();
  return request(journey, address, {
    method: "POST",
    body: text,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
}

/** What a browser would post from the page, to be broken by the test; `null` presses the first button. */
export function pairsFrom(
  page: Page,
  field: string,
  answers: Answers,
  button: string | null = "send",
): [string, string][] {
  return fillForm(findForm(page, field), answers, button ?? undefined).map(([name, value]) => [name, value]);
}

/** Bytes that fetch would refuse to send. */
export function sendBytes({ host }: Journey, bytes: string): Promise<string> {
  const { hostname, port } = new URL(host.url);
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
    socket.setEncoding("latin1");
    socket.on("data", (data: string) => {
      received += data;
    });
    socket.on("close", () => resolve(received));
    socket.on("error", reject);
  });
}
