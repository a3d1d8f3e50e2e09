import type { QuestionnaireSection } from "../../functions/domain/questionnaire.ts";
import { type Html, html } from "../html.ts";
import { type QuestionContext, questionField } from "./question-field.ts";

/** Every question on one page, under the titles of its sections where there are any. */
export function questionList(context: QuestionContext): Html {
  const { sections = [], questions } = context.questionnaire;
  if (sections.length === 0) return html`${questions.map((question) => questionField(question, context))}`;
  return html`${sections.map(
    (section) => html`<h2 class="section-title">${section.title[context.language]}</h2>
${sectionHelp(section, context)}
${questions.filter((question) => question.section === section.id).map((question) => questionField(question, context))}`,
  )}`;
}

export function sectionHelp({ help }: QuestionnaireSection, { language }: Pick<QuestionContext, "language">): Html {
  return html`${help && html`<p>${help[language]}</p>`}`;
}
