import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import {
  type DaysToAskFor,
  declineReasons,
  type Reply,
  type ReplyHandling,
  type ReplyKind,
  replyKinds,
} from "../../functions/domain/reply.ts";
import { fieldTexts } from "../../functions/texts/field.ts";
import { formatDate, formatDeadline, formatInstant } from "../../functions/texts/format.ts";
import { replyTexts } from "../../functions/texts/reply.ts";
import { summarizeReply } from "../../functions/texts/reply-summary.ts";
import type { AnswerContext } from "../answer/answer-context.ts";
import { renderAnswerFrame } from "../answer/answer-frame.ts";
import { contactParagraph } from "../answer/gate-pages.ts";
import { type Html, html } from "../html.ts";
import { radios } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import type { FieldFrame } from "../parts/field.ts";
import { hidden } from "../parts/hidden.ts";
import { dateInput, textArea, textInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue, pageFields } from "../parts/values.ts";

interface ReplyContext extends AnswerContext {
  readonly partyName: string;
  /** The party's own deadline, an exclusive instant. */
  readonly deadlineAt: string;
  /** Of the pages about replying, without a language. */
  readonly addressOf: (kind: ReplyKind) => string;
  readonly answerHref: string;
}

export interface ReplyChoicePageData extends ReplyContext {
  /** What has been said so far, oldest first. */
  readonly replies: readonly (Pick<Reply, "content" | "receivedAt"> & {
    readonly handling: ReplyHandling | undefined;
  })[];
  /** Whether a reply was received this very moment. */
  readonly received: ReplyKind | null;
}

/** What can be done instead of answering, and what has been said so far. */
export function renderReplyChoicePage(data: ReplyChoicePageData): string {
  const { language, replies, received } = data;
  const texts = replyTexts[language];
  return renderAnswerFrame(data, {
    title: received === null ? texts.title : texts.sent[received],
    main: html`${received !== null && html`<div class="notice notice--success" role="status"><p>${texts.sent[received]} ${texts.sentMail}</p></div>`}
<h1>${texts.title}</h1>
<p class="lead">${texts.lead(data.partyName, formatDeadline(data.deadlineAt, language))}</p>
${replies.length > 0 && html`<h2>${texts.earlier}</h2>${replies.map((reply) => saidEarlier(reply, data))}`}
<p>${texts.instead}</p>
<dl class="facts">${replyKinds.map(
      (
        kind,
      ) => html`<div><dt><a href="${data.addressOf(kind)}">${texts.kinds[kind]}</a></dt><dd>${texts.explained[kind]}</dd></div>
`,
    )}</dl>
<p><a href="${data.answerHref}">${texts.backToAnswer}</a></p>
${contactParagraph(data)}`,
  });
}

function saidEarlier(
  { content, receivedAt, handling }: ReplyChoicePageData["replies"][number],
  { language }: ReplyContext,
): Html {
  const texts = replyTexts[language];
  return html`<p><strong>${texts.kinds[content.kind]}</strong>, ${formatInstant(receivedAt, language)}. ${
    content.kind !== "decline" && outcomeText(handling, language)
  }</p>`;
}

function outcomeText(handling: ReplyHandling | undefined, language: ReplyContext["language"]): string {
  const texts = replyTexts[language];
  if (handling === undefined) return texts.waits;
  const { outcome } = handling;
  if (outcome.kind === "granted") return texts.outcome.granted(formatDate(outcome.until, language));
  if (outcome.kind === "refused") return `${texts.outcome.refused} ${outcome.text}`;
  return texts.outcome["contact-replaced"];
}

export interface ReplyPageData extends ReplyContext {
  readonly kind: ReplyKind;
  /** Null when no later day can be granted. */
  readonly days: DaysToAskFor | null;
  readonly basedOn: number;
  /** When the answer that counts was received; a reply would change nothing about that. */
  readonly answeredAt: string | null;
  readonly values: FormFields;
  readonly issues?: readonly FieldIssue[] | undefined;
}

/** The form for one of the replies, or why it cannot be given. */
export function renderReplyPage(data: ReplyPageData): string {
  const { language, kind, issues = [] } = data;
  const texts = replyTexts[language];
  const errors = describeIssues(issues, (name) => labelOf(name, kind, language), language);
  return renderAnswerFrame(data, {
    title: texts.kinds[kind],
    hasErrors: errors.length > 0,
    keepsPost: errors.length > 0,
    main: html`${errorSummary(errors, language)}
<h1>${texts.kinds[kind]}</h1>
<p class="lead">${texts.lead(data.partyName, formatDeadline(data.deadlineAt, language))}</p>
${body(data, errors)}
<p><a href="${data.answerHref}">${texts.backToAnswer}</a></p>
${contactParagraph(data)}`,
  });
}

function body(data: ReplyPageData, errors: FieldErrors): Html {
  const { language, kind, answeredAt } = data;
  const texts = replyTexts[language];
  if (answeredAt !== null && kind === "decline")
    return html`<p>${texts.answered(formatInstant(answeredAt, language))}</p>`;
  if (kind === "more-time" && data.days === null) return html`<p>${texts.noLaterDay}</p>`;
  return html`<p>${texts.explained[kind]}</p>
<form method="post" novalidate>
${hidden(pageFields.revision, data.basedOn)}
${fields(data, errors)}
<div class="actions"><button class="button" name="${pageFields.action}" value="send">${texts.send[kind]}</button></div>
</form>`;
}

function fields({ language, kind, values, days }: ReplyPageData, errors: FieldErrors): Html {
  const texts = replyTexts[language];
  const marks = fieldTexts[language];
  const frame = (name: string, required: boolean, hint?: string): FieldFrame => ({
    language,
    name,
    label: labelOf(name, kind, language) ?? name,
    mark: required ? marks.required : marks.optional,
    hint,
    error: errorOf(errors, name),
  });
  const text = textArea(frame("text", kind === "more-time", texts.textHint), firstValue(values, "text"), 5);
  switch (kind) {
    case "decline": {
      const choices = declineReasons.map((value) => ({ value, label: texts.declineReasons[value] }));
      return html`${radios(frame("reason", true), choices, firstValue(values, "reason"))}
${text}`;
    }
    case "more-time": {
      const hint = days === null ? undefined : texts.untilHint(days.earliest, days.latest);
      return html`${dateInput(frame("until", true, hint), firstValue(values, "until"))}
${text}`;
    }
    case "ask-other":
      return html`${textInput(frame("name", true, texts.nameHint), { value: firstValue(values, "name"), autocomplete: "off" })}
${textInput(frame("email", false, texts.emailHint), { value: firstValue(values, "email"), type: "email", autocomplete: "off", spellcheck: false })}
${text}`;
  }
}

function labelOf(name: string, kind: ReplyKind, language: AnswerContext["language"]): string | undefined {
  const { text, untilReason, reason, until, name: who, email } = replyTexts[language];
  const labels: Readonly<Record<string, string>> = {
    text: kind === "more-time" ? untilReason : text,
    reason,
    until,
    name: who,
    email,
  };
  return labels[name];
}

/** A reply as its lines, for staff and for whoever sent it. */
export function replyFacts(reply: Pick<Reply, "content">, language: AnswerContext["language"]): Html {
  return facts(summarizeReply(reply.content, language));
}
