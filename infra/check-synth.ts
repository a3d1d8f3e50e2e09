import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifest } from "../functions/manifest.ts";
import { buildFunctions, requireBundle } from "./build.ts";
import { bundleBudgets, bundleProblems } from "./bundle-budgets.ts";
import { synthesise } from "./synthesise.ts";

/** CloudFormation's own limits; the stack stops well before them. */
const most = { resources: 400, templateBytes: 800_000 } as const;

const assembly = mkdtempSync(join(tmpdir(), "samrad-synth-"));
process.on("exit", () => rmSync(assembly, { recursive: true, force: true }));

const bundles = await buildFunctions(manifest);
const problems = [...bundles.values()].flatMap(bundleProblems);
for (const { name, bytes } of bundles.values()) {
  const budget = bundleBudgets[name]?.kilobytes ?? 0;
  console.info(`${name.padEnd(22)} ${kilobytes(bytes)} of ${String(budget).padStart(4)} kB`);
}

const { template, findings } = synthesise({
  outdir: assembly,
  directoryOf: (name) => requireBundle(bundles, name).directory,
});
const resources = Object.keys(template.Resources).length;
const templateBytes = JSON.stringify(template).length;
console.info(`${"stack".padEnd(22)} ${resources} resources, ${kilobytes(templateBytes)} kB of template`);
if (resources > most.resources) problems.push(`The stack has ${resources} resources; at most ${most.resources}`);
if (templateBytes > most.templateBytes)
  problems.push(`The template has ${templateBytes} bytes; at most ${most.templateBytes}`);
problems.push(...findings);

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(7);
}
