import * as z from "zod/mini";
import { parseDay } from "./calendar-day.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "./form-fields.ts";
import { deliverableAddress } from "./mail-address.ts";
import { parseSek } from "./money.ts";
import { checkOrganisationNumber } from "./organisation-number.ts";

/** A field's value, absent when it was left empty, or what is wrong with it. */
export type FieldReading<Value> =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly issue: FieldIssue };

// Control characters but for tab and line feed, and the marks that reorder text on screen so that
// it reads as something else.
const notAllowed = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u;

export interface TextRules {
  readonly maxLength: number;
  readonly multiline?: boolean;
  readonly required?: boolean;
}

/** The one value of a field that may come once; absent and empty are the same. */
export function readOne(fields: FormFields, name: string): FieldReading<string> {
  const values = fields.get(name) ?? [];
  if (values.length > 1) return refused(fieldIssue(name, "repeated-field", {}));
  return accepted(values[0] === "" ? undefined : values[0]);
}

// What is typed may shrink when it is put in order, but text so much longer is refused as it came:
// reading it must cost no more than an answer of full length.
const longestRaw = 4;

/** Text in Unicode's composed form, with plain line ends and nothing around it; counted in code points. */
export function readText(fields: FormFields, name: string, rules: TextRules): FieldReading<string> {
  const reading = readOne(fields, name);
  if (!reading.ok) return reading;
  const typed = reading.value ?? "";
  if (typed.length > longestRaw * rules.maxLength) return tooLong(name, rules, typed);
  if (!typed.isWellFormed()) return refused(fieldIssue(name, "characters-not-allowed", {}));
  const unified = unifyLines(typed);
  if (notAllowed.test(unified)) return refused(fieldIssue(name, "characters-not-allowed", {}));
  const text = rules.multiline ? tidyText(unified) : unified.replace(/\s+/g, " ").trim().normalize("NFC");
  if (text === "") return rules.required ? refused(fieldIssue(name, "required", {})) : accepted(undefined);
  return lengthOf(text) > rules.maxLength ? tooLong(name, rules, text) : accepted(text);
}

/** Several lines as they are stored: see `readText`. */
export function tidyText(text: string): string {
  return trimLineEnds(unifyLines(text)).trim().normalize("NFC");
}

function unifyLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replaceAll("\ufeff", "");
}

