import { type Decision, type FinancingLine, financingKindSchema, instanceSchema, stanceSchema } from "./decision.ts";
import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import { readChoice, readDay, readOne, readParagraph, readSek, readText, take } from "./typed-text.ts";

/** As many rows as a decision may have financing lines. */
export const maxFinancingRows = 20;

export interface DecisionContext {
  /** Party ids of all decision-makers; a condition may name any but the own. */
  readonly decisionMakers: readonly string[];
  readonly ownParty: string;
  /** The day it is in Sweden. */
  readonly today: string;
}

export interface DecisionReading {
  /** Null when there are issues. */
  readonly decision: Decision | null;
  readonly issues: readonly FieldIssue[];
  readonly values: FormFields;
}

const plainFields = [
  "standing",
  "stance",
  "instance",
  "organ",
  "decision-date",
  "paragraph",
  "own-case-number",
  "sender-case-number",
  "conditional-on",
  "condition-text",
  "comments",
  "reservation",
  "officer-name",
] as const;

/** The three fields of a financing row, counted from 0. */
export function financingFields(row: number): {
  readonly year: string;
  readonly kind: string;
  readonly amount: string;
} {
  return { year: `financing-${row}-year`, kind: `financing-${row}-kind`, amount: `financing-${row}-amount` };
}

const rows = Array.from({ length: maxFinancingRows }, (_, row) => financingFields(row));
const known: ReadonlySet<string> = new Set([
  ...plainFields,
  ...rows.flatMap(({ year, kind, amount }) => [year, kind, amount]),
]);

const standings = ["preliminary", "decided"] as const;

/** A posted decision form; a decision that is dated tomorrow has not been taken. */
export function readDecision(fields: FormFields, context: DecisionContext): DecisionReading {
  const issues: FieldIssue[] = [];
  const text = (name: string, maxLength: number, required: boolean, multiline = false) =>
    take(readText(fields, name, { maxLength, required, multiline }), issues);
  const standing = take(readChoice(fields, "standing", standings, true), issues);
  const stance = take(readChoice(fields, "stance", stanceSchema.options, true), issues);
  const instance = take(readChoice(fields, "instance", instanceSchema.options, true), issues);
  const organ = text("organ", 200, true);
  const decisionDate = take(readDay(fields, "decision-date", { required: true, today: context.today }), issues);
  const paragraph = take(readParagraph(fields, "paragraph"), issues);
  const ownCaseNumber = text("own-case-number", 60, true);
  const senderCaseNumber = text("sender-case-number", 60, true);
  const financing = readFinancing(fields, issues);
  const conditionalOn = readConditions(fields, context, issues);
  const conditionText = text("condition-text", 2000, false, true);
  const comments = text("comments", 5000, false, true);
  const reservation = text("reservation", 2000, false, true);
  const officerName = text("officer-name", 100, true);
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  const required = {
    standing,
    stance,
    instance,
    organ,
    decisionDate,
    paragraph,
    ownCaseNumber,
    senderCaseNumber,
    officerName,
  };
  if (issues.length > 0 || !isComplete(required)) return { decision: null, issues, values };
  const decision: Decision = {
    ...required,
    financing,
    conditionalOn,
    ...(conditionText === undefined ? {} : { conditionText }),
    ...(comments === undefined ? {} : { comments }),
    ...(reservation === undefined ? {} : { reservation }),
  };
  return { decision, issues, values };
}

/** A recorded decision as the fields that its form would post, to open it again. */
export function decisionFields(decision: Decision): FormFields {
  const fields = new Map<string, readonly string[]>([
    ["standing", [decision.standing]],
    ["stance", [decision.stance]],
    ["instance", [decision.instance]],
    ["organ", [decision.organ]],
    ["decision-date", [decision.decisionDate]],
    ["paragraph", [String(decision.paragraph)]],
    ["own-case-number", [decision.ownCaseNumber]],
    ["sender-case-number", [decision.senderCaseNumber]],
    ["conditional-on", decision.conditionalOn],
    ["condition-text", [decision.conditionText ?? ""]],
    ["comments", [decision.comments ?? ""]],
    ["reservation", [decision.reservation ?? ""]],
    ["officer-name", [decision.officerName]],
  ]);
  for (const [row, line] of decision.financing.entries()) {
    const { year, kind, amount } = financingFields(row);
    fields.set(year, [String(line.budgetYear)]);
    fields.set(kind, [line.kind]);
    fields.set(amount, [String(line.amountSek)]);
  }
  return fields;
}

type Complete<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

function isComplete<Fields extends object>(fields: Fields): fields is Fields & Complete<Fields> {
  return Object.values(fields).every((value) => value !== undefined);
}

/** Empty rows are left out; a row that is half filled in is a mistake, told by the field that lacks. */
function readFinancing(fields: FormFields, issues: FieldIssue[]): FinancingLine[] {
  const lines: FinancingLine[] = [];
  for (const names of rows) {
    const isEmpty = [names.year, names.amount].every((name) =>
      (fields.get(name) ?? []).every((value) => value.trim() === ""),
    );
    // A select has a value even in a row that nobody has touched, so the kind alone fills no row.
    if (isEmpty && (fields.get(names.kind)?.length ?? 0) <= 1) continue;
    const budgetYear = readYear(fields, names.year, issues);
    const kind = take(readChoice(fields, names.kind, financingKindSchema.options, true), issues);
    const amountSek = take(readSek(fields, names.amount, true), issues);
    if (budgetYear === undefined || kind === undefined || amountSek === undefined) continue;
    if (lines.some((line) => line.budgetYear === budgetYear && line.kind === kind)) {
      issues.push(fieldIssue(names.year, "repeated-choice", {}));
    }
    lines.push({ budgetYear, kind, amountSek });
  }
  return lines;
}

function readYear(fields: FormFields, name: string, issues: FieldIssue[]): number | undefined {
  const typed = take(readOne(fields, name), issues)?.trim();
  if (typed === undefined || typed === "") {
    if (!issues.some(({ field }) => field === name)) issues.push(fieldIssue(name, "required", {}));
    return undefined;
  }
  if (/^20[0-9]{2}$/.test(typed)) return Number(typed);
  issues.push(fieldIssue(name, "not-a-year", {}));
  return undefined;
}

function readConditions(fields: FormFields, context: DecisionContext, issues: FieldIssue[]): string[] {
  const name = "conditional-on";
  const named = (fields.get(name) ?? []).filter((value) => value !== "");
  if (named.includes(context.ownParty)) issues.push(fieldIssue(name, "condition-on-itself", {}));
  else if (named.some((party) => !context.decisionMakers.includes(party)))
    issues.push(fieldIssue(name, "not-an-option", {}));
  else if (new Set(named).size < named.length) issues.push(fieldIssue(name, "repeated-choice", {}));
  return context.decisionMakers.filter((party) => named.includes(party));
}
