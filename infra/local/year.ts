import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { verifyPlanFile } from "../../functions/domain/verify-plan-file.ts";
import { manifest } from "../../functions/manifest.ts";
import { createLocalHost } from "./create-local-host.ts";
import { playYear, type YearStep } from "./year/play-year.ts";
import { renderVersion, renderVersionPdf } from "./year/render-version.ts";
import { administrator, destinationId } from "./year/sample-files.ts";
import type { ReadVersion } from "./year/year-figures.ts";

/** `npm run year -- --out DIR`: the sample year on a throw-away host; the same files every time. */
const { values } = parseArgs({ options: { out: { type: "string", default: "out/year" } } });

await using host = await startHost();
const { versions, register } = await playYear(host, { onProgress: print });
await mkdir(values.out, { recursive: true });
for (const [index, version] of versions.entries()) {
  await writeVersion(version, values.out);
  const { findings } = verifyPlanFile(version.file, versions[index - 1]?.file);
  const verdict = findings.length === 0 ? "verified" : "NOT VERIFIED";
  process.stdout.write(`version ${version.version}  ${version.file.hash}  ${verdict}\n`);
  if (findings.length > 0) process.exitCode = 1;
}
await writeFile(join(values.out, "diarium-2027.csv"), register.whole);
await writeFile(join(values.out, "diarium-2027-maskerat.csv"), register.masked);
process.stdout.write(`register with ${register.whole.trim().split("\r\n").length - 1} entries, and its masked copy\n`);
process.stdout.write(`${versions.length} versions written to ${values.out} as JSON, HTML and PDF\n`);

async function startHost() {
  const host = await createLocalHost({
    manifest,
    clock: "still",
    startAt: "2027-01-25T07:00:00.000Z",
    seed: "sample-year",
    keepLog: true,
    firstAdministrators: { [destinationId]: administrator },
  });
  return { url: host.url, [Symbol.asyncDispose]: () => host.stop() };
}

function print({ at, name, figures }: YearStep): void {
  const shown = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`);
  process.stdout.write(`${[at.replace("T", " "), name.padEnd(24), shown.join(", ")].join("  ").trimEnd()}\n`);
}

async function writeVersion(version: ReadVersion, directory: string): Promise<void> {
  const name = join(directory, `plan-${version.planYear}-${version.version}`);
  await writeFile(`${name}.json`, version.text);
  await writeFile(`${name}.html`, await renderVersion(version));
  await writeFile(`${name}.pdf`, await renderVersionPdf(version));
}
