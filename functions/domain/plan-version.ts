import * as z from "zod/mini";
import type { Adoption } from "./adoption.ts";
import type { ConditionDemand, DecisionStatus, Instance, Stance } from "./decision.ts";
import type { Destination } from "./destination.ts";
import type { EarlierProcess } from "./earlier-process.ts";
import type { Engagement, EngagementKind } from "./engagement.ts";
import type { FinancingLine } from "./financing-line.ts";
import type { GovernanceEntry } from "./governance.ts";
import type { PublishedIntake } from "./intake.ts";
import type { Language, Localized } from "./language.ts";
import type { MinutesExcerpt } from "./minutes-excerpt.ts";
import type { AmendedParagraph } from "./published-texts.ts";
import type { unansweredOutcomes } from "./submission.ts";

export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const partNames = [
  "sections",
  "activities",
  "export-readiness",
  "follow-up",
  "financing",
  "decisions",
  "statistics",
  "participation",
  "views",
] as const;
/** `governance` is absent from versions before anything was recorded of it. */
export type PartName = (typeof partNames)[number] | "governance";

const hashesSchema = z.array(hashSchema);

function partsOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, typeof hashesSchema>> {
  return Object.fromEntries(names.map((name) => [name, hashesSchema])) as Record<Name, typeof hashesSchema>;
}

/**
 * A plan version's header. Its hash is SHA-256 over its canonical JSON (RFC 8785); it names its
 * parts by their hashes and the version before by its hash, so the one hash covers everything.
 */
export const planVersionHeaderSchema = z.strictObject({
  format: z.literal("samrad/plan-version/1"),
  /** The rules it was compiled by. */
  compiler: z.literal("1"),
  destination: z.string(),
  round: z.string(),
  planYear: z.int(),
  version: z.string().check(z.regex(/^[0-9]+\.[0-9]+$/)),
  stage: z.enum(["consulted", "referred", "final", "followed-up"]),
  title: z.strictObject({ sv: z.string(), en: z.string() }),
  principal: z.string(),
  caseNumber: z.string(),
  /** The instant of its inputs, never of the machine that happened to compile it. */
  compiledAt: z.string(),
  previous: z.nullable(hashSchema),
  draftHash: hashSchema,
  freezes: z.array(z.strictObject({ phase: z.enum(["consultation", "referral"]), hash: hashSchema })),
  /** Part name → hashes of its chunks, in order. A chunk is canonical JSON, at most 200 KB. */
  parts: z.strictObject({ ...partsOf(partNames), governance: z.optional(hashesSchema) }),
});
export type PlanVersionHeader = z.infer<typeof planVersionHeaderSchema>;

/** Of every chunk that a header names, part by part. */
export function partHashes({ parts }: Pick<PlanVersionHeader, "parts">): readonly string[] {
  return Object.values(parts).flatMap((hashes) => hashes ?? []);
}

/** A count, or null where a small cell is withheld. */
export type Cell = number | null;

export interface SectionPart {
  readonly id: string;
  readonly number: number;
  readonly title: Localized;
  readonly content: string;
  readonly text: string;
}

export interface QuestionStatistics {
  readonly question: string;
  readonly type: "single" | "multiple" | "scale" | "rank";
  readonly label: Localized;
  readonly answered: Cell;
  /** Options in the questionnaire's order; for scales `1`…`5` and `dont-know`. */
  readonly cells: readonly { readonly option: string; readonly label: Localized; readonly count: Cell }[];
  /** Rank only: Borda points and first choices, in the same order as `cells`; withheld together with their cell. */
  readonly rank?: readonly { readonly option: string; readonly points: Cell; readonly firstChoices: Cell }[];
  /** Scale only: mean of 1–5 times 100, as an integer; null when withheld. */
  readonly meanTimes100?: Cell;
}

/** What stakeholders offer in money, added up; null where a sum or a number would tell of somebody. */
export interface ContributionsPart {
  /** The question whose answers say in what way people can contribute. */
  readonly kinds: string;
  readonly sumSek: Cell;
  /** How many named an amount. */
  readonly contributors: Cell;
}