/** Line by line, since a pattern for blanks before a line's end begins anew at every blank. */
function trimLineEnds(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

function lengthOf(text: string): number {
  return [...text].length;
}

function tooLong(name: string, { maxLength }: TextRules, text: string): FieldReading<never> {
  return refused(fieldIssue(name, "too-long", { max: maxLength, length: lengthOf(text) }));
}

/** One of a list of choices; anything else did not come from the form. */
export function readChoice<Choice extends string>(
  fields: FormFields,
  name: string,
  choices: readonly Choice[],
  required: boolean,
): FieldReading<Choice> {
  const reading = readOne(fields, name);
  if (!reading.ok) return reading;
  if (reading.value === undefined) return required ? refused(fieldIssue(name, "required", {})) : accepted(undefined);
  const choice = choices.find((option) => option === reading.value);
  return choice === undefined ? refused(fieldIssue(name, "not-an-option", {})) : accepted(choice);
}

const emailSchema = z.email();
const longestEmail = 254;

/** An address that Amazon SES delivers to: nothing but ASCII before the @. */
export function readEmail(fields: FormFields, name: string, required: boolean): FieldReading<string> {
  const reading = readText(fields, name, { maxLength: longestEmail, required });
  if (!reading.ok || reading.value === undefined) return reading;
  const address = deliverableAddress(reading.value);
  return emailSchema.safeParse(address).success ? accepted(address) : refused(fieldIssue(name, "not-an-email", {}));
}

/** Room for the largest amount with its unit and any spaces between. */
const longestAmount = 40;

/** Whole kronor. */
export function readSek(fields: FormFields, name: string, required: boolean): FieldReading<number> {
  const reading = readOne(fields, name);
  if (!reading.ok) return reading;
  const typed = (reading.value ?? "").trim();
  if (typed.length > longestAmount) return refused(fieldIssue(name, "not-an-amount", { reason: "too-long" }));
  const amount = parseSek(typed);
  if (amount.ok) return accepted(amount.sek);
  if (amount.reason !== "empty") return refused(fieldIssue(name, "not-an-amount", { reason: amount.reason }));
  return required ? refused(fieldIssue(name, "required", {})) : accepted(undefined);
}

export interface DayRules {
  readonly required?: boolean;
  /** No later day has been yet. */
  readonly today?: string;
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
}

/** A day as people write it. */
export function readDay(fields: FormFields, name: string, rules: DayRules): FieldReading<string> {
  const reading = readText(fields, name, { maxLength: 10_000, required: rules.required ?? false });
  if (!reading.ok || reading.value === undefined) return reading;
  const parsed = parseDay(reading.value);
  if (!parsed.ok) return refused(fieldIssue(name, parsed.reason, {}));
  const { today, earliest, latest } = rules;
  if (today !== undefined && parsed.day > today) return refused(fieldIssue(name, "date-in-future", { today }));
  if (earliest !== undefined && parsed.day < earliest) return refused(fieldIssue(name, "date-before", { earliest }));
  if (latest !== undefined && parsed.day > latest) return refused(fieldIssue(name, "date-after", { latest }));
  return accepted(parsed.day);
}

export interface NumberRules {
  readonly required: boolean;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** A whole number as people write it: `1 200`, `−3`. No point and no comma, which mean different things to different readers. */
export function readWholeNumber(fields: FormFields, name: string, rules: NumberRules): FieldReading<number> {
  const reading = readOne(fields, name);
  if (!reading.ok) return reading;
  const typed = (reading.value ?? "").trim();
  if (typed === "") return rules.required ? refused(fieldIssue(name, "required", {})) : accepted(undefined);
  const compact = typed.replace(/^[\u2212\u2013]/, "-").replace(/(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}(?![0-9]))/g, "");
  const number = Number(compact);
  if (!/^-?[0-9]{1,15}$/.test(compact)) return refused(fieldIssue(name, "not-a-number", {}));
  const { min, max } = rules;
  if (min !== undefined && number < min) return refused(fieldIssue(name, "number-too-small", { min }));
  if (max !== undefined && number > max) return refused(fieldIssue(name, "number-too-large", { max }));
  return accepted(number === 0 ? 0 : number);
}

/** Kronor with at most two decimals, `5`, `5,50` or `5.5 kr`, in whole öre. */
export function readOre(fields: FormFields, name: string, maxOre: number): FieldReading<number> {
  const reading = readOne(fields, name);
  if (!reading.ok) return reading;
  const typed = (reading.value ?? "").trim();
  if (typed === "") return refused(fieldIssue(name, "required", {}));
  const parts = /^([0-9]{1,12})(?:[.,]([0-9]{1,2}))?(?:\s*kr)?$/.exec(typed);
  if (parts === null) return refused(fieldIssue(name, "not-a-rate", {}));
  const ore = Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
  if (ore === 0) return refused(fieldIssue(name, "not-a-rate", {}));
  return ore > maxOre ? refused(fieldIssue(name, "number-too-large", { max: maxOre / 100 })) : accepted(ore);
}

/** Ten digits, kept with the hyphen that Swedish registers print. A personal identity number is refused. */
export function readOrganisationNumber(fields: FormFields, name: string, required: boolean): FieldReading<string> {
  const reading = readText(fields, name, { maxLength: 100, required });
  if (!reading.ok || reading.value === undefined) return reading;
  const typed = reading.value.replaceAll(" ", "");
  const check = checkOrganisationNumber(typed);
  if (check !== "valid") return refused(fieldIssue(name, "not-an-organisation-number", { reason: check }));
  return accepted(`${typed.slice(0, 6)}-${typed.slice(-4)}`);
}

/** `§ 84` or `84`: a number that counts from 1 in each organ and year. */
export function readParagraph(fields: FormFields, name: string): FieldReading<number> {
  const reading = readOne(fields, name);
  if (!reading.ok) return reading;
  const typed = (reading.value ?? "").trim();
  if (typed === "") return refused(fieldIssue(name, "required", {}));
  const number = Number(/^(?:§|par\.?|paragraf)?\s*([0-9]{1,4})$/i.exec(typed)?.[1]);
  return number >= 1 ? accepted(number) : refused(fieldIssue(name, "not-a-paragraph", {}));
}

/** The value, or undefined after noting what is wrong with it. */
export function take<Value>(reading: FieldReading<Value>, issues: FieldIssue[]): Value | undefined {
  if (reading.ok) return reading.value;
  issues.push(reading.issue);
  return undefined;
}

function accepted<Value>(value: Value | undefined): FieldReading<Value> {
  return { ok: true, value };
}

function refused(issue: FieldIssue): { readonly ok: false; readonly issue: FieldIssue } {
  return { ok: false, issue };
}
