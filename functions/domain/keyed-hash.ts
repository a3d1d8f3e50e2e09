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

/**
 * A person's mark in one round: the same for every way of writing an address, another in every other
 * round, and nothing that leads back to the address once the round's own key (base64url) is destroyed.
 */
export function personHash(
  roundKey: string,
  { destination, round }: { readonly destination: string; readonly round: string },
  address: string,
): string {
  return createHmac("sha256", Buffer.from(roundKey, "base64url"))
    .update(["samrad-person/1", destination, round, comparableAddress(address)].join("\n"))
    .digest()
    .subarray(0, 16)
    .toString("base64url");
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
