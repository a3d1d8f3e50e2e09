import type { AttachedFile } from "../../functions/domain/attached-file.ts";
import type { Decision } from "../../functions/domain/decision.ts";
import type { FileRefusal } from "../../functions/domain/file-kind.ts";
import { fieldIssue } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { MinutesExcerpt } from "../../functions/domain/minutes-excerpt.ts";
import { decideOutcomeTexts } from "../../functions/texts/decide-outcome.ts";
import { decisionProgressTexts } from "../../functions/texts/decision-progress.ts";
import { describeIssue } from "../../functions/texts/field-issue.ts";
import { formatFile } from "../../functions/texts/file.ts";
import { formatDate } from "../../functions/texts/format.ts";
import { excerptHash, formatExcerpt, minutesExcerptTexts } from "../../functions/texts/minutes-excerpt.ts";
import { minutesPageTexts } from "../../functions/texts/minutes-page.ts";
import { type Html, html } from "../html.ts";
import { radios } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { type UploadForm, uploadField, uploadForm } from "../parts/upload-form.ts";
import { errorOf, type FieldErrors, pageFields } from "../parts/values.ts";
import { type DecisionContext, renderDecisionFrame } from "./decision-context.ts";

/** Names of these pages' own fields. */
export const minutesFields = {
  action: pageFields.action,
  about: pageFields.about,
  key: "_key",
  /** What was recorded when the page was made, see `excerptMark`. */
  mark: "_mark",
  public: "_public",
  change: "_change",
} as const;

export type MinutesChange = "publish" | "withhold" | "remove";

interface AboutDecision extends DecisionContext {
  readonly decision: Pick<Decision, "organ" | "paragraph" | "decisionDate">;
  /** Names that decision in the form, so that a post about one that was replaced is noticed. */
  readonly about: string;
  readonly excerpt: MinutesExcerpt | undefined;
  readonly mark: string;
  /** Where this page's own form posts. */
  readonly address: string;
}

export interface MinutesPageData extends AboutDecision {
  readonly upload: UploadForm["upload"];
  readonly progressHref: string;
  readonly refused?: FileRefusal | "missing" | undefined;
  /** "Change" was pressed and nothing chosen. */
  readonly lacksChoice?: boolean | undefined;
  /** Why a post was not carried out: the page shows what holds now. */
  readonly notice?: "changed" | "replaced" | undefined;
}

/** What is sent in of a decision's minutes, and a plain form to upload an excerpt. */
export function renderMinutesPage(data: MinutesPageData): string {
  const { language, excerpt, refused, notice, lacksChoice } = data;
  const texts = minutesPageTexts[language];
  const errors = [
    ...(refused === undefined ? [] : [{ field: uploadField, text: texts.refusals[refused], label: texts.file }]),
    ...(lacksChoice ? [required(minutesFields.change, texts.changeField, language)] : []),
  ];
  return renderDecisionFrame(data, {
    title: minutesExcerptTexts[language].title,
    hasErrors: errors.length > 0,
    keepsPost: notice !== undefined,
    main: html`${errorSummary(errors, language)}
${notice !== undefined && warning(texts[notice])}
<p class="kicker">${data.party.name}</p>
<h1>${minutesExcerptTexts[language].title}</h1>
<p class="lead">${texts.lead}</p>
${decisionFacts(data)}
${excerpt === undefined ? html`<p>${texts.none}</p>` : whatIsSentIn(data, excerpt, errors)}
<h2>${excerpt === undefined ? texts.sendFirst : texts.sendOther}</h2>
${uploadForm({
  upload: data.upload,
  texts: { label: texts.choose, hint: texts.uploadNote, button: texts.upload },
  accept: ".pdf,.jpg,.jpeg,.png",
  refusal: refused && texts.refusals[refused],
})}
<p><a href="${data.progressHref}">${texts.toProgress}</a></p>`,
  });
}

