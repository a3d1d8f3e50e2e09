import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { FunctionDefinition } from "../../functions/manifest.ts";
import { FunctionTimedOutError } from "./function-runner.ts";
import { sendGatewayMessage, sendResult } from "./gateway-answer.ts";
import { splitTarget, toGatewayEvent } from "./gateway-event.ts";
import { readBody } from "./request-body.ts";
import { matchRoute, type Route, type RouteMatch } from "./routes.ts";

export interface FrontDoorOptions {
  readonly routes: readonly Route[];
  readonly now: () => number;
  readonly newRequestId: () => string;
  readonly run: (definition: FunctionDefinition, event: unknown) => Promise<unknown>;
  readonly onFailure: (error: unknown) => void;
}

/** API Gateway's part: finds the route, makes the event, sends the answer, and speaks for itself when that fails. */
export function createFrontDoor(options: FrontDoorOptions): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const receivedAt = options.now();
    const requestId = options.newRequestId();
    const match = findRoute(options.routes, request);
    if (match === "malformed") return sendGatewayMessage(response, 400, "Bad Request", requestId);
    if (match === undefined) return sendGatewayMessage(response, 404, "Not Found", requestId);
    const body = await readBody(request);
    if (body.outcome === "aborted") return void response.destroy();
    if (body.outcome === "too-large") return refuseLargeBody(request, response, requestId);
    const event = toGatewayEvent({ request, match, body: body.bytes, receivedAt, requestId });
    try {
      sendResult(response, await options.run(match.route.definition, event), requestId);
    } catch (error) {
      options.onFailure(error);
      const timedOut = error instanceof FunctionTimedOutError;
      const [status, message] = timedOut
        ? ([503, "Service Unavailable"] as const)
        : ([500, "Internal Server Error"] as const);
      sendGatewayMessage(response, status, message, requestId);
    }
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.onFailure(error);
      response.destroy();
    });
  };
}

function findRoute(routes: readonly Route[], request: IncomingMessage): RouteMatch | undefined | "malformed" {
  try {
    const { path } = splitTarget(request.url ?? "/");
    decodeURIComponent(path);
    return matchRoute(routes, request.method ?? "GET", path);
  } catch (error) {
    if (error instanceof URIError) return "malformed";
    throw error;
  }
}

/** How long a client may go on sending what has been refused. */
const lingerMs = 2000;

function refuseLargeBody(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  response.shouldKeepAlive = false;
  sendGatewayMessage(response, 413, "Request Entity Too Large", requestId);
  setTimeout(() => request.destroy(), lingerMs).unref();
}
