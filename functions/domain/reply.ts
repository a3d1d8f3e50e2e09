import { latestExtensionInstant } from "./calendar.ts";
import { type FieldIssue, type FormFields, typedValues, unknownFields } from "./form-fields.ts";
import type { Phase, RoundPlan } from "./round.ts";
import { instantOf, stockholmDay } from "./swedish-clock.ts";
import { readChoice, readDay, readEmail, readText, take } from "./typed-text.ts";

/** What an invited party can say instead of answering. */
export const replyKinds = ["decline", "more-time", "ask-other"] as const;
export type ReplyKind = (typeof replyKinds)[number];

export const declineReasons = ["not-concerned", "no-time", "nothing-to-add", "other"] as const;
export type DeclineReason = (typeof declineReasons)[number];

export type ReplyContent =
  | { readonly kind: "decline"; readonly reason: DeclineReason; readonly text?: string }
  /** `until` is the last day that is asked for. */
  | { readonly kind: "more-time"; readonly until: string; readonly text: string }
  | { readonly kind: "ask-other"; readonly name: string; readonly email?: string; readonly text?: string };

/** One thing a party said instead of answering: append-only, numbered by party from 1. */
export interface Reply {
  readonly destination: string;
  readonly round: string;
  readonly phase: Phase;
  readonly party: string;
  readonly number: number;
  readonly content: ReplyContent;
  readonly receivedAt: string;
  readonly language: "sv" | "en";
}

/** What staff did about a request; the first one stands. */
export type ReplyOutcome =
  | { readonly kind: "granted"; readonly until: string }
  | { readonly kind: "refused"; readonly text: string }
  | { readonly kind: "contact-replaced"; readonly email: string };

export interface ReplyHandling {
  readonly outcome: ReplyOutcome;
  readonly at: string;
  readonly by: string;
}

export interface ReplyReading {
  /** Null when there are issues. */
  readonly content: ReplyContent | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

const known = {
  decline: new Set(["reason", "text"]),
  "more-time": new Set(["until", "text"]),
  "ask-other": new Set(["name", "email", "text"]),
} as const satisfies Record<ReplyKind, ReadonlySet<string>>;

const longestText = 1_000;

export interface DaysToAskFor {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * The last days a party may ask for: after its own deadline (an exclusive instant), and no later than
 * the calendar lets staff grant. Null when there is no such day.
 */
export function daysToAskFor(plan: RoundPlan, phase: Phase, deadlineAt: string): DaysToAskFor | null {
  const earliest = stockholmDay(deadlineAt);
  const latest = stockholmDay(instantOf(Date.parse(latestExtensionInstant(plan, phase)) - 1));
  return earliest <= latest ? { earliest, latest } : null;
}

/** Parses a posted reply. */
export function readReply(kind: ReplyKind, fields: FormFields, days: DaysToAskFor): ReplyReading {
  const issues: FieldIssue[] = [];
  const content = readContent(kind, fields, issues, days);
  issues.push(...unknownFields(fields, known[kind]));
  const values = typedValues(fields, known[kind]);
  return { content: issues.length > 0 ? null : (content ?? null), issues, values };
}

function readContent(
  kind: ReplyKind,
  fields: FormFields,
  issues: FieldIssue[],
  { earliest, latest }: DaysToAskFor,
): ReplyContent | undefined {
  const required = kind === "more-time";
  const text = take(readText(fields, "text", { maxLength: longestText, multiline: true, required }), issues);
  switch (kind) {
    case "decline": {
      const reason = take(readChoice(fields, "reason", declineReasons, true), issues);
      return reason && { kind, reason, ...(text !== undefined && { text }) };
    }
    case "more-time": {
      const until = take(readDay(fields, "until", { required: true, earliest, latest }), issues);
      return until === undefined || text === undefined ? undefined : { kind, until, text };
    }
    case "ask-other": {
      const name = take(readText(fields, "name", { maxLength: 100, required: true }), issues);
      const email = take(readEmail(fields, "email", false), issues);
      if (name === undefined) return undefined;
      return { kind, name, ...(email !== undefined && { email }), ...(text !== undefined && { text }) };
    }
  }
}

/** A request that nobody has dealt with; declining asks for nothing. */
export function waitsForStaff({
  content,
  handling,
}: Pick<Reply, "content"> & { readonly handling: ReplyHandling | undefined }): boolean {
  return content.kind !== "decline" && handling === undefined;
}

/**
 * Whether a party stands by having declined: an answer that counts outweighs it, whichever came
 * first, so declining is undone by answering.
 */
export function standsDeclined(replies: readonly Reply[], hasAnswered: boolean): boolean {
  return !hasAnswered && replies.some(({ content }) => content.kind === "decline");
}
