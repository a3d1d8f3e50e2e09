import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { afterAll, describe, expect, it } from "vitest";

const configuration = await extractOptions("./.dependency-cruiser.cjs");

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Files that keep every rule; a test puts one more beside them that breaks one. */
const sound = {
  "functions/manifest.ts": "export const manifest = [];",
  "functions/submit-answer.ts":
    'import { put } from "./storage/table.ts";\nimport { page } from "../forms/page.ts";\nexport const handler = [put, page];',
  "functions/domain/round.ts": 'import * as z from "zod/mini";\nimport "node:crypto";\nexport const round = z;',
  "functions/texts/sv.ts": 'import type { round } from "../domain/round.ts";\nexport type Sv = typeof round;',
  "functions/storage/table.ts":
    'import { put as send } from "@aws-sdk/client-dynamodb";\nimport "../domain/round.ts";\nexport const put = send;',
  "functions/mail/send.ts": 'import { put as send } from "@aws-sdk/client-ses";\nexport const mail = send;',
  "functions/documents/pdf.ts": "export const pdf = 1;",
  "functions/middleware/link-keys.ts": 'import "@aws-sdk/client-secrets-manager";\nexport const keys = 1;',
  "forms/page.ts": 'import type { Sv } from "../functions/texts/sv.ts";\nexport const page: Sv | 1 = 1;',
  "infra/app.ts": 'import { manifest } from "../functions/manifest.ts";\nexport const app = manifest;',
  "tests/page.test.ts": 'import { page } from "../forms/page.ts";\nexport const seen = page;',
};

const packages = [
  "zod",
  "esbuild",
  "pdfkit",
  "nodemailer",
  "@aws-sdk/client-dynamodb",
  "@aws-sdk/client-s3",
  "@aws-sdk/client-ses",
  "@aws-sdk/client-secrets-manager",
];

function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "samrad-imports-"));
  folders.push(folder);
  const stubs = packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
    [`node_modules/${name}/index.js`, "exports.put = 1;"],
    [`node_modules/${name}/mini.js`, "exports.put = 1;"],
  ]);
  const manifest = {
    name: "project",
    dependencies: Object.fromEntries(packages.filter((name) => name !== "esbuild").map((name) => [name, "1.0.0"])),
    devDependencies: { esbuild: "1.0.0" },
  };
  const everything: Readonly<Record<string, string>> = {
    ...sound,
    "package.json": JSON.stringify(manifest),
    ...Object.fromEntries(stubs),
    ...files,
  };
  for (const [path, source] of Object.entries(everything)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return folder;
}

/** The names of the rules that the project breaks, each once. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { output } = await cruise(["functions", "forms", "infra", "tests"], {
    ...configuration,
    baseDir: project(files),
  });
  const { summary, modules } = output as ICruiseResult;
  expect(modules.length).toBeGreaterThanOrEqual(Object.keys(sound).length);
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].toSorted();
}

/** A rule, and a file that breaks it. */
const breaches: readonly (readonly [rule: string, path: string, source: string])[] = [
  ["no-cycles", "functions/domain/round.ts", 'export * from "./loop.ts";'],
  ["nothing-unresolved", "functions/domain/gate.ts", 'import "./nowhere.ts";'],
  ["manifest-imports-nothing", "functions/manifest.ts", 'import "./domain/round.ts";'],
  ["storage-stands-alone", "functions/storage/outbox.ts", 'import "../mail/send.ts";'],
  ["mail-stands-alone", "functions/mail/outbox.ts", 'import { put } from "../storage/table.ts";'],
  ["documents-stands-alone", "functions/documents/word.ts", 'import { page } from "../../forms/page.ts";'],
  ["forms-stands-alone", "forms/answer.ts", 'export const later = () => import("../functions/storage/table.ts");'],
  [
    "forms-stands-alone",
    "forms/answer.ts",
    'import type { put } from "../functions/storage/table.ts";\nexport type Put = typeof put;',
  ],
  [
    "domain-is-pure",
    "functions/domain/gate.ts",
    'import { readFileSync } from "node:fs";\nexport const read = readFileSync;',
  ],
  [
    "domain-is-pure",
    "functions/domain/gate.ts",
    'import { put } from "@aws-sdk/client-dynamodb";\nexport const read = put;',
  ],
  ["texts-know-only-domain", "functions/texts/en.ts", 'import "../middleware/link-keys.ts";'],
  [
    "middleware-is-below-the-entries",
    "functions/middleware/pages.ts",
    'import { handler } from "../submit-answer.ts";\nexport const page = handler;',
  ],
  [
    "product-never-imports-where-it-runs",
    "functions/show-plan.ts",
    'import { app } from "../infra/app.ts";\nexport const handler = app;',
  ],
  [
    "infra-enters-through-the-entries",
    "infra/stack.ts",
    'import { put } from "../functions/mail/send.ts";\nexport const stack = put;',
  ],
  [
    "nothing-imports-tests",
    "infra/stack.ts",
    'import { seen } from "../tests/page.test.ts";\nexport const stack = seen;',
  ],
  [
    "no-development-packages-in-the-product",
    "functions/show-plan.ts",
    'import { put } from "esbuild";\nexport const handler = put;',
  ],
  [
    "only-storage-stores",
    "functions/show-plan.ts",
    'import { put } from "@aws-sdk/client-s3";\nexport const handler = put;',
  ],
  [
    "only-documents-make-documents",
    "functions/show-plan.ts",
    'import { put } from "pdfkit";\nexport const handler = put;',
  ],
  ["only-mail-mails", "functions/show-plan.ts", 'import { put } from "nodemailer";\nexport const handler = put;'],
  [
    "only-link-keys-reads-secrets",
    "functions/middleware/pages.ts",
    'export { put } from "@aws-sdk/client-secrets-manager";',
  ],
];

describe("import rules", () => {
  it("let a sound project be", async () => {
    expect(await brokenRules({})).toEqual([]);
  });

  it.each(breaches)("%s: %s is told that it may not", async (rule, path, source) => {
    const loop = { "functions/domain/loop.ts": 'export * from "./round.ts";' };
    expect(await brokenRules({ ...(rule === "no-cycles" ? loop : {}), [path]: source })).toContain(rule);
  });

  it("see into a declaration with `using`", async () => {
    const source =
      'export async function go() {\n  await using it = await import("../functions/mail/send.ts");\n  return it;\n}';
    expect(await brokenRules({ "forms/answer.ts": source })).toEqual(["forms-stands-alone"]);
  });

  it("are each broken above", () => {
    const rules = configuration.ruleSet?.forbidden?.map(({ name }) => name) ?? [];
    expect([...new Set(breaches.map(([rule]) => rule))].toSorted()).toEqual(rules.toSorted());
  });
});
