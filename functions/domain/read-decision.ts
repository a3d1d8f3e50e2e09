import { type Decision, instanceSchema, stanceSchema } from "./decision.ts";
import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import { financingFieldNames, financingLineFields, readFinancing } from "./read-financing.ts";
import { readChoice, readDay, readParagraph, readText, take } from "./typed-text.ts";

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

const known: ReadonlySet<string> = new Set([...plainFields, ...financingFieldNames]);

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
  const financing = readFinancing(fields, context.today, issues);
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
  return new Map<string, readonly string[]>([
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
    ...financingLineFields(decision.financing),
  ]);
}

type Complete<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

function isComplete<Fields extends object>(fields: Fields): fields is Fields & Complete<Fields> {
  return Object.values(fields).every((value) => value !== undefined);
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
