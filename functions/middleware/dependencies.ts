import type { PhaseName, RoundName } from "../storage/keys.ts";

/** What an entry is given by whoever runs it: Lambda, the one-machine host, or a test. */
export interface Dependencies {
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** `size` unpredictable bytes. `label` says what for, so that the sample year can repeat itself. */
  readonly randomBytes: (size: number, label: string) => Uint8Array;
  readonly environment: Environment;
}

export interface Environment {
  readonly TABLE_NAME: string;
  readonly BUCKET_NAME: string;
  /** Name or ARN of the secret that holds all link keys: `{"current":"k1","k1":"<64 characters>"}`. */
  readonly LINK_KEYS_SECRET: string;
  /** Where people reach the pages, without a slash at the end: `https://samrad.example.com`. */
  readonly PUBLIC_URL: string;
  /** SES configuration set that publishes events to the topic. */
  readonly MAIL_CONFIGURATION_SET: string;
  /** First administrators, until a destination has staff of its own: `{"asnen":"chef@example.com"}`. */
  readonly FIRST_ADMINISTRATORS: string;
  /** Where mail is received, when it is; answers then come to an address of their own for each message. */
  readonly INBOUND_DOMAIN?: string;
  /** How many messages a batch has on their way at once; one after the other where it is not said. */
  readonly SENDING_LANES?: string;
  /** Sender of the first sign-in mails, until a destination has settings of its own. */
  readonly SENDER_ADDRESS: string;
}

/** Marks one conditional write as its writer's own: see the attempt ids of storage. */
export function newAttempt({ randomBytes }: Pick<Dependencies, "randomBytes">): string {
  return Buffer.from(randomBytes(16, "attempt")).toString("base64url");
}

/** A round's own key for counting persons: 32 random bytes, base64url. */
export function newPersonKey({ randomBytes }: Pick<Dependencies, "randomBytes">, round: RoundName): string {
  const label = ["person-key", round.destination, round.round].join(" ");
  return Buffer.from(randomBytes(32, label)).toString("base64url");
}

/** 32 random bytes, hex: what keeps a short answer from being guessed out of its commitment. */
export function newSalt(
  { randomBytes }: Pick<Dependencies, "randomBytes">,
  { destination, round, phase }: PhaseName,
  id: string,
  revision: number,
): string {
  const label = ["salt", destination, round, phase, id, revision].join(" ");
  return Buffer.from(randomBytes(32, label)).toString("hex");
}

/** The instant now, as every store takes it. */
export function instantNow({ clock }: Pick<Dependencies, "clock">): string {
  return new Date(clock()).toISOString();
}
