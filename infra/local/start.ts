import { parseArgs } from "node:util";
import { manifest } from "../../functions/manifest.ts";
import { createLocalHost } from "./create-local-host.ts";
import { DataInUseError } from "./data-directory.ts";
import type { LocalHost, LocalHostOptions } from "./local-host.ts";
import { PortTakenError } from "./loopback-server.ts";
import { showProgress } from "./progress-bar.ts";
import { forgetData, hasData, isSampleUnfinished, markSampleBegun, markSampleFinished } from "./sample-data.ts";

interface Settings {
  readonly dataDirectory: string;
  readonly port: number;
  /** Leaves the sample year out. */
  readonly empty: boolean;
  /** Forgets what the folder holds. */
  readonly fresh: boolean;
}

/** Before the first milestone of the sample round, a Monday morning. */
const sampleStart = "2027-01-25T08:00:00.000Z";

function readSettings(): Settings {
  const { values } = parseArgs({ options: { empty: { type: "boolean" }, fresh: { type: "boolean" } } });
  const port = Number(process.env.PORT ?? "8080");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT is not a port: ${process.env.PORT}`);
  return {
    dataDirectory: process.env.SAMRAD_DATA ?? ".samrad",
    port,
    empty: values.empty ?? false,
    fresh: values.fresh ?? false,
  };
}

async function start(settings: Settings): Promise<LocalHost> {
  const { dataDirectory, port } = settings;
  if (settings.fresh || isSampleUnfinished(dataDirectory)) forgetData(dataDirectory);
  const options: LocalHostOptions = { manifest, port, dataDirectory, clock: "wall", keepLog: true };
  if (hasData(dataDirectory) || settings.empty) return createLocalHost(options);
  markSampleBegun(dataDirectory);
  const host = await createLocalHost({ ...options, clock: "still", startAt: sampleStart });
  await playSample(host);
  host.letClockRun();
  markSampleFinished(dataDirectory);
  return host;
}

async function playSample(host: LocalHost): Promise<void> {
  const { openNextRound, playYear } = await import("./year/play-year.ts");
  console.info("The folder is empty: the sample year 2027 is played through the front door.");
  const progress = showProgress();
  await playYear(host, { onProgress: progress.step });
  await openNextRound(host, { onProgress: progress.step });
  progress.end();
}

function printAddresses(host: LocalHost): void {
  console.info(`
Samråd is running, on this machine only. Ctrl-C stops it.

  Public pages     ${host.url}/
  Staff sign-in    ${host.url}/_local/   (one click, and a clock to move)
  Mailbox          ${host.url}/_local/mail

  It is ${host.now()} here.`);
}

function stopOnSignal(host: LocalHost): void {
  let stopping = false;
  const stop = () => {
    // A second Ctrl-C does not wait for what is still going on.
    if (stopping) process.exit(130);
    stopping = true;
    void host.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

/** A sentence for what a person can put right; anything else is a bug and shown whole. */
function explain(error: unknown): string | undefined {
  if (error instanceof PortTakenError) return `${error.message} Choose another one: PORT=8081 npm start`;
  if (error instanceof DataInUseError)
    return `${error.message} Stop it, or choose another folder: SAMRAD_DATA=other npm start`;
  return error instanceof RangeError ? error.message : undefined;
}

try {
  const host = await start(readSettings());
  stopOnSignal(host);
  printAddresses(host);
} catch (error) {
  console.error(explain(error) ?? error);
  process.exit(1);
}