export interface StatisticsPart {
  readonly questions: readonly QuestionStatistics[];
  /** Absent where the questionnaire asks for no amounts that are added up. */
  readonly contributions?: ContributionsPart;
}

export interface TotalCells {
  readonly invited: readonly Cell[];
  readonly answered: readonly Cell[];
}

/** Invited and answered by type × municipality; answers on the open link are a count, not a rate. */
export interface ParticipationPart {
  readonly invited: number;
  readonly delivered: number;
  readonly bounced: number;
  /** Null, as `silent` is then, when the total would give a withheld cell away. */
  readonly answeredOfInvited: Cell;
  readonly silent: Cell;
  /** Those of `silent` by what was heard of them, `silent` in here being nothing; absent where that is not known. */
  readonly unanswered?: Readonly<Record<(typeof unansweredOutcomes)[number], Cell>>;
  readonly openAnswers: Cell;
  /** Texts that their senders did not want quoted, or that hold something business-sensitive; absent when none. */
  readonly textsHeldBack?: number;
  readonly types: readonly string[];
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  /** [type][municipality] */
  readonly invitedTable: readonly (readonly Cell[])[];
  readonly answeredTable: readonly (readonly Cell[])[];
  /** Totals of the two tables, in the order of `types` and `municipalities`. */
  readonly typeTotals?: TotalCells;
  readonly municipalityTotals?: TotalCells;
  /** Groups that were invited and from which nobody answered. */
  readonly silentGroups: readonly { readonly type: string; readonly municipality: string }[];
  /** How people took part beside the form; absent where nothing was logged or stated. */
  readonly engagement?: EngagementPart | undefined;
}

/** Participations over the year and the persons behind them, counted once; what was stated of an earlier process stands apart. */
export interface EngagementPart {
  /** Answers to the form that count, of those invited and of others. */
  readonly answers: Cell;
  /** Only kinds that there were, in the order of `engagementKinds`. */
  readonly kinds: readonly {
    readonly kind: EngagementKind;
    /** How many were held: the organiser's own doing, and no count of people. */
    readonly events: number;
    readonly withPoliticians: number;
    readonly participations: Cell;
  }[];
  /** Answers and all kinds together. */
  readonly participations: Cell;
  /** Participations by people of whom only the number is known: whether they took part elsewhere too, nobody can say. */
  readonly unidentified: Cell;
  /** Everybody else, each once: at least so many, where anyone is unidentified. */
  readonly uniquePersons: Cell;
  /** Those that at least five people came to, by day. */
  readonly events: readonly Pick<Engagement, "date" | "kind" | "purpose" | "place" | "politicians">[];
  readonly stated: EarlierProcess | null;
}

/** A view enters the hash as a commitment; its text and sender are a disclosure beside the version. */
export interface ViewEntry {
  /** `S-001`, in the order of commitments, so that it tells nothing of who or when. */
  readonly reference: string;
  readonly question: string;
  readonly section: string | null;
  readonly commitment: string;
}

export interface ViewDisclosure {
  readonly commitment: string;
  readonly salt: string;
  readonly question: string;
  readonly section: string | null;
  /** The view, or the wording proposed instead of the amendment's `from`; empty proposes to strike that out. */
  readonly text: string;
  /** Absent in views that propose no wording. */
  readonly amendment?: AmendedParagraph | undefined;
  /** Null for private persons: their views are published without type or municipality. */
  readonly sender: { readonly name: string; readonly type: string; readonly municipality: string } | null;
}

/** That a recorded decision was changed; what and why stands in its disclosure, which can be erased. */
export interface CorrectionEntry {
  readonly revision: number;
  readonly at: string;
  /** Names of the fields that were changed. */
  readonly fields: readonly string[];
}

