import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import { type SignatureRequest, signatoryFields } from "../../functions/domain/signature.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decisionCheckTexts } from "../../functions/texts/decision-check.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { signatureTexts } from "../../functions/texts/signature.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts, summary } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { sureForm } from "../parts/sure-choice.ts";
import { textInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";
import { type DecisionContext, renderDecisionFrame } from "./decision-context.ts";

export interface AskSignaturePageData extends DecisionContext {
  /** The authority's own mailbox, which approves addresses. */
  readonly mailbox: string;
  /** The latest; null where nobody has been asked. */
  readonly request: Pick<SignatureRequest, "number" | "signatory" | "state" | "at" | "askedAt"> | null;
  /** That request is for the draft as it is saved now. */
  readonly isOfThisDraft: boolean;
  /** There is a draft in which nothing is missing. */
  readonly canAsk: boolean;
  /** What the page was made from. */
  readonly revision: number;
  readonly draft: number;
  readonly checkHref: string;
  readonly values: FormFields;
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly hasChanged?: boolean | undefined;
}

/** Who has been asked to confirm the draft, and the form that asks somebody. */
export function renderAskSignaturePage(data: AskSignaturePageData): string {
  const { language, party, issues = [], hasChanged, request, canAsk } = data;
  const texts = signatureTexts[language];
  const labels: Readonly<Record<string, string>> = {
    [signatoryFields.name]: texts.name,
    [signatoryFields.email]: texts.email,
  };
  const errors = describeIssues(issues, (field) => labels[field], language);
  const isAgain = request?.state === "approval" || request?.state === "asked";
  return renderDecisionFrame(data, {
    title: texts.askTitle,
    hasErrors: errors.length > 0,
    keepsPost: hasChanged === true || errors.length > 0,
    main: html`${errorSummary(errors, language)}
${hasChanged && html`<div class="notice notice--warning" role="status"><p>${texts.changed}</p></div>`}
<p class="kicker">${party.name}</p>
<h1>${texts.askTitle}</h1>
<p class="lead">${texts.askLead}</p>
${request !== null && howItStands(request, data)}
${isAgain && canAsk && html`<h2>${texts.askAgain}</h2>`}
${canAsk ? askForm(data, errors) : !isAgain && request?.state !== "signed" && html`<p>${texts.nothingToAsk}</p>`}
<p><a href="${data.checkHref}">${texts.toCheck}</a></p>`,
  });
}

function howItStands(
  { state, signatory, at, askedAt, number }: NonNullable<AskSignaturePageData["request"]>,
  { language, isOfThisDraft, canAsk }: AskSignaturePageData,
): Html | undefined {
  const texts = signatureTexts[language];
  if (signatory === undefined) return undefined;
  const waits = state === "approval" || state === "asked";
  const said = texts.states[state](
    `${signatory.name} (${signatory.email})`,
    formatInstant(waits ? askedAt : at, language),
  );
  return html`<div class="notice${state === "signed" && " notice--success"}"><p>${said}</p>
${waits && canAsk && !isOfThisDraft && html`<p>${texts.asItStood}</p>`}
${
  waits &&
  html`<form method="post">${hidden(pageFields.about, number)}<button class="button button--secondary" name="${pageFields.action}" value="take-back">${texts.takeBack}</button></form>`
}</div>`;
}

function askForm(
  { language, values, request, revision, draft, mailbox }: AskSignaturePageData,
  errors: FieldErrors,
): Html {
  const texts = signatureTexts[language];
  const { name, email } = signatoryFields;
  return html`<form method="post" novalidate>
${hidden(pageFields.about, request?.number ?? 0)}${hidden(pageFields.revision, revision)}${hidden(pageFields.drafts, draft)}
${textInput(
  { language, name, label: texts.name, hint: texts.nameHint, error: errorOf(errors, name) },
  { value: firstValue(values, name), width: "medium", autocomplete: "off" },
)}
${textInput(
  { language, name: email, label: texts.email, hint: texts.askHow(mailbox), error: errorOf(errors, email) },
  { value: firstValue(values, email), type: "email", width: "medium", autocomplete: "off", spellcheck: false },
)}
<div class="actions"><button class="button" name="${pageFields.action}" value="ask">${texts.ask}</button></div>
</form>`;
}

export interface ApproveSignatoryPageData extends DecisionContext {
  readonly request: Pick<SignatureRequest, "signatory" | "reply">;
  readonly standing: "open" | "approved" | "over";
  readonly lacksChoice: boolean;
}

/** To the authority's own mailbox: may this address confirm for it? */
export function renderApproveSignatoryPage(data: ApproveSignatoryPageData): string {
  const { language, party, request, standing, lacksChoice } = data;
  const texts = signatureTexts[language];
  const { name = "", email = "" } = request.signatory ?? {};
  const title = request.signatory === undefined ? texts.askTitle : texts.approveTitle(name);
  return renderDecisionFrame(data, {
    title,
    hasErrors: lacksChoice,
    main: html`<p class="kicker">${party.name}</p>
<h1>${title}</h1>
${standing === "over" && html`<p class="lead">${texts.approvalOver}</p>`}
${standing === "approved" && html`<div class="notice notice--success"><p>${texts.approved(name)}</p></div>`}
${
  standing === "open" &&
  html`<p class="lead">${texts.approveLead(request.reply.officerName, party.name)}</p>
${facts([
  { label: texts.name, value: name },
  { label: texts.email, value: email },
])}
${sureForm({
  language,
  label: texts.approveSure,
  sentence: texts.approveYes(email),
  isMissing: lacksChoice,
  before: html``,
  button: texts.approve,
  action: "approve",
})}
<p>${texts.approveNo}</p>`
}`,
  });
}

export interface SignPageData extends DecisionContext {
  readonly standing: "open" | "signed" | "taken-back" | "overtaken" | "closed";
  readonly by: string;
  /** Exclusive instant; null before the referral has opened. */
  readonly deadlineAt: string | null;
  readonly planHref: string;
  /** The whole reply as it would be recorded. */
  readonly lines: readonly SummaryLine[];
  readonly lacksChoice?: boolean | undefined;
}

/** To the signatory: the reply, and the one button that records it. */
export function renderSignPage(data: SignPageData): string {
  const { language, party, by, standing, lines, deadlineAt, lacksChoice = false } = data;
  const texts = signatureTexts[language];
  const isOpen = standing === "open";
  const showsReply = isOpen || standing === "signed";
  return renderDecisionFrame(data, {
    title: texts.signTitle(party.name),
    hasErrors: lacksChoice,
    main: html`<p class="kicker">${party.name}</p>
<h1>${texts.signTitle(party.name)}</h1>
${!isOpen && html`<div class="notice${standing === "signed" && " notice--success"}"><p>${texts.standings[standing]}</p></div>`}
${isOpen && html`<p class="lead">${texts.signLead(by)}</p><p>${texts.signWrong(by)}</p>`}
<p><a href="${withLanguage(data.planHref, language)}">${texts.plan}</a></p>
${showsReply && html`<h2>${isOpen ? texts.whole : texts.recorded}</h2>${summary(lines, decisionCheckTexts[language].empty)}`}
${
  isOpen &&
  sureForm({
    language,
    label: texts.signSure,
    sentence: texts.signYes,
    isMissing: lacksChoice,
    before: html`<p class="meta">${deadlineAt !== null && texts.signNote(formatDeadline(deadlineAt, language))} ${decideTexts[language].publicNote}</p>`,
    button: texts.sign,
    action: "sign",
  })
}`,
  });
}
