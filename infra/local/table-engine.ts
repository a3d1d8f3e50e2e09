import { once } from "node:events";
import { request as forward, type RequestListener } from "node:http";
import { Worker } from "node:worker_threads";
import type { EmbeddedTableSettings, FromEmbeddedTable, ToEmbeddedTable } from "./embedded-table.ts";
import { listenOnLoopback } from "./loopback-server.ts";
import { type ObservedWrite, observeWrites } from "./observed-writes.ts";

export interface TableEngine {
  /** An address and not a name: it is one look-up less for each request. */
  readonly endpoint: string;
  /** Resolves when `onWrite` has heard of every write that was answered before. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface TableEngineOptions {
  /** Folder of the embedded engine; without one it keeps its items in memory. */
  readonly directory?: string | undefined;
  /** Another engine to pass everything on to, instead of the embedded one. */
  readonly upstream?: string | undefined;
  readonly onWrite: (write: ObservedWrite) => void;
}

/** dynalite in a thread of this process, or a pass-through to another engine, at a loopback address. */
export function startTableEngine({ directory, upstream, onWrite }: TableEngineOptions): Promise<TableEngine> {
  return upstream === undefined ? startEmbedded(directory, onWrite) : startPassThrough(upstream, onWrite);
}

async function startEmbedded(
  directory: string | undefined,
  onWrite: (write: ObservedWrite) => void,
): Promise<TableEngine> {
  const settings: EmbeddedTableSettings = directory === undefined ? {} : { directory };
  const worker = new Worker(new URL("./embedded-table.ts", import.meta.url), { workerData: settings });
  const post = (message: ToEmbeddedTable) => worker.postMessage(message);
  const listening = Promise.withResolvers<number>();
  const flushes = new Map<number, () => void>();
  let lastFlush = 0;

  worker.on("error", listening.reject);
  worker.on("message", (message: FromEmbeddedTable) => {
    if (message.kind === "write") return onWrite(message.write);
    if (message.kind === "listening") return listening.resolve(message.port);
    flushes.get(message.id)?.();
    flushes.delete(message.id);
  });
  const port = await listening.promise;
  // Without its table the machine cannot go on.
  worker.on("error", (error) => {
    throw error;
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    flush() {
      const id = ++lastFlush;
      return new Promise((resolve) => {
        flushes.set(id, resolve);
        post({ kind: "flush", id });
      });
    },
    async close() {
      const ended = once(worker, "exit");
      post({ kind: "close" });
      await ended;
    },
  };
}

async function startPassThrough(upstream: string, onWrite: (write: ObservedWrite) => void): Promise<TableEngine> {
  const observe = observeWrites(onWrite);
  const pass = passOnTo(upstream);
  const server = await listenOnLoopback((request, response) => {
    observe(request, response);
    pass(request, response);
  }, 0);
  // Writes are heard of in this thread, before they are answered.
  return { endpoint: `http://127.0.0.1:${server.port}`, flush: async () => undefined, close: server.close };
}

function passOnTo(upstream: string): RequestListener {
  const { hostname, port } = new URL(upstream);
  return (request, response) => {
    const { url: path, method, headers } = request;
    const outgoing = forward({ hostname, port, path, method, headers });
    outgoing.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on("error", () => response.destroy());
    request.pipe(outgoing);
  };
}