/** A decision that was recorded after the close: told in the follow-up, counted nowhere. */
export interface LateDecision {
  readonly stance: Stance;
  readonly organ: string;
  readonly decisionDate: string;
  readonly paragraph: number;
  readonly ownCaseNumber: string;
  readonly recordedDate: string;
  readonly intake?: PublishedIntake;
}

export interface DecisionEntry {
  readonly party: string;
  readonly name: string;
  readonly municipality: string;
  /** What an officer has proposed; null where a decision has been recorded, or nothing has come in. */
  readonly opinion: null | {
    readonly stance: Stance;
    readonly opinionDate: string;
    /** The organ that is expected to decide, where it was named. */
    readonly organ: string | null;
    readonly ownCaseNumber: string;
    readonly senderCaseNumber: string;
    readonly conditionalOn: readonly string[];
    readonly intake?: PublishedIntake;
    readonly revision: number;
    readonly corrections: readonly CorrectionEntry[];
    readonly commitment: string;
  };
  /** Null while no decision has been recorded. */
  readonly decision: null | {
    readonly status: DecisionStatus;
    readonly inForce: boolean;
    readonly waitsFor: readonly string[];
    /** What those that it names must have decided, where that is more than to decide for the plan. */
    readonly conditionDemand?: ConditionDemand;
    /** Those of `waitsFor` that have decided, but not that. */
    readonly lacking?: readonly string[];
    readonly stance: Stance;
    readonly instance: Instance;
    readonly organ: string;
    readonly decisionDate: string;
    readonly paragraph: number;
    readonly ownCaseNumber: string;
    readonly senderCaseNumber: string;
    /** What the delegate who decided refers to, where one did. */
    readonly delegation: string | null;
    readonly conditionalOn: readonly string[];
    readonly hasReservation: boolean;
    readonly minutesApprovedDate: string | null;
    readonly announcedDate: string | null;
    readonly lastAppealDate: { readonly computed: string | null; readonly stated: string | null };
    /** Settled by its hash; the bytes lie outside the version. Absent where none has been sent in. */
    readonly minutesExcerpt?: MinutesExcerpt;
    /** How it came, where staff recorded it; absent where the authority did so itself. */
    readonly intake?: PublishedIntake;
    readonly revision: number;
    readonly corrections: readonly CorrectionEntry[];
    /** Commits to the whole decision as recorded, texts included, but for who reported it. */
    readonly commitment: string;
  };
  /** The latest of what came after the close, where anything did. */
  readonly late?: LateDecision;
}

/** The texts of a decision, outside the hash so that they can be erased. */
export interface DecisionDisclosure {
  readonly commitment: string;
  readonly salt: string;
  readonly content: string;
  readonly conditionText: string;
  readonly comments: string;
  readonly reservation: string;
}

export interface PromisedLine extends FinancingLine {
  readonly party: string;
  readonly name: string;
  readonly inForce: boolean;
}

/** What is promised for one budget year. Only sums of money of one standing are added together. */
export interface PromisedYear {
  readonly budgetYear: number;
  /** What the plan expects a year after its own to cost; absent where it does not say, and for its own year. */
  readonly budgetSek?: number;
  /** Base financing in force. */
  readonly decidedSek: number;
  /** Project money in force; absent when there is none. */
  readonly projectSek?: number;
  readonly intendedSek: number;
  /** Money in decisions that wait for another's. */
  readonly waitingSek: number;
  /** The stated value of what is given in kind, in force; absent when there is none. It covers no budget. */
  readonly inKindSek?: number;
}

/** A sum that a decision in force promises, and the decision by its paragraph. */
export interface PromisedSum {
  readonly kind: Extract<FinancingLine["kind"], "base-financing" | "letter-of-intent">;
  readonly amountSek: number;
  readonly organ: string;
  readonly decisionDate: string;
  readonly paragraph: number;
}

export interface FinancingChange {
  readonly party: string;
  readonly name: string;
  /** Base financing in last year's plan, for its own year. */
  readonly before: PromisedSum | null;
  /** What last year's plan meant to give for this plan's year. */
  readonly intended: PromisedSum | null;
  readonly now: PromisedSum | null;
}

