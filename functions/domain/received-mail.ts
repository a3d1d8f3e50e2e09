import type { AttachedFile } from "./attached-file.ts";
import type { AutoReplySign } from "./auto-reply.ts";

/** What SES found out about where a mail came from; anything but `PASS` means that the sender may be made up. */
export type Verdict = "PASS" | "FAIL" | "GRAY" | "PROCESSING_FAILED" | "DISABLED";
export const verdictNames = ["spf", "dkim", "dmarc", "spam", "virus"] as const;
export type Verdicts = Readonly<Record<(typeof verdictNames)[number], Verdict>>;

export interface MailAttachment {
  /** As its sender called it, without anything that is no text; only ever shown. */
  readonly name: string;
  /** What it is by its content; null when it is none of the kinds that answers take. */
  readonly kind: AttachedFile["kind"] | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** Why a mail could not be taken apart; the mail itself is kept all the same. */
export type MailProblem = "too-large" | "unreadable";

/** A mail as it was received: immutable. `round` is `-` as long as nobody knows where it belongs. */
export interface ReceivedMail {
  readonly destination: string;
  readonly round: string;
  /** The same mail delivered twice has the same one. */
  readonly id: string;
  /** Key of the message it answers, by its reference; null without one. */
  readonly answers: string | null;
  /** By its reference or by who filed it; null when only a person can tell. */
  readonly party: string | null;
  readonly receivedAt: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The text went on; the whole mail can be fetched. */
  readonly isCut: boolean;
  readonly attachments: readonly MailAttachment[];
  /** Attachments beyond the most that are taken out. */
  readonly moreAttachments: number;
  readonly verdicts: Verdicts;
  readonly autoReply: AutoReplySign | null;
  readonly problem: MailProblem | null;
  readonly raw: { readonly bytes: number; readonly sha256: string };
}

export const unfiled = "-";

export const mailUses = ["reply", "decision", "question", "other"] as const;
/** What a mail is registered as. */
export type MailUse = (typeof mailUses)[number];

/** What is kept out of a copy for anyone, as whoever registered the mail judged it. */
export const maskings = ["private-person", "business-sensitive"] as const;
export type Masking = (typeof maskings)[number];

/** What staff do with a mail. */
export type MailAction =
  | {
      readonly kind: "registered";
      readonly use: MailUse;
      readonly party: string | null;
      readonly masked: readonly Masking[];
    }
  | { readonly kind: "set-aside"; readonly reason: string }
  | { readonly kind: "moved"; readonly round: string; readonly party: string | null };

export interface MailStep {
  /** From 1. */
  readonly number: number;
  readonly action: MailAction;
  readonly at: string;
  readonly by: string;
}

export type MailState = "waiting" | "registered" | "set-aside" | "moved";

/** Where a mail stands: what was done last, or what it was at first. */
export function mailState({ autoReply }: Pick<ReceivedMail, "autoReply">, steps: readonly MailStep[]): MailState {
  return steps.at(-1)?.action.kind ?? (autoReply === null ? "waiting" : "set-aside");
}

/** Registered is for good and moved is somewhere else; what was set aside can still be taken up. */
export function canBeHandled(state: MailState): boolean {
  return state === "waiting" || state === "set-aside";
}

/** The mail as it lies in another round, or with another party, after it was moved. */
export function movedMail(mail: ReceivedMail, { round, party }: Extract<MailAction, { kind: "moved" }>): ReceivedMail {
  return { ...mail, round, party };
}

/** Whether SES could confirm who sent it; a mail that fails can come from anybody. */
export function isSenderConfirmed({ dmarc, spf, dkim }: Verdicts): boolean {
  return dmarc === "PASS" || (dmarc !== "FAIL" && spf === "PASS" && dkim === "PASS");
}
