import { createServer, type RequestListener, type Server, type ServerOptions } from "node:http";
import type { AddressInfo } from "node:net";

/** The port is already used by another program; `port` says which. */
export class PortTakenError extends Error {
  readonly port: number;
  constructor(port: number, options?: ErrorOptions) {
    super(`Port ${port} is already in use.`, options);
    this.name = "PortTakenError";
    this.port = port;
  }
}

export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

const attemptsForAFreePair = 20;

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1 with the same port: `localhost` means
 * either, depending on who asks. Nothing outside the machine can connect.
 */
export async function listenOnLoopback(
  listener: RequestListener,
  port: number,
  options: ServerOptions = {},
): Promise<LoopbackServer> {
  for (let attempt = 1; ; attempt++) {
    const first = await listen(createServer(options, listener), port, "127.0.0.1");
    const chosen = (first.address() as AddressInfo).port;
    try {
      const second = await listen(createServer(options, listener), chosen, "::1").catch(ignoreMissingFamily);
      const servers = second === undefined ? [first] : [first, second];
      return { port: chosen, close: async () => void (await Promise.all(servers.map(close))) };
    } catch (error) {
      await close(first);
      if (port !== 0 || attempt === attemptsForAFreePair) throw error;
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortTakenError(port, { cause: error }) : error);
    });
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function ignoreMissingFamily(error: NodeJS.ErrnoException): undefined {
  if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") return undefined;
  throw error;
}

/** How long a request may still take when the server closes. */
const graceMs = 1000;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
  });
}
