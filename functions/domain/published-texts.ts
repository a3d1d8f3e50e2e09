import { planViewsIn } from "./plan-views.ts";
import type { Answers, Question, Questionnaire } from "./questionnaire.ts";
import { handlingOf, publishedTextQuestions, type TextHandling } from "./text-handling.ts";

/** A text that stands by itself in a plan version, unless its sender holds it back. */
export interface PublishedText {
  readonly question: Question;
  /** The section of the draft that it is about; null for the whole. */
  readonly section: string | null;
  /** A comment, or the wording proposed instead of `amendment.from`. */
  readonly text: string;
  readonly amendment?: AmendedParagraph;
  /** One of a kind within the answer. */
  readonly purpose: string;
  readonly handling: readonly TextHandling[];
}

/** Which paragraph of the draft a proposed wording is to replace. */
export interface AmendedParagraph {
  readonly paragraph: number;
  readonly from: string;
  readonly reason?: string | undefined;
}

/** Every such text of one answer. */
export function publishedTexts(questionnaire: Questionnaire, answers: Answers): readonly PublishedText[] {
  return questionnaire.questions.flatMap((question) =>
    question.type === "plan-views" ? planTexts(question, answers) : plainTexts(questionnaire, question, answers),
  );
}

/** How many texts the answers hold back. */
export function countHeldBack(questionnaire: Questionnaire, answers: Answers): number {
  return publishedTexts(questionnaire, answers).filter(({ handling }) => handling.length > 0).length;
}

function plainTexts(questionnaire: Questionnaire, question: Question, answers: Answers): readonly PublishedText[] {
  const text = answers[question.id];
  const isPublished = publishedTextQuestions(questionnaire).includes(question);
  if (!isPublished || typeof text !== "string") return [];
  const section = sectionOf(questionnaire, question, answers);
  return [{ question, section, text, purpose: question.id, handling: handlingOf(answers, question.id) }];
}

function planTexts(question: Question, answers: Answers): readonly PublishedText[] {
  return planViewsIn(question.id, answers).flatMap(({ key, section, view: { comment, amendments = [] } }) => {
    const common = { question, section, handling: handlingOf(answers, key) };
    return [
      ...(comment === undefined ? [] : [{ ...common, text: comment, purpose: key }]),
      ...amendments.map(({ to, ...amendment }) => ({
        ...common,
        text: to,
        amendment,
        purpose: `${key}:${amendment.paragraph}`,
      })),
    ];
  });
}

/**
 * A section question belongs to the published text right before it in the questionnaire, or else to
 * the next one after it.
 */
function sectionOf(questionnaire: Questionnaire, view: Question, answers: Answers): string | null {
  const published = new Set(publishedTextQuestions(questionnaire).map(({ id }) => id));
  const { questions } = questionnaire;
  for (const [index, question] of questions.entries()) {
    if (question.type !== "section") continue;
    const before = questions[index - 1];
    const owner =
      before !== undefined && published.has(before.id)
        ? before
        : questions.slice(index + 1).find(({ id }) => published.has(id));
    const section = answers[question.id];
    if (owner?.id === view.id && typeof section === "string") return section;
  }
  return null;
}
