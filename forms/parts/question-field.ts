import type { AttachedFile } from "../../functions/domain/attached-file.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Language, Localized } from "../../functions/domain/language.ts";
import type { Question, Questionnaire } from "../../functions/domain/questionnaire.ts";
import { fieldNames } from "../../functions/domain/read-answers.ts";
import { handledQuestion, isPublishedText } from "../../functions/domain/text-handling.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDate, formatNumber } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { checkboxes, radios } from "./choices.ts";
import type { FieldFrame } from "./field.ts";
import { fileField } from "./file-field.ts";
import { type PlanReading, planField } from "./plan-field.ts";
import { scale } from "./scale.ts";
import { rank, select } from "./select.ts";
import { textHandling } from "./text-handling.ts";
import { dateInput, moneyInput, textArea, textInput } from "./text-input.ts";
import { errorOf, type FieldErrors, firstValue } from "./values.ts";

/** A section of the draft plan, as far as a question can point at it. */
export interface SectionChoice {
  readonly id: string;
  readonly number: number;
  readonly title: Localized;
}

export interface QuestionContext {
  readonly language: Language;
  readonly questionnaire: Questionnaire;
  readonly sections: readonly SectionChoice[];
  readonly values: FormFields;
  readonly errors: FieldErrors;
  /** Absent where no files are taken: then questions for one are not put. */
  readonly files?: QuestionFiles | undefined;
  /** Absent where views on the draft have no pages of their own. */
  readonly planReading?: PlanReading | undefined;
}

export interface QuestionFiles {
  /** What lies ready, by question. */
  readonly attached: ReadonlyMap<string, AttachedFile>;
  /** The page where a question's file is sent in. */
  readonly hrefOf: (question: string) => string;
}

/** The question's part of the form, numbered so that other questions can refer to it. */
export function questionField(question: Question, context: QuestionContext): Html {
  if (question.type === "statement") return statement(question, context.language);
  if (question.type === "file") return fileQuestion(question, context);
  if (question.type === "plan-views") {
    const error = errorOf(context.errors, question.id);
    return planField({ ...questionFrame(question, context), name: question.id, error }, context.planReading);
  }
  const field = answerField(question, context);
  return isPublishedText(context.questionnaire, question)
    ? html`${field}\n${textHandling({ id: question.id, number: questionNumber(context.questionnaire, question.id) }, context)}`
    : field;
}

function answerField(
  question: Exclude<Question, { type: "statement" | "file" | "plan-views" }>,
  context: QuestionContext,
): Html {
  const { language, values } = context;
  const frame = questionFrame(question, context);
  const value = firstValue(values, question.id);
  switch (question.type) {
    case "single":
      return radios(frame, choices(question.options, language), value);
    case "multiple":
      return checkboxes(frame, choices(question.options, language), values.get(question.id) ?? []);
    case "scale":
      return scale(frame, { low: question.low[language], high: question.high[language] }, value);
    case "rank":
      return rank(
        frame,
        choices(question.options, language),
        fieldNames(question).map((name) => ({ name, chosen: firstValue(values, name) })),
      );
    case "money":
      return moneyInput(frame, value);
    case "text":
      return question.multiline
        ? textArea(frame, value, question.maxLength > 1000 ? 9 : 6)
        : textInput(frame, { value, autocomplete: organisationAutocomplete(question, context) });
    case "email":
      return textInput(frame, { value, type: "email", autocomplete: "email", spellcheck: false });
    case "section":
      return select(frame, sectionChoices(context), value, fieldTexts[language].wholeDraft);
    case "date":
      return dateInput(frame, value);
    case "number":
      return textInput(frame, { value, width: "medium", inputmode: "numeric", autocomplete: "off" });
    case "organisation-number":
      return textInput(frame, { value, width: "medium", inputmode: "numeric", autocomplete: "off" });
  }
}

function fileQuestion(question: Question, context: QuestionContext): Html {
  const { id } = question;
  if (context.files === undefined) return html``;
  const { attached, hrefOf } = context.files;
  return fileField({ ...questionFrame(question, context), name: id }, attached.get(id), hrefOf(id));
}

function statement({ label, help }: Question, language: Language): Html {
  return html`<div class="statement"><p><strong>${label[language]}</strong></p>${help && html`<p>${help[language]}</p>`}</div>`;
}

function questionFrame(question: Question, context: QuestionContext): FieldFrame {
  const { language, questionnaire, errors } = context;
  const names = fieldNames(question);
  return {
    language,
    name: names[0] ?? question.id,
    label: `${questionNumber(questionnaire, question.id)}. ${question.label[language]}`,
    mark: question.required ? fieldTexts[language].required : undefined,
    condition: condition(question, context),
    hint: hint(question, language),
    note: publication(question, context),
    error: errorOf(errors, ...names),
  };
}

