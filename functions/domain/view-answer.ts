import * as z from "zod/mini";
import { slugSchema } from "./identifiers.ts";

/** What became of a view. */
export const viewOutcomes = ["adopted", "partly-adopted", "not-adopted", "outside-plan"] as const;
export type ViewOutcome = (typeof viewOutcomes)[number];

export const longestWhy = 2000;
export const longestThemeName = 80;
/** Of a round; more are no help to whoever looks for views that say the same. */
export const mostThemes = 60;
/** Named in one change, so that its row stays far below what a table takes. */
export const mostViewsAtOnce = 500;

const idsSchema = z.array(slugSchema).check(z.maxLength(100));

/** What the principal answers; adopted views name where in the plan that shows. */
export const viewAnswerSchema = z.strictObject({
  outcome: z.enum(viewOutcomes),
  why: z.strictObject({
    sv: z.string().check(z.minLength(1), z.maxLength(longestWhy)),
    en: z.optional(z.string().check(z.minLength(1), z.maxLength(longestWhy))),
  }),
  activities: idsSchema,
  sections: idsSchema,
});
export type ViewAnswer = z.infer<typeof viewAnswerSchema>;

export const viewThemeSchema = z.strictObject({
  id: slugSchema,
  name: z.strictObject({
    sv: z.string().check(z.minLength(1), z.maxLength(longestThemeName)),
    en: z.optional(z.string().check(z.minLength(1), z.maxLength(longestThemeName))),
  }),
});
export type ViewTheme = z.infer<typeof viewThemeSchema>;

/** One thing that staff did: named a theme, or coded and answered views that say the same. */
export const viewChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("theme"), theme: viewThemeSchema }),
  z.strictObject({
    kind: z.literal("views"),
    views: z
      .array(z.string().check(z.minLength(1), z.maxLength(300)))
      .check(z.minLength(1), z.maxLength(mostViewsAtOnce)),
    /** Instead of those that the views had; absent leaves them as they are. */
    themes: z.optional(z.array(slugSchema).check(z.maxLength(mostThemes))),
    /** Instead of the answer that the views had; absent leaves it as it is. */
    answer: z.optional(viewAnswerSchema),
  }),
]);
export type ViewChange = z.infer<typeof viewChangeSchema>;

/** A change at its place among all of the round's. */
export interface NumberedViewChange {
  readonly number: number;
  readonly change: ViewChange;
}

/** How one view is coded. */
export interface ViewCoding {
  readonly themes: readonly string[];
  /** Null while it is open. */
  readonly answer: ViewAnswer | null;
  /** The change that gave the answer: views with the same are answered together. */
  readonly group: number | null;
  /** The last change that named it. */
  readonly changed: number;
}

export interface ViewCodings {
  readonly themes: readonly ViewTheme[];
  readonly views: ReadonlyMap<string, ViewCoding>;
  /** Of the last change; 0 before the first. */
  readonly number: number;
}

/**
 * The stable name of a text that is published from an answer: the submission, and its place there. No
 * submission's id holds a colon.
 */
export function viewId(submission: string, purpose: string): string {
  return `${submission}:${purpose}`;
}

export const uncoded: ViewCoding = { themes: [], answer: null, group: null, changed: 0 };

/** What stands after all of these changes, in their order. */
export function foldViewChanges(changes: readonly NumberedViewChange[]): ViewCodings {
  const themes = new Map<string, ViewTheme>();
  const views = new Map<string, ViewCoding>();
  for (const { number, change } of changes) {
    if (change.kind === "theme") themes.set(change.theme.id, change.theme);
    else for (const view of change.views) views.set(view, changed(views.get(view) ?? uncoded, number, change));
  }
  return { themes: [...themes.values()], views, number: changes.at(-1)?.number ?? 0 };
}

function changed(before: ViewCoding, number: number, change: Extract<ViewChange, { kind: "views" }>): ViewCoding {
  return {
    themes: change.themes ?? before.themes,
    ...(change.answer === undefined
      ? { answer: before.answer, group: before.group }
      : { answer: change.answer, group: number }),
    changed: number,
  };
}

/** Those of the views that somebody has changed after `basedOn`. */
export function changedSince(
  codings: Pick<ViewCodings, "views">,
  views: readonly string[],
  basedOn: number,
): readonly string[] {
  return views.filter((view) => (codings.views.get(view)?.changed ?? 0) > basedOn);
}
