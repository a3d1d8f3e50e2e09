import { createHmac } from "node:crypto";
import { type AnswerDraft, draftVector } from "./answer-draft.ts";
import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import { comparableAddress } from "./keyed-hash.ts";
import type { Language } from "./language.ts";
import type { LinkKeys } from "./link.ts";
import { questionOfKey } from "./plan-views.ts";
import type { Questionnaire, QuestionnaireSection } from "./questionnaire.ts";
import { readChoice, readEmail, readText, take } from "./typed-text.ts";

/** The whole answer, or sections of the questionnaire by their id, in its order. */
export type DelegatedScope = "whole" | readonly string[];

/** What the invited person decided when handing over. */
export interface HandOver {
  readonly email: string;
  readonly name?: string | undefined;
  readonly language: Language;
  readonly scope: DelegatedScope;
  readonly maySend: boolean;
  /** To the colleague, in the mail. */
  readonly note?: string | undefined;
}

/** A party's answer, or sections of it, in a colleague's hands. It is still the party's answer. */
export interface Delegation extends Omit<HandOver, "email"> {
  readonly id: string;
  /** Who handed it over: the colleague's link and the keys of mails are made of it, and so it stays. */
  readonly party: string;
  /** Whose answer it is by now: another one once the party was merged. */
  readonly answersFor: string;
  /** Forgotten at the close, with the name and the note. */
  readonly email?: string | undefined;
  /** Counts how often it was handed over: each time calls for one mail. */
  readonly revision: number;
  readonly createdAt: string;
  /** The colleague's link leads no further from then on. */
  readonly takenBackAt?: string | undefined;
  /** How often the colleague has said that it is ready, and of which saves last. */
  readonly ready: { readonly count: number; readonly vector: string; readonly at: string } | undefined;
}

/**
 * The same address and scope is the same handing over: a double click makes one. Keyed, since the id
 * stays when the address is forgotten, and nobody shall find the one by trying out the other.
 */
export function delegationId(
  { current, keys }: LinkKeys,
  party: string,
  { email, scope }: Pick<HandOver, "email" | "scope">,
): string {
  const key = keys[current];
  if (key === undefined) throw new Error("The current link key is missing");
  const parts = scope === "whole" ? scope : scope.join(" ");
  const terms = ["samrad-colleague/1", party, comparableAddress(email), parts].join("\n");
  return createHmac("sha256", key).update(terms).digest("hex").slice(0, 16);
}

export function isDelegationId(text: string): boolean {
  return /^[0-9a-f]{16}$/.test(text);
}

/** What a colleague's link names: party ids hold no underscore. */
export function colleagueSubject({ party, id }: Pick<Delegation, "party" | "id">): string {
  return `${party}_${id}`;
}

export function readColleagueSubject(subject: string): { readonly party: string; readonly id: string } {
  const [party = "", id = ""] = subject.split("_");
  return { party, id };
}

/** Whether a section may be answered, by whoever holds the link; without a colleague that is the invited person. */
export function hasInScope(colleague: Delegation | undefined, section: string | undefined): boolean {
  if (colleague === undefined || colleague.scope === "whole") return true;
  return section !== undefined && colleague.scope.includes(section);
}

/** As others are told who it is; nothing once the colleague has been forgotten. */
export function colleagueName({ name, email }: Pick<Delegation, "name" | "email">): string | null {
  return name ?? email ?? null;
}

/** The sections of a scope by name; null for the whole answer. */
export function partTitles(
  { sections = [] }: Pick<Questionnaire, "sections">,
  { scope }: Pick<Delegation, "scope">,
  language: Language,
): readonly string[] | null {
  if (scope === "whole") return null;
  return sections.filter(({ id }) => scope.includes(id)).map(({ title }) => title[language]);
}

export function maySend(colleague: Delegation | undefined): boolean {
  return colleague?.maySend ?? true;
}

/** Sending sends the whole answer, so whoever may send may also read all of it. */
export function seesAll(colleague: Delegation | undefined): boolean {
  return maySend(colleague) || colleague?.scope === "whole";
}

/**
 * Which saves of a colleague's own sections there are to tell of: empty while there are none. Views
 * on the draft plan are saved by themselves and belong to `planPart`, the section that asks for them.
 */
export function readyVector(
  colleague: Delegation,
  drafts: readonly AnswerDraft[],
  planPart: string | undefined,
): string {
  const partOf = ({ section }: AnswerDraft) => (questionOfKey(section) === section ? section : planPart);
  return draftVector(drafts.filter((draft) => hasInScope(colleague, partOf(draft))));
}

export const handOverFields = ["email", "name", "parts", "send", "note", "language"] as const;
export type HandOverField = (typeof handOverFields)[number];

export const longestNote = 500;
const longestName = 100;
const known: ReadonlySet<string> = new Set(handOverFields);
const wholeChoice = "whole";

/** Reads the form that hands over. A form without sections can only be handed over whole, to someone who sends it. */
export function readHandOver(
  fields: FormFields,
  sections: readonly Pick<QuestionnaireSection, "id">[],
): { readonly handOver: HandOver; readonly issues: readonly FieldIssue[]; readonly values: FormFields } {
  const issues: FieldIssue[] = [];
  const text = (field: HandOverField, maxLength: number, multiline = false) =>
    take(readText(fields, field, { maxLength, multiline, required: false }), issues);
  const handOver: HandOver = {
    email: take(readEmail(fields, "email", true), issues) ?? "",
    name: text("name", longestName),
    scope: sections.length === 0 ? "whole" : readScope(fields, sections, issues),
    maySend: sections.length === 0 || take(readChoice(fields, "send", ["yes", "no"], true), issues) === "yes",
    note: text("note", longestNote, true),
    language: take(readChoice(fields, "language", ["sv", "en"] as const, true), issues) ?? "sv",
  };
  issues.push(...unknownFields(fields, known));
  return { handOver, issues, values: typedValues(fields, known) };
}

function readScope(
  fields: FormFields,
  sections: readonly Pick<QuestionnaireSection, "id">[],
  issues: FieldIssue[],
): DelegatedScope {
  const chosen = fields.get("parts") ?? [];
  if (chosen.includes(wholeChoice)) return "whole";
  const scope = sections.map(({ id }) => id).filter((id) => chosen.includes(id));
  if (chosen.length === 0) issues.push(fieldIssue("parts", "required", {}));
  else if (scope.length !== new Set(chosen).size) issues.push(fieldIssue("parts", "not-an-option", {}));
  return scope.length === sections.length ? "whole" : scope;
}