/** What errors call a question's field: `Fråga 6`, or `Fråga 6, plats 2`. */
export function questionLabel(questionnaire: Questionnaire, field: string, language: Language): string | undefined {
  const texts = fieldTexts[language];
  for (const question of questionnaire.questions) {
    const index = fieldNames(question).indexOf(handledQuestion(field));
    if (index < 0 && question.id !== field) continue;
    const label = texts.question(questionNumber(questionnaire, question.id));
    return question.type === "rank" ? `${label}, ${texts.rankPlace(index + 1).toLowerCase()}` : label;
  }
  return undefined;
}

/** Statements are not counted. */
export function questionNumber({ questions }: Pick<Questionnaire, "questions">, id: string): number {
  return questions.filter(({ type }) => type !== "statement").findIndex((question) => question.id === id) + 1;
}

function condition({ onlyIf }: Question, { questionnaire, language }: QuestionContext): string | undefined {
  if (onlyIf === undefined) return undefined;
  const asked = questionnaire.questions.find((question) => question.id === onlyIf.question);
  const option = asked?.type === "single" ? asked.options.find(({ id }) => id === onlyIf.equals) : undefined;
  return fieldTexts[language].onlyIf(
    option?.label[language] ?? onlyIf.equals,
    questionNumber(questionnaire, onlyIf.question),
  );
}

/** What to write and how much of it; a questionnaire's own help stands instead of our words for choices. */
function hint(question: Question, language: Language): string | undefined {
  const help = question.help?.[language];
  const sentences = [help ?? choiceMeasure(question, language), textMeasure(question, language)];
  const given = sentences.filter((sentence) => sentence !== undefined);
  return given.length === 0 ? undefined : given.join(" ");
}

function choiceMeasure(question: Question, language: Language): string | undefined {
  const texts = fieldTexts[language];
  if (question.type === "rank") return texts.rankUpTo(question.max);
  if (question.type !== "multiple") return undefined;
  const { min = 1, max, options } = question;
  if (max >= options.length) return min > 1 ? texts.chooseAtLeast(min) : undefined;
  return min > 1 ? texts.chooseBetween(min, max) : texts.chooseUpTo(max);
}

function textMeasure(question: Question, language: Language): string | undefined {
  const texts = fieldTexts[language];
  if (question.type === "money") return texts.wholeKronor;
  if (question.type === "organisation-number") return texts.organisationNumberHint;
  if (question.type === "number") return numberMeasure(question, language);
  if (question.type === "date") return [dateMeasure(question, language), texts.dateHint].filter(Boolean).join(" ");
  return question.type === "text" ? texts.limit(formatNumber(question.maxLength, language)) : undefined;
}

function numberMeasure({ min, max, unit }: Question & { type: "number" }, language: Language): string {
  const texts = fieldTexts[language];
  const shown = (value: number) =>
    `${formatNumber(value, language)}${unit === undefined ? "" : `\u00a0${unit[language]}`}`;
  if (min !== undefined && max !== undefined) return texts.numberBetween(formatNumber(min, language), shown(max));
  if (min !== undefined) return texts.numberFrom(shown(min));
  return max === undefined ? texts.wholeNumber : texts.numberTo(shown(max));
}

function dateMeasure({ earliest, latest }: Question & { type: "date" }, language: Language): string | undefined {
  const texts = fieldTexts[language];
  if (earliest !== undefined && latest !== undefined) {
    return texts.dateBetween(formatDate(earliest, language), formatDate(latest, language));
  }
  if (earliest !== undefined) return texts.dateFrom(formatDate(earliest, language));
  return latest === undefined ? undefined : texts.dateTo(formatDate(latest, language));
}

/** Whether others will read it, where that is not plain from the counting of answers. */
function publication(question: Question, { language, questionnaire }: QuestionContext): string | undefined {
  const texts = fieldTexts[language];
  if (question.publish === "private") return texts.notPublished;
  const isView =
    (question.type === "text" || question.type === "plan-views") && question.id !== questionnaire.organisationQuestion;
  return question.publish === "view" && isView ? texts.publishedAsView : undefined;
}

function choices(options: readonly { readonly id: string; readonly label: Localized }[], language: Language) {
  return options.map(({ id, label }) => ({ value: id, label: label[language] }));
}

function sectionChoices({ sections, language }: QuestionContext) {
  return sections.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title[language]}` }));
}

function organisationAutocomplete(question: Question, { questionnaire }: QuestionContext): string | undefined {
  return question.id === questionnaire.organisationQuestion ? "organization" : undefined;
}
