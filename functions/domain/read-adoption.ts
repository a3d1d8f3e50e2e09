import type { Adoption } from "./adoption.ts";
import { type FieldIssue, type FormFields, typedValues, unknownFields } from "./form-fields.ts";
import { readDay, readParagraph, readText, take } from "./typed-text.ts";

export interface AdoptionReading {
  /** Null when there are issues. */
  readonly adoption: Adoption | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
  /** Why the record is put right; empty where it is the first. */
  readonly reason: string;
  /** The minutes give a check value, and it is not the version's. */
  readonly namesOther: boolean;
}

const known: ReadonlySet<string> = new Set([
  "date",
  "paragraph",
  "organ",
  "minutes",
  "decision-text",
  "check-value",
  "reason",
]);

/**
 * What staff record of the board's decision. The version it adopted is named by its hash; what the minutes
 * give of it is compared, since a board that adopted another version has not adopted this one.
 */
export function readAdoption(
  fields: FormFields,
  context: { readonly today: string; readonly versionHash: string; readonly isCorrection?: boolean },
): AdoptionReading {
  const issues: FieldIssue[] = [];
  const date = take(readDay(fields, "date", { required: true, today: context.today }), issues);
  const paragraph = take(readParagraph(fields, "paragraph"), issues);
  const organ = take(readText(fields, "organ", { maxLength: 200, required: true }), issues);
  const minutes = take(readText(fields, "minutes", { maxLength: 200, required: true }), issues);
  const decisionText = take(readText(fields, "decision-text", { maxLength: 2000, multiline: true }), issues);
  const stated = take(readText(fields, "check-value", { maxLength: 200 }), issues) ?? "";
  const reason =
    take(readText(fields, "reason", { maxLength: 300, required: context.isCorrection ?? false }), issues) ?? "";
  const namesOther = !isHashOf(stated, context.versionHash);
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  const isComplete = date !== undefined && paragraph !== undefined && organ !== undefined && minutes !== undefined;
  if (issues.length > 0 || !isComplete || namesOther) return { adoption: null, issues, values, reason, namesOther };
  const text = decisionText === undefined ? {} : { decisionText };
  const adoption = { date, paragraph, organ, minutes, ...text, versionHash: context.versionHash };
  return { adoption, issues, values, reason, namesOther };
}

/** A recorded adoption as the fields that its form would post, to open it again. */
export function adoptionFields({ date, paragraph, organ, minutes, decisionText = "" }: Adoption): FormFields {
  return new Map([
    ["date", [date]],
    ["paragraph", [String(paragraph)]],
    ["organ", [organ]],
    ["minutes", [minutes]],
    ["decision-text", [decisionText]],
  ]);
}

/** Fewer digits than this fit too many versions. */
const fewestDigits = 8;

/** Nothing stated contradicts nothing; minutes may give the first digits, in groups as pages print them. */
function isHashOf(stated: string, hash: string): boolean {
  const digits = stated.replaceAll(/[\s.…]/g, "").toLowerCase();
  return digits === "" || (digits.length >= fewestDigits && hash.startsWith(digits));
}
