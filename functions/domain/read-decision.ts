import { hasBaseRate } from "./conditions.ts";
import { conditionDemandSchema, instanceSchema, type ReferralReply, stanceSchema } from "./decision.ts";
import { changedFields } from "./decision-correction.ts";
import type { FinancingLine } from "./financing-line.ts";
import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import type { Intake } from "./intake.ts";
import { financingFieldNames, financingLineFields, readFinancing } from "./read-financing.ts";
import { readChoice, readDay, readParagraph, readText, take } from "./typed-text.ts";

export interface DecisionContext {
  /** Party ids of all decision-makers; a condition may name any but the own. */
  readonly decisionMakers: readonly string[];
  readonly ownParty: string;
  /** The day it is in Sweden. */
  readonly today: string;
  /** What the form started from, when something had been recorded: changing a decision wants a reason. */
  readonly recorded?: ReferralReply | undefined;
  /** When the very decision that is corrected was announced, where that is recorded. */
  readonly announcedDate?: string | undefined;
  /** How it came, where staff record it. */
  readonly intake?: Intake | undefined;
}

export interface DecisionReading {
  /** Null when there are issues. */
  readonly reply: ReferralReply | null;
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
  "condition-demand",
  "condition-text",
  "comments",
  "reservation",
  "officer-name",
  "opinion-date",
  "delegation",
  "correction-reason",
] as const;

/** What only a decision has: filled in beside "preliminary", one of the two is a mistake. */
const decisionOnlyFields = ["decision-date", "paragraph", "delegation", "reservation"] as const;

const known: ReadonlySet<string> = new Set([...plainFields, ...financingFieldNames]);

const standings = ["preliminary", "decided"] as const;

/** A posted decision form; what is dated tomorrow has been neither decided nor written. */
export function readDecision(fields: FormFields, context: DecisionContext): DecisionReading {
  const issues: FieldIssue[] = [];
  const text = textReader(fields, issues);
  const standing = take(readChoice(fields, "standing", standings, true), issues);
  const stance = take(readChoice(fields, "stance", stanceSchema.options, true), issues);
  const own = (standing === "preliminary" ? readOpinion : readDecisionOnly)(fields, context, issues);
  const ownCaseNumber = text("own-case-number", 60, true);
  const senderCaseNumber = text("sender-case-number", 60, true);
  const financing = readFinancing(fields, context.today, issues);
  const conditionalOn = readConditions(fields, context, issues);
  const demand = readDemand(fields, conditionalOn, financing, issues);
  const conditionText = text("condition-text", 2000, false, true);
  const comments = text("comments", 5000, false, true);
  const officerName = text("officer-name", 100, true);
  issues.push(...unknownFields(fields, known));
  const values = typedValues(fields, known);
  const required = { stance, ownCaseNumber, senderCaseNumber, officerName };
  if (issues.length > 0 || own === undefined || !isComplete(required)) return { reply: null, issues, values };
  const texts = {
    ...demand,
    ...(conditionText !== undefined && { conditionText }),
    ...(comments !== undefined && { comments }),
    ...(context.intake !== undefined && { intake: context.intake }),
  };
  const reply = { ...own, ...required, financing, conditionalOn, ...texts };
  return { ...corrected(reply, fields, context), values };
}

/** The reply with the reason for its change; one that says what was recorded before keeps what it gave then. */
function corrected(reply: ReferralReply, fields: FormFields, { recorded }: DecisionContext) {
  if (recorded?.standing !== "decided") return { reply, issues: [] };
  if (changedFields(recorded, reply).length === 0) return { reply: recorded, issues: [] };
  const issues: FieldIssue[] = [];
  const correctionReason = textReader(fields, issues)("correction-reason", 1000, true, true);
  return { reply: correctionReason === undefined ? null : { ...reply, correctionReason }, issues };
}

function textReader(fields: FormFields, issues: FieldIssue[]) {
  return (name: string, maxLength: number, required: boolean, multiline = false) =>
    take(readText(fields, name, { maxLength, required, multiline }), issues);
}

