import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { SummaryLine } from "../../functions/texts/answer-summary.ts";
import { decideTexts } from "../../functions/texts/decide.ts";
import { decisionCheckTexts } from "../../functions/texts/decision-check.ts";
import { formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { type Html, html } from "../html.ts";
import { renderConflictChoice } from "../parts/conflict-choice.ts";
import { summary } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { sureForm } from "../parts/sure-choice.ts";
import { describeIssues, fieldId, pageFields } from "../parts/values.ts";
import { type DecisionContext, renderDecisionFrame } from "./decision-context.ts";
import { decisionFieldLabel, explainDecisionIssue } from "./decision-sections.ts";

export interface ReplyCheckPageData extends DecisionContext {
  readonly deadlineAt: string;
  /** The whole reply as it would be recorded, or what is filled in of it while something lacks. */
  readonly lines: readonly SummaryLine[];
  readonly issues: readonly FieldIssue[];
  /** What is recorded, and what in it the draft would change; null for a first reply. */
  readonly recorded: {
    readonly at: string;
    readonly isNewer: boolean;
    readonly changes: readonly SummaryLine[];
  } | null;
  /** What the page was made from: sending goes through only while it is the latest. */
  readonly revision: number;
  readonly draft: number;
  readonly draftHref: string;
  readonly discardHref: string;
  /** Where somebody else is asked to confirm it. */
  readonly signatoryHref: string;
  /** Somebody has just saved it to go on later. */
  readonly justSaved?: boolean | undefined;
  /** It was sent from a page that is no longer true. */
  readonly hasChanged?: boolean | undefined;
  /** The button was pressed without the box beside it. */
  readonly lacksChoice?: boolean | undefined;
}

/** The reply to be looked through, with the one button that sends it, once its box is ticked. */
export function renderReplyCheckPage(data: ReplyCheckPageData): string {
  const { language, party, issues, lines, hasChanged, lacksChoice } = data;
  const texts = decisionCheckTexts[language];
  const isComplete = issues.length === 0;
  return renderDecisionFrame(data, {
    title: texts.title,
    hasErrors: lacksChoice === true,
    keepsPost: hasChanged === true,
    main: html`${hasChanged && html`<div class="error-summary" role="alert" tabindex="-1" autofocus><p>${texts.changedSince}</p></div>`}
<p class="kicker">${party.name}</p>
<h1>${texts.title}</h1>
${data.justSaved && html`<div class="notice notice--success"><h2>${texts.savedTitle}</h2><p>${texts.savedBody(formatDeadline(data.deadlineAt, language))}</p></div>`}
${isComplete ? html`<p class="lead">${texts.lead}</p>` : toMend(data)}
${data.recorded !== null && changes(data.recorded, data)}
<h2>${isComplete ? texts.whole : texts.soFar}</h2>
${summary(lines, texts.empty)}
<p><a href="${data.draftHref}">${texts.change}</a></p>
${isComplete && sending(data)}
${isComplete && html`<p><a href="${data.signatoryHref}">${texts.toSignatory}</a></p>`}
<p><a href="${data.discardHref}">${texts.discard}</a></p>`,
  });
}

function toMend({ language, issues, draftHref }: ReplyCheckPageData): Html {
  const texts = decisionCheckTexts[language];
  const errors = describeIssues(
    issues,
    (field) => decisionFieldLabel(field, language),
    language,
    (issue) => explainDecisionIssue(issue, language),
  );
  return html`<div class="notice notice--warning"><h2>${texts.toMend(errors.length)}</h2>
<ul>${errors.map(
    ({ field, label, text }) =>
      html`<li>${label === null ? text : html`<a href="${draftHref}#${fieldId(field)}">${label}: ${text}</a>`}</li>`,
  )}</ul></div>`;
}

function changes(
  { at, isNewer, changes: lines }: NonNullable<ReplyCheckPageData["recorded"]>,
  { language }: ReplyCheckPageData,
): Html {
  const texts = decisionCheckTexts[language];
  return html`${isNewer && html`<div class="notice notice--warning"><p>${texts.recordedSince(formatInstant(at, language))}</p></div>`}
${lines.length > 0 && html`<h2>${texts.changesTitle}</h2>${summary(lines, texts.empty)}`}`;
}

function sending({ language, deadlineAt, revision, draft, lacksChoice }: ReplyCheckPageData): Html {
  const texts = decisionCheckTexts[language];
  const { send, sendChange, sendNote } = decideTexts[language];
  return sureForm({
    language,
    label: texts.sure,
    sentence: texts.sureYes,
    isMissing: lacksChoice === true,
    before: html`${madeFrom(revision, draft)}<p class="meta">${sendNote(formatDeadline(deadlineAt, language))}</p>`,
    button: revision > 0 ? sendChange : send,
    action: "send",
  });
}

function madeFrom(revision: number, draft: number): Html {
  return html`${hidden(pageFields.revision, revision)}${hidden(pageFields.drafts, draft)}`;
}

export interface DiscardDraftPageData extends DecisionContext {
  readonly savedAt: string;
  readonly revision: number;
  readonly draft: number;
  readonly checkHref: string;
  readonly lacksChoice?: boolean | undefined;
  /** It was saved anew after the page had been opened. */
  readonly hasChanged?: boolean | undefined;
}

export function renderDiscardDraftPage(data: DiscardDraftPageData): string {
  const { language, party, lacksChoice, hasChanged } = data;
  const texts = decisionCheckTexts[language];
  return renderDecisionFrame(data, {
    title: texts.discardTitle,
    hasErrors: lacksChoice === true,
    keepsPost: hasChanged === true,
    main: html`${hasChanged && html`<div class="notice notice--warning" role="status"><p>${texts.discardChanged}</p></div>`}
<p class="kicker">${party.name}</p>
<h1>${texts.discardTitle}</h1>
<p class="lead">${texts.discardLead(formatInstant(data.savedAt, language))}</p>
${sureForm({
  language,
  label: texts.discardSure,
  sentence: texts.discardYes,
  isMissing: lacksChoice === true,
  before: madeFrom(data.revision, data.draft),
  button: texts.discard,
  action: "discard",
})}
<p><a href="${data.checkHref}">${texts.keep}</a></p>`,
  });
}

export function renderNoDraftPage(data: DecisionContext & { readonly draftHref: string }): string {
  const texts = decisionCheckTexts[data.language];
  return renderDecisionFrame(data, {
    title: texts.title,
    main: html`<p class="kicker">${data.party.name}</p>
<h1>${texts.title}</h1>
<p class="lead">${texts.noDraft}</p>
<p><a href="${data.draftHref}">${texts.toForm}</a></p>`,
  });
}

export interface StaleDraftPageData extends DecisionContext {
  readonly stored: readonly SummaryLine[];
  readonly storedAt: string;
  readonly mine: readonly SummaryLine[];
  /** The latest recorded revision, and the refused post with the save that it now follows. */
  readonly revision: number;
  readonly values: FormFields;
}

/** Both drafts where they differ, each with the button that keeps it. */
export function renderStaleDraftPage(data: StaleDraftPageData): string {
  const { language, stored, mine, revision, values } = data;
  const texts = decisionCheckTexts[language];
  return renderDecisionFrame(data, {
    title: texts.staleTitle,
    keepsPost: true,
    main: html`<h1>${texts.staleTitle}</h1>
<p class="lead">${texts.staleBody(formatInstant(data.storedAt, language))}</p>
${renderConflictChoice({ stored, mine, storedRevision: revision, values, texts })}`,
  });
}
