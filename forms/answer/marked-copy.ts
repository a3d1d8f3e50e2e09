import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import type { Html } from "../html.ts";
import { summary } from "../parts/facts.ts";
import { markedWording } from "../parts/wording.ts";
import type { AnswerContext, AnswerCopy } from "./answer-context.ts";

/** A copy of every answer, with what each proposed wording changes marked in it. */
export function markedCopy({ language, questionnaire, answers, sections }: AnswerContext & AnswerCopy): Html {
  const lines = summarizeAnswers(questionnaire, answers, sections, language);
  return summary(lines, fieldTexts[language].noAnswer, (change) => markedWording(change, language));
}
