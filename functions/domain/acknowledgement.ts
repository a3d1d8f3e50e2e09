import * as z from "zod/mini";
import { type FieldIssue, type FormFields, typedValues, unknownFields } from "./form-fields.ts";
import { caseNumberSchema, dateSchema } from "./identifiers.ts";
import { readDay, readText, take } from "./typed-text.ts";

/** What an authority says when a referral has reached it: by which number, with whom, and when it means to decide. */
export const acknowledgementSchema = z.strictObject({
  ownCaseNumber: caseNumberSchema,
  officerName: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  /** The organ that is expected to decide. */
  organ: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  expectedDate: z.optional(dateSchema),
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

export interface AcknowledgementReading {
  /** Null when there are issues. */
  readonly acknowledgement: Acknowledgement | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

const known: ReadonlySet<string> = new Set(["own-case-number", "officer-name", "organ", "expected-date"]);

/** A posted acknowledgement; a day that has been is no day that a decision can be expected on. */
export function readAcknowledgement(fields: FormFields, { today }: { readonly today: string }): AcknowledgementReading {
  const issues: FieldIssue[] = [];
  const text = (name: string, maxLength: number, required: boolean) =>
    take(readText(fields, name, { maxLength, required }), issues);
  const ownCaseNumber = text("own-case-number", 60, true);
  const officerName = text("officer-name", 100, true);
  const organ = text("organ", 200, false);
  const expectedDate = take(readDay(fields, "expected-date", { earliest: today }), issues);
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  if (issues.length > 0 || ownCaseNumber === undefined || officerName === undefined) {
    return { acknowledgement: null, issues, values };
  }
  const expected = { ...(organ !== undefined && { organ }), ...(expectedDate !== undefined && { expectedDate }) };
  return { acknowledgement: { ownCaseNumber, officerName, ...expected }, issues, values };
}

/** An acknowledgement as the fields that its form would post, to open it again. */
export function acknowledgementFields(acknowledgement: Acknowledgement): FormFields {
  return new Map([
    ["own-case-number", [acknowledgement.ownCaseNumber]],
    ["officer-name", [acknowledgement.officerName]],
    ["organ", [acknowledgement.organ ?? ""]],
    ["expected-date", [acknowledgement.expectedDate ?? ""]],
  ]);
}

/** What need not be typed again when the decision is recorded. */
export function decisionStart({ ownCaseNumber, officerName, organ }: Acknowledgement): FormFields {
  return new Map([
    ["own-case-number", [ownCaseNumber]],
    ["officer-name", [officerName]],
    ["organ", [organ ?? ""]],
  ]);
}
