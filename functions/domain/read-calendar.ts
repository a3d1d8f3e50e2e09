import { type FieldIssue, type FormFields, fieldIssue } from "./form-fields.ts";
import { caseNumberSchema, slugSchema } from "./identifiers.ts";
import { checkRound } from "./import-round.ts";
import type { Calendar } from "./next-calendar.ts";
import { openCaseNumber } from "./next-round.ts";
import type { Phase, RoundPlan } from "./round.ts";
import { parseLocalTime } from "./stockholm-time.ts";
import { type FieldReading, readDay, readText, take } from "./typed-text.ts";

/** What can be wrong with a date on a calendar's form, beside what can be wrong with any field. */
export type DateFault =
  | "not-a-time"
  /** 02–03 does not exist every day. */
  | "night-hour"
  /** Before the date above it. */
  | "order"
  /** A last extension lies from the closing time to what builds on it. */
  | "extension-order"
  /** A round opens in the year it is named after. */
  | "other-year"
  | "not-an-id";

export interface DateFaultAt {
  readonly field: string;
  readonly fault: DateFault;
}

interface Faults {
  readonly issues: FieldIssue[];
  readonly faults: DateFaultAt[];
}

/** A date has two fields: its day and its time. */
export function dateFields(id: string): { readonly day: string; readonly time: string } {
  return { day: `${id}-day`, time: `${id}-time` };
}

export function extensionId(phase: Phase): string {
  return `latest-extension-${phase}`;
}

/** Swedish local time out of a day and a time of day as people write them; null with its faults noted. */
export function readLocalTime(fields: FormFields, id: string, { issues, faults }: Faults): string | null {
  const names = dateFields(id);
  const day = take(readDay(fields, names.day, { required: true }), issues);
  const typed = take(readText(fields, names.time, { maxLength: 20, required: true }), issues);
  if (typed === undefined) return null;
  const parts = /^([0-9]{1,2})[.:]([0-9]{2})$/.exec(typed);
  const time = parts === null ? typed : `${parts[1]?.padStart(2, "0")}:${parts[2]}`;
  const reading = parseLocalTime(`${day ?? "2027-01-01"}T${time}`);
  if (!reading.ok) {
    faults.push({ field: names.time, fault: reading.reason === "night-hour" ? "night-hour" : "not-a-time" });
    return null;
  }
  return day === undefined ? null : `${day}T${time}`;
}

/** A round as staff want it made: the proposal with what they typed; null with everything that is wrong. */
export function readRoundForm(
  fields: FormFields,
  proposal: RoundPlan,
): { readonly plan: RoundPlan | null } & Readonly<Faults> {
  const found: Faults = { issues: [], faults: [] };
  const text = (name: string) => take(readText(fields, name, { maxLength: 200, required: true }), found.issues);
  const title = { sv: text("title-sv"), en: text("title-en") };
  const caseNumber = take(readCaseNumber(fields), found.issues);
  const questionnaire = text("questionnaire");
  if (questionnaire !== undefined && !slugSchema.safeParse(questionnaire).success) {
    found.faults.push({ field: "questionnaire", fault: "not-an-id" });
  }
  const calendar = readCalendar(fields, proposal, found);
  if (calendar === null || found.issues.length + found.faults.length > 0) return { plan: null, ...found };
  const plan: RoundPlan = {
    ...proposal,
    ...calendar,
    title: { sv: title.sv ?? "", en: title.en ?? "" },
    caseNumber: caseNumber ?? openCaseNumber,
    questionnaire: questionnaire ?? "",
  };
  found.faults.push(...outOfOrder(plan));
  return { plan: found.faults.length === 0 && checkRound(plan).length === 0 ? plan : null, ...found };
}

/** As its register writes it. */
export function readCaseNumber(fields: FormFields): FieldReading<string> {
  const reading = readText(fields, "case-number", { maxLength: 60, required: true });
  if (!reading.ok || reading.value === undefined || caseNumberSchema.safeParse(reading.value).success) return reading;
  return { ok: false, issue: fieldIssue("case-number", "required", {}) };
}

function readCalendar(fields: FormFields, proposal: RoundPlan, found: Faults): Calendar | null {
  const milestones = proposal.milestones.flatMap((milestone) => {
    const at = readLocalTime(fields, milestone.id, found);
    return at === null ? [] : [{ ...milestone, at }];
  });
  const consultation = readLocalTime(fields, extensionId("consultation"), found);
  const referral = readLocalTime(fields, extensionId("referral"), found);
  if (milestones.length < proposal.milestones.length || consultation === null || referral === null) return null;
  return { milestones, latestExtension: { consultation, referral } };
}

function outOfOrder(plan: RoundPlan): DateFaultAt[] {
  const { milestones, latestExtension } = plan;
  const atKind = (wanted: string) => milestones.find(({ kind }) => kind === wanted)?.at ?? "";
  const bounds = [
    ["consultation", atKind("close-consultation"), atKind("approve-referral")],
    ["referral", atKind("close-referral"), atKind("compile-final")],
  ] as const;
  return [
    ...milestones.flatMap(({ id, at }, index): DateFaultAt[] => {
      const before = milestones[index - 1];
      const field = dateFields(id).day;
      if (before === undefined) return at.startsWith(`${plan.id}-`) ? [] : [{ field, fault: "other-year" }];
      return before.at <= at ? [] : [{ field, fault: "order" }];
    }),
    ...bounds.flatMap(([phase, earliest, latest]): DateFaultAt[] => {
      const granted = latestExtension[phase];
      const isBetween = granted >= earliest && granted <= latest;
      return isBetween ? [] : [{ field: dateFields(extensionId(phase)).day, fault: "extension-order" }];
    }),
  ];
}
