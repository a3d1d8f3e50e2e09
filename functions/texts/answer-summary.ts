import { readFileAnswer } from "../domain/attached-file.ts";
import type { Language, Localized } from "../domain/language.ts";
import type { Answers, AnswerValue, Question, Questionnaire } from "../domain/questionnaire.ts";
import { handlingField, handlingOf } from "../domain/text-handling.ts";
import { fieldTexts } from "./field.ts";
import { formatFile } from "./file.ts";
import { formatDate, formatNumber, formatSek } from "./format.ts";
import { textHandlingTexts } from "./text-handling.ts";

interface NamedSection {
  readonly id: string;
  readonly number: number;
  readonly title: Localized;
}

export interface SummaryLine {
  readonly id: string;
  readonly label: string;
  /** One line per choice; empty where the question was not answered. */
  readonly values: readonly string[];
}

/** A copy of every answer in words, in the questionnaire's order, for receipts on pages and in mail. */
export function summarizeAnswers(
  questionnaire: Pick<Questionnaire, "questions">,
  answers: Answers,
  sections: readonly NamedSection[],
  language: Language,
): readonly SummaryLine[] {
  const answerable = questionnaire.questions.filter(({ type }) => type !== "statement");
  return answerable.flatMap((question) => {
    const value = answers[question.id];
    const line = {
      id: question.id,
      label: question.label[language],
      values: value === undefined ? [] : describeValue(question, value, sections, language),
    };
    return [line, ...handlingLine(question, answers, language)];
  });
}

/** What was said of a text stands right below it. */
function handlingLine({ id, label }: Question, answers: Answers, language: Language): readonly SummaryLine[] {
  const said = handlingOf(answers, id);
  if (said.length === 0) return [];
  const texts = textHandlingTexts[language];
  return [
    {
      id: handlingField(id),
      label: texts.saidOf(label[language]),
      values: said.map((handling) => texts.choice[handling]),
    },
  ];
}

function describeValue(
  question: Question,
  value: AnswerValue,
  sections: readonly NamedSection[],
  language: Language,
): readonly string[] {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  switch (question.type) {
    case "single":
    case "multiple":
      return chosen.map((id) => optionLabel(question.options, id, language));
    case "rank":
      return chosen.map((id, index) => `${index + 1}. ${optionLabel(question.options, id, language)}`);
    case "scale":
      return chosen.map((step) => describeStep(question, step, language));
    case "money":
      return [formatSek(Number(value), language)];
    case "file": {
      const file = readFileAnswer(value);
      return file === undefined ? [] : [formatFile(file, language)];
    }
    case "date":
      return [formatDate(String(value), language)];
    case "number":
      return [withUnit(question, Number(value), language)];
    case "section":
      return chosen.map((id) => {
        const section = sections.find((candidate) => candidate.id === id);
        return section === undefined ? id : `${section.number}. ${section.title[language]}`;
      });
    default:
      return chosen;
  }
}

function optionLabel(options: readonly { id: string; label: Localized }[], id: string, language: Language): string {
  return options.find((option) => option.id === id)?.label[language] ?? id;
}

function withUnit({ unit }: Question & { type: "number" }, value: number, language: Language): string {
  const number = formatNumber(value, language);
  return unit === undefined ? number : `${number}\u00a0${unit[language]}`;
}

function describeStep(question: Question & { type: "scale" }, step: string, language: Language): string {
  if (step === "dont-know") return fieldTexts[language].dontKnow;
  const end = step === "1" ? question.low : step === "5" ? question.high : undefined;
  const ofFive = language === "sv" ? `${step} av 5` : `${step} of 5`;
  return end === undefined ? ofFive : `${ofFive} (${end[language]})`;
}
