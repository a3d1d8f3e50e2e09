import type { Destination } from "../../functions/domain/destination.ts";
import type { FormFields } from "../../functions/domain/form-fields.ts";
import type { Message } from "../../functions/domain/message.ts";
import type { OpeningObstacle } from "../../functions/domain/opening.ts";
import { addresseeOf } from "../../functions/domain/party.ts";
import { type ConsultationRound, hasDone, type Phase } from "../../functions/domain/round.ts";
import { filePageTexts } from "../../functions/texts/file-pages.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { heldTextsTexts } from "../../functions/texts/held-texts.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { registerTexts } from "../../functions/texts/register.ts";
import { staffChecklistTexts } from "../../functions/texts/staff-checklist.ts";
import { staffMailTexts } from "../../functions/texts/staff-mail.ts";
import { staffRepliesTexts } from "../../functions/texts/staff-replies.ts";
import { staffResponseTexts } from "../../functions/texts/staff-response.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import type { FieldErrors } from "../parts/values.ts";
import { roundSituation } from "../plan/round-situation.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import type { VersionSummary } from "../plan/version-summary.ts";
import { renderVersionTable } from "../plan/version-table.ts";
import { renderExtensionForm } from "./extension-form.ts";
import { type MailProgress, renderMessages } from "./message-table.ts";
import { type PartyProgress, renderPartyTable } from "./party-table.ts";
import { renderPersonSteps } from "./person-steps.ts";
import {
  type AcknowledgedReferral,
  type ReceivedDecision,
  renderAcknowledged,
  renderReceivedDecisions,
} from "./received-decisions.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";
import { describeSteps } from "./staff-steps.ts";
import { renderStepsTable } from "./steps-table.ts";

export interface LateAnswer {
  readonly id: string;
  readonly revision: number;
  readonly receivedAt: string;
  readonly phase: Phase;
  readonly withdrawn?: true | undefined;
}

export interface StaffRoundPageData extends StaffPageContext {
  readonly round: ConsultationRound;
  readonly municipalities: Destination["municipalities"];
  readonly consulted: readonly PartyProgress[];
  readonly decisionMakers: readonly PartyProgress[];
  readonly openAnswers: { readonly confirmed: number; readonly unconfirmed: number };
  /** How many have saved something that is not sent; never who, since a draft is nobody's answer. */
  readonly unsentDrafts: number;
  readonly partyNames: Readonly<Record<string, string>>;
  /** Authorities that have the referral and have not answered yet. */
  readonly acknowledged: readonly AcknowledgedReferral[];
  readonly decisions: readonly ReceivedDecision[];
  /** Those that need a person: failed, unclear, bounced, or held back from an address that did. */
  readonly messages: readonly Message[];
  /** All of the round's, by state. */
  readonly mailProgress: MailProgress;
  readonly late: readonly LateAnswer[];
  /** Made in this round, newest first. */
  readonly versions: readonly VersionSummary[];
  /** What keeps the phase that opens next from opening, by step. */
  readonly obstacles?: ReadonlyMap<string, readonly OpeningObstacle[]>;
  /** Of a form that was refused: forms that can stand on the page together share no field names. */
  readonly errors?: FieldErrors | undefined;
  readonly values?: FormFields | undefined;
}

export function renderStaffRoundPage(data: StaffRoundPageData): string {
  const { language, round, errors = [], values = new Map() } = data;
  const texts = staffRoundTexts[language];
  const steps = describeSteps(round, data.now);
  const posted = { errors, values };
  const finalVersion = data.versions.find(({ stage }) => stage === "final")?.version;
  return renderStaffPage(data, {
    title: round.plan.title[language],
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
<p class="kicker">${planPagesTexts[language].situation[roundSituation(round, data.now)]}</p>
<h1>${round.plan.title[language]}</h1>
${renderFacts(data)}
${renderPersonSteps(round, steps, finalVersion, posted, data)}
${renderContents(data)}
<h2 id="steps">${texts.steps}</h2>
<p>${texts.stepsLead}</p>
${renderStepsTable(round, steps, data, data.obstacles)}
<h2 id="answered">${texts.answered}</h2>
${renderAnswered(data)}
<h2 id="decisions">${texts.decisions}</h2>
<p><a href="${withLanguage(`/${data.destination.id}/staff/rounds/${round.plan.id}/decisions`, language)}">${texts.toDecisions}</a></p>
${renderAcknowledged(data.acknowledged, data.partyNames, language)}
${renderReceivedDecisions(data.decisions, data.partyNames, `/${data.destination.id}/staff/rounds/${round.plan.id}`, language)}
<h2 id="messages">${texts.messages}</h2>
${renderMessages(round.plan.id, data.messages, data.mailProgress, addressesOf(data), data)}
<h2 id="extensions">${texts.extensions}</h2>
${renderExtensionForm(round, { consultation: data.consulted, referral: data.decisionMakers }, posted, data)}
${data.late.length > 0 && renderLate(data)}
<h2 id="versions">${texts.versions}</h2>
${
  data.versions.length === 0
    ? html`<p>${texts.noVersions}</p>`
    : renderVersionTable({
        id: "versions",
        caption: texts.versions,
        hasHeading: true,
        versions: data.versions,
        destinationId: data.destination.id,
        language,
      })
}`,
  });
}

function addressesOf({ consulted, decisionMakers }: StaffRoundPageData): ReadonlyMap<string, string> {
  return new Map([...consulted, ...decisionMakers].map(({ party }) => [party.id, addresseeOf(party).email]));
}

function renderFacts({ language, destination, round }: StaffRoundPageData): Html {
  const texts = staffRoundTexts[language];
  const address = `/${destination.id}/rounds/${round.plan.id}`;
  return html`<p class="meta">${texts.planYear} ${round.plan.planYear} · ${texts.caseNumber} ${round.plan.caseNumber} ·
<a href="${withLanguage(address, language)}">${texts.roundPublicPage}</a> ·
<a href="${withLanguage(`${address}/answer`, language)}">${texts.openForm}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/calendar`, language)}">${texts.calendar}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/audience`, language)}">${texts.audience}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/checklist`, language)}">${staffChecklistTexts[language].title}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/files`, language)}">${filePageTexts[language].staffTitle}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/replies`, language)}">${staffRepliesTexts[language].title}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/mail`, language)}">${staffMailTexts[language].title}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/register`, language)}">${registerTexts[language].title}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/letters`, language)}">${texts.letters}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/engagements`, language)}">${texts.engagements}</a> ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/views`, language)}">${texts.views}</a>${
    hasDone(round, "adopt") &&
    html` ·
