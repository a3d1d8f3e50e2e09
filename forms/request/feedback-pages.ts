import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { requestTexts } from "../../functions/texts/request.ts";
import { html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { hidden } from "../parts/hidden.ts";
import { textArea, textInput } from "../parts/text-input.ts";
import { trapField } from "../parts/trap.ts";
import { describeIssues, errorOf, firstValue, pageFields } from "../parts/values.ts";
import { type RequestContext, renderRequestPage } from "./request-frame.ts";

/** The names of the form's own fields. */
export const feedbackFields = { message: "message", page: "page", email: "email" } as const;

export interface FeedbackPageData extends RequestContext {
  readonly nonce: string;
  readonly values: FormFields;
  readonly issues?: readonly FieldIssue[] | undefined;
}

/** The feedback function that the act on accessibility (2018:1937) asks for: nothing but the message is required. */
export function renderFeedbackPage(data: FeedbackPageData): string {
  const { language, destination, values, issues = [] } = data;
  const texts = requestTexts[language];
  const labels: Readonly<Record<string, string>> = {
    [feedbackFields.message]: texts.feedbackMessage,
    [feedbackFields.page]: texts.feedbackPage,
    [feedbackFields.email]: texts.feedbackEmail,
  };
  const errors = describeIssues(issues, (name) => labels[name], language);
  const frame = (name: string, hint: string) => ({
    language,
    name,
    label: labels[name] ?? name,
    hint,
    error: errorOf(errors, name),
  });
  return renderRequestPage(data, {
    title: texts.feedbackTitle,
    errors,
    main: html`<p class="lead">${texts.feedbackLead}</p>
<form method="post" novalidate>
${hidden(pageFields.nonce, data.nonce)}
${textArea(
  { ...frame(feedbackFields.message, texts.feedbackMessageHint), mark: fieldTexts[language].required },
  firstValue(values, feedbackFields.message),
  7,
)}
${textInput(frame(feedbackFields.page, texts.feedbackPageHint), {
  value: firstValue(values, feedbackFields.page),
  autocomplete: "off",
  spellcheck: false,
})}
${textInput(frame(feedbackFields.email, texts.feedbackEmailHint), {
  value: firstValue(values, feedbackFields.email),
  type: "email",
  autocomplete: "email",
  spellcheck: false,
})}
${trapField(language)}
<p class="meta">${texts.feedbackRecord(destination.principal.name)}</p>
<div class="actions"><button class="button" name="${pageFields.action}" value="send">${texts.feedbackSend}</button></div>
</form>`,
  });
}

export function renderFeedbackSentPage(data: RequestContext): string {
  const { language, destination } = data;
  const texts = requestTexts[language];
  return renderRequestPage(data, {
    title: texts.feedbackSentTitle,
    main: html`<p class="lead">${texts.feedbackSent}</p>
<p>${texts.feedbackSentReply}</p>
<p><a href="${withLanguage(`/${destination.id}/accessibility`, language)}">${texts.feedbackBack}</a></p>`,
  });
}
