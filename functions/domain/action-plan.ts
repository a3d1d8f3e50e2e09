import * as z from "zod/mini";
import { slugSchema } from "./identifiers.ts";
import { localizedSchema } from "./language.ts";

/** Where a section's content comes from: staff's text, or the compilation itself. */
export const sectionSchema = z.strictObject({
  id: slugSchema,
  number: z.int().check(z.positive()),
  title: localizedSchema,
  content: z.enum([
    "text",
    /** What is recorded of the destination's governance, see `governanceSections`. */
    "mandate",
    "principal",
    "roles",
    "export-readiness",
    "activities",
    "financing",
    "consultation-report",
    "decisions",
    "follow-up",
  ]),
  /** Swedish, authoritative; paragraphs divided by an empty line. */
  text: z.string().check(z.maxLength(40_000)),
});
export type Section = z.infer<typeof sectionSchema>;

export const activitySchema = z.strictObject({
  id: slugSchema,
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  owner: z.string().check(z.maxLength(200)),
  partners: z.array(z.string()),
  costSek: z.int().check(z.nonnegative()),
  /** `2028-Q2` */
  quarter: z.string().check(z.regex(/^20[0-9]{2}-Q[1-4]$/)),
  indicator: z.string().check(z.maxLength(300)),
  status: z.enum(["new", "carried-over", "ongoing", "done", "dropped"]),
});
export type Activity = z.infer<typeof activitySchema>;

/** The text staff work on; every import is a new revision, and versions compile from one of them. */
export const planDraftSchema = z.strictObject({
  planYear: z.int(),
  title: localizedSchema,
  budgetSek: z.int().check(z.nonnegative()),
  /** What the years after the plan year are expected to cost, where letters of intent reach that far. */
  laterBudgets: z.optional(
    z.array(
      z.strictObject({
        budgetYear: z.int().check(z.minimum(2000), z.maximum(2099)),
        budgetSek: z.int().check(z.nonnegative()),
      }),
    ),
  ),
  sections: z.array(sectionSchema).check(z.minLength(1)),
  activities: z.array(activitySchema),
  /** The eight criteria of an export-ready destination, each scored 0–3. */
  exportReadiness: z.array(
    z.strictObject({
      id: slugSchema,
      label: localizedSchema,
      score: z.int().check(z.minimum(0), z.maximum(3)),
      note: z.string(),
    }),
  ),
  /** Last year's activities and how they went. */
  followUp: z.array(
    z.strictObject({ title: z.string(), outcome: z.string(), status: z.enum(["done", "partly", "not-done"]) }),
  ),
});
export type PlanDraft = z.infer<typeof planDraftSchema>;

/** What the year costs: a dropped activity stays readable but costs nothing. */
export function activitiesCostSek(activities: readonly Activity[]): number {
  return activities.reduce((sum, { costSek, status }) => (status === "dropped" ? sum : sum + costSek), 0);
}

export const readinessMaximum = 3;

export function readinessTotal(criteria: PlanDraft["exportReadiness"]): {
  readonly score: number;
  readonly max: number;
} {
  return {
    score: criteria.reduce((sum, { score }) => sum + score, 0),
    max: criteria.length * readinessMaximum,
  };
}
