import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { formatList } from "../../functions/texts/format.ts";
import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { questionNumber } from "../parts/question-field.ts";
import type { AnswerContext } from "./answer-context.ts";

/** What others will get to read, said before anything is asked; secrecy is never promised. */
export function publicity(data: AnswerContext & { readonly questionnaire: Questionnaire }): Html {
  const { language, destination, questionnaire } = data;
  const texts = answerTexts[language];
  const isPublished = (how: string) => questionnaire.questions.some(({ publish }) => publish === how);
  const numbers = questionnaire.questions
    .filter(({ publish, type }) => publish === "private" && type !== "statement")
    .map(({ id }) => String(questionNumber(questionnaire, id)));
  const privateQuestions = texts.questionNumbers(formatList(numbers, language), numbers.length > 1);
  return html`<details>
<summary>${texts.publicTitle}</summary>
<ul>
<li>${texts.publicRecord(destination.principal.name)}</li>
${isPublished("statistics") && html`<li>${texts.publicStatistics}</li>`}
${
  isPublished("view") &&
  html`<li>${texts.publicViews}</li>
<li>${textHandlingTexts[language].publicity}</li>`
}
${numbers.length > 0 && html`<li>${texts.publicPrivate(privateQuestions)}</li>`}
</ul>
<p><a href="${withLanguage(`/${destination.id}/privacy`, language)}">${texts.privacyLink}</a></p>
</details>`;
}
