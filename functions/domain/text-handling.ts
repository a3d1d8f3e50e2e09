import { isList } from "./answer-list.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "./form-fields.ts";
import type { Answers, Question, Questionnaire } from "./questionnaire.ts";

/** A questionnaire, or the part of one that a page asks. */
export type AskedQuestions = Pick<Questionnaire, "questions"> & { readonly organisationQuestion?: string };

/**
 * What a sender can say of a text that would be published: that it must not be quoted, or that it
 * holds something business-sensitive. Either keeps it out of every version; it is counted, and staff
 * read it.
 */
export const textHandlings = ["not-quoted", "business-sensitive"] as const;
export type TextHandling = (typeof textHandlings)[number];

/** The questions whose texts are published word for word: never an amount, an address or who is asked. */
export function publishedTextQuestions(questionnaire: AskedQuestions): readonly Question[] {
  return questionnaire.questions.filter((question) => isPublishedText(questionnaire, question));
}

export function isPublishedText(questionnaire: AskedQuestions, { id, type, publish }: Question): boolean {
  return publish === "view" && type === "text" && id !== questionnaire.organisationQuestion;
}

/** Both the form field and the key in the answers; ids hold no dots, so it is no question's. */
export function handlingField(question: string): string {
  return `${question}.handling`;
}

/** The question whose text a field is about; the field itself where it is a question's own. */
export function handledQuestion(field: string): string {
  return field.endsWith(".handling") ? field.slice(0, -".handling".length) : field;
}

/** The form fields of every published text. */
export function handlingFields(questionnaire: AskedQuestions): readonly string[] {
  return publishedTextQuestions(questionnaire).map(({ id }) => handlingField(id));
}

/** What the answers say of a text, in a fixed order. */
export function handlingOf(answers: Answers, question: string): readonly TextHandling[] {
  const said = answers[handlingField(question)];
  return isList(said) ? textHandlings.filter((handling) => said.includes(handling)) : [];
}

/** The posted choices for the texts that were written; a choice about no text says nothing and is left out. */
export function readHandling(
  questionnaire: AskedQuestions,
  fields: FormFields,
  answers: Answers,
): { readonly answers: Answers; readonly issues: readonly FieldIssue[] } {
  const ids = publishedTextQuestions(questionnaire).map(({ id }) => id);
  return readHandlingOf(ids, fields, answers);
}

/** The same for the texts under these keys of the answers. */
export function readHandlingOf(
  keys: readonly string[],
  fields: FormFields,
  answers: Answers,
): { readonly answers: Answers; readonly issues: readonly FieldIssue[] } {
  const read: Record<string, readonly string[]> = {};
  const issues: FieldIssue[] = [];
  for (const key of keys) {
    const field = handlingField(key);
    const chosen = (fields.get(field) ?? []).filter((value) => value !== "");
    const known: readonly string[] = textHandlings;
    if (chosen.some((value) => !known.includes(value))) issues.push(fieldIssue(field, "not-an-option", {}));
    else if (chosen.length > 0 && answers[key] !== undefined) {
      read[field] = textHandlings.filter((handling) => chosen.includes(handling));
    }
  }
  return { answers: read, issues };
}

/** The choices as the fields that a form would post. */
export function handlingValues(questionnaire: AskedQuestions, answers: Answers): FormFields {
  return new Map(
    publishedTextQuestions(questionnaire).flatMap(({ id }): [string, readonly string[]][] => {
      const said = handlingOf(answers, id);
      return said.length === 0 ? [] : [[handlingField(id), said]];
    }),
  );
}
