import type { FieldIssue } from "../../functions/domain/form-fields.ts";
import { requestTexts } from "../../functions/texts/request.ts";
import { html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { contactLine } from "../parts/contact.ts";
import { hidden } from "../parts/hidden.ts";
import { textInput } from "../parts/text-input.ts";
import { trapField } from "../parts/trap.ts";
import { describeIssues, errorOf, pageFields } from "../parts/values.ts";
import { type RequestContext, renderRequestPage } from "./request-frame.ts";

export interface LinkPageData extends RequestContext {
  readonly nonce: string;
  readonly email?: string | undefined;
  /** Of `pageFields.email`. */
  readonly issues?: readonly FieldIssue[] | undefined;
}

/** "Send me my link again": asks for the address and for nothing else. */
export function renderLinkPage(data: LinkPageData): string {
  const { language, destination, issues = [] } = data;
  const texts = requestTexts[language];
  const errors = describeIssues(issues, (name) => (name === pageFields.email ? texts.email : undefined), language);
  return renderRequestPage(data, {
    title: texts.linkTitle,
    errors,
    main: html`<p class="lead">${texts.linkLead(destination.name)}</p>
<p>${texts.linkHow}</p>
<form method="post" novalidate>
${hidden(pageFields.nonce, data.nonce)}
${textInput(
  { language, name: pageFields.email, label: texts.email, error: errorOf(errors, pageFields.email) },
  { value: data.email ?? "", type: "email", autocomplete: "email", spellcheck: false, width: "medium" },
)}
${trapField(language)}
<div class="actions"><button class="button" name="${pageFields.action}" value="send">${texts.linkSend}</button></div>
</form>
<p class="meta">${texts.linkPrivacy}</p>`,
  });
}

/** The same for every address, known or not. */
export function renderLinkSentPage(data: RequestContext): string {
  const { language, destination } = data;
  const texts = requestTexts[language];
  return renderRequestPage(data, {
    title: texts.linkSentTitle,
    main: html`<p class="lead">${texts.linkSent}</p>
<p>${texts.linkSentNothing}</p>
<p><a href="${withLanguage(`/${destination.id}/link`, language)}">${texts.linkAgain}</a></p>
<p>${texts.linkQuestions} ${contactLine(destination)}.</p>`,
  });
}
