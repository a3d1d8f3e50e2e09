import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import type { Html } from "../html.ts";
import { summary } from "../parts/facts.ts";
import type { AnswerContext, AnswerCopy } from "./answer-context.ts";

/** A copy of every answer, proposed wordings in full. */
export function answerCopy({ language, questionnaire, answers, sections }: AnswerContext & AnswerCopy): Html {
  return summary(summarizeAnswers(questionnaire, answers, sections, language), fieldTexts[language].noAnswer);
}
