import type { CalendarWarning } from "../domain/calendar-warnings.ts";
import type { DecisionProgress } from "../domain/decision.ts";
import type { DecisionName } from "../domain/decision-progress.ts";
import type { Destination } from "../domain/destination.ts";
import type { BlockReason } from "../domain/due-steps.ts";
import type { Intake } from "../domain/intake.ts";
import type { LetterText } from "../domain/letter-text.ts";
import type { MessageKind } from "../domain/message.ts";
import type { DateChange } from "../domain/move-milestone.ts";
import type { Party } from "../domain/party.ts";
import type { ReplyKind, ReplyOutcome } from "../domain/reply.ts";
import type { Phase, RoundPlan, StepKind } from "../domain/round.ts";
import type { ProposedWording } from "../texts/answer-summary.ts";

/** Who a message speaks for and how its reader reaches them. */
export type Sender = Pick<Destination, "id" | "name" | "principal" | "contact" | "senderAddress" | "replyToAddress">;

/** The version a message is about; `hash` is its SHA-256, hex. */
export interface NamedVersion {
  readonly version: string;
  readonly hash: string;
}

/** One line of what somebody sent in, already in words: every question, answered or not. */
export interface CopiedAnswer {
  readonly label: string;
  readonly value: string;
  /** A proposed wording, which `value` tells in full. */
  readonly change?: ProposedWording | undefined;
}

interface RoundContext {
  readonly destination: Sender;
  readonly round: RoundPlan;
}

/** A letter whose words are staff's own; null where they are the catalogue's. */
interface WordedContext {
  readonly text: LetterText | null;
}

interface InvitedContext extends RoundContext {
  readonly party: Pick<Party, "name">;
  /** An authority's, once it has acknowledged the referral or replied to it. */
  readonly ownCaseNumber?: string | undefined;
  /** Exclusive instant; the party's own when it was given more time. */
  readonly deadlineAt: string;
}

/** Carries the deadline as a file for the reader's calendar. */
interface CalendarContext extends InvitedContext {
  readonly entry: {
    /** The same for each party's deadline in a phase, so that a moved one replaces it. */
    readonly uid: string;
    /** Grows whenever a deadline of the phase is moved. */
    readonly sequence: number;
  };
}

/** More time, for everybody or for this party alone. */
interface NewDeadlineContext extends CalendarContext {
  readonly phase: Phase;
  readonly links: { readonly open: string; readonly noReminders: string; readonly privacy: string };
}

/** To the one who is asked. */
interface InvitingContext extends CalendarContext, WordedContext {
  /** The contact person's name; empty where the party has not said. */
  readonly contact: string;
}

interface StakeholderContext extends InvitingContext {
  readonly links: {
    readonly answer: string;
    /** Where to say something else than an answer. */
    readonly reply: string;
    readonly noReminders: string;
    readonly privacy: string;
  };
}

interface ReferralContext extends InvitingContext {
  readonly version: NamedVersion;
  readonly links: {
    readonly decide: string;
    readonly plan: string;
    /** Where an authority says that the referral has come, until it has given its own case number. */
    readonly acknowledge?: string | undefined;
    /** Where to say something else than a decision. */
    readonly reply: string;
    readonly noReminders: string;
    readonly privacy: string;
  };
}

interface SavedDraftContext extends RoundContext {
  readonly deadlineAt: string;
  readonly savedAt: string;
  readonly links: { readonly answer: string; readonly privacy: string };
}

/**
 * Everything a kind's text needs, by kind, so that a message with a hole does not compile. Links are
 * absolute and signed by the caller.
 */
