import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** `npm start` as a process of its own, which can be killed without a warning. */
export interface KillableHost {
  readonly url: string;
  kill(): Promise<void>;
}

const startupMs = 20_000;
const startFile = fileURLToPath(new URL("../start.ts", import.meta.url));

export async function startKillableHost(dataDirectory: string, port: number): Promise<KillableHost> {
  const child = spawn(process.execPath, [startFile], {
    env: { ...process.env, SAMRAD_DATA: dataDirectory, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://localhost:${port}`;
  await waitUntilReady(url, child);
  return {
    url,
    async kill() {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + startupMs;
  while (child.exitCode === null && performance.now() < giveUpAt) {
    const ready = await fetch(`${url}/_local/clock`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await setTimeout(25);
  }
  child.kill("SIGKILL");
  throw new Error(`The host did not become ready (exit code ${child.exitCode}).`);
}
