import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { DomainError } from "../domain/errors.ts";
import type { Language } from "../domain/language.ts";

/** Form fields as posted: a name may stand more than once. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a route handler is given: the gateway's event, read once. */
export interface PageRequest {
  readonly routeKey: string;
  readonly destination: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly fields: FormFields;
  readonly files: ReadonlyMap<string, UploadedFile>;
  /** Where it came from; kept and logged by nobody, only counted under a hash that changes daily. */
  readonly sourceIp: string;
  /** When the gateway received it: the instant that deadlines are judged by. */
  readonly receivedAt: string;
  /** Chosen with `?lang=`; a handler that knows its reader falls back to their own language. */
  readonly chosenLanguage: Language | undefined;
  /** The language of the page and of any error page; a handler sets it once it knows the reader. */
  language: Language;
}

export function readPageRequest(event: APIGatewayProxyEventV2): PageRequest {
  const query = new URLSearchParams(event.rawQueryString);
  const chosen = query.get("lang");
  const chosenLanguage = chosen === "sv" || chosen === "en" ? chosen : undefined;
  const path = Object.fromEntries(
    Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? ""]),
  );
  return {
    routeKey: event.routeKey,
    destination: path["destination"] ?? "",
    path,
    query,
    headers: event.headers,
    // The gateway gives cookies as a list; emulators of it leave them in their header.
    cookies: readCookies(event.cookies ?? event.headers["cookie"]?.split("; ") ?? []),
    fields: new Map(),
    files: new Map(),
    sourceIp: event.requestContext.http.sourceIp ?? "",
    receivedAt: new Date(event.requestContext.timeEpoch).toISOString(),
    chosenLanguage,
    language: chosenLanguage ?? "sv",
  };
}

function readCookies(cookies: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    cookies.map((cookie) => {
      const [name = "", ...value] = cookie.split("=");
      return [name.trim(), value.join("=").trim()];
    }),
  );
}

/** The first value of a field; fields that may repeat are read from `fields` itself. */
export function field(request: PageRequest, name: string): string {
  return request.fields.get(name)?.[0] ?? "";
}

/** The revision a form was filled in from; 0 for the first. @throws DomainError `body-malformed` */
export function readRevision(request: PageRequest): number {
  const revision = Number(field(request, "_revision"));
  if (!Number.isSafeInteger(revision) || revision < 0) throw new DomainError("body-malformed", {});
  return revision;
}

/**
 * An address of the same link or form in the language that was chosen, if one was: without a choice
 * the address finds its reader's own language again.
 */
export function keepLanguage({ chosenLanguage }: Pick<PageRequest, "chosenLanguage">, address: string): string {
  if (chosenLanguage === undefined) return address;
  return `${address}${address.includes("?") ? "&" : "?"}lang=${chosenLanguage}`;
}
