import type { MoneyReason } from "./money.ts";

/** A posted form: field name → its values in the order they came. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** What can be wrong with a field, with what its sentence needs. */
export interface FieldIssuePayloads {
  required: Record<never, never>;
  "too-long": { readonly max: number; readonly length: number };
  "not-an-option": Record<never, never>;
  "too-many-choices": { readonly max: number };
  "too-few-choices": { readonly min: number };
  "repeated-choice": Record<never, never>;
  "characters-not-allowed": Record<never, never>;
  "not-an-email": Record<never, never>;
  "not-an-amount": { readonly reason: MoneyReason };
  "not-a-date": Record<never, never>;
  "no-such-day": Record<never, never>;
  "date-in-future": { readonly today: string };
  "date-before": { readonly earliest: string };
  "date-after": { readonly latest: string };
  "not-a-number": Record<never, never>;
  "number-too-small": { readonly min: number };
  "number-too-large": { readonly max: number };
  "not-an-organisation-number": { readonly reason: "malformed" | "personal" };
  "not-a-paragraph": Record<never, never>;
  "not-a-rate": Record<never, never>;
  "not-a-year": Record<never, never>;
  "condition-on-itself": Record<never, never>;
  /** Others' rates are compared with the own one, which is not there. */
  "own-rate-missing": Record<never, never>;
  /** Filled in beside "preliminary". */
  "only-in-a-decision": Record<never, never>;
  /** A reason without another wording, or a wording that is the draft's own. */
  "wording-unchanged": Record<never, never>;
  /** The draft has other words there than when the proposal was written. */
  "paragraph-changed": Record<never, never>;
  "plan-views-too-long": { readonly max: number };
  /** Views on the draft that were saved with something to put right. */
  "plan-views-to-mend": { readonly count: number };
  "unknown-field": Record<never, never>;
  "repeated-field": Record<never, never>;
  /** The field that people cannot see was filled in. */
  "hidden-field-filled": Record<never, never>;
  /** The draft has been saved with other words, and may have been gone on with. */
  "draft-saved-before": Record<never, never>;
  "sent-too-fast": { readonly seconds: number };
  /** `retryAt` is the instant at which there is room again. */
  "over-budget": { readonly retryAt: string };
}
export type FieldIssueCode = keyof FieldIssuePayloads;

/** A value that was not accepted, and where it stands on the form. */
export type FieldIssue = {
  [Code in FieldIssueCode]: {
    readonly field: string;
    readonly code: Code;
    readonly payload: Readonly<FieldIssuePayloads[Code]>;
  };
}[FieldIssueCode];

export function fieldIssue<Code extends FieldIssueCode>(
  field: string,
  code: Code,
  payload: FieldIssuePayloads[Code],
): FieldIssue {
  return { field, code, payload } as FieldIssue;
}

/** Pages mark their own hidden fields this way (`_revision`, `_csrf`); no question's name can begin so. */
export function isPageField(name: string): boolean {
  return name.startsWith("_");
}

const longestFieldName = 60;
const mostUnknownFields = 5;

/**
 * Issues for what the form did not ask for: nothing is dropped in silence. Names come from outside,
 * so they are cut and only the first few are told.
 */
export function unknownFields(fields: FormFields, known: ReadonlySet<string>): readonly FieldIssue[] {
  return [...fields.keys()]
    .filter((name) => !known.has(name) && !isPageField(name))
    .slice(0, mostUnknownFields)
    .map((name) => fieldIssue([...name].slice(0, longestFieldName).join(""), "unknown-field", {}));
}

/** The fields a form knows, as they were typed, to show them again. */
export function typedValues(fields: FormFields, known: ReadonlySet<string>): FormFields {
  return new Map([...fields].filter(([name]) => known.has(name)));
}
