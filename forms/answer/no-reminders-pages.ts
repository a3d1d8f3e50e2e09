import { noRemindersTexts } from "../../functions/texts/no-reminders.ts";
import { html } from "../html.ts";
import { pageFields } from "../parts/values.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";
import { contactParagraph } from "./gate-pages.ts";

/** `partyName` is who the reminders go to. */
export function renderNoRemindersPage(data: AnswerContext & { readonly partyName: string }): string {
  const texts = noRemindersTexts[data.language];
  return renderAnswerFrame(data, {
    title: texts.stopTitle,
    main: html`<h1>${texts.stopTitle}</h1>
<p class="lead">${texts.stopBody(data.partyName)} ${texts.stopStillAnswer}</p>
<form method="post"><div class="actions"><button class="button" name="${pageFields.action}" value="stop">${texts.stopButton}</button></div></form>`,
  });
}

export function renderRemindersStoppedPage(data: AnswerContext): string {
  const texts = noRemindersTexts[data.language];
  return renderAnswerFrame(data, {
    title: texts.stoppedTitle,
    keepsPost: true,
    main: html`<div class="receipt">
<h1>${texts.stoppedTitle}</h1>
<p>${texts.stoppedBody} ${texts.stopStillAnswer}</p>
</div>
${contactParagraph(data)}`,
  });
}
