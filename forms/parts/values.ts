import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import { describeIssue } from "../../functions/texts/field-issue.ts";

/** A field's error in words, with the name that its page has for the field. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
  /** Null for a field that the page does not have: then no link leads to it. */
  readonly label: string | null;
}

export type FieldErrors = readonly FieldError[];

/** Issues in words, the first of each field; `labelOf` knows the page's fields, `explain` a better sentence. */
export function describeIssues(
  issues: readonly FieldIssue[],
  labelOf: (field: string) => string | undefined,
  language: Language,
  explain: (issue: FieldIssue) => string | undefined = () => undefined,
): FieldErrors {
  const first = issues.filter(({ field }, index) => issues.findIndex((issue) => issue.field === field) === index);
  return first.map((issue) => ({
    field: issue.field,
    text: explain(issue) ?? describeIssue(issue, language),
    label: ownLabel(labelOf(issue.field)),
  }));
}

/** A field can be called like something that every object has, which is nobody's label. */
function ownLabel(found: unknown): string | null {
  return typeof found === "string" ? found : null;
}

/** The error of the first of these fields that has one. */
export function errorOf(errors: FieldErrors, ...names: readonly string[]): string | undefined {
  return errors.find(({ field }) => names.includes(field))?.text;
}

export function firstValue(values: FormFields, name: string): string {
  return values.get(name)?.[0] ?? "";
}

/** The element that a field's error in the summary leads to. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** The page's own fields, which no question can be named like. */
export const pageFields = {
  /** The revision the form was filled in from; 0 for the first. */
  revision: "_revision",
  /** What the form was filled in about, where that can be replaced meanwhile. */
  about: "_about",
  nonce: "_nonce",
  /** Open form: the address that confirms the answer. */
  email: "_email",
  /** Nobody sees it, so nobody fills it in: see `trapField`. */
  trap: "_remark",
  /** The button that was pressed. */
  action: "_action",
  /** Ticked by whoever means it, see `sureForm`. */
  sure: "_sure",
  /** The sent revision that a section was filled in from. */
  sent: "_sent",
  /** Which saves a page was made from. */
  drafts: "_drafts",
  /** Conditional questions that the page put. */
  shown: "_shown",
  /** Proposed wordings that their sender takes back, by paragraph. */
  undo: "_undo",
} as const;
