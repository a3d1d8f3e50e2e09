import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Answers } from "../../functions/domain/questionnaire.ts";
import { answerOutcomeTexts } from "../../functions/texts/answer-outcome.ts";
import { summarizeAnswers } from "../../functions/texts/answer-summary.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { html } from "../html.ts";
import { renderConflictChoice } from "../parts/conflict-choice.ts";
import { summary } from "../parts/facts.ts";
import { hidden, hiddenValues } from "../parts/hidden.ts";
import { pageFields } from "../parts/values.ts";
import type { AnswerContext, AnswerCopy } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";

/** `answers` is what is stored; nothing of either is lost until the respondent has chosen. */
export interface ConflictPageData extends AnswerContext, AnswerCopy {
  readonly storedRevision: number;
  readonly storedAt: string;
  /** What is stored takes the answer back. */
  readonly isWithdrawn: boolean;
  readonly mine: Answers;
  /** The refused post, to be sent again. */
  readonly values: FormFields;
}

export function renderConflictPage(data: ConflictPageData): string {
  if (data.isWithdrawn) return renderWithdrawnConflictPage(data);
  const { language, questionnaire, sections } = data;
  const texts = answerOutcomeTexts[language];
  const summarize = (answers: Answers) => summarizeAnswers(questionnaire, answers, sections, language);
  return renderAnswerFrame(data, {
    title: texts.conflictTitle,
    keepsPost: true,
    main: html`<h1>${texts.conflictTitle}</h1>
<p class="lead">${texts.conflictBody(formatInstant(data.storedAt, language))}</p>
${renderConflictChoice({
  stored: summarize(data.answers),
  mine: summarize(data.mine),
  storedRevision: data.storedRevision,
  values: data.values,
  texts: { ...texts, empty: fieldTexts[language].noAnswer },
})}`,
  });
}

/** There is no other answer to compare with: only whether what was written shall be one. */
function renderWithdrawnConflictPage(data: ConflictPageData): string {
  const { language, questionnaire, sections } = data;
  const texts = answerOutcomeTexts[language];
  const mine = summarizeAnswers(questionnaire, data.mine, sections, language);
  return renderAnswerFrame(data, {
    title: texts.goneTitle,
    keepsPost: true,
    main: html`<h1>${texts.goneTitle}</h1>
<p class="lead">${texts.goneBody(formatInstant(data.storedAt, language))}</p>
<p>${texts.goneChoice}</p>
<form method="post">${hidden(pageFields.revision, data.storedRevision)}
${hiddenValues(data.values)}
<button class="button" name="${pageFields.action}" value="keep-mine">${texts.goneSend}</button></form>
<h2>${texts.conflictMine}</h2>
${summary(mine, fieldTexts[language].noAnswer)}`,
  });
}
