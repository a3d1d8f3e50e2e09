import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDataDirectory } from "./data-directory.ts";

const marker = "sample-year-unfinished";
/** Everything the host keeps, so that nothing else in a wrongly named folder is lost. */
const contents = [
  "clock.json",
  "boots.json",
  "link-keys.json",
  "table",
  "objects",
  "mail",
  "in-use.lock",
  "log.jsonl",
  marker,
];

export function hasData(path: string): boolean {
  return existsSync(join(path, "clock.json"));
}

/** A sample year that was stopped half-way is no use to anyone: it is played again from the start. */
export function isSampleUnfinished(path: string): boolean {
  return existsSync(join(path, marker));
}

export function markSampleBegun(path: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, marker), "");
}

export function markSampleFinished(path: string): void {
  rmSync(join(path, marker));
}

/** Empties the folder of what the host keeps; throws `DataInUseError` while another process has it. */
export function forgetData(path: string): void {
  openDataDirectory(path).close();
  for (const name of contents) rmSync(join(path, name), { recursive: true, force: true });
}
