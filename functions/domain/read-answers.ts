import { isList } from "./answer-list.ts";
import { type FieldIssue, type FormFields, fieldIssue, typedValues, unknownFields } from "./form-fields.ts";
import type { Answers, AnswerValue, Question, Questionnaire } from "./questionnaire.ts";
import { handlingFields, handlingValues, readHandling } from "./text-handling.ts";
import {
  type FieldReading,
  readChoice,
  readDay,
  readEmail,
  readOrganisationNumber,
  readSek,
  readText,
  readWholeNumber,
  take,
} from "./typed-text.ts";

/** A scale's answers as its form field sends them. */
export const scaleOptions = ["1", "2", "3", "4", "5", "dont-know"] as const;

export interface AnswersReading {
  /** Complete only when there are no issues. */
  readonly answers: Answers;
  /** In the form's order. */
  readonly issues: readonly FieldIssue[];
  /** What was typed, to show it again. */
  readonly values: FormFields;
}

/** A ranking is asked for by one field per place: `criteria-1`, `criteria-2`. */
export function rankField(question: string, place: number): string {
  return `${question}-${place}`;
}

/** The names of a question's form fields; a statement has none, and files and views on the draft come on pages of their own. */
export function fieldNames(question: Question): readonly string[] {
  if (question.type === "statement" || question.type === "file" || question.type === "plan-views") return [];
  if (question.type !== "rank") return [question.id];
  return Array.from({ length: question.max }, (_, index) => rankField(question.id, index + 1));
}

/** The answer to a question, never what an object has by itself. */
export function answerTo(answers: Answers, question: string): AnswerValue | undefined {
  return Object.hasOwn(answers, question) ? answers[question] : undefined;
}

/** Whether a question is put to someone who has answered so. */
export function isAsked(question: Question, answers: Answers): boolean {
  return question.onlyIf === undefined || answerTo(answers, question.onlyIf.question) === question.onlyIf.equals;
}

/**
 * A posted questionnaire. An answer to a question that the other answers leave out is not among the
 * answers, so it can never be counted: the form may show such questions to everyone, since it works
 * without scripts. `given` is what was answered elsewhere, for conditions that hang on it.
 */
export function readAnswers(
  questionnaire: Pick<Questionnaire, "questions">,
  fields: FormFields,
  sectionIds: readonly string[],
  given: Answers = {},
): AnswersReading {
  const known = new Set([...questionnaire.questions.flatMap(fieldNames), ...handlingFields(questionnaire)]);
  const issues: FieldIssue[] = [...unknownFields(fields, known)];
  const answers: Record<string, AnswerValue> = { ...given };
  for (const question of questionnaire.questions) {
    if (!isAsked(question, answers)) {
      if (question.type === "file") delete answers[question.id];
      continue;
    }
    const value = readQuestion(question, fields, sectionIds, issues);
    if (value !== undefined) answers[question.id] = value;
  }
  const handling = readHandling(questionnaire, fields, answers);
  return {
    answers: { ...answers, ...handling.answers },
    issues: [...issues, ...handling.issues],
    values: typedValues(fields, known),
  };
}

/** Accepted answers as the fields that a form would post, to open them again. */
export function answerFields(questionnaire: Pick<Questionnaire, "questions">, answers: Answers): FormFields {
  const fields = new Map(handlingValues(questionnaire, answers));
  for (const question of questionnaire.questions) {
    const value = answerTo(answers, question.id);
    if (value === undefined || question.type === "file") continue;
    if (question.type === "rank" && isList(value)) {
      for (const [index, option] of value.entries()) fields.set(rankField(question.id, index + 1), [option]);
    } else {
      fields.set(question.id, isList(value) ? value : [String(value)]);
    }
  }
  return fields;
}

function readQuestion(
  question: Question,
  fields: FormFields,
  sectionIds: readonly string[],
  issues: FieldIssue[],
): AnswerValue | undefined {
  switch (question.type) {
    case "statement":
    case "file":
    case "plan-views":
      return undefined;
    case "multiple":
      return readMultiple(question, fields, issues);
    case "rank":
      return readRank(question, fields, issues);
    case "scale": {
      const choice = take(readChoice(fields, question.id, scaleOptions, question.required), issues);
      return choice === undefined || choice === "dont-know" ? choice : Number(choice);
    }
    default:
      return take<string | number>(readSingleField(question, fields, sectionIds), issues);
  }
}

function readSingleField(
  question: Exclude<Question, { type: "multiple" | "rank" | "scale" | "statement" | "file" | "plan-views" }>,
  fields: FormFields,
  sectionIds: readonly string[],
): FieldReading<string | number> {
  const { id, required } = question;
  switch (question.type) {
    case "single":
      return readChoice(fields, id, optionIds(question), required);
    case "section":
      return readChoice(fields, id, sectionIds, required);
    case "money":
      return readSek(fields, id, required);
    case "email":
      return readEmail(fields, id, required);
    case "date":
      return readDay(fields, id, { required, earliest: question.earliest, latest: question.latest });
    case "number":
      return readWholeNumber(fields, id, { required, min: question.min, max: question.max });
    case "organisation-number":
      return readOrganisationNumber(fields, id, required);
    case "text":
      return readText(fields, id, { maxLength: question.maxLength, multiline: question.multiline, required });
  }
}

type ChoiceQuestion = Extract<Question, { options: unknown }>;

function optionIds(question: ChoiceQuestion): readonly string[] {
  return question.options.map(({ id }) => id);
}

/** Chosen options in the questionnaire's order, so that the same choices are the same answer. */
function readMultiple(
  question: Extract<Question, { type: "multiple" }>,
  fields: FormFields,
  issues: FieldIssue[],
): readonly string[] | undefined {
  const { id, min = 1, max, required } = question;
  const chosen = (fields.get(id) ?? []).filter((value) => value !== "");
  const options = optionIds(question);
  if (chosen.length === 0) {
    if (required) issues.push(fieldIssue(id, "required", {}));
    return undefined;
  }
  if (chosen.some((value) => !options.includes(value))) issues.push(fieldIssue(id, "not-an-option", {}));
  else if (new Set(chosen).size < chosen.length) issues.push(fieldIssue(id, "repeated-choice", {}));
  else if (chosen.length > max) issues.push(fieldIssue(id, "too-many-choices", { max }));
  else if (chosen.length < min) issues.push(fieldIssue(id, "too-few-choices", { min }));
  else return options.filter((option) => chosen.includes(option));
  return undefined;
}

/** Places left empty between others close up: the order is what counts. */
function readRank(
  question: Extract<Question, { type: "rank" }>,
  fields: FormFields,
  issues: FieldIssue[],
): readonly string[] | undefined {
  const options = optionIds(question);
  const places: string[] = [];
  const issuesBefore = issues.length;
  for (const name of fieldNames(question)) {
    const option = take(readChoice(fields, name, options, false), issues);
    if (option === undefined) continue;
    if (places.includes(option)) issues.push(fieldIssue(name, "repeated-choice", {}));
    else places.push(option);
  }
  if (issues.length > issuesBefore) return undefined;
  if (places.length > 0) return places;
  if (question.required) issues.push(fieldIssue(rankField(question.id, 1), "required", {}));
  return undefined;
}
