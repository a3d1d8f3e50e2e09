import { hashOf } from "./canonical-json.ts";
import { deriveDelivery, suppressesAddress } from "./delivery.ts";
import type { Language } from "./language.ts";

export const messageKinds = [
  "invitation",
  "reminder",
  "referral",
  "referral-reminder",
  "receipt",
  "decision-receipt",
  "confirmation",
  "draft-link",
  "draft-reminder",
  "sign-in",
  "publication",
  "step-blocked",
  "test-letter",
  "round-created",
  "calendar-changed",
  "deadline-moved",
  "extension-granted",
  "progress-receipt",
  "link-again",
  "accessibility-feedback",
  "reply-confirmation",
  "reply-notice",
  "reply-outcome",
  "delegation",
  "delegation-done",
  "delegation-reminder",
  "delegation-deadline",
  "draft-deadline",
  "waiting-digest",
  "copy",
  "signatory-approval",
  "signature-request",
] as const;
export type MessageKind = (typeof messageKinds)[number];

const sentToMany: ReadonlySet<MessageKind> = new Set([
  "invitation",
  "reminder",
  "draft-reminder",
  "deadline-moved",
  "publication",
  "copy",
]);

/** Whether it goes to everybody at once, so that it can wait a while for those that answer somebody. */
export function isSentToMany(kind: MessageKind): boolean {
  return sentToMany.has(kind);
}

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
  /** Party id, submission id, `colleagueSubject` of a colleague or a contact, or staff address. */
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

/** Whether a document goes with a message: such ones are left to the function that can make it. */
export function carriesDocument({ kind }: Pick<Message, "kind">): boolean {
  return kind === "referral";
}

export type MessageState =
  /** `refusal` is what SES said when it last took nothing: the account is paused, say, or the day's quota used. */
  | { readonly name: "pending"; readonly refusal?: string }
  | { readonly name: "sending"; readonly attempt: string; readonly since: string }
  | { readonly name: "sent"; readonly at: string; readonly sesMessageId: string }
  | { readonly name: "cancelled"; readonly reason: CancelReason }
  /** SES refused it for good: listed to staff. */
  | { readonly name: "failed"; readonly reason: string };

export type CancelReason =
  | "answered"
  | "declined"
  | "gate-closed"
  | "opted-out"
  | "address-suppressed"
  | "expired"
  | "superseded"
  | "taken-back"
  /** The party has been archived or merged since. */
  | "not-invited"
  /** What it tells of has been dealt with since. */
  | "nothing-waits"
  /** Fewer days since the one before than the destination lets pass. */
  | "too-soon";

/** While its first SES call may be under way nobody can tell a message from one that was lost. */
const ambiguousAfterMs = 60_000;

/** Why staff cannot have a message sent again; null when they can. */
export type ResendRefusal =
  /** It has left, waits to be sent, was not wanted, or may be on its way this very moment. */
  | "not-needed"
  /** Nothing is sent to an address that bounced or complained: the party needs another one first. */
  | "address-unchanged";

/** Whether a message may be sent again, to the address `to` that its recipient has at `now`. */
export function resendRefusal(
  { state, events, to: before }: Message,
  { to, now }: { readonly to: string; readonly now: string },
): ResendRefusal | null {
  const isSuppressed = state.name === "cancelled" ? state.reason === "address-suppressed" : suppressesAddress(events);
  if (isSuppressed) return to.toLowerCase() === before.toLowerCase() ? "address-unchanged" : null;
  switch (state.name) {
    case "failed":
      return null;
    case "sending":
      return Date.parse(now) - Date.parse(state.since) > ambiguousAfterMs ? null : "not-needed";
    case "sent":
      return cameBack(events) ? null : "not-needed";
    default:
      return "not-needed";
  }
}

function cameBack(events: readonly string[]): boolean {
  const delivery = deriveDelivery(events);
  return delivery === "returned" || delivery === "rejected";
}

/** Whether a message goes to whatever address its party has; feedback goes to the one that an answer named. */
export function followsParty({ kind, details }: Pick<Message, "kind" | "details">): boolean {
  switch (kind) {
    case "confirmation":
    case "draft-link":
    case "draft-reminder":
    case "draft-deadline":
    case "sign-in":
    case "step-blocked":
    case "test-letter":
    case "reply-notice":
    case "delegation":
    case "delegation-done":
    case "delegation-reminder":
    case "delegation-deadline":
    case "round-created":
    case "calendar-changed":
    case "waiting-digest":
    case "copy":
    case "signature-request":
      return false;
    case "receipt":
      return !isToColleague({ kind, details });
    case "publication":
      return details["audience"] === "decision-maker";
    default:
      return true;
  }
}

const delegationKinds: ReadonlySet<MessageKind> = new Set(["delegation", "delegation-reminder", "delegation-deadline"]);

/** Whether a message went to an address that a party gave for a colleague: it is forgotten when they are. */
export function isToColleague({ kind, details }: Pick<Message, "kind" | "details">): boolean {
  return delegationKinds.has(kind) || details["to"] === "colleague";
}

/** Each recipient's message of a kind; of several the one that was made last, since repeats have higher ordinals. */
export function latestByRecipient(messages: readonly Message[], kind: MessageKind): ReadonlyMap<string, Message> {
  const ofKind = messages.filter((message) => message.kind === kind);
  return new Map(ofKind.toSorted((a, b) => a.ordinal - b.ordinal).map((message) => [message.recipient, message]));
}

/** The calendar counts reminders 1, 2, …; the repeats of one lie this far apart, clear of those. */
const repeatStep = 1_000;

export function repeatOrdinal(ordinal: number): number {
  return ordinal + repeatStep;
}

/** The ordinal of the message that one is, or repeats. */
export function firstOrdinal(ordinal: number): number {
  return ordinal % repeatStep;
}

/** Leaves out what has been sent again since: the repeat is the one to look at. */
export function withoutRepeated(messages: readonly Message[]): readonly Message[] {
  const made = new Set(messages.map(({ key }) => key));
  return messages.filter((one) => !made.has(messageKey({ ...one, ordinal: repeatOrdinal(one.ordinal) })));
}

/** The one key of a message, so that making it twice makes it once. */
export function messageKey(message: Pick<Message, "destination" | "round" | "kind" | "recipient" | "ordinal">): string {
  const { destination, round, kind, recipient, ordinal } = message;
  return hashOf([destination, round, kind, recipient, ordinal]);
}
