import {
  type Engagement,
  engagementKinds,
  largestAttendance,
  type Participant,
  politicianChoices,
} from "./engagement.ts";
import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import { readChoice, readDay, readText, readWholeNumber, take } from "./typed-text.ts";

export const engagementFields = [
  "kind",
  "date",
  "purpose-sv",
  "purpose-en",
  "place",
  "attendance",
  "politicians",
  "politician-count",
  "reason",
] as const;
export type EngagementField = (typeof engagementFields)[number];
const known: ReadonlySet<string> = new Set(engagementFields);

export interface EngagementReading {
  /** Null when there are issues. */
  readonly engagement: Engagement | null;
  /** Why it is changed. */
  readonly reason: string;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

/** What staff log or correct; who took part is chosen on the same page by itself, and comes along unchanged. */
export function readEngagement(
  fields: FormFields,
  { today, before }: { readonly today: string; readonly before?: Engagement | undefined },
): EngagementReading {
  const issues: FieldIssue[] = [];
  const participants: readonly Participant[] = before?.participants ?? [];
  const text = (name: EngagementField, maxLength: number, required = false) =>
    take(readText(fields, name, { maxLength, required }), issues);
  const number = (name: EngagementField, min: number, max: number) =>
    take(readWholeNumber(fields, name, { required: false, min, max }), issues);
  const kind = take(readChoice(fields, "kind", engagementKinds, true), issues);
  const date = take(readDay(fields, "date", { required: true, today }), issues);
  const sv = text("purpose-sv", 300, true);
  const en = text("purpose-en", 300);
  const place = text("place", 200);
  const attendance = number("attendance", Math.max(1, participants.length), largestAttendance);
  const politicians = take(readChoice(fields, "politicians", politicianChoices, true), issues);
  const politicianCount = number("politician-count", 1, attendance ?? largestAttendance);
  const reason = text("reason", 300) ?? "";
  if (politicianCount !== undefined && politicians !== undefined && politicians !== "present") {
    issues.push(fieldIssue("politician-count", "number-too-large", { max: 0 }));
  }
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  const isComplete = kind !== undefined && date !== undefined && sv !== undefined && politicians !== undefined;
  if (issues.length > 0 || !isComplete) return { engagement: null, reason, issues, values };
  const engagement: Engagement = {
    kind,
    date,
    purpose: { sv, ...(en !== undefined && { en }) },
    ...(place !== undefined && { place }),
    ...(attendance !== undefined && { attendance }),
    participants: [...participants],
    politicians,
    ...(politicianCount !== undefined && { politicianCount }),
  };
  return { engagement, reason, issues, values };
}

/** A logged engagement as its form shows it. */
export function engagementValues(engagement: Engagement): FormFields {
  const { kind, date, purpose, place = "", attendance, politicians, politicianCount } = engagement;
  const values: Readonly<Record<Exclude<EngagementField, "reason">, string>> = {
    kind,
    date,
    "purpose-sv": purpose.sv,
    "purpose-en": purpose.en ?? "",
    place,
    attendance: String(attendance ?? ""),
    politicians,
    "politician-count": String(politicianCount ?? ""),
  };
  return new Map(Object.entries(values).map(([name, value]) => [name, [value]]));
}
