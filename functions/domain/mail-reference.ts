import { createHmac, timingSafeEqual } from "node:crypto";
import type { LinkKeys } from "./link.ts";

/**
 * What an answer by ordinary mail is filed by: the message that it answers. It lets its holder do
 * nothing else, so it may stand in every address book.
 */
export interface MailReference {
  readonly destination: string;
  readonly round: string;
  /** The beginning of the message's key; enough to find it among a round's messages. */
  readonly message: string;
}

const messageCharacters = 12;
/** 56 bits, guessed against a mail server: a forged reference only reaches a pile that staff sort. */
const tagCharacters = 14;
/** RFC 5321, section 4.5.3.1.1. */
const longestLocalPart = 64;
const mailbox = "reply";

/** The part before the @ of the address that answers go to; undefined for a destination whose name is too long for one. */
export function signReference(
  { current, keys }: LinkKeys,
  { destination, round, message }: MailReference,
): string | undefined {
  const key = keys[current];
  if (key === undefined) throw new Error("The current link key is missing");
  const reference = { destination, round, message: message.slice(0, messageCharacters) };
  const parts = [destination, round, reference.message, current.toLowerCase(), tag(key, reference)];
  const localPart = `${mailbox}+${parts.join(".")}`;
  return localPart.length > longestLocalPart ? undefined : localPart;
}

/** Reads a reference back, in whatever case mail systems have put it; undefined for anything but an untouched one. */
export function readReference({ keys }: LinkKeys, localPart: string): MailReference | undefined {
  const [name, reference = ""] = localPart.toLowerCase().split("+");
  const [destination = "", round = "", message = "", keyId = "", given = "", ...rest] = reference.split(".");
  const known = Object.keys(keys).find((id) => id.toLowerCase() === keyId);
  const key = known === undefined ? undefined : keys[known];
  if (name !== mailbox || key === undefined || rest.length > 0) return undefined;
  if (message.length !== messageCharacters) return undefined;
  const expected = Buffer.from(tag(key, { destination, round, message }));
  const actual = Buffer.from(given);
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  return { destination, round, message };
}

/** What a local part says of its destination, forged or not: unfiled mail is shown there. */
export function claimedDestination(localPart: string): string | undefined {
  return localPart.toLowerCase().split("+")[1]?.split(".")[0];
}

function tag(key: string, { destination, round, message }: MailReference): string {
  const text = ["samrad-reference/1", destination, round, message].join("\n");
  return createHmac("sha256", key).update(text).digest("hex").slice(0, tagCharacters);
}
