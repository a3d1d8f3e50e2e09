import { answerTexts } from "../../functions/texts/answer.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { checkboxes } from "../parts/choices.ts";
import { errorOf, type FieldErrors, pageFields } from "../parts/values.ts";
import { type AnswerFormData, answerErrors, renderAnswerForm } from "./answer-form.ts";
import { type BySection, sectionChoice } from "./section-choice.ts";

/** Whoever answers by a link of their own. */
export interface Respondent {
  /** Whom the respondent answers for; null on the open form, gone on with by a mailed link. */
  readonly name: string | null;
  /** What was sent before, when it was. */
  readonly sent: { readonly at: string; readonly receiptHref: string } | null;
  /** When it was taken back, if it was and none has been sent since. */
  readonly withdrawnAt?: string | undefined;
  readonly hasExtension: boolean;
  /** Where to decline, ask for more time or name somebody else. */
  readonly replyHref?: string | undefined;
  /** Where it is handed over to colleagues; null for those who cannot. */
  readonly handOverHref?: string | null | undefined;
}

export interface AnswerPageData extends AnswerFormData {
  readonly respondent: Respondent;
  /** The same form section by section; null where it has none. */
  readonly bySection?: BySection | null | undefined;
  /** What the page has filled in could be sent as it stands: then a box is asked for, as `sureForm` does. */
  readonly sure?: { readonly isTicked: boolean } | undefined;
}

export function renderAnswerPage(data: AnswerPageData): string {
  const { language, respondent, bySection, deadlineAt } = data;
  const texts = answerTexts[language];
  const errors = answerErrors(data, { [pageFields.sure]: texts.sure });
  return renderAnswerForm(data, errors, {
    isPersonal: true,
    greeting: html`${greeting(data)}
${bySection && sectionChoice(bySection, language)}`,
    extended: respondent.hasExtension && html`\n${texts.extended}`,
    ownFields: sureBox(data, errors),
    sendNote: texts.sendNote(formatDeadline(deadlineAt, language)),
  });
}

function greeting({ language, respondent }: AnswerPageData): Html {
  const texts = answerTexts[language];
  const { name, sent, withdrawnAt, replyHref, handOverHref } = respondent;
  const notSent = withdrawnAt === undefined ? texts.notReceived : texts.withdrawn(formatInstant(withdrawnAt, language));
  return html`<p>${name !== null && html`<strong>${texts.personalGreeting(name)}</strong> `}${texts.personalLinkNote}${
    handOverHref && html` <a href="${handOverHref}">${texts.handOver}</a>`
  }</p>
${sent === null && html`<p>${notSent}</p>`}
${
  sent &&
  html`<div class="notice notice--success"><p>${texts.saved(formatInstant(sent.at, language))}</p>
<p><a href="${sent.receiptHref}">${texts.seeReceipt}</a></p></div>`
}
${replyHref !== undefined && html`<p><a href="${replyHref}">${texts.cannotAnswer}</a></p>`}`;
}

function sureBox({ language, sure }: AnswerPageData, errors: FieldErrors): Html | undefined {
  if (sure === undefined) return undefined;
  const { sure: label, sureYes } = answerTexts[language];
  const error = errorOf(errors, pageFields.sure);
  const choices = [{ value: "yes", label: sureYes }];
  return checkboxes({ language, name: pageFields.sure, label, error }, choices, sure.isTicked ? ["yes"] : []);
}
