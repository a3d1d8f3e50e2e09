import { join } from "node:path";
import type { ServiceEndpoints } from "./aws-environment.ts";
import type { DataDirectory } from "./data-directory.ts";
import { listenOnLoopback } from "./loopback-server.ts";
import type { MailArchive } from "./mail-archive.ts";
import { startObjectStore } from "./object-store.ts";
import type { ObservedWrite } from "./observed-writes.ts";
import type { RandomBytes } from "./randomness.ts";
import { createSecretsEndpoint, openLinkKeys } from "./secrets-endpoint.ts";
import { createSesEndpoint, type SesEndpoint } from "./ses-endpoint.ts";
import { startTableEngine } from "./table-engine.ts";

export interface AwsServices {
  readonly endpoints: ServiceEndpoints;
  readonly ses: Pick<SesEndpoint, "answerNext" | "answerAlways">;
  /** Resolves when `onWrite` has heard of every write that was answered before. */
  flushWrites(): Promise<void>;
  close(): Promise<void>;
}

export interface AwsServicesOptions {
  readonly directory: DataDirectory;
  /** The folder goes when this process does, so items need not be written to it. */
  readonly isThrowaway: boolean;
  readonly archive: MailArchive;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly bucket: string;
  readonly linkKeysSecret: string;
  readonly engineEndpoint?: string | undefined;
  readonly onWrite: (write: ObservedWrite) => void;
}

/** What AWS is elsewhere: table, bucket, mail and secrets, each at a loopback address of its own. */
export async function startAwsServices(options: AwsServicesOptions): Promise<AwsServices> {
  const { directory, archive, now, randomBytes } = options;
  await using started = new AsyncDisposableStack();
  const starting = <Service extends { close(): Promise<void> }>(service: Promise<Service>): Promise<Service> =>
    service.then((ready) => started.adopt(ready, (one) => one.close()));

  const ses = createSesEndpoint({ archive, now, newMessageId: () => messageId(randomBytes) });
  const secrets = new Map([[options.linkKeysSecret, openLinkKeys(directory, randomBytes)]]);
  const [table, objects, mail, secretsServer] = await Promise.all([
    starting(
      startTableEngine({
        directory: options.isThrowaway ? undefined : join(directory.path, "table"),
        upstream: options.engineEndpoint,
        onWrite: options.onWrite,
      }),
    ),
    starting(startObjectStore(directory.folder("objects"), options.bucket)),
    starting(listenOnLoopback(ses.listener, 0)),
    starting(listenOnLoopback(createSecretsEndpoint(secrets), 0)),
  ]);
  const all = started.move();
  return {
    endpoints: {
      table: table.endpoint,
      objects: objects.endpoint,
      mail: `http://127.0.0.1:${mail.port}`,
      secrets: `http://127.0.0.1:${secretsServer.port}`,
    },
    ses,
    flushWrites: table.flush,
    close: () => all.disposeAsync(),
  };
}

/** In the form SES gives them: hexadecimal groups and a counter. */
function messageId(randomBytes: RandomBytes): string {
  const hex = Buffer.from(randomBytes(24, "ses-message-id")).toString("hex");
  const groups = [
    hex.slice(0, 16),
    hex.slice(16, 24),
    ...[24, 28, 32].map((at) => hex.slice(at, at + 4)),
    hex.slice(36, 48),
  ];
  return `${groups.join("-")}-000000`;
}
