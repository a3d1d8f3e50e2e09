import {
  request as forward,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createRequire } from "node:module";
import { type LoopbackServer, listenOnLoopback } from "./loopback-server.ts";

export interface TableEngine {
  readonly endpoint: string;
  close(): Promise<void>;
}

export interface TableEngineOptions {
  /** Folder of the embedded engine; without it everything is forgotten at the end. */
  readonly directory?: string | undefined;
  /** Another engine to pass everything on to, instead of the embedded one. */
  readonly upstream?: string | undefined;
  /** Sees each request before the engine does. */
  readonly observe: (request: IncomingMessage, response: ServerResponse) => void;
}

interface DynaliteOptions {
  readonly path?: string;
  readonly createTableMs: number;
  readonly updateTableMs: number;
}

/** dynalite, or a pass-through to another engine, behind a loopback address of its own. */
export async function startTableEngine(options: TableEngineOptions): Promise<TableEngine> {
  const engine = options.upstream === undefined ? startDynalite(options.directory) : passOnTo(options.upstream);
  const server = await listenOnLoopback((request, response) => {
    options.observe(request, response);
    engine.listener(request, response);
  }, 0);
  return {
    // An address and not a name: it is one look-up less for each request.
    endpoint: `http://127.0.0.1:${server.port}`,
    close: () => closeBoth(server, engine),
  };
}

interface Engine {
  readonly listener: RequestListener;
  close(): Promise<void>;
}

async function closeBoth(server: LoopbackServer, engine: Engine): Promise<void> {
  await server.close();
  await engine.close();
}

/** dynalite's server never listens: requests are handed to it, which spares a second hop. */
function startDynalite(directory: string | undefined): Engine {
  const dynalite = createRequire(import.meta.url)("dynalite") as (options: DynaliteOptions) => Server;
  const server = dynalite({
    ...(directory !== undefined && { path: directory }),
    createTableMs: 0,
    updateTableMs: 0,
  });
  return {
    listener(request, response) {
      server.emit("request", request, response);
      // dynalite throws when a client breaks off in the middle of a request, which would end the process.
      request.removeAllListeners("error");
      request.on("error", () => response.destroy());
    },
    close: () => closeDynalite(server),
  };
}

/** Its `close` insists on a listening server before it closes the store, so it gets to be one for a moment. */
function closeDynalite(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.listen(0, "127.0.0.1", () => {
      server.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
    });
  });
}

function passOnTo(upstream: string): Engine {
  const { hostname, port } = new URL(upstream);
  return {
    listener(request, response) {
      const outgoing = forward({ hostname, port, path: request.url, method: request.method, headers: request.headers });
      outgoing.on("response", (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      outgoing.on("error", () => response.destroy());
      request.pipe(outgoing);
    },
    close: async () => undefined,
  };
}
