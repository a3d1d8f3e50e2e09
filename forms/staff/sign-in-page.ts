import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { staffSignInTexts } from "../../functions/texts/staff-sign-in.ts";
import { type Html, html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, type FieldErrors } from "../parts/values.ts";
import { renderStaffForm } from "./staff-frame.ts";

interface SignInContext {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
}

export interface SignInPageData extends SignInContext {
  readonly csrf: string;
  readonly email?: string;
  readonly error?: "email" | "too-many" | "expired" | "over-budget";
  /** With `over-budget`: the instant at which there is room again. */
  readonly retryAt?: string;
}

export function renderSignInPage(data: SignInPageData): string {
  const { language, destination, email = "", error } = data;
  const texts = staffSignInTexts[language];
  const errors = fieldErrors("email", texts.email, error && describeError(error, data));
  return renderOutside(data, {
    title: texts.title,
    errors,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead(destination.name)}</p>
<p>${texts.how}</p>
${renderStaffForm(
  data,
  "/sign-in",
  html`${textInput(
    { language, name: "email", label: texts.email, error: errorOf(errors, "email") },
    { value: email, type: "email", autocomplete: "email", spellcheck: false, width: "medium" },
  )}
<div class="actions"><button class="button">${texts.send}</button></div>`,
)}`,
  });
}

function describeError(error: NonNullable<SignInPageData["error"]>, { language, retryAt }: SignInPageData): string {
  const texts = staffSignInTexts[language];
  if (error !== "over-budget") return texts.errors[error];
  return texts.overBudget(formatInstant(retryAt ?? "", language));
}

/** The same whether the address is known or not, so that nobody learns who works here. */
export function renderSignInSentPage(context: SignInContext): string {
  const { language, destination } = context;
  const texts = staffSignInTexts[language];
  return renderOutside(context, {
    title: texts.sentTitle,
    errors: [],
    main: html`<h1>${texts.sentTitle}</h1>
<p class="lead">${texts.sent}</p>
<p>${texts.sentElsewhere}</p>
<p>${texts.sentNothing}</p>
<p><a href="${withLanguage(`/${destination.id}/staff/sign-in`, language)}">${texts.again}</a></p>`,
  });
}

export interface SignInConfirmPageData extends SignInContext {
  readonly token: string;
  readonly csrf: string;
  /** The link was asked for in another browser: mail scanners press buttons, but cannot read a code. */
  readonly needsCode: boolean;
  readonly error?: "code" | "too-many";
}

export function renderSignInConfirmPage(data: SignInConfirmPageData): string {
  const { language, token, needsCode, error } = data;
  const texts = staffSignInTexts[language];
  const errors = fieldErrors("code", texts.code, error && texts.errors[error]);
  return renderOutside(data, {
    title: texts.confirmTitle,
    errors,
    main: html`<h1>${texts.confirmTitle}</h1>
<p class="lead">${needsCode ? texts.confirmWithCode : texts.confirm}</p>
${renderStaffForm(
  data,
  `/sign-in/${token}`,
  html`${
    needsCode &&
    textInput(
      { language, name: "code", label: texts.code, error: errorOf(errors, "code") },
      { value: "", width: "short", inputmode: "numeric", autocomplete: "one-time-code", spellcheck: false },
    )
  }
<div class="actions"><button class="button">${texts.signIn}</button></div>`,
)}`,
  });
}

function fieldErrors(field: string, label: string, text: string | undefined): FieldErrors {
  return text === undefined ? [] : [{ field, label, text }];
}

function renderOutside(
  { language, destination }: SignInContext,
  { title, main, errors }: { readonly title: string; readonly main: Html; readonly errors: FieldErrors },
): string {
  return renderPage({
    language,
    title,
    destinationId: destination.id,
    destinationName: destination.name,
    noindex: true,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${main}`,
  });
}
