import { noRemindersTexts } from "../../functions/texts/no-reminders.ts";
import { html } from "../html.ts";
import { sureForm } from "../parts/sure-choice.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";
import { contactParagraph } from "./gate-pages.ts";

/** `partyName` is who the reminders go to; null for whoever saved a draft of the open form. */
export function renderNoRemindersPage(
  data: AnswerContext & { readonly partyName: string | null; readonly lacksChoice?: boolean },
): string {
  const { language, partyName } = data;
  const texts = noRemindersTexts[language];
  const lead =
    partyName === null
      ? `${texts.stopDraftBody} ${texts.stopDraftStill}`
      : `${texts.stopBody(partyName)} ${texts.stopStillAnswer}`;
  return renderAnswerFrame(data, {
    title: texts.stopTitle,
    keepsPost: data.lacksChoice === true,
    hasErrors: data.lacksChoice === true,
    main: html`<h1>${texts.stopTitle}</h1>
<p class="lead">${lead}</p>
${sureForm({
  language,
  label: texts.stopSure,
  sentence: texts.stopSureYes,
  isMissing: data.lacksChoice === true,
  button: texts.stopButton,
  action: "stop",
})}`,
  });
}

export function renderRemindersStoppedPage(data: AnswerContext & { readonly isDraft?: boolean }): string {
  const texts = noRemindersTexts[data.language];
  return renderAnswerFrame(data, {
    title: texts.stoppedTitle,
    keepsPost: true,
    main: html`<div class="receipt">
<h1>${texts.stoppedTitle}</h1>
<p>${texts.stoppedBody} ${data.isDraft ? texts.stopDraftStill : texts.stopStillAnswer}</p>
</div>
${contactParagraph(data)}`,
  });
}
