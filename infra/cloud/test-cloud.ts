import { spawn } from "node:child_process";
import { once } from "node:events";
import { startEmulator } from "./emulator.ts";

/**
 * `npm run test:cloud`: the stack as it is deployed to AWS, deployed to an emulator that enforces its roles
 * and policies, and a round played through its front door. Needs Python 3 with venv, and openssl.
 */
async function runSuite(environment: Readonly<Record<string, string>>): Promise<number> {
  const vitest = spawn("vitest", ["run", "--config", "tests/cloud/vitest.config.ts", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  const [code] = await once(vitest, "exit");
  return typeof code === "number" ? code : 1;
}

const emulator = await startEmulator();
try {
  process.exitCode = await runSuite(emulator.environment);
} finally {
  await emulator.stop();
}
