import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { RouteMatch } from "./routes.ts";

export interface ReceivedRequest {
  readonly request: IncomingMessage;
  readonly match: RouteMatch;
  readonly body: Buffer;
  /** When the gateway received it, by the host's clock. */
  readonly receivedAt: number;
  readonly requestId: string;
}

/** The event Lambda gets from an HTTP API, payload format 2.0, stage `$default`. Absent parts are left out, as there. */
export function toGatewayEvent(received: ReceivedRequest): APIGatewayProxyEventV2 {
  const { request, match, body } = received;
  const { path, query } = splitTarget(request.url ?? "/");
  const queryParameters = joinRepeated(new URLSearchParams(query));
  const cookies = readCookies(request);
  const isBase64Encoded = body.length > 0 && !arrivesAsText(request);
  return {
    version: "2.0",
    routeKey: match.route.key,
    // Unlike REST APIs, HTTP APIs hand over the path decoded.
    rawPath: decodeURIComponent(path),
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers: joinHeaders(request.rawHeaders),
    ...(Object.keys(queryParameters).length > 0 && { queryStringParameters: queryParameters }),
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: { ...match.pathParameters } }),
    requestContext: requestContext(received, decodeURIComponent(path)),
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? "base64" : "utf8") }),
    isBase64Encoded,
  };
}

/** Splits a request target into path and query without decoding either. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf("?");
  return mark === -1 ? { path: target, query: "" } : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

function requestContext(received: ReceivedRequest, path: string): APIGatewayProxyEventV2["requestContext"] {
  const { request, match, receivedAt, requestId } = received;
  const domainName = request.headers.host ?? "localhost";
  return {
    accountId: "000000000000",
    apiId: "local",
    domainName,
    domainPrefix: domainName.split(/[.:]/)[0] ?? domainName,
    http: {
      method: request.method === "HEAD" ? "GET" : (request.method ?? "GET"),
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "127.0.0.1",
      userAgent: request.headers["user-agent"] ?? "",
    },
    requestId,
    routeKey: match.route.key,
    stage: "$default",
    time: commonLogTime(receivedAt),
    timeEpoch: receivedAt,
  };
}

/** Names in lower case, repeated ones joined by commas; cookies have a field of their own. */
function joinHeaders(rawHeaders: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] as string).toLowerCase();
    const value = rawHeaders[index + 1] as string;
    if (name === "cookie") continue;
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(headers);
}

function readCookies(request: IncomingMessage): string[] {
  return (request.headers.cookie ?? "")
    .split(";")
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== "");
}

function joinRepeated(parameters: URLSearchParams): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of parameters) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(joined);
}

/**
 * AWS hands over these types as text and everything else as base64, forms and bodies without a type
 * included; the documentation does not list them, measurements do.
 */
function arrivesAsText(request: IncomingMessage): boolean {
  if (request.headers["content-encoding"] !== undefined) return false;
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return type.startsWith("text/") || /^application\/(?:json|xml|javascript)$/.test(type);
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `12/Mar/2020:19:03:58 +0000`, as the gateway's access log writes time. */
function commonLogTime(instant: number): string {
  const iso = new Date(instant).toISOString();
  const month = months[Number(iso.slice(5, 7)) - 1];
  return `${iso.slice(8, 10)}/${month}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}