export type MessageContext =
  | ({ readonly kind: "invitation" } & StakeholderContext)
  | ({
      readonly kind: "reminder";
      /** When something was last saved that has not been sent; null when there is nothing such. */
      readonly draftSavedAt: string | null;
      /** What the party has handed over to colleagues. */
      readonly handedOver: readonly HandedOver[];
    } & StakeholderContext)
  | ({
      readonly kind: "referral";
      /** The covering letter with the version; too large to be attached, it is read by the link alone. */
      readonly document: { readonly name: string; readonly isAttached: boolean };
    } & ReferralContext)
  | ({ readonly kind: "referral-reminder" } & ReferralContext)
  | ({
      readonly kind: "receipt";
      readonly deadlineAt: string;
      readonly receivedAt: string;
      readonly revision: number;
      readonly answers: readonly CopiedAnswer[];
      /** This revision takes the answer back: there is nothing to copy. */
      readonly withdrawn: boolean;
      /** The colleague who sent it, for whoever was invited. */
      readonly sentBy: string | null;
      /** `answer` is null where the answer cannot be reopened by a link. */
      readonly links: { readonly answer: string | null; readonly privacy: string };
    } & RoundContext)
  | ({
      readonly kind: "decision-receipt";
      readonly standing: "preliminary" | "decided";
      /** How it came, where staff recorded it. */
      readonly intake?: Intake | undefined;
      readonly receivedAt: string;
      readonly revision: number;
      readonly answers: readonly CopiedAnswer[];
      readonly links: { readonly decide: string; readonly progress: string; readonly privacy: string };
    } & InvitedContext)
  | ({
      readonly kind: "confirmation";
      readonly deadlineAt: string;
      readonly links: { readonly confirm: string; readonly privacy: string };
    } & RoundContext)
  | ({ readonly kind: "draft-link" } & SavedDraftContext)
  | ({ readonly kind: "draft-deadline" } & SavedDraftContext)
  | ({ readonly kind: "draft-reminder" } & SavedDraftContext & {
        readonly links: { readonly noReminders: string };
      })
  | {
      readonly kind: "sign-in";
      readonly destination: Sender;
      readonly expiresAt: string;
      /** Eight digits, for another browser than the one that asked. */
      readonly code: string;
      readonly links: { readonly signIn: string };
    }
  | ({
      readonly kind: "publication";
      readonly audience: "decision-maker" | "respondent";
      readonly version: NamedVersion;
      /** The board's decision on the version. */
      readonly adoption: null | { readonly organ: string; readonly date: string; readonly paragraph: string };
      /** `unsubscribe` is for addresses that asked for feedback; authorities have none. */
      readonly links: { readonly plan: string; readonly privacy: string; readonly unsubscribe?: string };
    } & RoundContext &
      WordedContext)
  | {
      /** Any of the letters above, to whoever tries it out: its links are samples. */
      readonly kind: "test-letter";
      readonly destination: Sender;
      readonly letter: MessageContext;
    }
  | ({
      readonly kind: "step-blocked";
      readonly step: StepKind;
      readonly reason: BlockReason;
      /** When the calendar wanted it done. */
      readonly dueAt: string;
      readonly links: { readonly round: string };
    } & RoundContext)
  | ({
      readonly kind: "round-created";
      readonly warnings: readonly CalendarWarning[];
      readonly lacksCaseNumber: boolean;
      readonly links: { readonly calendar: string };
    } & RoundContext)
  | ({
      readonly kind: "calendar-changed";
      readonly changes: readonly DateChange[];
      readonly reason: string;
      /** The staff member's name. */
      readonly by: string;
      readonly links: { readonly calendar: string };
    } & RoundContext)
  | ({ readonly kind: "deadline-moved"; readonly previousDeadlineAt: string } & NewDeadlineContext)
  | ({ readonly kind: "extension-granted" } & NewDeadlineContext)
  | ({
      readonly kind: "progress-receipt";
      readonly party: Pick<Party, "name">;
      readonly ownCaseNumber?: string | undefined;
      readonly about: DecisionName;
      readonly progress: Pick<DecisionProgress, "announcedDate" | "statedLastAppealDate">;
      readonly answers: readonly CopiedAnswer[];
      /** Who of staff recorded it, where the authority did not. */
      readonly recordedBy?: string | undefined;
      readonly receivedAt: string;
      readonly revision: number;
      readonly links: { readonly progress: string; readonly privacy: string };
    } & RoundContext)
  | {
      readonly kind: "link-again";
      readonly destination: Sender;
      /** Every running link of the address it goes to. */
      readonly links: readonly LinkAgain[];
    }
  | {
      readonly kind: "accessibility-feedback";
      readonly destination: Sender;
      readonly message: string;
      readonly replyTo: string | null;
      readonly pageAddress: string | null;
      readonly receivedAt: string;
    }
  | ({ readonly kind: "reply-confirmation"; readonly links: { readonly answer: string } } & ReplyContext)
  | ({ readonly kind: "reply-notice"; readonly links: { readonly replies: string } } & ReplyContext)
  | ({
      readonly kind: "reply-outcome";
      readonly outcome: ReplyOutcome;
      /** Exclusive instant; the party's own when it was given more time. */
      readonly deadlineAt: string;
      /** Null where nothing was granted. */
      readonly entry: CalendarContext["entry"] | null;
      readonly links: { readonly answer: string };
    } & ReplyContext)
  | ({
      readonly kind: "delegation";
      /** The invited person. */
      readonly by: string;
      readonly maySend: boolean;
      readonly note: string | null;
    } & DelegationContext)
  | ({ readonly kind: "delegation-done"; readonly colleague: string } & DelegationContext)
  | ({ readonly kind: "delegation-reminder"; readonly by: string } & DelegationContext)
  | ({ readonly kind: "delegation-deadline"; readonly by: string } & DelegationContext)
  | ({ readonly kind: "signatory-approval"; readonly links: { readonly approve: string } } & SignatureContext)
  | ({ readonly kind: "signature-request"; readonly links: { readonly sign: string } } & SignatureContext)
  | ({
      readonly kind: "copy";
      readonly phase: Phase;
      /** Whose mail it copies: theirs is the link. */
      readonly sentTo: string;
      /** Null in the consultation. */
      readonly version: string | null;
      /** Where anybody can read what it is about. */
      readonly links: { readonly read: string; readonly privacy: string };
    } & InvitedContext)
  | {
      readonly kind: "waiting-digest";
      readonly destination: Sender;
      readonly waiting: readonly WaitingOfRound[];
    };

