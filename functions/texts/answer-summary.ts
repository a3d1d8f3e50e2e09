import { isList } from "../domain/answer-list.ts";
import { readFileAnswer } from "../domain/attached-file.ts";
import type { Language, Localized } from "../domain/language.ts";
import { planViewsIn } from "../domain/plan-views.ts";
import type { Answers, AnswerValue, Question, Questionnaire } from "../domain/questionnaire.ts";
import { handlingField, handlingOf } from "../domain/text-handling.ts";
import { fieldTexts } from "./field.ts";
import { formatFile } from "./file.ts";
import { formatDate, formatNumber, formatSek } from "./format.ts";
import { textHandlingTexts } from "./text-handling.ts";
import { wordingTexts } from "./wording.ts";

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
  /** A proposed wording: `values` tell it in words, and this lets what it changes be marked. */
  readonly change?: ProposedWording;
}

export interface ProposedWording {
  readonly from: string;
  /** Empty where the text is to be struck out. */
  readonly to: string;
  readonly reason?: string | undefined;
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
    if (question.type === "plan-views") return planViewLines(question, answers, sections, language);
    const value = answers[question.id];
    const line = {
      id: question.id,
      label: question.label[language],
      values: value === undefined ? [] : describeValue(question, value, sections, language),
    };
    return [line, ...handlingLine({ id: question.id, text: question.label[language] }, answers, language)];
  });
}

/** Views on the draft in its order: of each section the comment, then the proposals, paragraph by paragraph. */
function planViewLines(
  { id, label }: Pick<Question, "id" | "label">,
  answers: Answers,
  sections: readonly NamedSection[],
  language: Language,
): readonly SummaryLine[] {
  const texts = wordingTexts[language];
  const placeOf = (section: string) => sections.findIndex((known) => known.id === section);
  const given = planViewsIn(id, answers).toSorted((one, other) => placeOf(one.section) - placeOf(other.section));
  if (given.length === 0) return [{ id, label: label[language], values: [] }];
  return given.flatMap(({ key, section, view: { comment, amendments = [] } }): SummaryLine[] => {
    const name = sectionLabel(section, sections, language);
    return [
      ...(comment === undefined ? [] : [{ id: `${key}.comment`, label: texts.commentOn(name), values: [comment] }]),
      ...amendments.map(({ paragraph, from, to, reason }) => ({
        id: `${key}.to-${paragraph}`,
        label: texts.proposalFor(name, paragraph),
        values: describeWording({ from, to, reason }, language),
        change: { from, to, reason },
      })),
      ...handlingLine({ id: key, text: name }, answers, language),
    ];
  });
}

/** A proposed wording where nothing can be marked: both texts in full. */
export function describeWording({ from, to, reason }: ProposedWording, language: Language): readonly string[] {
  const texts = wordingTexts[language];
  return [
    texts.now(from),
    to === "" ? texts.strikeOut : texts.proposed(to),
    ...(reason === undefined ? [] : [texts.reason(reason)]),
  ];
}

/** What was said of a text stands right below it. */
function handlingLine(
  { id, text }: { readonly id: string; readonly text: string },
  answers: Answers,
  language: Language,
): readonly SummaryLine[] {
  const said = handlingOf(answers, id);
  if (said.length === 0) return [];
  const texts = textHandlingTexts[language];
  return [
    {
      id: handlingField(id),
      label: texts.saidOf(text),
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
  const chosen = isList(value) ? value : [String(value)];
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
      return chosen.map((id) => sectionLabel(id, sections, language));
    default:
      return chosen;
  }
}

function sectionLabel(id: string, sections: readonly NamedSection[], language: Language): string {
  const section = sections.find((candidate) => candidate.id === id);
  return section === undefined ? id : `${section.number}. ${section.title[language]}`;
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
