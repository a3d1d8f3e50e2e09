// Plain JavaScript, so that the summary also comes when installing Node 24 is what failed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? ".";
const files = readdirSync(folder).flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")).testResults);
const tests = files.flatMap(({ name: file, assertionResults }) => assertionResults.map((test) => ({ ...test, file })));

const passed = tests.filter(({ status }) => status === "passed").length;
// A file that could not be loaded has no tests to count, and would otherwise go unseen.
const unloaded = files.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0);
const failed = tests.filter(({ status }) => status === "failed").length + unloaded.length;
for (const { name, message } of unloaded) console.error(`Could not be loaded: ${name}\n${message}`);

const inBrowser = tests.filter(({ file }) => file.includes("/tests/browser/"));
const skipped = inBrowser.filter(({ status }) => status !== "passed" && status !== "failed");
for (const { fullName } of skipped) console.error(`Skipped, though a browser is there: ${fullName}`);
if (inBrowser.length === 0) console.error("No test ran in a browser");

if (failed > 0 || passed === 0 || skipped.length > 0 || inBrowser.length === 0) process.exitCode = 1;
console.info(`${passed} passed, ${failed} failed`);
