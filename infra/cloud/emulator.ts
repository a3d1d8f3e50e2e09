import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/**
 * MiniStack, an emulator of AWS: answers by TLS, and refuses whatever the roles and the bucket's policy do
 * not allow. It is installed from PyPI into a virtual environment of its own, once.
 */
export interface Emulator {
  readonly endpoint: string;
  /** What the SDK, the CDK and the emulator's own functions need to find it and to trust it. */
  readonly environment: Readonly<Record<string, string>>;
  /** What it has printed. */
  readonly log: string;
  stop(): Promise<void>;
}

export const region = "eu-north-1";
export const account = "000000000000";

const startupMs = 60_000;
const root = join(import.meta.dirname, "..", "..");
const requirements = join(import.meta.dirname, "requirements.txt");
const virtualEnvironment = join(root, ".venv");

function run(command: string, ...parameters: readonly string[]): void {
  const { status, error, stderr } = spawnSync(command, parameters, { stdio: ["ignore", "ignore", "pipe"] });
  if (error !== undefined || status !== 0) {
    throw new Error(`${command} ${parameters[0]} failed: ${error?.message ?? stderr}`, { cause: error });
  }
}

/** The emulator's program; pip itself leaves alone what is there in the right version. */
function install(): string {
  const program = (name: string) => join(virtualEnvironment, "bin", name);
  if (!existsSync(program("pip"))) run("python3", "-m", "venv", virtualEnvironment);
  run(program("pip"), "install", "--quiet", "--disable-pip-version-check", "-r", requirements);
  return program("ministack");
}

/** For a day, and for the names that the emulator answers to. */
function makeCertificate(directory: string): { readonly certificate: string; readonly key: string } {
  const certificate = join(directory, "certificate.pem");
  const key = join(directory, "key.pem");
  const names = "subjectAltName=DNS:localhost,DNS:*.execute-api.localhost,IP:127.0.0.1";
  const made = ["-newkey", "rsa:2048", "-nodes", "-days", "1", "-keyout", key, "-out", certificate];
  const leaf = ["-addext", "basicConstraints=critical,CA:FALSE", "-addext", "extendedKeyUsage=serverAuth"];
  run("openssl", "req", "-x509", ...made, "-subj", "/CN=localhost", ...leaf, "-addext", names);
  return { certificate, key };
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

async function waitUntilReady(emulator: ChildProcess, port: number, log: string): Promise<void> {
  const giveUpAt = performance.now() + startupMs;
  while (emulator.exitCode === null && performance.now() < giveUpAt) {
    const { status } = spawnSync("openssl", ["s_client", "-connect", `127.0.0.1:${port}`], {
      input: "",
      stdio: ["pipe", "ignore", "ignore"],
    });
    if (status === 0) return;
    await setTimeout(250);
  }
  throw new Error(`The emulator did not answer on port ${port}; it says why in ${log}`);
}

export async function startEmulator(): Promise<Emulator> {
  const program = install();
  const directory = await mkdtemp(join(tmpdir(), "samrad-cloud-"));
  const { certificate, key } = makeCertificate(directory);
  const port = await freePort();
  const endpoint = `https://127.0.0.1:${port}`;
  // The emulator takes any key for the account's own; its functions get one for their role alone.
  const environment = {
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_CA_BUNDLE: certificate,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  const scratch = join(directory, "scratch");
  await mkdir(scratch);
  const log = join(directory, "emulator.log");
  const output = await open(log, "w");
  const { AWS_ENDPOINT_URL: _ownAddress, ...inherited } = environment;
  const emulator = spawn(program, [], {
    // Its functions are processes of their own, which end with it only as its group.
    detached: true,
    cwd: directory,
    stdio: ["ignore", output.fd, output.fd],
    env: {
      ...process.env,
      ...inherited,
      AUTH: "true",
      USE_SSL: "1",
      MINISTACK_SSL_CERT: certificate,
      MINISTACK_SSL_KEY: key,
      MINISTACK_REGION: region,
      GATEWAY_PORT: String(port),
      BIND_HOST: "127.0.0.1",
      IOT_MTLS_ENABLED: "0",
      TMPDIR: scratch,
    },
  });
  await output.close();
  const stopped = once(emulator, "exit");
  const endGroup = () => {
    if (emulator.pid !== undefined && emulator.exitCode === null) process.kill(-emulator.pid, "SIGKILL");
  };
  process.once("exit", endGroup);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  const stop = async () => {
    endGroup();
    await stopped;
    await rm(directory, { recursive: true, force: true });
  };
  await waitUntilReady(emulator, port, log);
  return { endpoint, environment, log, stop };
}
