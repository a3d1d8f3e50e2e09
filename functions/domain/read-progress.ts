import type { DecisionProgress } from "./decision.ts";
import { type FieldIssue, type FormFields, typedValues, unknownFields } from "./form-fields.ts";
import { readChoice, readDay, take } from "./typed-text.ts";

export interface ProgressReading {
  /** Null when there are issues. */
  readonly progress: DecisionProgress | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

const known: ReadonlySet<string> = new Set([
  "minutes-approved-date",
  "announced-date",
  "stated-last-appeal-date",
  "appealed",
]);

const appealStates = ["not-known", "no", "yes", "upheld", "annulled"] as const;

/** What has happened to a decision since it was taken: each day follows the one before it. */
export function readProgress(
  fields: FormFields,
  context: { readonly decisionDate: string; readonly today: string },
): ProgressReading {
  const { decisionDate, today } = context;
  const issues: FieldIssue[] = [];
  const day = (name: string, earliest: string | undefined) => take(readDay(fields, name, { today, earliest }), issues);
  const minutesApprovedDate = day("minutes-approved-date", decisionDate);
  const announcedDate = day("announced-date", minutesApprovedDate ?? decisionDate);
  // A stated last day may lie ahead, and may be wrong: it is kept as printed.
  const statedLastAppealDate = take(readDay(fields, "stated-last-appeal-date", { earliest: decisionDate }), issues);
  const appealed = take(readChoice(fields, "appealed", appealStates, true), issues);
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  if (issues.length > 0 || appealed === undefined) return { progress: null, issues, values };
  const progress: DecisionProgress = {
    ...(minutesApprovedDate === undefined ? {} : { minutesApprovedDate }),
    ...(announcedDate === undefined ? {} : { announcedDate }),
    ...(statedLastAppealDate === undefined ? {} : { statedLastAppealDate }),
    appealed,
  };
  return { progress, issues, values };
}

/** Recorded progress as the fields that its form would post, to open it again. */
export function progressFields(progress: DecisionProgress): FormFields {
  return new Map([
    ["minutes-approved-date", [progress.minutesApprovedDate ?? ""]],
    ["announced-date", [progress.announcedDate ?? ""]],
    ["stated-last-appeal-date", [progress.statedLastAppealDate ?? ""]],
    ["appealed", [progress.appealed]],
  ]);
}
