import { createHmac } from "node:crypto";
import { hashOf } from "./canonical-json.ts";

/** Binds to a value without telling it: who has the salt and the value can check, nobody can guess. */
export function commit(salt: string, value: unknown): string {
  return hashOf({ salt, value });
}

/**
 * A salt of its own for one use of a submission's salt (hex): publishing it reveals neither the
 * submission's salt nor that two views have the same sender.
 */
export function deriveSalt(salt: string, purpose: string): string {
  return createHmac("sha256", Buffer.from(salt, "hex")).update(purpose, "utf8").digest("hex");
}
