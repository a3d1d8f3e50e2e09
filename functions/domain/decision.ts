import * as z from "zod/mini";
import { financingLineSchema } from "./financing-line.ts";
import { caseNumberSchema, dateSchema } from "./identifiers.ts";
import { intakeSchema } from "./intake.ts";
import { minutesExcerptSchema } from "./minutes-excerpt.ts";

export const stanceSchema = z.enum(["supports", "supports-with-comments", "opposes", "no-objection", "abstains"]);
export type Stance = z.infer<typeof stanceSchema>;

export const instanceSchema = z.enum([
  "municipal-council",
  "municipal-executive-board",
  "executive-committee",
  "committee",
  "delegate",
]);
export type Instance = z.infer<typeof instanceSchema>;

/**
 * What "the same decision" of the others means, where a decision depends on it: that they decide for the
 * plan, which is what nothing said means; that they finance the same years; or at no lower rate per inhabitant.
 */
export const conditionDemandSchema = z.enum(["likewise", "base-financing", "same-rate"]);
export type ConditionDemand = z.infer<typeof conditionDemandSchema>;

const organSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

const replyFields = {
  stance: stanceSchema,
  ownCaseNumber: caseNumberSchema,
  senderCaseNumber: caseNumberSchema,
  financing: z.array(financingLineSchema).check(z.maxLength(20)),
  /** "Provided that the same decision is taken in …": party ids of other decision-makers. */
  conditionalOn: z.array(z.string()),
  conditionDemand: z.optional(conditionDemandSchema),
  conditionText: z.optional(z.string().check(z.maxLength(2000))),
  comments: z.optional(z.string().check(z.maxLength(5000))),
  officerName: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** Who confirmed the reply by a link of their own before it was recorded; absent where nobody was asked to. */
  signatoryName: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100))),
  /** Why a decision that had been recorded was changed. */
  correctionReason: z.optional(z.string().check(z.maxLength(1000))),
  /** How it came, where staff have recorded it; absent where the authority has done so itself. */
  intake: z.optional(intakeSchema),
};

/** A decision that a municipality's or region's organ, or somebody on its behalf, has taken on the referral. */
export const decisionSchema = z.strictObject({
  standing: z.literal("decided"),
  instance: instanceSchema,
  organ: organSchema,
  decisionDate: dateSchema,
  paragraph: z.int().check(z.positive(), z.maximum(9999)),
  /** What gives a delegate the right to decide: the point of the delegation order (kommunallagen 6:37). */
  delegation: z.optional(z.string().check(z.maxLength(200))),
  reservation: z.optional(z.string().check(z.maxLength(2000))),
  ...replyFields,
});
export type Decision = z.infer<typeof decisionSchema>;

/** What an officer proposes to those who decide (tjänsteskrivelse): it has no paragraph and is never counted as a decision. */
export const officersOpinionSchema = z.strictObject({
  standing: z.literal("preliminary"),
  opinionDate: dateSchema,
  /** The organ that is expected to decide. */
  organ: z.optional(organSchema),
  ...replyFields,
});
export type OfficersOpinion = z.infer<typeof officersOpinionSchema>;

/** What a municipality or region replies to the referral. */
export const referralReplySchema = z.discriminatedUnion("standing", [decisionSchema, officersOpinionSchema]);
export type ReferralReply = z.infer<typeof referralReplySchema>;

/**
 * What happens to a decision after it is taken, recorded by the same link, also after the gate has
 * closed: approval of minutes, announcement on the notice board, appeal.
 */
export const decisionProgressSchema = z.strictObject({
  minutesApprovedDate: z.optional(dateSchema),
  announcedDate: z.optional(dateSchema),
  statedLastAppealDate: z.optional(dateSchema),
  appealed: z.enum(["not-known", "no", "yes", "upheld", "annulled"]),
  /** Comes with the approval of minutes, on a page of its own. */
  minutesExcerpt: z.optional(minutesExcerptSchema),
});
export type DecisionProgress = z.infer<typeof decisionProgressSchema>;

export type DecisionStatus =
  | "decided"
  | "minutes-approved"
  | "announced"
  | "final"
  | "appealed"
  | "upheld"
  | "annulled";

/** An officer's opinion stays one until something is decided. */
export type ReplyStatus = "preliminary" | DecisionStatus;
