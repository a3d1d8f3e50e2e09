import type { IncomingMessage } from "node:http";
import { splitTarget } from "./gateway-event.ts";
import { readBody } from "./request-body.ts";
import { SignInRefusedError } from "./staff-sign-in.ts";

export interface LocalRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly wantsPage: boolean;
}

export interface LocalAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** Answered with the status and the sentence. */
export class LocalError extends Error {
  readonly status: number;
  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** A page elsewhere in the browser must not move the clock or read mail, nor a foreign name point here. */
export function requireThisMachine(request: IncomingMessage): void {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (!["localhost", "127.0.0.1", "[::1]"].includes(host)) throw new LocalError(403, "Only from this machine.");
  const site = request.headers["sec-fetch-site"];
  if (request.method === "POST" && site !== undefined && site !== "same-origin" && site !== "none") {
    throw new LocalError(403, "Only from this machine's own pages.");
  }
}

export async function readLocalRequest(request: IncomingMessage): Promise<LocalRequest> {
  const { path, query } = splitTarget(request.url ?? "/");
  const body = await readBody(request);
  if (body.outcome !== "read") throw new LocalError(413, "The body is too large.");
  const isForm = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
  return {
    path,
    query: new URLSearchParams(query),
    fields: isForm
      ? Object.fromEntries(new URLSearchParams(body.bytes.toString()))
      : parseObject(body.bytes.toString()),
    wantsPage: (request.headers.accept ?? "").includes("text/html"),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  if (text === "") return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new LocalError(400, "The body is not JSON.", { cause });
  }
}

export function textField(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = fields[name];
  if (typeof value !== "string" || value.trim() === "") throw new LocalError(400, `"${name}" is missing.`);
  return value.trim();
}

export function toLocalError(error: unknown): LocalError {
  if (error instanceof LocalError) return error;
  if (error instanceof RangeError) return new LocalError(409, error.message, { cause: error });
  if (error instanceof SignInRefusedError) return new LocalError(422, error.message, { cause: error });
  if (error instanceof URIError) return new LocalError(400, "The address is malformed.", { cause: error });
  return new LocalError(500, error instanceof Error ? error.message : String(error), { cause: error });
}

export function page(body: string): LocalAnswer {
  return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

export function json(status: number, value: unknown): LocalAnswer {
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(value) };
}

export function redirect(location: string): LocalAnswer {
  return { status: 303, headers: { location }, body: "" };
}
