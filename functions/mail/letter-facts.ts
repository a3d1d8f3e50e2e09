import type { Language } from "../domain/language.ts";
import {
  fillLetterText,
  type LetterFacts,
  type LetterKind,
  type LetterText,
  paragraphsOf,
} from "../domain/letter-text.ts";
import type { Phase } from "../domain/round.ts";
import { formatDeadline, formatDeadlineDate } from "../texts/format.ts";
import { defaultLetterText } from "../texts/letter-defaults.ts";
import type { mailSv } from "../texts/mail.sv.ts";
import { type Block, type Fact, type Letter, paragraphs } from "./letter.ts";
import type { CopiedAnswer, MessageContext, NamedVersion, Sender } from "./message-context.ts";

export type Texts = typeof mailSv;

export interface Wording {
  readonly texts: Texts;
  readonly language: Language;
}

/** A letter before it is signed; `links` stand below the signature. */
export type Body = Omit<Letter, "signature"> & { readonly links?: readonly Block[] };

type RoundContext = Extract<MessageContext, { readonly round: unknown }>;

export function roundFacts({ destination, round }: Pick<RoundContext, "destination" | "round">, { language }: Wording) {
  return {
    title: round.title[language],
    destination: destination.name,
    principal: destination.principal.name,
    planYear: String(round.planYear),
    caseNumber: round.caseNumber,
  };
}

export function deadlineFacts(context: Extract<RoundContext, { readonly deadlineAt: string }>, wording: Wording) {
  return {
    ...roundFacts(context, wording),
    deadline: formatDeadline(context.deadlineAt, wording.language),
    deadlineDay: formatDeadlineDate(context.deadlineAt, wording.language),
  };
}

/**
 * What staff have worded, or the catalogue's own words, with the facts put in.
 * @throws LetterHoleError
 */
export function wordLetter(
  kind: LetterKind,
  text: LetterText | null,
  facts: LetterFacts,
  { language }: Wording,
): { readonly subject: string; readonly opening: readonly Block[]; readonly closing: readonly Block[] } {
  const filled = fillLetterText({ kind, language, facts }, text ?? defaultLetterText(kind, language));
  return {
    subject: filled.subject,
    opening: paragraphs(...paragraphsOf(filled.opening)),
    closing: paragraphs(...paragraphsOf(filled.closing)),
  };
}

/** Municipalities sort their post by case number, the sender's and their own, so these close every subject line. */
export function withCaseNumber(
  subject: string,
  { round, ownCaseNumber }: Pick<RoundContext, "round"> & { readonly ownCaseNumber?: string | undefined },
  { texts }: Wording,
): string {
  return `${subject} (${texts.caseNumberInSubject(round.caseNumber, ownCaseNumber)})`;
}

export function factList(...rows: readonly (readonly [label: string, value: string])[]): Block {
  return { kind: "facts", rows: rows.map(([label, value]): Fact => ({ label, value })) };
}

export function caseNumber(facts: { readonly caseNumber: string }, texts: Texts): [string, string] {
  return [texts.label.ourCaseNumber, facts.caseNumber];
}

/** Who was asked: a party to a consultation, or an authority by a referral. */
export function askedParty(
  { phase, party }: { readonly phase: Phase; readonly party: { readonly name: string } },
  { label }: Texts,
): [string, string] {
  return [phase === "referral" ? label.referredTo : label.concerns, party.name];
}

/** An authority's own beside ours, once it has said so. */
export function bothCaseNumbers(
  facts: { readonly caseNumber: string },
  { ownCaseNumber }: { readonly ownCaseNumber?: string | undefined },
  texts: Texts,
): [string, string][] {
  const own: [string, string][] = ownCaseNumber === undefined ? [] : [[texts.label.yourCaseNumber, ownCaseNumber]];
  return [caseNumber(facts, texts), ...own];
}

/** Whom to ask, and to whom paper is sent. */
export function contactOf({ contact: { name, email, phone } }: Pick<Sender, "contact">): string {
  return [name, email, ...(phone === undefined ? [] : [phone])].join(", ");
}

export function versionFacts({ version, hash }: NamedVersion, texts: Texts): [string, string][] {
  return [
    [texts.label.version, version],
    [texts.label.hash, hash],
  ];
}

export function copy(heading: string, answers: readonly CopiedAnswer[], texts: Texts): Block[] {
  const rows = answers.map(({ label, value, change }) => ({
    label,
    change,
    value: value.trim() === "" ? texts.label.notAnswered : value,
  }));
  return [
    { kind: "heading", text: heading },
    { kind: "copy", rows },
  ];
}

/** Declining, more time, somebody else to ask. */
export function insteadOfAnswering(href: string, texts: Texts): Block {
  return { kind: "link", text: texts.signature.insteadOfAnswering, href };
}

export function noReminders(href: string, texts: Texts): Block {
  return { kind: "link", text: texts.signature.noReminders, href };
}

export function privacy(href: string, texts: Texts): Block {
  return { kind: "link", text: texts.signature.privacy, href };
}
