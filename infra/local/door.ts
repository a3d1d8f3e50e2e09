import type { RequestListener, ServerOptions } from "node:http";
import { listenOnLoopback } from "./loopback-server.ts";

export interface Door {
  /** `http://localhost:8080`, without a slash at the end. */
  readonly url: string;
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

/** API Gateway takes 10,240 bytes of headers and gives a request 30 seconds. */
const serverOptions: ServerOptions = { maxHeaderSize: 10_240, headersTimeout: 10_000, requestTimeout: 30_000 };

/** Takes the port before there is anyone to answer: the functions are told their address when they are made. */
export async function openDoor(port: number): Promise<Door> {
  let answer: RequestListener = (_, response) => void response.writeHead(503).end();
  const server = await listenOnLoopback((request, response) => answer(request, response), port, serverOptions);
  return {
    url: `http://localhost:${server.port}`,
    answerWith(listener) {
      answer = listener;
    },
    close: server.close,
  };
}
