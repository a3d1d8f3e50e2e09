import { hashOf } from "./canonical-json.ts";
import type { Language } from "./language.ts";

export const messageKinds = [
  "invitation",
  "reminder",
  "referral",
  "referral-reminder",
  "receipt",
  "decision-receipt",
  "confirmation",
  "sign-in",
  "publication",
  "step-blocked",
  "link-again",
  "accessibility-feedback",
] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * A mail is a row before it is a message. It carries ids, never a link or another secret: links are
 * signed when it is rendered. `key` = hash of round, kind, recipient and ordinal, so that the same
 * message can only be made once; it is also the SES tag that events come back with.
 */
export interface Message {
  readonly destination: string;
  readonly round: string;
  readonly key: string;
  readonly kind: MessageKind;
  /** Party id, submission id or staff address. */
  readonly recipient: string;
  readonly ordinal: number;
  readonly to: string;
  readonly language: Language;
  /** What the kind's text needs besides destination, round and party. */
  readonly details: Readonly<Record<string, string>>;
  readonly createdAt: string;
  readonly state: MessageState;
  /** SES event types as they came, in any order, each once. */
  readonly events: readonly string[];
}

export type MessageState =
  | { readonly name: "pending" }
  | { readonly name: "sending"; readonly attempt: string; readonly since: string }
  | { readonly name: "sent"; readonly at: string; readonly sesMessageId: string }
  | { readonly name: "cancelled"; readonly reason: CancelReason }
  /** SES refused it for good: listed to staff. */
  | { readonly name: "failed"; readonly reason: string };

export type CancelReason = "answered" | "gate-closed" | "opted-out" | "address-suppressed" | "expired" | "superseded";

/** The one key of a message, so that making it twice makes it once. */
export function messageKey(message: Pick<Message, "destination" | "round" | "kind" | "recipient" | "ordinal">): string {
  const { destination, round, kind, recipient, ordinal } = message;
  return hashOf([destination, round, kind, recipient, ordinal]);
}
