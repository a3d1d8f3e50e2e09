import * as z from "zod/mini";
import { financingLineSchema } from "./financing-line.ts";
import { caseNumberSchema, dateSchema } from "./identifiers.ts";

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
 * A municipality's or region's reply to the referral. `preliminary` is an officer's opinion
 * (tjänsteskrivelse) and is never counted as a decision.
 */
export const decisionSchema = z.strictObject({
  standing: z.enum(["preliminary", "decided"]),
  stance: stanceSchema,
  instance: instanceSchema,
  organ: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  decisionDate: dateSchema,
  paragraph: z.int().check(z.positive(), z.maximum(9999)),
  ownCaseNumber: caseNumberSchema,
  senderCaseNumber: caseNumberSchema,
  financing: z.array(financingLineSchema).check(z.maxLength(20)),
  /** "Provided that the same decision is taken in …": party ids of other decision-makers. */
  conditionalOn: z.array(z.string()),
  conditionText: z.optional(z.string().check(z.maxLength(2000))),
  comments: z.optional(z.string().check(z.maxLength(5000))),
  reservation: z.optional(z.string().check(z.maxLength(2000))),
  officerName: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
});
export type Decision = z.infer<typeof decisionSchema>;

/**
 * What happens to a decision after it is taken, recorded by the same link, also after the gate has
 * closed: approval of minutes, announcement on the notice board, appeal.
 */
export const decisionProgressSchema = z.strictObject({
  minutesApprovedDate: z.optional(dateSchema),
  announcedDate: z.optional(dateSchema),
  statedLastAppealDate: z.optional(dateSchema),
  appealed: z.enum(["not-known", "no", "yes", "upheld", "annulled"]),
});
export type DecisionProgress = z.infer<typeof decisionProgressSchema>;

export type DecisionStatus =
  | "preliminary"
  | "decided"
  | "minutes-approved"
  | "announced"
  | "final"
  | "appealed"
  | "upheld"
  | "annulled";
