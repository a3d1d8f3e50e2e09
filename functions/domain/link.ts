import { createHmac, timingSafeEqual } from "node:crypto";
import { DomainError } from "./errors.ts";

export type LinkPurpose =
  | "answer"
  | "decide"
  /** A colleague's, to what a party has handed over. */
  | "colleague"
  /** Of an authority's own mailbox, to say who may confirm for it; the version is the request's number. */
  | "approve-signatory"
  | "sign"
  | "no-reminders"
  | "open-answer"
  | "no-draft-reminders"
  | "open-form"
  | "confirm"
  | "sign-in"
  | "ask-link"
  | "feedback";

/**
 * What a link lets its holder do. `round` is `-` where no round is meant; `subject` is a party, a
 * submission, a sign-in request or a nonce; raising `version` revokes the links before it.
 */
export interface Link {
  readonly purpose: LinkPurpose;
  readonly destination: string;
  readonly round: string;
  readonly subject: string;
  readonly version: number;
}

/** Keys by id; new links are signed with `current`, old ones verify as long as their key is kept. */
export interface LinkKeys {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** 144 of HMAC-SHA-256's 256 bits: well over the 128 that forgery has to be priced at. */
const tagCharacters = 24;

function tag(key: string, link: Link): string {
  const { purpose, destination, round, subject, version } = link;
  return createHmac("sha256", key)
    .update(["samrad-link/1", purpose, destination, round, subject, String(version)].join("\n"))
    .digest("base64url")
    .slice(0, tagCharacters);
}

/** Purpose and destination stand in the address itself and are signed with it: `k1.2027.p-012.1.<tag>`. */
export function signLink(keys: LinkKeys, link: Link): string {
  const key = keys.keys[keys.current];
  if (key === undefined) throw new Error("The current link key is missing");
  return [keys.current, link.round, link.subject, link.version, tag(key, link)].join(".");
}

/** Reads a link back; anything but an untouched one throws `link-not-valid`, whatever is wrong with it. */
export function readLink(keys: LinkKeys, purpose: LinkPurpose, destination: string, token: string): Link {
  return readLinkFor(keys, [purpose], destination, token);
}

/** Reads a link of one of several purposes: which one is in its signature. @throws DomainError `link-not-valid` */
export function readLinkFor<Purpose extends LinkPurpose>(
  keys: LinkKeys,
  purposes: readonly Purpose[],
  destination: string,
  token: string,
): Link & { readonly purpose: Purpose } {
  const [keyId = "", round = "", subject = "", version = "", given = "", ...rest] = token.split(".");
  const key = Object.hasOwn(keys.keys, keyId) ? keys.keys[keyId] : undefined;
  const isWellFormed = rest.length === 0 && /^[1-9][0-9]{0,5}$/.test(version);
  const links = purposes.map((purpose) => ({ purpose, destination, round, subject, version: Number(version) }));
  const link = key && isWellFormed ? links.find((each) => isSame(tag(key, each), given)) : undefined;
  if (link === undefined) throw new DomainError("link-not-valid", {});
  return link;
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Eight digits for whoever opens the mail on another device than the one that asked for it. */
export function signInCode(keys: LinkKeys, destination: string, requestId: string): string {
  const key = keys.keys[keys.current];
  if (key === undefined) throw new Error("The current link key is missing");
  const digest = createHmac("sha256", key).update(`samrad-code/1\n${destination}\n${requestId}`).digest();
  return String(digest.readUInt32BE(0) % 100_000_000).padStart(8, "0");
}
