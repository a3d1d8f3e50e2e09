import { createHash } from "node:crypto";
import serialize from "canonicalize";

/** The one way to write a value down (RFC 8785), so that equal values have equal hashes. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError("nothing to write down");
  return text;
}

/** SHA-256 of a text in UTF-8, hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** SHA-256 over the value's canonical JSON, hex. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
