import type { Environment } from "../../functions/middleware/dependencies.ts";
import { createAgenda } from "./agenda.ts";
import { pointAwsClientsHere } from "./aws-environment.ts";
import { type AwsServices, startAwsServices } from "./aws-services.ts";
import { createBackgroundWork } from "./background-work.ts";
import { createFunctionRunner } from "./function-runner.ts";
import type { HostState } from "./host-state.ts";
import type { LocalHostOptions } from "./local-host.ts";
import { readSchedules } from "./schedules.ts";
import { ensureTable } from "./table-calls.ts";
import { createTableStream } from "./table-stream.ts";
import { createTimeline, type Timeline } from "./timeline.ts";
import { createTriggers, type Triggers } from "./triggers.ts";
import { createWaitingItems } from "./waiting-items.ts";

/** Functions, services and time, working together; nobody can reach them yet. */
export interface Machine {
  readonly services: AwsServices;
  readonly triggers: Triggers;
  readonly timeline: Timeline;
  readonly newRequestId: () => string;
  /** Resolves when no tick, job or consequence is going on. */
  idle(): Promise<void>;
  /** Takes up what an earlier process left, and lets time run where it runs. */
  begin(): Promise<void>;
}

export async function startMachine(
  options: LocalHostOptions,
  state: HostState,
  environment: Environment,
  booting: AsyncDisposableStack,
): Promise<Machine> {
  const { manifest, onFailure = (error: unknown) => console.error(error) } = options;
  const { clock, randomBytes } = state;
  const waiting = createWaitingItems();
  const stream = createTableStream({
    endpoint: () => services.endpoints.table,
    flushWrites: () => services.flushWrites(),
    deliver: (event) => triggers.deliver(event),
    onImage(key, dueAt) {
      waiting.note(key, dueAt);
      if (dueAt !== undefined && Date.parse(dueAt) > clock.now()) timeline.reconsider();
    },
    onFailure,
  });
  const services = await startAwsServices({
    ...state,
    now: clock.now,
    bucket: environment.BUCKET_NAME,
    linkKeysSecret: environment.LINK_KEYS_SECRET,
    engineEndpoint: options.engineEndpoint,
    onWrite: stream.note,
  });
  booting.defer(services.close);
  booting.defer(pointAwsClientsHere(services.endpoints));
  await ensureTable(services.endpoints.table, await defineTable(options, environment.TABLE_NAME));

  const work = createBackgroundWork();
  const newRequestId = () => Buffer.from(randomBytes(12, "request-id")).toString("base64url");
  const functions = createFunctionRunner({
    dependencies: { clock: clock.now, randomBytes, environment },
    newRequestId,
    loadEntry: options.loadEntry,
  });
  const triggers = createTriggers({
    manifest,
    functions,
    work,
    drainStream: stream.drain,
    answersWait: clock.standsStill,
  });
  const settle = async () => {
    do {
      await work.idle();
      await stream.drain();
    } while (!work.isIdle());
  };
  booting.defer(settle);

  const schedules = readSchedules(manifest);
  const agenda = options.agenda ?? createAgenda(environment, waiting);
  const timeline = createTimeline({ clock, schedules, agenda, fire: triggers.fire, settle, onFailure });
  booting.defer(timeline.stop);

  return {
    services,
    triggers,
    timeline,
    newRequestId,
    async idle() {
      await timeline.rest();
      await settle();
    },
    async begin() {
      // A kill can leave items due, and lose their place in the embedded engine's index.
      const mending = state.isNew ? [] : schedules.daily.map(triggers.fire);
      const mended = work.track(Promise.all(mending).catch(onFailure));
      if (clock.standsStill()) await mended;
      else timeline.run();
    },
  };
}

async function defineTable({ tableDefinition }: LocalHostOptions, name: string) {
  if (tableDefinition !== undefined) return tableDefinition(name);
  const storage = await import("../../functions/storage/table.ts");
  return storage.tableDefinition(name);
}
