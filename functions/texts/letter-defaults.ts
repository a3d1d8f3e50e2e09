import type { Language } from "../domain/language.ts";
import { type LetterKind, type LetterText, type Placeholder, placeholderNames } from "../domain/letter-text.ts";
import { mailTexts } from "./mail.ts";

interface Words {
  readonly subject: string;
  readonly opening: readonly string[];
  readonly closing: readonly string[];
}

/** A letter as it is until staff word it themselves: the catalogue's sentences, with a placeholder for each fact. */
export function defaultLetterText(kind: LetterKind, language: Language): LetterText {
  const { subject, opening, closing } = wordsOf(kind, language);
  return { subject, opening: opening.join("\n\n"), closing: closing.join("\n\n") };
}

function wordsOf(kind: LetterKind, language: Language): Words {
  const texts = mailTexts[language];
  const facts = Object.fromEntries(
    Object.entries(placeholderNames).map(([name, written]) => [name, `{${written[language]}}`]),
  ) as Record<Placeholder, string>;
  switch (kind) {
    case "invitation":
    case "reminder": {
      const own = texts[kind];
      return { subject: own.subject(facts), opening: own.opening(facts), closing: own.closing() };
    }
    case "referral":
    case "referral-reminder": {
      const own = kind === "referral" ? texts.referral : texts.referralReminder;
      return { subject: own.subject(facts), opening: own.opening(facts), closing: own.closing };
    }
    case "publication-decision-maker":
    case "publication-respondent": {
      const { subject, opening, closing } = texts.publication;
      const audience = kind === "publication-respondent" ? "respondent" : "decision-maker";
      return { subject: subject(facts), opening: opening(facts), closing: closing[audience] };
    }
  }
}
