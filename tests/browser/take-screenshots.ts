import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findChromium, startChromium, withoutChromium } from "../../infra/local/chromium.ts";
import { type ListedPage, pageList } from "../pages/page-list.ts";
import { weighPage } from "../pages/page-weight.ts";
import { findBarriers } from "./audit-page.ts";
import { createPageStage, type PageStage } from "./page-stage.ts";

/**
 * `npm run screenshots -- --out DIR --only WORD`: every page on the list at two widths in both languages,
 * and in `pages.md` what each weighs, asks for and has against it.
 */
const { values } = parseArgs({
  options: { out: { type: "string", default: "out/screenshots" }, only: { type: "string", default: "" } },
});
const widths = [360, 1280];
/** A long plan is cut here; it is to be recognised and not read. */
const maxHeight = 4000;

const chromium = findChromium();
if (chromium === undefined) {
  process.stderr.write(`${withoutChromium}\n`);
  process.exit(1);
}
await mkdir(values.out, { recursive: true });
await using browser = await startChromium(chromium);
const stage = await createPageStage(browser);
const rows: string[] = [];
for (const listed of pageList.filter(({ name }) => name.includes(values.only))) {
  const files = await takePictures(stage, listed);
  const barriers = await findBarriers(stage.page);
  rows.push(row(listed, files, barriers.length));
  process.stdout.write(`${files.join(" ")}\n`);
}
await writeFile(join(values.out, "pages.md"), table(rows));

async function takePictures({ page, show }: PageStage, listed: ListedPage): Promise<readonly string[]> {
  await show(listed);
  const files: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const height = Math.min(maxHeight, await page.evaluate<number>("document.documentElement.scrollHeight"));
    const file = `${listed.name}-${width}.png`;
    await page.screenshot({
      path: join(values.out, file),
      fullPage: true,
      clip: { x: 0, y: 0, width, height },
    });
    files.push(file);
  }
  return files;
}

function row({ name, route, markup }: ListedPage, files: readonly string[], barriers: number): string {
  const { gzipBytes, brotliBytes, requests, scriptBytes } = weighPage(markup);
  const cells = [name, `\`${route}\``, gzipBytes, brotliBytes, requests, scriptBytes, barriers, files.join(", ")];
  return `| ${cells.join(" | ")} |`;
}

function table(lines: readonly string[]): string {
  const head = ["Page", "Route", "Bytes, gzip", "Bytes, Brotli", "Requests", "Script, bytes", "axe", "Pictures"];
  return `${[`| ${head.join(" | ")} |`, `|${head.map(() => "---|").join("")}`, ...lines].join("\n")}\n`;
}
