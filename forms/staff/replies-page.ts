import { latestExtensionInstant } from "../../functions/domain/calendar.ts";
import type { FieldIssue, FormFields } from "../../functions/domain/form-fields.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { Party } from "../../functions/domain/party.ts";
import { type Reply, type ReplyHandling, waitsForStaff } from "../../functions/domain/reply.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import { formatDate, formatDeadlineDate, formatInstant } from "../../functions/texts/format.ts";
import { replyTexts } from "../../functions/texts/reply.ts";
import { staffRepliesTexts } from "../../functions/texts/staff-replies.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { FieldFrame } from "../parts/field.ts";
import { hidden } from "../parts/hidden.ts";
import { dateInput, textArea, textInput } from "../parts/text-input.ts";
import { describeIssues, errorOf, type FieldErrors, firstValue } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { replyFacts } from "../reply/reply-pages.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

type StaffReply = Reply & { readonly handling: ReplyHandling | undefined };

interface RoundContext extends StaffPageContext {
  readonly round: RoundPlan;
}

export interface StaffRepliesPageData extends RoundContext {
  readonly replies: readonly (StaffReply & { readonly partyName: string })[];
}

export function renderStaffRepliesPage(data: StaffRepliesPageData): string {
  const texts = staffRepliesTexts[data.language];
  return renderStaffPage(data, {
    title: texts.title,
    main: html`${backToRound(data)}
<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${data.replies.length === 0 ? html`<p>${texts.none}</p>` : repliesTable(data)}`,
  });
}

function backToRound({ language, destination, round }: RoundContext): Html {
  const href = withLanguage(`/${destination.id}/staff/rounds/${round.id}`, language);
  return html`<p class="kicker"><a href="${href}">${round.title[language]}</a></p>`;
}

/** Those that wait for a person first, then the newest. */
function repliesTable({ language, destination, round, replies }: StaffRepliesPageData): Html {
  const texts = staffRepliesTexts[language];
  const inOrder = replies.toSorted(
    (a, b) => Number(waitsForStaff(b)) - Number(waitsForStaff(a)) || (a.receivedAt < b.receivedAt ? 1 : -1),
  );
  const body = html`<thead><tr><th scope="col">${texts.party}</th><th scope="col">${texts.said}</th><th scope="col">${texts.received}</th><th scope="col">${texts.status}</th></tr></thead>
<tbody>${inOrder.map((reply) => {
    const address = `/${destination.id}/staff/rounds/${round.id}/replies/${reply.phase}/${reply.party}/${reply.number}`;
    return html`<tr>
<th scope="row">${reply.partyName}</th>
<td><a href="${withLanguage(address, language)}">${replyTexts[language].kinds[reply.content.kind]}</a></td>
<td>${formatInstant(reply.receivedAt, language)}</td>
<td>${status(reply, language)}</td>
</tr>`;
  })}</tbody>`;
  return renderScrollingTable({ id: "table-replies", caption: texts.title, body, width: "medium", hasHeading: true });
}

function status(reply: StaffReply, language: Language): Html {
  const texts = staffRepliesTexts[language];
  const { handling } = reply;
  if (waitsForStaff(reply)) return html`<span class="tag tag--warning">${texts.waits}</span>`;
  if (handling === undefined) return html`${texts.noted}`;
  return html`${outcome(handling, language)}<span class="cell-note">${texts.handled(handling.by, formatInstant(handling.at, language))}</span>`;
}

function outcome({ outcome: what }: ReplyHandling, language: Language): string {
  const texts = staffRepliesTexts[language];
  if (what.kind === "granted") return texts.granted(formatDate(what.until, language));
  return what.kind === "refused" ? texts.refused : texts.contactReplaced;
}

export interface StaffReplyPageData extends RoundContext {
  readonly party: Pick<Party, "name">;
  readonly reply: StaffReply;
  readonly issues?: readonly FieldIssue[] | undefined;
  readonly refusal?: "extensionTooLate" | "extensionNotLater" | "extensionNotOpen" | undefined;
  readonly values?: FormFields | undefined;
}

/** One message and what can be done about it, once. */
export function renderStaffReplyPage(data: StaffReplyPageData): string {
  const { language, reply, party, issues = [], refusal } = data;
  const texts = staffRepliesTexts[language];
  const labels: Readonly<Record<string, string>> = { until: texts.until, answer: texts.answer, email: texts.email };
  const errors = [
    ...describeIssues(issues, (name) => labels[name], language),
    ...(refusal === undefined
      ? []
      : [{ field: "until", text: staffRoundTexts[language][refusal], label: texts.until }]),
  ];
  return renderStaffPage(data, {
    title: replyTexts[language].kinds[reply.content.kind],
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${backToRound(data)}
<h1>${party.name}: ${replyTexts[language].kinds[reply.content.kind]}</h1>
<p class="meta">${formatInstant(reply.receivedAt, language)} · ${status(reply, language)}</p>
${replyFacts(reply, language)}
${reply.handling?.outcome.kind === "refused" && html`<p>${reply.handling.outcome.text}</p>`}
${waitsForStaff(reply) && actions(data, errors)}`,
  });
}

function actions(data: StaffReplyPageData, errors: FieldErrors): Html {
  const { language, reply, round, party, values = new Map() } = data;
  const texts = staffRepliesTexts[language];
  const { content } = reply;
  const frame = (name: string, label: string, hint?: string): FieldFrame => ({
    language,
    name,
    label,
    hint,
    error: errorOf(errors, name),
  });
  const form = (action: string, button: string, fields: Html) =>
    renderStaffForm(
      data,
      `/rounds/${round.id}/replies/${reply.phase}/${reply.party}/${reply.number}`,
      html`${hidden("action", action)}
${fields}
<button class="button">${button}</button>`,
    );
  const latest = formatDeadlineDate(latestExtensionInstant(round, reply.phase), language);
  return html`${
    content.kind === "more-time" &&
    html`<h2>${texts.grantTitle}</h2>
${form("grant", texts.grant, dateInput(frame("until", texts.until, texts.untilHint(latest)), firstValue(values, "until") || content.until))}`
  }${
    content.kind === "ask-other" &&
    html`<h2>${texts.replaceTitle}</h2>
<p>${texts.replaceLead(party.name)}</p>
${form(
  "replace",
  texts.replace,
  textInput(frame("email", texts.email), {
    value: firstValue(values, "email") || (content.email ?? ""),
    type: "email",
    autocomplete: "off",
    spellcheck: false,
  }),
)}`
  }
<h2>${texts.refuseTitle}</h2>
${form("refuse", texts.refuse, textArea(frame("answer", texts.answer, texts.answerHint), firstValue(values, "answer"), 5))}`;
}
