import type { Language } from "./language.ts";
import type { MessageKind } from "./message.ts";

/** The letters that staff may word themselves; receipts and the like say what the product knows. */
export const letterKinds = [
  "invitation",
  "reminder",
  "referral",
  "referral-reminder",
  "publication-decision-maker",
  "publication-respondent",
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Paragraphs of `opening` and `closing` are parted by a blank line; what the product adds stands between them. */
export interface LetterText {
  readonly subject: string;
  readonly opening: string;
  readonly closing: string;
}

export type LetterTexts = Readonly<Record<Language, LetterText>>;

export const letterParts = ["subject", "opening", "closing"] as const;
export type LetterPart = (typeof letterParts)[number];

/** What is put in when a letter is written, by the name that each language has for it: `{sista dag}`. */
export const placeholderNames = {
  party: { sv: "part", en: "party" },
  contact: { sv: "kontaktperson", en: "contact person" },
  title: { sv: "omgång", en: "round" },
  destination: { sv: "destination", en: "destination" },
  principal: { sv: "huvudman", en: "principal" },
  planYear: { sv: "planår", en: "plan year" },
  caseNumber: { sv: "diarienummer", en: "case number" },
  deadline: { sv: "svarstid", en: "deadline" },
  deadlineDay: { sv: "sista dag", en: "last day" },
  version: { sv: "version", en: "version" },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;
export type Placeholder = keyof typeof placeholderNames;

export type LetterFacts = Readonly<Partial<Record<Placeholder, string>>>;

const ofRound = ["title", "destination", "principal", "planYear", "caseNumber"] as const;
const ofInvited = ["party", "contact", "deadline", "deadlineDay", ...ofRound] as const;

/** What each kind has to put in, and what its subject cannot be without: people sort their mail by it. */
const rules: Readonly<
  Record<LetterKind, { readonly allowed: readonly Placeholder[]; readonly inSubject: readonly Placeholder[] }>
> = {
  invitation: { allowed: ofInvited, inSubject: ["deadlineDay"] },
  reminder: { allowed: ofInvited, inSubject: ["deadlineDay"] },
  referral: { allowed: [...ofInvited, "version"], inSubject: ["version", "deadlineDay"] },
  "referral-reminder": { allowed: [...ofInvited, "version"], inSubject: ["deadlineDay"] },
  "publication-decision-maker": { allowed: [...ofRound, "version"], inSubject: ["version"] },
  "publication-respondent": { allowed: [...ofRound, "version"], inSubject: ["version"] },
};

export function placeholdersOf(kind: LetterKind): readonly Placeholder[] {
  return rules[kind].allowed;
}

/** Which of the letters a message is; undefined for those whose words are the product's alone. */
export function letterKindOf(kind: MessageKind, details: Readonly<Record<string, string>>): LetterKind | undefined {
  if (kind === "publication") {
    return details["audience"] === "decision-maker" ? "publication-decision-maker" : "publication-respondent";
  }
  const wanted = kind === "test-letter" ? details["letter"] : kind;
  return letterKinds.find((letter) => letter === wanted);
}

/** What is wrong with a text, and where; `line` counts from 1. */
export type LetterIssue =
  | { readonly code: "placeholder-unknown"; readonly part: LetterPart; readonly line: number; readonly written: string }
  | { readonly code: "brace-alone"; readonly part: LetterPart; readonly line: number }
  | { readonly code: "placeholder-missing"; readonly part: LetterPart; readonly name: Placeholder };

type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "placeholder"; readonly written: string; readonly at: number }
  | { readonly kind: "brace"; readonly at: number };

/** A brace that opens or closes nothing is a slip too: it would leave with the letter. */
function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(/\{([^{}\n]*)\}|[{}]|[^{}]+/gu)].map(({ 0: whole, 1: written, index: at }): Piece => {
    if (written !== undefined) return { kind: "placeholder", written, at };
    return whole === "{" || whole === "}" ? { kind: "brace", at } : { kind: "text", text: whole };
  });
}

/** Whatever its case and spaces, as people write a name. */
function placeholderNamed(written: string, kind: LetterKind, language: Language): Placeholder | undefined {
  const name = written.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
  return placeholdersOf(kind).find((placeholder) => placeholderNames[placeholder][language] === name);
}

/** Everything that would leave a hole in a letter, or take from its subject what it cannot be without. */
export function checkLetterText(kind: LetterKind, language: Language, text: LetterText): readonly LetterIssue[] {
  return letterParts.flatMap((part) => {
    const pieces = piecesOf(text[part]);
    const named = new Set(
      pieces.map((piece) => piece.kind === "placeholder" && placeholderNamed(piece.written, kind, language)),
    );
    const missing = part === "subject" ? rules[kind].inSubject.filter((name) => !named.has(name)) : [];
    return [
      ...pieces.flatMap((piece): LetterIssue[] => {
        if (piece.kind === "text") return [];
        const line = text[part].slice(0, piece.at).split("\n").length;
        if (piece.kind === "brace") return [{ code: "brace-alone", part, line }];
        const known = placeholderNamed(piece.written, kind, language) !== undefined;
        return known ? [] : [{ code: "placeholder-unknown", part, line, written: piece.written }];
      }),
      ...missing.map((name): LetterIssue => ({ code: "placeholder-missing", part, name })),
    ];
  });
}

/** Placeholders a text uses, so that staff can be told whose letter would have a hole. */
export function placeholdersIn(kind: LetterKind, language: Language, text: LetterText): ReadonlySet<Placeholder> {
  const names = letterParts.flatMap((part) =>
    piecesOf(text[part]).flatMap((piece) =>
      piece.kind === "placeholder" ? (placeholderNamed(piece.written, kind, language) ?? []) : [],
    ),
  );
  return new Set(names);
}

/** A letter that would say nothing in one place: it is not sent, and staff are shown it. */
export class LetterHoleError extends Error {
  /** As it is written in the text. */
  readonly hole: string;

  constructor(hole: string) {
    super("A letter has a hole");
    this.name = "LetterHoleError";
    this.hole = hole;
  }
}

/**
 * The text with everything put in, once: what is put in is never read for placeholders itself.
 * @throws LetterHoleError when anything is unknown, missing, or without a letter or digit
 */
export function fillLetterText(
  { kind, language, facts }: { readonly kind: LetterKind; readonly language: Language; readonly facts: LetterFacts },
  text: LetterText,
): LetterText {
  const fill = (part: LetterPart): string => {
    const filled = piecesOf(text[part]).map((piece) => {
      if (piece.kind === "text") return piece.text;
      if (piece.kind === "brace") throw new LetterHoleError(part);
      const name = placeholderNamed(piece.written, kind, language);
      const value = name === undefined ? "" : (facts[name] ?? "");
      if (!saysSomething(value)) throw new LetterHoleError(`{${piece.written}}`);
      return value;
    });
    const whole = filled.join("");
    if (!saysSomething(whole)) throw new LetterHoleError(part);
    return whole;
  };
  return { subject: fill("subject"), opening: fill("opening"), closing: fill("closing") };
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The paragraphs of a text, without the empty lines between them. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n[ \t]*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
