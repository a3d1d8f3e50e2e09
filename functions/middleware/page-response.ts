import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { PageRequest } from "./page-request.ts";

/** What a route handler answers with; headers that every page needs are added when it is sent. */
export interface PageResponse {
  readonly status: number;
  readonly body?: string;
  /** A file to be kept and not shown: it never opens inside the site, whatever is in it. */
  readonly file?: PageFile;
  readonly contentType?: string;
  readonly location?: string;
  readonly cookies?: readonly string[];
  /** `never` for anything personal, `briefly` for public pages, `forever` for hashed assets. */
  readonly cache?: "never" | "briefly" | "forever";
  /** Staff pages need `same-origin`: `no-referrer` would make the browser send `Origin: null`. */
  readonly referrer?: "no-referrer" | "same-origin";
  /** Where this page's forms may send to besides our own pages: the bucket, on the page for files. */
  readonly formTarget?: string;
  /** The whole policy of a page that stands in a frame of ours, or frames one; its `frame-ancestors` goes before `X-Frame-Options`. */
  readonly policy?: string;
  /** The page names our own script, which it also works without. */
  readonly runsScript?: boolean;
}

export interface PageFile {
  /** Letters, digits, dots and hyphens only. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function page(body: string, status = 200): PageResponse {
  return { status, body };
}

export function file(name: string, contentType: string, bytes: Uint8Array): PageResponse {
  return { status: 200, contentType, file: { name, bytes } };
}

/** After a post: the browser fetches the address with GET, so that reloading sends nothing twice. */
export function seeOther(location: string, cookies: readonly string[] = []): PageResponse {
  return { status: 303, location, cookies };
}

const cacheControl = {
  never: "no-store",
  briefly: "public, max-age=60",
  forever: "public, max-age=31536000, immutable",
} as const;

function contentSecurityPolicy({ formTarget, runsScript }: PageResponse): string {
  const forms = formTarget === undefined ? "'self'" : `'self' ${formTarget}`;
  const scripts = runsScript ? "script-src 'self'; " : "";
  return `default-src 'none'; ${scripts}style-src 'self'; img-src 'self' data:; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;
}

/** Below this, compressing costs more than it saves. */
const compressFromBytes = 1024;

export function toGatewayResult(
  response: PageResponse,
  request: Pick<PageRequest, "headers">,
): APIGatewayProxyStructuredResultV2 {
  const { body = "", contentType = "text/html; charset=utf-8", cache = "never" } = response;
  const headers: Record<string, string> = {
    "content-type": contentType,
    "cache-control": cacheControl[cache],
    "content-security-policy": response.policy ?? contentSecurityPolicy(response),
    "strict-transport-security": "max-age=63072000; includeSubDomains",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": response.referrer ?? "no-referrer",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
  };
  if (cache === "never") headers["x-robots-tag"] = "noindex";
  if (response.location !== undefined) headers["location"] = response.location;
  const result = { statusCode: response.status, headers, cookies: [...(response.cookies ?? [])] };
  if (response.file !== undefined) {
    headers["content-disposition"] = `attachment; filename="${response.file.name}"`;
    return { ...result, body: Buffer.from(response.file.bytes).toString("base64"), isBase64Encoded: true };
  }
  const encoding = acceptedEncoding(request.headers["accept-encoding"]);
  if (body.length < compressFromBytes || encoding === undefined) return { ...result, body };
  headers["content-encoding"] = encoding;
  headers["vary"] = "accept-encoding";
  return { ...result, body: compress(body, encoding).toString("base64"), isBase64Encoded: true };
}

function acceptedEncoding(header = ""): "br" | "gzip" | undefined {
  if (/\bbr\b/.test(header)) return "br";
  return /\bgzip\b/.test(header) ? "gzip" : undefined;
}

function compress(body: string, encoding: "br" | "gzip"): Buffer {
  if (encoding === "gzip") return gzipSync(body);
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
