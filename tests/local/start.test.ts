import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetData, isSampleUnfinished, markSampleBegun, markSampleFinished } from "../../infra/local/sample-data.ts";

const startFile = fileURLToPath(new URL("../../infra/local/start.ts", import.meta.url));
let directory: string;
const running: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "samrad-start-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(kill));
  await rm(directory, { recursive: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

function start(data: string, port = 0): ChildProcess {
  const child = spawn(process.execPath, [startFile, "--empty"], {
    env: { ...process.env, SAMRAD_DATA: join(directory, data), PORT: String(port) },
  });
  running.push(child);
  return child;
}

/** The address the program prints once it is ready. */
async function addressOf(child: ChildProcess): Promise<URL> {
  let printed = "";
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    printed += chunk;
    const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
    if (address !== undefined) return new URL(address);
  }
  throw new Error(`No address in ${printed}`);
}

async function refusalOf(child: ChildProcess): Promise<{ code: unknown; told: string }> {
  let told = "";
  child.stderr?.on("data", (chunk) => {
    told += chunk;
  });
  const [code] = await once(child, "close");
  return { code, told };
}

describe("npm start", () => {
  it("serves, and stops cleanly at Ctrl-C", async () => {
    const child = start("a");
    const address = await addressOf(child);
    expect((await fetch(new URL("/_local/clock", address))).status).toBe(200);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("says in a sentence that the folder is in use, or the port taken", async () => {
    const { port } = await addressOf(start("a"));
    const sameFolder = await refusalOf(start("a"));
    expect(sameFolder).toMatchObject({
      code: 1,
      told: expect.stringMatching(/^The folder .* is in use by another process\. .*\n$/),
    });
    const samePort = await refusalOf(start("b", Number(port)));
    expect(samePort).toMatchObject({
      code: 1,
      told: expect.stringMatching(/^Port \d+ is already in use\. .*PORT=.*\n$/),
    });
  });

  it("opens the folder again after a kill", async () => {
    const killed = start("a");
    await addressOf(killed);
    await kill(killed);
    const again = await addressOf(start("a"));
    expect((await fetch(new URL("/_local/clock", again))).status).toBe(200);
  });
});

describe("a sample year that was stopped half-way", () => {
  it("is noticed, and forgotten without touching anything else in the folder", async () => {
    await writeFile(join(directory, "notes.txt"), "not ours");
    markSampleBegun(directory);
    expect(isSampleUnfinished(directory)).toBe(true);
    forgetData(directory);
    expect(isSampleUnfinished(directory)).toBe(false);
    await rm(join(directory, "notes.txt"));
  });

  it("is not noticed once it is finished", () => {
    markSampleBegun(directory);
    markSampleFinished(directory);
    expect(isSampleUnfinished(directory)).toBe(false);
  });
});
