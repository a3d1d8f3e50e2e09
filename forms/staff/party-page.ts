import { deriveDelivery } from "../../functions/domain/delivery.ts";
import type { Message } from "../../functions/domain/message.ts";
import type { Party } from "../../functions/domain/party.ts";
import { type PartyField, partyFields } from "../../functions/domain/party-proposal.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { staffPartiesTexts } from "../../functions/texts/staff-parties.ts";
import { staffPartyTexts } from "../../functions/texts/staff-party.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { fieldLines } from "./party-facts.ts";
import { type PartyFormData, renderPartyForm } from "./party-form.ts";
import { cellLines } from "./party-proposal-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";

interface PartyChange {
  readonly at: string;
  readonly by: string;
  readonly what: readonly string[];
}

export interface PartyPageData extends PartyFormData {
  readonly party: Party;
  /** What somebody else saved meanwhile; then the form holds what was typed and nothing is saved. */
  readonly stale: boolean;
  /** The name of the party it was merged into. */
  readonly survivor: string | null;
  readonly messages: readonly Message[];
  readonly history: readonly PartyChange[];
}

export function renderPartyPage(data: PartyPageData): string {
  const { language, party, errors, stale } = data;
  const texts = staffPartyTexts[language];
  return renderStaffPage(data, {
    title: party.name,
    current: "parties",
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
<p class="kicker"><a href="${withLanguage(`/${data.destination.id}/staff/parties`, language)}">${texts.listTitle}</a></p>
<h1>${party.name}</h1>
<p class="meta">${party.id}</p>
${party.archived && html`<div class="notice notice--warning"><p>${texts.archivedText}</p></div>`}
${stale && renderStanding(data)}
${party.mergedInto === undefined ? renderEditing(data) : renderMerged(data)}
<h2 id="mail">${texts.mailTitle}</h2>
${renderMail(data)}
<h2 id="history">${texts.historyTitle}</h2>
${renderHistory(data)}`,
  });
}

function renderStanding(data: PartyPageData): Html {
  const texts = staffPartyTexts[data.language];
  return html`<div class="notice notice--warning" role="alert"><h2>${texts.staleTitle}</h2><p>${texts.staleText}</p>
${renderFacts(data)}</div>`;
}

function renderFacts(data: PartyPageData): Html {
  const { language, party } = data;
  const { fields, empty } = staffPartiesTexts[language];
  return facts(
    partyFields.map((field) => ({
      label: fields[field],
      value: cellLines(fieldLines(party, field, data, language), empty),
    })),
  );
}

function renderMerged(data: PartyPageData): Html {
  const { language, party, survivor, destination } = data;
  const texts = staffPartyTexts[language];
  const href = withLanguage(`/${destination.id}/staff/parties/${party.mergedInto}`, language);
  return html`<p>${texts.mergedText(survivor ?? party.mergedInto ?? "")} <a href="${href}">${survivor ?? party.mergedInto}</a></p>
${renderFacts(data)}`;
}

function renderEditing(data: PartyPageData): Html {
  const { language, party, revision } = data;
  const texts = staffPartyTexts[language];
  const standing = html`${hidden("_revision", revision)}${hidden("standing", party.archived ? "active" : "archived")}
<button class="button button--secondary">${party.archived ? texts.restore : texts.archive}</button>`;
  return html`${renderPartyForm(data, `/parties/${party.id}`)}
<h2>${party.archived ? texts.restore : texts.archive}</h2>
<p>${texts.archiveText}</p>
${renderStaffForm(data, `/parties/${party.id}/standing`, standing)}`;
}

function renderMail({ language, messages }: PartyPageData): Html {
  const texts = staffPartyTexts[language];
  const words = staffRoundTexts[language];
  if (messages.length === 0) return html`<p>${texts.mailNone}</p>`;
  const body = html`<thead><tr><th scope="col">${texts.mail}</th><th scope="col">${texts.round}</th><th scope="col">${texts.to}</th><th scope="col">${texts.when}</th><th scope="col">${texts.mailState}</th></tr></thead>
<tbody>${messages.map(
    (
      message,
    ) => html`<tr><th scope="row">${words.messageKinds[message.kind]}</th><td>${message.round}</td><td>${message.to}</td>
<td>${formatInstant(message.createdAt, language)}</td><td>${stateOf(message, language)}</td></tr>`,
  )}</tbody>`;
  return renderScrollingTable({ id: "table-mail", caption: texts.mailTitle, body, hasHeading: true, width: "wide" });
}

function stateOf({ state, events }: Message, language: "sv" | "en"): string {
  const words = staffRoundTexts[language];
  if (state.name === "cancelled") return `${words.messageStates.cancelled}: ${words.cancelReasons[state.reason]}`;
  switch (deriveDelivery(events)) {
    case "complained":
      return words.mailProgress.complained;
    case "bounced":
    case "returned":
      return words.mailProgress.bounced;
    case "rejected":
      return words.mailProgress.failed;
    case "delivered":
      return words.mailProgress.delivered;
    default:
      return words.messageStates[state.name];
  }
}

function renderHistory({ language, history }: PartyPageData): Html {
  const texts = staffPartyTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.when}</th><th scope="col">${texts.who}</th><th scope="col">${texts.changed}</th></tr></thead>
<tbody>${history.map(
    ({ at, by, what }) =>
      html`<tr><th scope="row">${formatInstant(at, language)}</th><td>${by}</td><td>${what.map((each) => wordOf(each, language)).join(", ")}</td></tr>`,
  )}</tbody>`;
  return renderScrollingTable({
    id: "table-history",
    caption: texts.historyTitle,
    body,
    hasHeading: true,
    width: "medium",
  });
}

function wordOf(what: string, language: "sv" | "en"): string {
  const { changes } = staffPartyTexts[language];
  const { fields } = staffPartiesTexts[language];
  if (Object.hasOwn(changes, what)) return changes[what as keyof typeof changes];
  return Object.hasOwn(fields, what) ? fields[what as PartyField] : what;
}
