import { textHandlingTexts } from "../../functions/texts/text-handling.ts";
import { type Html, html } from "../html.ts";
import type { AnswerContext } from "./answer-context.ts";

/** What the phase promises in plain words: respondents are consulted, they do not decide. */
export function promise({ language, round }: AnswerContext): Html {
  const texts = textHandlingTexts[language];
  return html`<p><strong>${texts.promiseTitle}.</strong> ${texts.promise(round.planYear)}</p>`;
}