function readDecisionOnly(fields: FormFields, { today, ...context }: DecisionContext, issues: FieldIssue[]) {
  const text = textReader(fields, issues);
  const instance = take(readChoice(fields, "instance", instanceSchema.options, true), issues);
  const organ = text("organ", 200, true);
  const paragraph = take(readParagraph(fields, "paragraph"), issues);
  const isSame = context.recorded?.organ === organ && recordedParagraph(context) === paragraph;
  const latest = isSame ? context.announcedDate : undefined;
  const decisionDate = take(readDay(fields, "decision-date", { required: true, today, latest }), issues);
  const delegation = text("delegation", 200, false);
  const reservation = text("reservation", 2000, false, true);
  const required = { instance, organ, decisionDate, paragraph };
  if (!isComplete(required)) return undefined;
  const texts = { ...(delegation !== undefined && { delegation }), ...(reservation !== undefined && { reservation }) };
  return { standing: "decided", ...required, ...texts } as const;
}

function recordedParagraph({ recorded }: Pick<DecisionContext, "recorded">): number | undefined {
  return recorded?.standing === "decided" ? recorded.paragraph : undefined;
}

/** An instance that was chosen is let go, since a choice among several cannot be taken back. */
function readOpinion(fields: FormFields, { today }: DecisionContext, issues: FieldIssue[]) {
  const isFilledIn = (name: string) => fields.get(name)?.some((value) => value.trim() !== "");
  issues.push(...decisionOnlyFields.filter(isFilledIn).map((name) => fieldIssue(name, "only-in-a-decision", {})));
  const organ = textReader(fields, issues)("organ", 200, false);
  const opinionDate = take(readDay(fields, "opinion-date", { required: true, today }), issues);
  if (opinionDate === undefined) return undefined;
  return { standing: "preliminary", opinionDate, ...(organ !== undefined && { organ }) } as const;
}

/** A recorded reply as the fields that its form would post, to open it again. */
export function decisionFields(reply: ReferralReply): FormFields {
  const fields = new Map<string, readonly string[]>([
    ["standing", [reply.standing]],
    ["stance", [reply.stance]],
    ["organ", [reply.organ ?? ""]],
    ["own-case-number", [reply.ownCaseNumber]],
    ["sender-case-number", [reply.senderCaseNumber]],
    ["conditional-on", reply.conditionalOn],
    ["condition-demand", [reply.conditionDemand ?? "likewise"]],
    ["condition-text", [reply.conditionText ?? ""]],
    ["comments", [reply.comments ?? ""]],
    ["officer-name", [reply.officerName]],
    ...financingLineFields(reply.financing),
  ]);
  if (reply.standing === "preliminary") fields.set("opinion-date", [reply.opinionDate]);
  else {
    fields.set("instance", [reply.instance]);
    fields.set("decision-date", [reply.decisionDate]);
    fields.set("paragraph", [String(reply.paragraph)]);
    fields.set("delegation", [reply.delegation ?? ""]);
    fields.set("reservation", [reply.reservation ?? ""]);
  }
  return fields;
}

type Complete<Fields> = { [Name in keyof Fields]: Exclude<Fields[Name], undefined> };

function isComplete<Fields extends object>(fields: Fields): fields is Fields & Complete<Fields> {
  return Object.values(fields).every((value) => value !== undefined);
}

/** Said of those that were named; a rate is compared with the own one. */
function readDemand(
  fields: FormFields,
  conditionalOn: readonly string[],
  financing: readonly FinancingLine[],
  issues: FieldIssue[],
): Pick<ReferralReply, "conditionDemand"> {
  const name = "condition-demand";
  const demand = take(readChoice(fields, name, conditionDemandSchema.options, false), issues);
  if (conditionalOn.length === 0 || demand === undefined || demand === "likewise") return {};
  if (demand === "same-rate" && !hasBaseRate(financing)) issues.push(fieldIssue(name, "own-rate-missing", {}));
  return { conditionDemand: demand };
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
