import type { FunctionDefinition, Trigger } from "../../functions/manifest.ts";
import type { BackgroundWork } from "./background-work.ts";
import type { FunctionRunner } from "./function-runner.ts";
import type { ScheduledFunction } from "./schedules.ts";
import type { StreamEvent } from "./table-stream.ts";

/** The ways a function is started, by the manifest's triggers. */
export interface Triggers {
  /** For a route: the answer of its function. */
  answer(definition: FunctionDefinition, event: unknown): Promise<unknown>;
  /** For a schedule: done when everything it set off is done. */
  fire(scheduled: ScheduledFunction): Promise<void>;
  /** For the table's stream. */
  deliver(event: StreamEvent): Promise<void>;
  /** For the topic: SES's notification by itself, or in what SNS wraps it. */
  publish(notification: unknown): Promise<void>;
  /** For mail that has been received. */
  receiveMail(event: unknown): Promise<void>;
  /** By name, with any event. */
  invoke(name: string, event: unknown): Promise<unknown>;
}

export interface TriggersOptions {
  readonly manifest: readonly FunctionDefinition[];
  readonly functions: FunctionRunner;
  readonly work: BackgroundWork;
  readonly drainStream: () => Promise<void>;
  /** Whether an answer waits for its consequences, so that runs repeat themselves. */
  readonly answersWait: () => boolean;
}

export function createTriggers(options: TriggersOptions): Triggers {
  const { manifest, functions, work, drainStream } = options;
  const run = (definition: FunctionDefinition, event: unknown) => work.track(functions.run(definition, event));

  async function runAll(kind: Trigger["kind"], event: unknown): Promise<void> {
    for (const definition of withTrigger(manifest, kind)) await run(definition, event);
  }

  return {
    async answer(definition, event) {
      try {
        return await run(definition, event);
      } finally {
        const consequences = work.track(drainStream());
        if (options.answersWait()) await consequences;
      }
    },
    async fire({ definition, event }) {
      await run(definition, event);
      await drainStream();
    },
    async deliver({ Records }) {
      for (const definition of manifest) {
        const trigger = definition.triggers.find(({ kind }) => kind === "table-stream");
        if (trigger?.kind !== "table-stream") continue;
        const own = trigger.document ? Records.filter(({ dynamodb }) => "document" in dynamodb.NewImage) : Records;
        if (own.length > 0) await run(definition, { Records: own });
      }
    },
    async publish(notification) {
      await runAll("topic", toSnsEvent(notification));
      await drainStream();
    },
    async receiveMail(event) {
      await runAll("received-mail", event);
      await drainStream();
    },
    async invoke(name, event) {
      const definition = manifest.find((candidate) => candidate.name === name);
      if (definition === undefined) throw new Error(`The manifest has no function ${name}.`);
      const result = await run(definition, event);
      await drainStream();
      return result;
    },
  };
}

function withTrigger(manifest: readonly FunctionDefinition[], kind: Trigger["kind"]): FunctionDefinition[] {
  return manifest.filter(({ triggers }) => triggers.some((trigger) => trigger.kind === kind));
}

function toSnsEvent(notification: unknown): unknown {
  const given = notification as { Records?: unknown; Message?: unknown };
  if (given.Records !== undefined) return notification;
  const Message = typeof given.Message === "string" ? given.Message : JSON.stringify(notification);
  return { Records: [{ EventSource: "aws:sns", EventVersion: "1.0", Sns: { Type: "Notification", Message } }] };
}