/** What a party said instead of answering, in words. */
interface ReplyContext extends RoundContext {
  readonly phase: Phase;
  readonly party: Pick<Party, "name">;
  readonly reply: ReplyKind;
  readonly said: readonly CopiedAnswer[];
}

export interface WaitingOfRound {
  /** Null for mail that belongs to no round so far. */
  readonly round: Pick<RoundPlan, "title"> | null;
  readonly mail: { readonly count: number; readonly href: string };
  readonly replies: { readonly count: number; readonly href: string };
}

/** A reply to the referral that somebody is asked to confirm. */
interface SignatureContext extends InvitedContext {
  /** The officer who asks. */
  readonly by: string;
  readonly signatory: { readonly name: string; readonly email: string };
  readonly links: { readonly privacy: string };
}

interface HandedOver {
  readonly to: string;
  /** The sections by name; null for the whole answer. */
  readonly parts: readonly string[] | null;
}

interface DelegationContext extends InvitedContext, Omit<HandedOver, "to"> {
  readonly links: { readonly answer: string; readonly privacy: string };
}

export interface LinkAgain {
  readonly purpose: "answer" | "decide";
  readonly round: Pick<RoundPlan, "title" | "caseNumber">;
  /** Null where nobody was invited: a draft of the open form. */
  readonly party: Pick<Party, "name"> | null;
  /** Exclusive instant; the party's own when it was given more time. */
  readonly deadlineAt: string;
  readonly isOver: boolean;
  readonly href: string;
}

export type ContextOf<Kind extends MessageKind> = Extract<MessageContext, { readonly kind: Kind }>;
