import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import {
  type GovernanceKind,
  type GovernanceRecord,
  type GoverningDecision,
  governanceRecordSchema,
  governanceRoles,
  isWebAddress,
  legalForms,
  longestLink,
  longestName,
  longestStatement,
} from "./governance.ts";
import {
  type FieldReading,
  readChoice,
  readDay,
  readOne,
  readOrganisationNumber,
  readParagraph,
  readText,
  take,
} from "./typed-text.ts";

export const governanceFields = [
  "name",
  "organisation-number",
  "legal-form",
  "role",
  "says-sv",
  "says-en",
  "from",
  "to",
  "source-title",
  "source-date",
  "source-link",
  "decision-party",
  "decision-maker",
  "organ",
  "decision-date",
  "paragraph",
  "case-number",
  "reason",
] as const;
export type GovernanceField = (typeof governanceFields)[number];
const known: ReadonlySet<string> = new Set(governanceFields);
const decisionFields = [
  "decision-party",
  "decision-maker",
  "organ",
  "decision-date",
  "paragraph",
  "case-number",
] as const;

/** What only these forms can have wrong. */
export type GovernanceProblemCode = "not-a-link" | "two-decision-makers" | "no-decision-maker";

export interface GovernanceProblem {
  readonly field: GovernanceField;
  readonly code: GovernanceProblemCode;
}

export interface GovernanceReading {
  /** Null when something is wrong. */
  readonly record: GovernanceRecord | null;
  /** Why it is corrected; empty in a new record. */
  readonly reason: string;
  readonly issues: readonly FieldIssue[];
  readonly problems: readonly GovernanceProblem[];
  readonly values: FormFields;
}

export interface GovernanceRules {
  readonly kind: GovernanceKind;
  readonly today: string;
  /** Those who decide, as the register has them. */
  readonly decisionMakers: readonly { readonly id: string; readonly name: string }[];
  readonly isCorrection: boolean;
}

/** Beyond these, a slip of the keyboard is likelier than a decision. */
export const earliestDay = "1900-01-01";
export const latestDay = "2199-12-31";

/** What staff record of how the destination is governed. */
export function readGovernance(fields: FormFields, rules: GovernanceRules): GovernanceReading {
  const { kind, today, isCorrection } = rules;
  const issues: FieldIssue[] = [];
  const problems: GovernanceProblem[] = [];
  const text = (name: GovernanceField, maxLength: number, required = false) =>
    take(readText(fields, name, { maxLength, required }), issues);
  const own = ownFields(fields, kind, issues);
  const from = take(readDay(fields, "from", { required: true, earliest: earliestDay, latest: latestDay }), issues);
  const to = take(readDay(fields, "to", { earliest: from ?? earliestDay, latest: latestDay }), issues);
  const title = text("source-title", longestName, true);
  const date = take(readDay(fields, "source-date", { earliest: earliestDay, today }), issues);
  const link = text("source-link", longestLink);
  if (link !== undefined && !isWebAddress(link)) problems.push({ field: "source-link", code: "not-a-link" });
  const decision = readDecision(fields, rules, issues, problems);
  const reason = text("reason", 300, isCorrection) ?? "";
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  if (issues.length > 0 || problems.length > 0) return { record: null, reason, issues, problems, values };
  const record = governanceRecordSchema.parse(
    withoutEmpty({ kind, ...own, from, to, source: withoutEmpty({ title, date, link }), decision }),
  );
  return { record, reason, issues, problems, values };
}

/** What a record of this kind says beside its period, its document and its decision. */
function ownFields(fields: FormFields, kind: GovernanceKind, issues: FieldIssue[]) {
  const read = <Value>(reading: FieldReading<Value>) => take(reading, issues);
  const statement = (required: boolean) => {
    const sv = read(
      readText(fields, "says-sv", { maxLength: longestStatement, required: required || isGiven(fields, "says-en") }),
    );
    const en = read(readText(fields, "says-en", { maxLength: longestStatement }));
    return sv === undefined ? {} : { says: withoutEmpty({ sv, en }) };
  };
  const name = () => read(readText(fields, "name", { maxLength: longestName, required: true }));
  switch (kind) {
    case "mandate":
    case "directive":
      return statement(true);
    case "principal":
      return {
        name: name(),
        organisationNumber: read(readOrganisationNumber(fields, "organisation-number", false)),
        legalForm: read(readChoice(fields, "legal-form", legalForms, true)),
        ...statement(false),
      };
    case "role": {
      const role = read(readChoice(fields, "role", governanceRoles, true));
      return { name: name(), role, ...statement(role === "other") };
    }
  }
}

/** A decision is there whole or not at all; a directive is one. */
function readDecision(
  fields: FormFields,
  { kind, today, decisionMakers }: GovernanceRules,
  issues: FieldIssue[],
  problems: GovernanceProblem[],
): GoverningDecision | undefined {
  if (kind !== "directive" && !decisionFields.some((name) => isGiven(fields, name))) return undefined;
  const party = take(readOne(fields, "decision-party"), issues);
  const maker = take(readText(fields, "decision-maker", { maxLength: longestName }), issues);
  const chosen = decisionMakers.find(({ id }) => id === party);
  if (party !== undefined && chosen === undefined) issues.push(fieldIssue("decision-party", "not-an-option", {}));
  if (party !== undefined && maker !== undefined)
    problems.push({ field: "decision-maker", code: "two-decision-makers" });
  if (party === undefined && maker === undefined) problems.push({ field: "decision-party", code: "no-decision-maker" });
  const organ = take(readText(fields, "organ", { maxLength: longestName, required: true }), issues);
  const date = take(readDay(fields, "decision-date", { required: true, earliest: earliestDay, today }), issues);
  const paragraph = take(readParagraph(fields, "paragraph"), issues);
  const caseNumber = take(readText(fields, "case-number", { maxLength: 60 }), issues);
  const name = chosen?.name ?? maker;
  if (name === undefined || organ === undefined || date === undefined || paragraph === undefined) return undefined;
  return { maker: name, ...withoutEmpty({ party: chosen?.id, caseNumber }), organ, date, paragraph };
}

function isGiven(fields: FormFields, name: GovernanceField): boolean {
  return fields.get(name)?.some((value) => value.trim() !== "") ?? false;
}

function withoutEmpty<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

/** A record as its form shows it. */
export function governanceValues(record: GovernanceRecord): FormFields {
  const { from, to = "", source, decision, says } = record;
  const isPrincipal = record.kind === "principal";
  const values: Readonly<Record<Exclude<GovernanceField, "reason">, string>> = {
    name: isPrincipal || record.kind === "role" ? record.name : "",
    "organisation-number": (isPrincipal ? record.organisationNumber : undefined) ?? "",
    "legal-form": isPrincipal ? record.legalForm : "",
    role: record.kind === "role" ? record.role : "",
    "says-sv": says?.sv ?? "",
    "says-en": says?.en ?? "",
    from,
    to,
    "source-title": source.title,
    "source-date": source.date ?? "",
    "source-link": source.link ?? "",
    "decision-party": decision?.party ?? "",
    "decision-maker": decision?.party === undefined ? (decision?.maker ?? "") : "",
    organ: decision?.organ ?? "",
    "decision-date": decision?.date ?? "",
    paragraph: decision === undefined ? "" : String(decision.paragraph),
    "case-number": decision?.caseNumber ?? "",
  };
  return new Map(Object.entries(values).map(([name, value]) => [name, [value]]));
}
