import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { checkboxes } from "../parts/choices.ts";
import { contactLine } from "../parts/contact.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import type { PlanReading } from "../parts/plan-field.ts";
import { type QuestionFiles, questionLabel, type SectionChoice } from "../parts/question-field.ts";
import { questionList } from "../parts/question-list.ts";
import { split } from "../parts/split.ts";
import { textInput } from "../parts/text-input.ts";
import { trapField } from "../parts/trap.ts";
import { describeIssues, errorOf, type FieldErrors, fieldId, firstValue, pageFields } from "../parts/values.ts";
import type { AnswerContext } from "./answer-context.ts";
import { promise } from "./promise.ts";
import { publicity } from "./publicity.ts";
import { type BySection, sectionChoice } from "./section-choice.ts";

/** Who the form is for: a party with its own link, or anyone, whose answer has to be confirmed. */
export type Respondent =
  | {
      readonly kind: "invited";
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
  | {
      readonly kind: "open";
      readonly nonce: string;
      /** A draft is saved by section: a form without any has nowhere to keep it. */
      readonly canSave: boolean;
    };

export interface AnswerPageData extends AnswerContext {
  readonly questionnaire: Questionnaire;
  readonly sections: readonly SectionChoice[];
  readonly respondent: Respondent;
  /** The respondent's own deadline, an exclusive instant. */
  readonly deadlineAt: string;
  /** Where the draft plan can be read; null while there is none. */
  readonly draftHref: string | null;
  /** The revision this form starts from; 0 for a first answer. */
  readonly basedOn: number;
  readonly values: FormFields;
  /** Which saved sections the values were taken from. */
  readonly vector?: string | undefined;
  /** The same form section by section; null where it has none. */
  readonly bySection?: BySection | null | undefined;
  readonly files?: QuestionFiles | undefined;
  readonly planReading?: PlanReading | undefined;
  /** What the page has filled in could be sent as it stands: then a box is asked for, as `sureForm` does. */
  readonly sure?: { readonly isTicked: boolean } | undefined;
  /** Of the questionnaire's fields and of the page's own. */
  readonly issues?: readonly FieldIssue[] | undefined;
}

export function renderAnswerPage(data: AnswerPageData): string {
  const { language, destination, questionnaire } = data;
  const texts = answerTexts[language];
  const errors = answerErrors(data);
  return renderPage({
    language,
    title: questionnaire.title[language],
    destinationName: destination.name,
    destinationId: destination.id,
    noindex: data.respondent.kind === "invited",
    hasErrors: errors.length > 0,
    // A link would lose what was typed.
    languageLinks: errors.length > 0 ? false : undefined,
    main: split({
      introduction: html`${errorSummary(errors, language)}
<h1>${questionnaire.title[language]}</h1>
<p class="lead">${questionnaire.introduction[language]}</p>
${greeting(data)}
${data.bySection && sectionChoice(data.bySection, language)}`,
      asideLabel: texts.about,
      aside: html`${roundFacts(data)}
${promise(data)}
${publicity(data)}`,
      form: html`<form method="post" novalidate>
${hidden(pageFields.revision, data.basedOn)}
<p class="part">${texts.before(fieldTexts[language].required)}</p>
${data.vector && hidden(pageFields.drafts, data.vector)}
${questionList({ ...data, errors })}
${openFields(data, errors)}
${sureBox(data, errors)}
<p class="meta">${sendNote(data)}</p>
<div class="actions"><button class="button" id="${fieldId(pageFields.action)}" name="${pageFields.action}" value="send">${
        data.basedOn > 0 ? texts.sendChange : texts.send
      }</button>
${canSave(data) && html`<button class="button button--secondary" name="${pageFields.action}" value="save">${texts.saveOpen}</button>`}</div>
${canSave(data) && html`<p class="meta">${texts.saveOpenNote}</p>`}
</form>`,
    }),
  });
}

function answerErrors({ language, questionnaire, issues = [] }: AnswerPageData): FieldErrors {
  const texts = answerTexts[language];
  const own: Readonly<Record<string, string>> = {
    [pageFields.email]: texts.email,
    [pageFields.sure]: texts.sure,
    [pageFields.action]: texts.send,
  };
  const labelOf = (field: string) => own[field] ?? questionLabel(questionnaire, field, language);
  return describeIssues(issues, labelOf, language);
}

function greeting({ language, respondent }: AnswerPageData): Html {
  const texts = answerTexts[language];
  if (respondent.kind === "open") {
    return html`<p>${texts.openGreeting} ${texts.openConfirmation}</p>
<p class="meta">${texts.openLost}</p>`;
  }
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

function roundFacts(data: AnswerPageData): Html {
  const { language, destination, round, respondent, draftHref } = data;
  const texts = answerTexts[language];
  const extended = respondent.kind === "invited" && respondent.hasExtension;
  return facts([
    { label: texts.whoAsks, value: texts.whoAsksValue(destination.principal.name, destination.name) },
    {
      label: texts.deadline,
      value: html`<strong>${formatDeadline(data.deadlineAt, language)}</strong>${extended && html`\n${texts.extended}`}`,
    },
    draftHref !== null && {
      label: texts.draft,
      value: html`<a href="${draftHref}">${texts.readDraft(round.planYear)}</a>`,
    },
    { label: texts.caseNumber, value: round.caseNumber },
    { label: texts.contact, value: contactLine(destination) },
  ]);
}

function openFields({ language, respondent, values }: AnswerPageData, errors: FieldErrors): Html | undefined {
  if (respondent.kind !== "open") return undefined;
  const texts = answerTexts[language];
  return html`${hidden(pageFields.nonce, respondent.nonce)}
${textInput(
  {
    language,
    name: pageFields.email,
    label: texts.confirmationEmail,
    mark: fieldTexts[language].required,
    hint: texts.confirmationEmailHint,
    error: errorOf(errors, pageFields.email),
  },
  { value: firstValue(values, pageFields.email), type: "email", autocomplete: "email", spellcheck: false },
)}
${trapField(language)}`;
}

function sureBox({ language, sure }: AnswerPageData, errors: FieldErrors): Html | undefined {
  if (sure === undefined) return undefined;
  const { sure: label, sureYes } = answerTexts[language];
  const error = errorOf(errors, pageFields.sure);
  return checkboxes(
    { language, name: pageFields.sure, label, error },
    [{ value: "yes", label: sureYes }],
    sure.isTicked ? ["yes"] : [],
  );
}

function canSave({ respondent }: AnswerPageData): boolean {
  return respondent.kind === "open" && respondent.canSave;
}

function sendNote({ language, respondent, deadlineAt }: AnswerPageData): string {
  const texts = answerTexts[language];
  const deadline = formatDeadline(deadlineAt, language);
  return respondent.kind === "open" ? texts.sendNoteOpen(deadline) : texts.sendNote(deadline);
}
