import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Questionnaire } from "../../functions/domain/questionnaire.ts";
import { answerTexts } from "../../functions/texts/answer.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDeadline } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { renderPage } from "../layout.ts";
import { contactLine } from "../parts/contact.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import type { PlanReading } from "../parts/plan-field.ts";
import { type QuestionFiles, questionLabel, type SectionChoice } from "../parts/question-field.ts";
import { questionList } from "../parts/question-list.ts";
import { split } from "../parts/split.ts";
import { describeIssues, type FieldErrors, fieldId, pageFields } from "../parts/values.ts";
import type { AnswerContext } from "./answer-context.ts";
import { promise } from "./promise.ts";
import { publicity } from "./publicity.ts";

/** The whole questionnaire on one page, whoever it is for. */
export interface AnswerFormData extends AnswerContext {
  readonly questionnaire: Questionnaire;
  readonly sections: readonly SectionChoice[];
  /** The respondent's own deadline, an exclusive instant. */
  readonly deadlineAt: string;
  /** Where the draft plan can be read; null while there is none. */
  readonly draftHref: string | null;
  /** The revision this form starts from; 0 for a first answer. */
  readonly basedOn: number;
  readonly values: FormFields;
  /** Which saved sections the values were taken from. */
  readonly vector?: string | undefined;
  readonly files?: QuestionFiles | undefined;
  readonly planReading?: PlanReading | undefined;
  /** Of the questionnaire's fields and of the page's own. */
  readonly issues?: readonly FieldIssue[] | undefined;
}

/** What differs by whom the form is for. */
export interface AnswerFormParts {
  readonly isPersonal: boolean;
  readonly greeting: Html;
  /** Beside the deadline. */
  readonly extended?: Html | false;
  /** After the questions. */
  readonly ownFields?: Html | undefined;
  readonly sendNote: string;
  /** Beside the button that sends, and below it. */
  readonly otherButton?: Html | false;
  readonly otherNote?: Html | false;
}

/** The issues in words; `own` names the page's own fields. */
export function answerErrors(
  { language, questionnaire, issues = [] }: AnswerFormData,
  own: Readonly<Record<string, string>>,
): FieldErrors {
  const labels: Readonly<Record<string, string>> = { ...own, [pageFields.action]: answerTexts[language].send };
  const labelOf = (field: string) => labels[field] ?? questionLabel(questionnaire, field, language);
  return describeIssues(issues, labelOf, language);
}

export function renderAnswerForm(data: AnswerFormData, errors: FieldErrors, parts: AnswerFormParts): string {
  const { language, destination, questionnaire } = data;
  const texts = answerTexts[language];
  return renderPage({
    language,
    title: questionnaire.title[language],
    destinationName: destination.name,
    destinationId: destination.id,
    noindex: parts.isPersonal,
    hasErrors: errors.length > 0,
    // A link would lose what was typed.
    languageLinks: errors.length > 0 ? false : undefined,
    main: split({
      introduction: html`${errorSummary(errors, language)}
<h1>${questionnaire.title[language]}</h1>
<p class="lead">${questionnaire.introduction[language]}</p>
${parts.greeting}`,
      asideLabel: texts.about,
      aside: html`${roundFacts(data, parts)}
${promise(data)}
${publicity(data)}`,
      form: html`<form method="post" novalidate>
${hidden(pageFields.revision, data.basedOn)}
<p class="part">${texts.before(fieldTexts[language].required)}</p>
${data.vector && hidden(pageFields.drafts, data.vector)}
${questionList({ ...data, errors })}
${parts.ownFields}
<p class="meta">${parts.sendNote}</p>
<div class="actions"><button class="button" id="${fieldId(pageFields.action)}" name="${pageFields.action}" value="send">${
        data.basedOn > 0 ? texts.sendChange : texts.send
      }</button>
${parts.otherButton}</div>
${parts.otherNote}
</form>`,
    }),
  });
}

function roundFacts({ language, destination, round, deadlineAt, draftHref }: AnswerFormData, parts: AnswerFormParts) {
  const texts = answerTexts[language];
  return facts([
    { label: texts.whoAsks, value: texts.whoAsksValue(destination.principal.name, destination.name) },
    {
      label: texts.deadline,
      value: html`<strong>${formatDeadline(deadlineAt, language)}</strong>${parts.extended}`,
    },
    draftHref !== null && {
      label: texts.draft,
      value: html`<a href="${draftHref}">${texts.readDraft(round.planYear)}</a>`,
    },
    { label: texts.caseNumber, value: round.caseNumber },
    { label: texts.contact, value: contactLine(destination) },
  ]);
}
