import type { Language } from "../../functions/domain/language.ts";
import { followsParty, type Message, type MessageState, resendRefusal } from "../../functions/domain/message.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderStaffForm, type StaffPageContext } from "./staff-frame.ts";

/** How far a round's mail has come; `refusal` is what SES said when it took none of what waits. */
export interface MailProgress {
  readonly counts: Readonly<Partial<Record<MessageState["name"], number>>>;
  readonly refusal: string | undefined;
}

const stateOrder: readonly MessageState["name"][] = ["sent", "pending", "cancelled", "sending", "failed"];

/**
 * `messages` are those that need a person: failed, unclear, bounced, or held back from an address that
 * did; `addresses` are the parties' own as they are now.
 */
export function renderMessages(
  round: string,
  messages: readonly Message[],
  { counts, refusal }: MailProgress,
  addresses: ReadonlyMap<string, string>,
  context: StaffPageContext,
): Html {
  const texts = staffRoundTexts[context.language];
  return html`<dl class="facts">${stateOrder
    .filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => html`<div><dt>${texts.messageStates[state]}</dt><dd>${counts[state] ?? 0}</dd></div>`)}</dl>
${(counts.pending ?? 0) > 0 && html`<p>${refusal === undefined ? texts.mailWaits : texts.mailRefused(refusal)}</p>`}
${messages.length === 0 ? html`<p>${texts.noTrouble}</p>` : renderTable(round, messages, addresses, context)}`;
}

function renderTable(
  round: string,
  messages: readonly Message[],
  addresses: ReadonlyMap<string, string>,
  context: StaffPageContext,
): Html {
  const { language } = context;
  const texts = staffRoundTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.message}</th><th scope="col">${texts.recipient}</th><th scope="col">${texts.status}</th><th scope="col">${texts.doStep}</th></tr></thead>
<tbody>${messages.map(
    (message) => html`<tr id="message-${message.key}">
<th scope="row">${texts.messageKinds[message.kind]}</th>
<td>${message.to}</td>
<td>${renderState(message, context)}</td>
<td>${renderAction(round, message, addresses, context)}</td>
</tr>`,
  )}</tbody>`;
  return html`${renderScrollingTable({ id: "table-messages", caption: texts.troubledMessages, body, width: "wide" })}
${messages.some(({ state }) => state.name === "sending") && html`<p class="meta">${texts.ambiguousNote}</p>`}`;
}

function renderAction(
  round: string,
  message: Message,
  addresses: ReadonlyMap<string, string>,
  context: StaffPageContext,
): Html | string {
  const present = followsParty(message) ? addresses.get(message.recipient) : undefined;
  const to = present ?? message.to;
  const refusal = resendRefusal(message, { to, now: context.now });
  if (refusal === null) return renderResend(round, { ...message, to }, context);
  if (refusal === "not-needed" || present === undefined) return "";
  return html`<span class="cell-note">${staffRoundTexts[context.language].mendAddressFirst}</span>`;
}

function renderState({ state, events }: Message, { language }: StaffPageContext): Html {
  const texts = staffRoundTexts[language];
  const tag = state.name === "failed" ? "tag tag--error" : "tag tag--warning";
  const notes = [
    state.name === "failed" && failure(state.reason, language),
    state.name === "sending" && texts.since(formatInstant(state.since, language)),
    state.name === "cancelled" && texts.cancelReasons[state.reason],
    events.length > 0 && events.join(", "),
  ].filter((note) => note !== false);
  return html`<span class="${tag}">${texts.messageStates[state.name]}</span>${notes.map(
    (note) => html`<span class="cell-note">${note}</span>`,
  )}`;
}

function failure(reason: string, language: Language): string {
  const [code, ...hole] = reason.split(" ");
  return code === "letter-hole" ? staffRoundTexts[language].letterHole(hole.join(" ")) : reason;
}

function renderResend(round: string, { key, kind, to }: Message, context: StaffPageContext): Html {
  const texts = staffRoundTexts[context.language];
  return renderStaffForm(
    context,
    `/rounds/${round}/messages/${key}/resend`,
    html`<button class="button button--secondary button--small">${texts.sendAgain}<span class="visually-hidden">: ${texts.messageKinds[kind]}, ${to}</span></button>`,
  );
}
