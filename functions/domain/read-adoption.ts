import { type FieldIssue, type FormFields, typedValues, unknownFields } from "./form-fields.ts";
import type { Adoption } from "./round.ts";
import { readDay, readParagraph, readText, take } from "./typed-text.ts";

export interface AdoptionReading {
  /** Null when there are issues. */
  readonly adoption: Adoption | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

const known: ReadonlySet<string> = new Set(["date", "paragraph", "organ", "minutes"]);

/** What staff record of the board's decision; the version it adopted is named by its hash, not typed. */
export function readAdoption(
  fields: FormFields,
  context: { readonly today: string; readonly versionHash: string },
): AdoptionReading {
  const issues: FieldIssue[] = [];
  const date = take(readDay(fields, "date", { required: true, today: context.today }), issues);
  const paragraph = take(readParagraph(fields, "paragraph"), issues);
  const organ = take(readText(fields, "organ", { maxLength: 200, required: true }), issues);
  const minutes = take(readText(fields, "minutes", { maxLength: 200, required: true }), issues);
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  const isComplete = date !== undefined && paragraph !== undefined && organ !== undefined && minutes !== undefined;
  if (issues.length > 0 || !isComplete) return { adoption: null, issues, values };
  return { adoption: { date, paragraph, organ, minutes, versionHash: context.versionHash }, issues, values };
}