export interface FinancingChanges {
  /** The version that is compared with; its hash covers what is quoted from it. */
  readonly since: { readonly planYear: number; readonly version: string; readonly hash: string };
  readonly budgetSek: number;
  readonly rows: readonly FinancingChange[];
}

export interface FinancingPart {
  readonly budgetSek: number;
  readonly planYear: number;
  readonly lines: readonly PromisedLine[];
  readonly years: readonly PromisedYear[];
  /** Money decided and in force for the plan year, and what the budget lacks beyond it. */
  readonly coveredSek: number;
  readonly gapSek: number;
  /** Since last year's plan; absent where there is none. */
  readonly changes?: FinancingChanges;
  readonly adoption: null | {
    readonly organ: string;
    readonly date: string;
    readonly paragraph: number;
    readonly versionHash: string;
    /** Absent in versions made before these were told. */
    readonly minutes?: string;
    readonly decisionText?: string;
    /** What was put right in the record; absent where nothing was. */
    readonly corrections?: Adoption["corrections"];
  };
}

export interface Disclosures {
  readonly views: readonly ViewDisclosure[];
  readonly decisions: readonly DecisionDisclosure[];
}

/** A whole version as it is exported: `plan.json`. */
export interface PlanVersionFile {
  readonly hash: string;
  readonly header: PlanVersionHeader;
  /** Chunk hash → its content, parsed. */
  readonly parts: Readonly<Record<string, unknown>>;
  readonly disclosures: Disclosures;
}

/** The parts put together again, as pages read them. */
export interface PlanContent {
  readonly sections: readonly SectionPart[];
  readonly activities: readonly import("./action-plan.ts").Activity[];
  readonly exportReadiness: import("./action-plan.ts").PlanDraft["exportReadiness"];
  readonly followUp: import("./action-plan.ts").PlanDraft["followUp"];
  readonly financing: FinancingPart;
  readonly decisions: readonly DecisionEntry[];
  readonly statistics: StatisticsPart;
  readonly participation: ParticipationPart;
  readonly views: readonly ViewEntry[];
  /** What holds in the plan's year, see `governanceOfYear`. */
  readonly governance?: readonly GovernanceEntry[] | undefined;
}

/** A version as somebody reads it, on a page or as a document, in their language. */
export interface PlanReading {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
  readonly header: PlanVersionHeader;
  readonly hash: string;
  readonly content: PlanContent;
  readonly disclosures: Disclosures;
  /** When a board has adopted this very version; later versions carry it in their content. */
  readonly adoption?: Pick<Adoption, "organ" | "date" | "paragraph" | "corrections"> | null | undefined;
  /** Question id → its label, for views; a question that is missing has none. */
  readonly questionLabels: Readonly<Record<string, Localized>>;
}

/** Who may read a version: `unlisted` is anyone who has its address. */
export type Visibility = "public" | "unlisted" | "staff";

/**
 * A compiled draft holds texts that no person has looked at yet, so it is for staff until it is
 * published; the final version adds only public decisions to what was shown before, so a board can
 * be sent its address before it is listed.
 */
export function versionVisibility(stage: PlanVersionHeader["stage"], isPublished: boolean): Visibility {
  if (isPublished) return "public";
  return stage === "consulted" || stage === "referred" ? "staff" : "unlisted";
}

/** Decisions enter a version when the referral has closed. */
export function carriesDecisions({ stage }: Pick<PlanVersionHeader, "stage">): boolean {
  return stage === "final" || stage === "followed-up";
}

/** Decisions that stand for the plan: an annulled one does not. */
export function countSupport(decisions: readonly DecisionEntry[]): number {
  return decisions.filter(
    ({ decision }) =>
      decision !== null &&
      decision.status !== "annulled" &&
      (decision.stance === "supports" || decision.stance === "supports-with-comments"),
  ).length;
}
