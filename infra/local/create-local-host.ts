import { createHash } from "node:crypto";
import type { RequestListener } from "node:http";
import type { Environment } from "../../functions/middleware/dependencies.ts";
import { openDoor } from "./door.ts";
import { createFrontDoor } from "./front-door.ts";
import { type HostState, openHostState } from "./host-state.ts";
import type { LocalHost, LocalHostOptions } from "./local-host.ts";
import { createLocalSite } from "./local-site.ts";
import { startMachine } from "./machine.ts";
import { compileRoutes } from "./routes.ts";
import { listStaff } from "./staff-list.ts";
import { createMailbox } from "./stored-mail.ts";

/** Boots the manifest's functions in this process, with everything they need, reachable from this machine only. */
export async function createLocalHost(given: LocalHostOptions): Promise<LocalHost> {
  const options = { ...given, engineEndpoint: given.engineEndpoint ?? process.env.SAMRAD_ENGINE_ENDPOINT };
  await using booting = new AsyncDisposableStack();
  const state = openHostState(options, booting);
  const door = booting.adopt(await openDoor(options.port ?? 0), (opened) => opened.close());
  const firstAdministrators = options.firstAdministrators ?? { asnen: "projektledare@example.com" };
  const environment = hostEnvironment(options, state, door.url, firstAdministrators);
  const machine = await startMachine(options, state, environment, booting);

  const { clock, archive } = state;
  const { services, triggers, timeline, idle } = machine;
  const mailbox = createMailbox(archive);
  const now = () => new Date(clock.now()).toISOString();
  const moveClock = (to: string) => timeline.moveTo(Date.parse(to));
  const localSite = createLocalSite({
    url: door.url,
    now,
    moveClock,
    archive,
    mailbox,
    idle,
    publishSesEvent: triggers.publish,
    inbound: { environment, now, deliver: triggers.receiveMail },
    listStaff: () => listStaff(environment),
  });
  const frontDoor = createFrontDoor({
    routes: compileRoutes(options.manifest),
    now: clock.now,
    newRequestId: machine.newRequestId,
    run: triggers.answer,
    onFailure: options.onFailure ?? ((error) => console.error(error)),
  });
  door.answerWith(divide(localSite, frontDoor));
  await machine.begin();

  const running = booting.move();
  return {
    url: door.url,
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
    answerAllMail: services.ses.answerAlways,
    publishSesEvent: triggers.publish,
    invoke: triggers.invoke,
    idle,
    async stop() {
      // First the door, so that nothing new begins while the rest comes to an end.
      await door.close();
      await running.disposeAsync();
    },
  };
}

function hostEnvironment(
  options: LocalHostOptions,
  { directory }: HostState,
  url: string,
  firstAdministrators: Readonly<Record<string, string>>,
): Environment {
  // Other engines outlive the folder and may serve several, so each folder has a table of its own there.
  const folder = createHash("sha256").update(directory.path).digest("hex").slice(0, 12);
  return {
    TABLE_NAME: options.engineEndpoint === undefined ? "samrad" : `samrad-${folder}`,
    BUCKET_NAME: "samrad-documents",
    LINK_KEYS_SECRET: "samrad/link-keys",
    PUBLIC_URL: url,
    INBOUND_DOMAIN: "inbound.example.com",
    SENDER_ADDRESS: "samrad@example.com",
    MAIL_CONFIGURATION_SET: "samrad",
    FIRST_ADMINISTRATORS: JSON.stringify(firstAdministrators),
  };
}

/** `/_local` is no destination's name, so the two never meet. */
function divide(localSite: RequestListener, frontDoor: RequestListener): RequestListener {
  return (request, response) => {
    const isLocal = /^\/_local(?:[/?]|$)/.test(request.url ?? "");
    return isLocal ? localSite(request, response) : frontDoor(request, response);
  };
}
