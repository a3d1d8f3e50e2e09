import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FunctionDefinition, manifest } from "../../functions/manifest.ts";
import { type Bundle, buildFunctions, requireBundle } from "../../infra/build.ts";
import { createLocalHost } from "../../infra/local/create-local-host.ts";
import type { StoredMail } from "../../infra/local/stored-mail.ts";
import { playYear, type YearResult } from "../../infra/local/year/play-year.ts";
import { administrator, destinationId } from "../../infra/local/year/sample-files.ts";
import { type ObservedCalls, observeCalls } from "./observed-calls.ts";

/** What the manifest lets a function call. */
function allowedCalls({ grants }: FunctionDefinition): ReadonlySet<string> {
  return new Set([
    ...(grants.table ?? []).map((action) => `dynamodb:${action}`),
    ...(grants.dueIndex ? ["dynamodb:Query on index"] : []),
    ...(grants.bucket ?? []).map((action) => `s3:${action}`),
    ...(grants.sendMail ? ["ses:SendRawEmail", "ses:GetSendQuota"] : []),
    ...(grants.linkKeys ? ["secretsmanager:GetSecretValue"] : []),
  ]);
}

function deliveryOf(mail: StoredMail | undefined): unknown {
  if (mail === undefined) throw new Error("No mail was sent in the whole year");
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]));
  return { eventType: "Delivery", mail: { messageId: mail.id, tags } };
}

describe("the bundles that are deployed", () => {
  const folder = mkdtempSync(join(tmpdir(), "samrad-bundles-"));
  let bundles: ReadonlyMap<string, Bundle>;
  let calls: ObservedCalls;
  let year: YearResult;

  beforeAll(async () => {
    bundles = await buildFunctions(manifest, folder);
    calls = observeCalls();
    const host = await createLocalHost({
      manifest,
      clock: "still",
      startAt: "2027-01-25T07:00:00.000Z",
      seed: "bundles",
      firstAdministrators: { [destinationId]: administrator },
      loadEntry: calls.observe(({ name }) => {
        const { directory } = requireBundle(bundles, name);
        return import(/* @vite-ignore */ pathToFileURL(join(directory, "index.mjs")).href);
      }),
    });
    try {
      year = await playYear(host);
      // Daily schedules do not fire while a clock is moved.
      await host.invoke("restore-due-entries", { kind: "schedule", name: "restore-due-entries" });
      await host.publishSesEvent(deliveryOf((await host.mail())[0]));
      await host.idle();
    } finally {
      await host.stop();
      calls[Symbol.dispose]();
    }
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("carry a whole year, from import to the version that follows it up", () => {
    expect(year.versions.map(({ version }) => version)).toEqual(["0.1", "0.2", "1.0", "1.1"]);
  });

  it.each(manifest)("$name asks AWS for nothing that the manifest does not grant", (definition) => {
    const made = [...(calls.byFunction.get(definition.name) ?? [])];
    expect(made).not.toEqual([]);
    expect(made.filter((call) => !allowedCalls(definition).has(call))).toEqual([]);
  });

  it.each(manifest)("$name is granted only what its code can ask for", ({ name, grants }) => {
    const { inputs } = requireBundle(bundles, name);
    const carries = (client: string): boolean => inputs.some((path) => path.includes(`/@aws-sdk/${client}/`));
    expect({
      bucket: grants.bucket !== undefined,
      sendMail: grants.sendMail === true,
      linkKeys: grants.linkKeys === true,
    }).toEqual({
      bucket: carries("client-s3"),
      sendMail: carries("client-ses"),
      linkKeys: carries("client-secrets-manager"),
    });
  });

  it.each(manifest)("$name exports the handler that Lambda calls", async ({ name }) => {
    const { directory } = requireBundle(bundles, name);
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(directory, "index.mjs")).href);
    expect(handler).toBeTypeOf("function");
  });
});
