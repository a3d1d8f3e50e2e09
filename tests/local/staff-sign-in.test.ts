import { afterAll, beforeAll, expect, it } from "vitest";
import { manifest } from "../../functions/manifest.ts";
import { createLocalHost } from "../../infra/local/create-local-host.ts";
import type { LocalHost } from "../../infra/local/local-host.ts";

let host: LocalHost;
beforeAll(async () => {
  host = await createLocalHost({ manifest, clock: "still", startAt: "2027-01-25T08:00:00.000Z", keepLog: true });
});
afterAll(() => host.stop());

function askFor(email: string, accept: string): Promise<Response> {
  return fetch(`${host.url}/_local/sign-in`, {
    method: "POST",
    headers: { accept },
    body: new URLSearchParams({ destination: "asnen", email }),
    redirect: "manual",
  });
}

it("makes the browser that opens its link the one that asked", async () => {
  const { link } = (await (await askFor("projektledare@example.com", "application/json")).json()) as { link: string };
  const opened = await fetch(link, { redirect: "manual" });
  expect(opened.status).toBe(303);
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  const mailedLink = opened.headers.get("location") as string;
  expect(mailedLink).toContain("/asnen/staff/sign-in/");
  const withCookie = await (await fetch(mailedLink, { headers: { cookie } })).text();
  const elsewhere = await (await fetch(mailedLink)).text();
  expect(withCookie).not.toContain('name="code"');
  expect(elsewhere).toContain('name="code"');
});

it("sends a person on to the link", async () => {
  const answer = await askFor("projektledare@example.com", "text/html");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toContain(`${host.url}/_local/sign-in/`);
});

it("passes by nothing: who is not staff gets no link", async () => {
  const answer = await askFor("nobody@example.com", "application/json");
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({ error: "No sign-in link was mailed to nobody@example.com." });
});
