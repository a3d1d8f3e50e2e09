import type { ReferralReply } from "./decision.ts";
import { type FieldIssue, type FormFields, typedValues } from "./form-fields.ts";
import { channelSchema, type Intake } from "./intake.ts";
import { type DecisionContext, type DecisionReading, decisionFields, readDecision } from "./read-decision.ts";
import { readChoice, readDay, take } from "./typed-text.ts";

export interface RegistrationContext extends Omit<DecisionContext, "intake"> {
  /** Who of staff records it, by name. */
  readonly registrar: string;
  /** Ids of the received mail that it can be from. */
  readonly mails: readonly string[];
}

const intakeFields: ReadonlySet<string> = new Set(["channel", "came-in", "mail"]);

/** A decision that came on paper or by mail, as staff record it: by the rules of the authority's own form. */
export function readRegistration(fields: FormFields, context: RegistrationContext): DecisionReading {
  const issues: FieldIssue[] = [];
  const intake = readIntake(fields, context, issues);
  const others = new Map([...fields].filter(([name]) => !intakeFields.has(name)));
  const read = readDecision(others, { ...context, intake });
  return {
    reply: issues.length > 0 ? null : read.reply,
    issues: [...issues, ...read.issues],
    values: new Map([...typedValues(fields, intakeFields), ...read.values]),
  };
}

/** Nothing comes in before it is decided or written. */
function readIntake(fields: FormFields, context: RegistrationContext, issues: FieldIssue[]): Intake | undefined {
  const { today, registrar, mails } = context;
  const channel = take(readChoice(fields, "channel", channelSchema.options, true), issues);
  const dated = [readDay(fields, "decision-date", {}), readDay(fields, "opinion-date", {})];
  const earliest = dated.flatMap((day) => (day.ok && day.value !== undefined ? [day.value] : []))[0];
  const cameIn = take(readDay(fields, "came-in", { required: true, today, earliest }), issues);
  const mail = take(readChoice(fields, "mail", mails, false), issues);
  if (channel === undefined || cameIn === undefined) return undefined;
  return { channel, cameIn, registrar, ...(mail !== undefined && { mail }) };
}

/** A recorded reply as the fields that staff's form would post; one that did not come to staff has no way it came. */
export function registrationFields(reply: ReferralReply): FormFields {
  const { channel = "", cameIn = "", mail = "" } = reply.intake ?? {};
  return new Map([...decisionFields(reply), ["channel", [channel]], ["came-in", [cameIn]], ["mail", [mail]]]);
}
