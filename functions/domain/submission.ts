import type { Phase } from "./round.ts";

/**
 * One immutable revision of an answer or a decision. `content` is its canonical JSON (`Answers` in
 * the consultation, `Decision` in the referral); `salt` (hex, 32 bytes) hides it in commitments.
 */
export interface SubmissionRevision {
  readonly destination: string;
  readonly round: string;
  readonly phase: Phase;
  /** The party's id on a personal link, `open-` and the hash of a signed nonce on the open form. */
  readonly id: string;
  readonly revision: number;
  readonly content: string;
  /** SHA-256 of `content`, hex. */
  readonly contentHash: string;
  readonly salt: string;
  readonly receivedAt: string;
  readonly language: "sv" | "en";
  /** Questionnaire id and version it was given to, `asnen-2027@1`; `decision@1` for decisions. */
  readonly schema: string;
  /** Who stands behind it; absent on the open form. */
  readonly party?: string;
  /** The colleague who sent it, by the id of the delegation; absent when it was the invited person. */
  readonly sentBy?: string;
  /** Open form only: the address that has to confirm before it counts. */
  readonly confirmationAddress?: string;
  /** Open form only: the version of the mailed link it was sent with, whose holder has that address. */
  readonly sentByLink?: number;
  /** This revision takes the answer back: its content is empty, and until a newer one comes nothing counts. */
  readonly withdrawn?: true;
}

/** What a freeze says of one submission: the revision that counts and its hash. */
export interface FrozenSubmission {
  readonly id: string;
  readonly revision: number;
  readonly contentHash: string;
}

/** How far an invitation came, as known at the freeze. */
export interface FrozenInvitation {
  readonly party: string;
  readonly type: string;
  readonly municipality: string;
  readonly delivery: "delivered" | "undelivered";
  /** What came of it; absent in freezes from before this was written down. */
  readonly outcome?: InvitationOutcome;
}

/** `delegated`: in a colleague's hands, and `draft`: saved, neither of them sent. `silent`: nothing was heard. */
export const unansweredOutcomes = ["declined", "delegated", "draft", "silent"] as const;
export const invitationOutcomes = ["answered", ...unansweredOutcomes] as const;
export type InvitationOutcome = (typeof invitationOutcomes)[number];

/**
 * Everything a compilation may read of a phase, written once. `at` is its instant; versions use it
 * and never the time they happen to be compiled.
 */
export interface Freeze {
  readonly destination: string;
  readonly round: string;
  readonly phase: Phase;
  readonly attempt: string;
  readonly at: string;
  readonly submissions: readonly FrozenSubmission[];
  readonly invitations: readonly FrozenInvitation[];
  /** SHA-256 over the canonical JSON of the record without `attempt`, hex. */
  readonly hash: string;
}
