import { type FieldIssue, type FormFields, typedValues, unknownFields } from "./form-fields.ts";
import type { Language } from "./language.ts";
import {
  checkLetterText,
  type LetterIssue,
  type LetterKind,
  type LetterPart,
  type LetterTexts,
  letterParts,
} from "./letter-text.ts";
import { readText, take } from "./typed-text.ts";

/** The subject leaves room for the case number within what mail programs show. */
const longest: Readonly<Record<LetterPart, number>> = { subject: 150, opening: 4_000, closing: 4_000 };

const languages: readonly Language[] = ["sv", "en"];

export function letterField(language: Language, part: LetterPart): string {
  return `${language}-${part}`;
}

export const letterFields: readonly string[] = languages.flatMap((language) =>
  letterParts.map((part) => letterField(language, part)),
);

export interface ReadLetterTexts {
  /** Null when anything is wrong. */
  readonly texts: LetterTexts | null;
  readonly issues: readonly FieldIssue[];
  readonly letterIssues: readonly (LetterIssue & { readonly field: string })[];
  readonly values: FormFields;
}

/** Both languages or neither: whoever chose the other one would get a letter that nobody has worded. */
export function readLetterTexts(kind: LetterKind, fields: FormFields): ReadLetterTexts {
  const known = new Set([...letterFields, "action"]);
  const issues: FieldIssue[] = [...unknownFields(fields, known)];
  const read = (language: Language) => {
    const part = (name: LetterPart): string =>
      take(
        readText(fields, letterField(language, name), {
          maxLength: longest[name],
          multiline: name !== "subject",
          required: true,
        }),
        issues,
      ) ?? "";
    return { subject: part("subject"), opening: part("opening"), closing: part("closing") };
  };
  const texts: LetterTexts = { sv: read("sv"), en: read("en") };
  const letterIssues = languages.flatMap((language) =>
    checkLetterText(kind, language, texts[language])
      .map((issue) => ({ ...issue, field: letterField(language, issue.part) }))
      .filter(({ field }) => !issues.some((issue) => issue.field === field)),
  );
  const accepted = issues.length === 0 && letterIssues.length === 0;
  return { texts: accepted ? texts : null, issues, letterIssues, values: typedValues(fields, known) };
}
