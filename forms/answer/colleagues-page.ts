import { type HandOverField, handOverFields, longestNote } from "../../functions/domain/delegation.ts";
import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { QuestionnaireSection } from "../../functions/domain/questionnaire.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatInstant, formatNumber } from "../../functions/texts/format.ts";
import { sharingTexts } from "../../functions/texts/sharing.ts";
import { type Html, html } from "../html.ts";
import { checkboxes, radios } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import type { FieldFrame } from "../parts/field.ts";
import { hidden } from "../parts/hidden.ts";
import { textArea, textInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import type { AnswerContext } from "./answer-context.ts";
import { renderAnswerFrame } from "./answer-frame.ts";

/** How far a colleague has come; the latest of what is known. */
export type ColleagueState =
  | { readonly kind: "taken-back" | "sent" | "ready" | "saved"; readonly at: string }
  | { readonly kind: "not-arrived" | "nothing-saved" };

export interface HandedOver {
  readonly id: string;
  readonly who: string;
  readonly email: string | null;
  /** The sections by name; null for the whole answer. */
  readonly parts: readonly string[] | null;
  readonly maySend: boolean;
  readonly at: string;
  readonly state: ColleagueState;
}

export interface ColleaguesPageData extends AnswerContext {
  readonly partyName: string;
  /** None where the questionnaire has no sections: then it is handed over whole. */
  readonly parts: readonly QuestionnaireSection[];
  readonly handedOver: readonly HandedOver[];
  readonly values: FormFields;
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly notice?: "changed" | "taken-back" | { readonly handedOverTo: string } | undefined;
  readonly answerHref: string;
}

/** Who has what of a party's answer, and the form that hands over more of it. */
export function renderColleaguesPage(data: ColleaguesPageData): string {
  const { language, issues = [], handedOver } = data;
  const texts = sharingTexts[language];
  const errors = describeIssues(issues, (field) => (isField(field) ? texts[field] : undefined), language);
  return renderAnswerFrame(data, {
    title: texts.title,
    keepsPost: errors.length > 0 || data.notice === "changed",
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
<h1>${texts.title}</h1>
${notice(data)}
<p class="lead">${texts.lead(data.partyName)}</p>
<p>${texts.still}</p>
${handedOver.length > 0 && html`<h2>${texts.listTitle}</h2>${handedOver.map((each) => handedOverCard(each, data))}`}
<h2>${handedOver.length > 0 ? texts.formTitleMore : texts.formTitle}</h2>
${handOverForm(data, errors)}
<p><a href="${data.answerHref}">${texts.back}</a></p>`,
  });
}

function notice({ language, notice: told }: ColleaguesPageData): Html | undefined {
  const texts = sharingTexts[language];
  if (told === undefined) return undefined;
  if (told === "changed") return html`<div class="notice notice--warning" role="alert"><p>${texts.changed}</p></div>`;
  const text = told === "taken-back" ? texts.takenBackNotice : texts.handedOver(told.handedOverTo);
  return html`<div class="notice notice--success" role="status"><p>${text}</p></div>`;
}

function handedOverCard(each: HandedOver, { language }: ColleaguesPageData): Html {
  const texts = sharingTexts[language];
  const { id, who, email, parts, maySend, state } = each;
  const what = parts === null ? texts.whole : parts.join(", ");
  const isTakenBack = state.kind === "taken-back";
  return html`<section class="card">
<h3>${who}</h3>
${email !== null && email !== who && html`<p class="meta">${email}</p>`}
${facts([
  { label: texts.what, value: what },
  { label: texts.since, value: formatInstant(each.at, language) },
  !isTakenBack && { label: texts.mayKind, value: maySend ? texts.maySend : texts.mayNotSend },
  { label: texts.state, value: stateWords(state, language) },
])}
${
  !isTakenBack &&
  html`<form method="post">${hidden(pageFields.about, id)}
<button class="button button--secondary button--small" name="${pageFields.action}" value="take-back"><span aria-hidden="true">${texts.takeBack}</span><span class="visually-hidden">${texts.takeBackFrom(who, what)}</span></button></form>`
}
</section>`;
}

function stateWords(state: ColleagueState, language: AnswerContext["language"]): Html {
  const texts = sharingTexts[language];
  switch (state.kind) {
    case "not-arrived":
      return html`<span class="tag tag--error">!</span> ${texts.notArrived}`;
    case "nothing-saved":
      return html`${texts.nothingSaved}`;
    case "taken-back":
      return html`${texts.takenBack(formatInstant(state.at, language))}`;
    default:
      return html`${texts[state.kind](formatInstant(state.at, language))}`;
  }
}

function isField(name: string): name is HandOverField {
  return handOverFields.some((field) => field === name);
}

function handOverForm({ language, parts, values }: ColleaguesPageData, errors: FieldErrors): Html {
  const texts = sharingTexts[language];
  const { required, optional } = fieldTexts[language];
  const frame = (name: HandOverField, more: Partial<FieldFrame>): FieldFrame => ({
    language,
    name,
    label: texts[name],
    error: errorOf(errors, name),
    ...more,
  });
  const value = (name: HandOverField) => firstValue(values, name);
  return html`<form method="post" novalidate>
${textInput(frame("email", { mark: required, hint: texts.emailHint }), { value: value("email"), type: "email", autocomplete: "off", spellcheck: false, width: "medium" })}
${textInput(frame("name", { mark: optional }), { value: value("name"), autocomplete: "off", width: "medium" })}
${
  parts.length === 0
    ? html`<p>${texts.wholeOnly}</p>`
    : html`${checkboxes(
        frame("parts", { mark: required, hint: texts.partsHint }),
        [
          { value: "whole", label: texts.whole },
          ...parts.map(({ id, title }) => ({ value: id, label: title[language] })),
        ],
        values.get("parts") ?? [],
      )}
${radios(
  frame("send", { mark: required, hint: texts.sendHint }),
  [
    { value: "no", label: texts.sendNo },
    { value: "yes", label: texts.sendYes },
  ],
  value("send"),
)}`
}
${textArea(frame("note", { mark: optional, hint: texts.noteHint(formatNumber(longestNote, language)) }), value("note"), 4)}
${radios(
  frame("language", {}),
  [
    { value: "sv", label: texts.languages.sv },
    { value: "en", label: texts.languages.en },
  ],
  value("language") || language,
)}
<div class="actions"><button class="button" name="${pageFields.action}" value="hand-over">${texts.button}</button></div>
</form>`;
}