<a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/adoption`, language)}">${texts.correctAdoption}</a>`
  }</p>`;
}

function renderContents({ language, late }: StaffRoundPageData): Html {
  const texts = staffRoundTexts[language];
  const places = [
    ["steps", texts.steps],
    ["answered", texts.answered],
    ["decisions", texts.decisions],
    ["messages", texts.messages],
    ["extensions", texts.extensions],
    ...(late.length > 0 ? [["late", texts.late]] : []),
    ["versions", texts.versions],
  ];
  return html`<nav class="contents contents--row" aria-label="${texts.onThisPage}"><ul>${places.map(
    ([id, text]) => html`<li><a href="#${id}">${text}</a></li>`,
  )}</ul></nav>`;
}

function renderAnswered({
  language,
  consulted,
  decisionMakers,
  openAnswers,
  unsentDrafts,
  municipalities,
  destination,
  round,
}: StaffRoundPageData): Html {
  const texts = staffRoundTexts[language];
  const heldTexts = withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/held-texts`, language);
  const answered = (parties: readonly PartyProgress[]) =>
    parties.filter(({ answeredAt }) => answeredAt !== null).length;
  const declined = (parties: readonly PartyProgress[]) => {
    const count = parties.filter(
      ({ answeredAt, declinedAt = null }) => answeredAt === null && declinedAt !== null,
    ).length;
    return count > 0 && ` ${texts.declinedCount(count)}`;
  };
  return html`<p>${texts.consultedLead(answered(consulted), consulted.length)}${declined(consulted)} ${texts.openAnswers(openAnswers.confirmed, openAnswers.unconfirmed)}${unsentDrafts > 0 && ` ${texts.unsentDrafts(unsentDrafts)}`}</p>
<p><a href="${withLanguage(`/${destination.id}/staff/rounds/${round.plan.id}/response`, language)}">${staffResponseTexts[language].title}</a></p>
<p><a href="${heldTexts}">${heldTextsTexts[language].staffLink}</a></p>
${renderPartyTable({ id: "consulted", caption: texts.consulted, parties: consulted, municipalities, language })}
<p>${texts.decisionMakersLead(answered(decisionMakers), decisionMakers.length)}${declined(decisionMakers)}</p>
${renderPartyTable({ id: "decision-makers", caption: texts.decisionMakers, parties: decisionMakers, municipalities, language })}`;
}

function renderLate({ language, late, partyNames }: StaffRoundPageData): Html {
  const texts = staffRoundTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.lateReference}</th><th scope="col">${texts.phase}</th><th scope="col">${texts.received}</th><th scope="col" class="number">${texts.revision}</th></tr></thead>
<tbody>${late.map(
    ({ id, phase, receivedAt, revision, withdrawn }) => html`<tr>
<th scope="row">${partyNames[id] ?? id}${withdrawn && html`<span class="cell-note">${texts.lateWithdrawal}</span>`}</th>
<td>${planWords[language].phase[phase]}</td>
<td>${formatInstant(receivedAt, language)}</td>
<td class="number">${revision}</td>
</tr>`,
  )}</tbody>`;
  return html`<h2 id="late">${texts.late}</h2>
<p>${texts.lateLead}</p>
${renderScrollingTable({ id: "table-late", caption: texts.late, body, width: "medium", hasHeading: true })}`;
}