/** Nothing to send an excerpt of: an officer's opinion has no minutes. */
export function renderNoMinutesPage(data: DecisionContext & { readonly decisionHref: string }): string {
  const { title } = minutesExcerptTexts[data.language];
  const texts = decideOutcomeTexts[data.language];
  return renderDecisionFrame(data, {
    title,
    main: html`<p class="kicker">${data.party.name}</p>
<h1>${title}</h1>
<p class="lead">${texts.notYetDecided}</p>
<p><a href="${data.decisionHref}">${texts.toDecision}</a></p>`,
  });
}

export interface MinutesCheckPageData extends AboutDecision {
  readonly file: Pick<AttachedFile, "kind" | "bytes">;
  readonly key: string;
  readonly chosen?: "yes" | "no" | undefined;
  readonly lacksChoice?: boolean | undefined;
  readonly isChanged?: boolean | undefined;
}

/** After the upload. The address came by GET, which changes nothing: the choice and the button do. */
export function renderMinutesCheckPage(data: MinutesCheckPageData): string {
  const { language, address, excerpt, isChanged, lacksChoice } = data;
  const texts = minutesPageTexts[language];
  const errors = lacksChoice ? [required(minutesFields.public, texts.publicField, language)] : [];
  const frame = { language, name: minutesFields.public, label: texts.publicField, hint: texts.publicHint };
  const choices = [
    { value: "yes", label: texts.publicYes },
    { value: "no", label: texts.publicNo },
  ];
  return renderDecisionFrame(data, {
    title: texts.checkTitle,
    hasErrors: errors.length > 0,
    keepsPost: true,
    main: html`${errorSummary(errors, language)}
${isChanged && warning(texts.changedAtCheck)}
<p class="kicker">${data.party.name}</p>
<h1>${texts.checkTitle}</h1>
<p class="lead">${texts.checked(formatFile(data.file, language))}</p>
${excerpt !== undefined && html`<p>${texts.replaces(formatExcerpt(excerpt, language))}</p>`}
${isChanged && excerpt === undefined && html`<p>${texts.removedMeanwhile}</p>`}
${decisionFacts(data)}
<form method="post" action="${address}" novalidate>
${hidden(minutesFields.key, data.key)}
${ownFields(data)}
${radios({ ...frame, error: errorOf(errors, minutesFields.public) }, choices, data.chosen ?? "")}
<div class="actions"><button class="button" name="${minutesFields.action}" value="attach">${texts.send}</button></div>
</form>
<p><a href="${address}">${texts.another}</a></p>`,
  });
}

function decisionFacts({ language, decision }: AboutDecision): Html {
  const texts = decisionProgressTexts[language];
  const date = formatDate(decision.decisionDate, language);
  return facts([{ label: texts.decision, value: texts.decisionValue(decision.organ, decision.paragraph, date) }]);
}

function ownFields({ about, mark }: AboutDecision): Html {
  return html`${hidden(minutesFields.about, about)}${hidden(minutesFields.mark, mark)}`;
}

function whatIsSentIn(data: MinutesPageData, excerpt: MinutesExcerpt, errors: FieldErrors): Html {
  const { language } = data;
  const texts = minutesPageTexts[language];
  const choices = ([excerpt.isPublic ? "withhold" : "publish", "remove"] as const).map((value) => ({
    value,
    label: texts.choices[value],
  }));
  const frame = { language, name: minutesFields.change, label: texts.changeField };
  return html`<div class="notice notice--success"><p><strong>${texts.sentIn(formatFile(excerpt, language))}</strong></p>
<p>${excerpt.isPublic ? texts.public : texts.withheld}</p></div>
<p class="meta hash">${excerptHash(excerpt, language)}</p>
<form method="post" action="${data.address}" novalidate>
${ownFields(data)}
${radios({ ...frame, error: errorOf(errors, minutesFields.change) }, choices, "")}
<div class="actions"><button class="button button--secondary" name="${minutesFields.action}" value="change">${texts.change}</button></div>
</form>`;
}

function warning(text: string): Html {
  return html`<div class="notice notice--warning" role="status"><p>${text}</p></div>`;
}

function required(field: string, label: string, language: Language) {
  return { field, label, text: describeIssue(fieldIssue(field, "required", {}), language) };
}
