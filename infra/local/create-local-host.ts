import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { RequestListener, ServerOptions } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../functions/middleware/dependencies.ts";
import { createAgenda } from "./agenda.ts";
import { pointAwsClientsHere, type ServiceEndpoints } from "./aws-environment.ts";
import { startAwsServices } from "./aws-services.ts";
import { createBackgroundWork } from "./background-work.ts";
import { type DataDirectory, openDataDirectory } from "./data-directory.ts";
import { createFrontDoor } from "./front-door.ts";
import { keepFunctionLog } from "./function-log.ts";
import { createFunctionRunner } from "./function-runner.ts";
import { createHostClock } from "./host-clock.ts";
import type { LocalHost, LocalHostOptions } from "./local-host.ts";
import { createLocalSite } from "./local-site.ts";
import { listenOnLoopback } from "./loopback-server.ts";
import { createMailArchive } from "./mail-archive.ts";
import { createRandomness } from "./randomness.ts";
import { compileRoutes } from "./routes.ts";
import { readSchedules } from "./schedules.ts";
import { createMailbox } from "./stored-mail.ts";
import { ensureTable } from "./table-calls.ts";
import { createTableStream } from "./table-stream.ts";
import { createTimeline } from "./timeline.ts";
import { createTriggers } from "./triggers.ts";

const names = {
  BUCKET_NAME: "samrad-documents",
  LINK_KEYS_SECRET: "samrad/link-keys",
  MAIL_CONFIGURATION_SET: "samrad",
} as const;

/** API Gateway takes 10,240 bytes of headers and gives a request 30 seconds. */
const serverOptions: ServerOptions = { maxHeaderSize: 10_240, headersTimeout: 10_000, requestTimeout: 30_000 };

/** Boots the manifest's functions in this process, with everything they need, reachable from this machine only. */
export async function createLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const { manifest, onFailure = (error: unknown) => console.error(error) } = options;
  const firstAdministrators = options.firstAdministrators ?? { asnen: "projektledare@example.com" };
  await using booting = new AsyncDisposableStack();
  const directory = openDirectory(options.dataDirectory, booting);
  if (options.keepLog === true) booting.defer(keepFunctionLog(join(directory.path, "log.jsonl")));
  const clock = createHostClock({
    mode: options.clock,
    startAt: options.startAt === undefined ? undefined : Date.parse(options.startAt),
    directory,
  });
  const now = () => new Date(clock.now()).toISOString();
  const randomBytes = createRandomness(options.seed);
  const archive = createMailArchive(directory.folder("mail"));
  const mailbox = createMailbox(archive);
  const work = createBackgroundWork();

  // The entries are told their address, so the port is taken before they are there to answer.
  let listener: RequestListener = (_, response) => void response.writeHead(503).end();
  const server = await listenOnLoopback(
    (request, response) => listener(request, response),
    options.port ?? 0,
    serverOptions,
  );
  booting.defer(() => server.close());
  const url = `http://localhost:${server.port}`;
  const environment: Environment = {
    ...names,
    TABLE_NAME: tableName(options, directory),
    PUBLIC_URL: url,
    SENDER_ADDRESS: "samrad@example.com",
    FIRST_ADMINISTRATORS: JSON.stringify(firstAdministrators),
  };

  const stream = createTableStream({
    endpoint: () => services.endpoints.table,
    now: clock.now,
    deliver: (event) => triggers.deliver(event),
    onWaiting: () => timeline.reconsider(),
    onFailure,
  });
  const services = await startAwsServices({
    directory,
    archive,
    now: clock.now,
    randomBytes,
    bucket: names.BUCKET_NAME,
    linkKeysSecret: names.LINK_KEYS_SECRET,
    engineEndpoint: options.engineEndpoint,
    onWrite: stream.note,
  });
  booting.defer(services.close);
  booting.defer(pointAwsClientsHere(services.endpoints));
  await makeTable(services.endpoints, environment.TABLE_NAME, options.tableDefinition);

  const newRequestId = () => Buffer.from(randomBytes(12, "request-id")).toString("base64url");
  const triggers = createTriggers({
    manifest,
    functions: createFunctionRunner({
      dependencies: { clock: clock.now, randomBytes, environment },
      newRequestId,
      loadEntry: options.loadEntry,
    }),
    work,
    drainStream: stream.drain,
    answersWait: clock.standsStill,
  });

  async function settle(): Promise<void> {
    do {
      await stream.drain();
      await work.idle();
    } while (!stream.isEmpty());
  }
  booting.defer(settle);

  const schedules = readSchedules(manifest);
  const timeline = createTimeline({
    clock,
    schedules,
    agenda: options.agenda ?? createAgenda(environment),
    fire: triggers.fire,
    settle,
    onFailure,
  });
  booting.defer(timeline.stop);

  async function idle(): Promise<void> {
    await timeline.rest();
    await settle();
  }
  const moveClock = (to: string) => timeline.moveTo(Date.parse(to));
  const frontDoor = createFrontDoor({
    routes: compileRoutes(manifest),
    now: clock.now,
    newRequestId,
    run: triggers.answer,
    onFailure,
  });
  const localSite = createLocalSite({
    url,
    now,
    moveClock,
    archive,
    mailbox,
    idle,
    publishSesEvent: triggers.publish,
    staff: Object.entries(firstAdministrators).map(([destination, email]) => ({ destination, email })),
  });
  listener = (request, response) => (isLocal(request.url) ? localSite : frontDoor)(request, response);

  // What was due when the process was killed, and what the engine's index may have lost then.
  const mending = work.track(mend(schedules.daily, triggers.fire).catch(onFailure));
  if (clock.standsStill()) await mending;
  else timeline.run();

  const running = booting.move();
  return {
    url,
    environment,
    endpoints: services.endpoints,
    now,
    moveClock,
    letClockRun() {
      clock.run();
      timeline.run();
    },
    async mail(query) {
      await idle();
      return mailbox.list(query);
    },
    answerNextMail: services.ses.answerNext,
    publishSesEvent: triggers.publish,
    invoke: triggers.invoke,
    idle,
    stop: () => running.disposeAsync(),
  };
}

function openDirectory(path: string | undefined, booting: AsyncDisposableStack): DataDirectory {
  if (path !== undefined) return booting.adopt(openDataDirectory(path), (directory) => directory.close());
  const temporary = mkdtempSync(join(tmpdir(), "samrad-"));
  booting.defer(() => rmSync(temporary, { recursive: true, force: true }));
  return booting.adopt(openDataDirectory(temporary), (directory) => directory.close());
}

/** Other engines outlive the folder and may serve several, so each folder has a table of its own there. */
function tableName({ engineEndpoint }: LocalHostOptions, directory: DataDirectory): string {
  if (engineEndpoint === undefined) return "samrad";
  return `samrad-${createHash("sha256").update(directory.path).digest("hex").slice(0, 12)}`;
}

async function makeTable(
  endpoints: ServiceEndpoints,
  name: string,
  define: LocalHostOptions["tableDefinition"],
): Promise<void> {
  const { tableDefinition } =
    define === undefined ? await import("../../functions/storage/table.ts") : { tableDefinition: define };
  await ensureTable(endpoints.table, tableDefinition(name));
}

async function mend<Scheduled>(
  daily: readonly Scheduled[],
  fire: (scheduled: Scheduled) => Promise<void>,
): Promise<void> {
  for (const scheduled of daily) await fire(scheduled);
}

function isLocal(target: string | undefined): boolean {
  return target !== undefined && /^\/_local(?:[/?]|$)/.test(target);
}
