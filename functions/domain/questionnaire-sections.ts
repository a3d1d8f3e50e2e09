import { questionOfKey } from "./plan-views.ts";
import type { Answers, Question, Questionnaire, QuestionnaireSection } from "./questionnaire.ts";
import { isAsked } from "./read-answers.ts";
import { stockholmMinute } from "./swedish-clock.ts";
import { handlingField } from "./text-handling.ts";

/** A section with its questions and its place among the others. */
export interface SectionPlace {
  readonly section: QuestionnaireSection;
  readonly questions: Questionnaire["questions"];
  /** From 1: "Del 2 av 5". */
  readonly number: number;
  readonly count: number;
  readonly previous: string | null;
  readonly next: string | null;
}

export function sectionPlaces({ sections = [], questions }: Questionnaire): readonly SectionPlace[] {
  return sections.map((section, index) => ({
    section,
    questions: questions.filter((question) => question.section === section.id),
    number: index + 1,
    count: sections.length,
    previous: sections[index - 1]?.id ?? null,
    next: sections[index + 1]?.id ?? null,
  }));
}

/**
 * Whether a section still takes answers. Its deadline is its last minute; whoever was given more
 * time has it for every section. Local times may be compared as text: none lies in the hour that
 * summer time doubles.
 */
export function isSectionOpen(
  { deadline }: Pick<QuestionnaireSection, "deadline">,
  respondent: { readonly receivedAt: string; readonly hasExtension: boolean },
): boolean {
  return deadline === undefined || respondent.hasExtension || stockholmMinute(respondent.receivedAt) <= deadline;
}

/** The questions that are put to someone who has answered so; `answers` may hold answers to others. */
export function askedQuestions(questions: readonly Question[], answers: Answers): readonly Question[] {
  return questions.filter((question) => isAsked(question, answers));
}

/** The questionnaire without the sections whose time is over: what is left can still be answered. */
export function withoutClosedSections(
  questionnaire: Questionnaire,
  respondent: { readonly receivedAt: string; readonly hasExtension: boolean },
): Questionnaire {
  const closed = new Set(closedSections(questionnaire, respondent));
  if (closed.size === 0) return questionnaire;
  const sections = (questionnaire.sections ?? []).filter(({ id }) => !closed.has(id));
  const questions = questionnaire.questions.filter(({ section = "" }) => !closed.has(section));
  return { ...questionnaire, sections, questions };
}

export function closedSections(
  { sections = [] }: Questionnaire,
  respondent: { readonly receivedAt: string; readonly hasExtension: boolean },
): readonly string[] {
  return sections.filter((section) => !isSectionOpen(section, respondent)).map(({ id }) => id);
}

/** What was sent in sections that are closed now: it stays as it is. */
export function answersIn(questionnaire: Questionnaire, sections: readonly string[], answers: Answers): Answers {
  const kept = questionnaire.questions
    .filter(({ section = "" }) => sections.includes(section))
    .flatMap(({ id }) => [id, handlingField(id)]);
  return Object.fromEntries(
    Object.entries(answers).filter(([id]) => kept.includes(id) || kept.includes(questionOfKey(id))),
  );
}
