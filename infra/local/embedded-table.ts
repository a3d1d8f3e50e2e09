import type { Server } from "node:http";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { listenOnLoopback } from "./loopback-server.ts";
import { type ObservedWrite, observeWrites } from "./observed-writes.ts";

/** Where the engine keeps its items: in memory without a folder. */
export interface EmbeddedTableSettings {
  readonly directory?: string;
}

export type ToEmbeddedTable = { readonly kind: "flush"; readonly id: number } | { readonly kind: "close" };

/** In the order things happened: a `flushed` comes after every write answered before its `flush`. */
export type FromEmbeddedTable =
  | { readonly kind: "listening"; readonly port: number }
  | { readonly kind: "write"; readonly write: ObservedWrite }
  | { readonly kind: "flushed"; readonly id: number };

interface DynaliteOptions {
  readonly path?: string;
  readonly createTableMs: number;
  readonly updateTableMs: number;
}

/**
 * dynalite in a thread of its own: it is half of all the work on this machine, so the second core
 * takes it. This file is the thread.
 */
async function serve({ directory }: EmbeddedTableSettings): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("The embedded table runs in a worker thread.");
  const post = (message: FromEmbeddedTable) => port.postMessage(message);
  const dynalite = createRequire(import.meta.url)("dynalite") as (options: DynaliteOptions) => Server;
  const engine = dynalite({ ...(directory !== undefined && { path: directory }), createTableMs: 0, updateTableMs: 0 });
  const observe = observeWrites((write) => post({ kind: "write", write }));
  // dynalite's own server does not listen: it is handed requests after they were looked at.
  const server = await listenOnLoopback((request, response) => {
    observe(request, response);
    engine.emit("request", request, response);
    // dynalite throws when a client breaks off in the middle of a request, which would end the process.
    request.removeAllListeners("error");
    request.on("error", () => response.destroy());
  }, 0);
  port.on("message", (message: ToEmbeddedTable) => {
    if (message.kind === "flush") post({ kind: "flushed", id: message.id });
    else void close().then(() => port.close());
  });
  post({ kind: "listening", port: server.port });

  async function close(): Promise<void> {
    await server.close();
    await closeDynalite(engine);
  }
}

/** Its `close` insists on a listening server before it closes the store, so it gets to be one for a moment. */
function closeDynalite(engine: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    engine.listen(0, "127.0.0.1", () => {
      engine.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
    });
  });
}

await serve(workerData as EmbeddedTableSettings);
