import { createHmac } from "node:crypto";
import type { LinkKeys } from "./link.ts";

/**
 * A value's hash under a key that is another one each day: it can be counted and recognised for a
 * day, and without the secret no list of addresses leads back to it. Begins with the key's id.
 */
export function dailyHash(keys: LinkKeys, day: string, kind: string, value: string, keyId = keys.current): string {
  const key = keys.keys[keyId];
  if (key === undefined) throw new Error(`There is no link key ${keyId}`);
  const dayKey = createHmac("sha256", key).update(`samrad-day/1\n${day}`).digest();
  return `${keyId}.${createHmac("sha256", dayKey).update(`${kind}\n${value}`).digest("base64url")}`;
}

/** An e-mail address as it is compared: people write the same one in several ways. */
export function comparableAddress(address: string): string {
  return address.trim().toLowerCase();
}

/** Whether `hash` is the day's hash of this address, also after the current key has changed. */
export function isHashOf(keys: LinkKeys, hash: string, day: string, address: string): boolean {
  const [keyId = ""] = hash.split(".");
  if (!Object.hasOwn(keys.keys, keyId)) return false;
  return dailyHash(keys, day, "address", comparableAddress(address), keyId) === hash;
}
