import type { IncomingMessage } from "node:http";

/** The largest body API Gateway's HTTP API lets in. */
export const gatewayBodyLimit = 10 * 1024 * 1024;

export type RequestBody =
  | { readonly outcome: "read"; readonly bytes: Buffer }
  | { readonly outcome: "too-large" }
  | { readonly outcome: "aborted" };

/**
 * Reads a whole body. One larger than `limit` is not kept, but still taken in: closing the
 * connection on a client that is sending would take the answer from it.
 */
export function readBody(request: IncomingMessage, limit: number = gatewayBodyLimit): Promise<RequestBody> {
  const { promise, resolve } = Promise.withResolvers<RequestBody>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) return void chunks.push(chunk);
    chunks.length = 0;
    resolve({ outcome: "too-large" });
  });
  request.on("end", () => resolve({ outcome: "read", bytes: Buffer.concat(chunks) }));
  request.on("error", () => resolve({ outcome: "aborted" }));
  request.on("close", () => resolve({ outcome: "aborted" }));
  if (Number(request.headers["content-length"] ?? 0) > limit) resolve({ outcome: "too-large" });
  return promise;
}
