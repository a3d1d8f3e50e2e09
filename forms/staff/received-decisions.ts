import type { Acknowledgement } from "../../functions/domain/acknowledgement.ts";
import type { DecisionProgress, ReferralReply } from "../../functions/domain/decision.ts";
import type { DecisionCorrection } from "../../functions/domain/decision-correction.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { MinutesExcerpt } from "../../functions/domain/minutes-excerpt.ts";
import { acknowledgeTexts } from "../../functions/texts/acknowledge.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { describeCorrection } from "../../functions/texts/decision-corrections.ts";
import type { DecisionMakers } from "../../functions/texts/decision-summary.ts";
import { formatDate, formatInstant } from "../../functions/texts/format.ts";
import { describeIntake } from "../../functions/texts/intake.ts";
import { formatExcerpt, minutesExcerptTexts } from "../../functions/texts/minutes-excerpt.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";

export interface ReceivedDecision {
  readonly party: string;
  /** A region calls its instances by other names than a municipality. */
  readonly isRegion: boolean;
  readonly reply: ReferralReply;
  readonly progress: DecisionProgress | null;
  readonly revision: number;
  readonly corrections: readonly DecisionCorrection[];
  readonly receivedAt: string;
  /** It was recorded after the close. */
  readonly isLate?: boolean | undefined;
}

export interface AcknowledgedReferral {
  readonly party: string;
  readonly acknowledgement: Acknowledgement;
  readonly at: string;
}

/** Where the referral lies, by the authorities' own numbers, until they have answered. */
export function renderAcknowledged(
  acknowledged: readonly AcknowledgedReferral[],
  partyNames: Readonly<Record<string, string>>,
  language: Language,
): Html | undefined {
  if (acknowledged.length === 0) return undefined;
  const texts = acknowledgeTexts[language];
  return html`<ul>${acknowledged.map(({ party, acknowledgement, at }) => {
    const { ownCaseNumber, officerName, organ = "", expectedDate } = acknowledgement;
    const date = expectedDate === undefined ? "" : formatDate(expectedDate, language);
    const parts = [
      texts.staff(partyNames[party] ?? party, ownCaseNumber),
      texts.staffOfficer(officerName),
      ...(organ === "" && date === "" ? [] : [texts.staffExpected(organ, date)]),
    ];
    return html`<li>${parts.join(", ")} <span class="meta">${formatInstant(at, language)}</span></li>`;
  })}</ul>`;
}

export function renderReceivedDecisions(
  decisions: readonly ReceivedDecision[],
  partyNames: Readonly<Record<string, string>>,
  /** Of the round's pages. */
  address: string,
  language: Language,
): Html {
  const texts = staffRoundTexts[language];
  if (decisions.length === 0) return html`<p>${texts.noDecisions}</p>`;
  const opinions = decisions.filter(({ reply }) => reply.standing === "preliminary").length;
  const body = html`<thead><tr><th scope="col">${texts.party}</th><th scope="col">${texts.stance}</th><th scope="col">${texts.decision}</th><th scope="col">${texts.received}</th><th scope="col">${texts.progress}</th></tr></thead>
<tbody>${decisions.map(
    ({ party, isRegion, reply, progress, revision, corrections, receivedAt, isLate }) => html`<tr>
<th scope="row">${partyNames[party] ?? party}</th>
<td>${decisionTexts[language].stances[reply.stance]}${
      reply.standing === "preliminary" && html` <span class="tag tag--warning">${texts.preliminary}</span>`
    }</td>
<td>${
      reply.standing === "decided"
        ? planVersionTexts[language].paragraphOf(reply.organ, formatDate(reply.decisionDate, language), reply.paragraph)
        : html`<span class="cell-line">${texts.opinionOf(formatDate(reply.opinionDate, language))}</span>`
    }<span class="cell-note">${reply.ownCaseNumber}</span></td>
<td>${formatInstant(receivedAt, language)}${isLate && html` <span class="tag tag--warning">${texts.lateDecision}</span>`}${
      reply.intake !== undefined && html`<span class="cell-note">${describeIntake(reply.intake, language)}</span>`
    }${
      revision > 1 && html`<span class="cell-note">${planVersionTexts[language].submittedRevision(revision)}</span>`
    }${corrections.map((correction) => renderCorrection(correction, { names: partyNames, isRegion }, language))}</td>
<td>${renderProgress(progress, language)}${renderExcerpt(progress?.minutesExcerpt, `${address}/minutes/${party}`, language)}</td>
</tr>`,
  )}</tbody>`;
  return html`<p>${texts.receivedCount(decisions.length - opinions, opinions)}</p>
${renderScrollingTable({
  id: "table-received",
  caption: texts.decisions,
  body,
  width: "wide",
  hasHeading: true,
})}`;
}

function renderCorrection(correction: DecisionCorrection, makers: DecisionMakers, language: Language): Html {
  const { text, lines } = describeCorrection(correction, makers, language);
  return html`<span class="cell-note">${text}</span>${lines.map(
    ({ label, values }) => html`<span class="cell-note">${label}: ${values.join(" ")}</span>`,
  )}`;
}

function renderExcerpt(excerpt: MinutesExcerpt | undefined, href: string, language: Language): Html | undefined {
  if (excerpt === undefined) return undefined;
  const note = html`<span class="cell-note">${formatExcerpt(excerpt, language)}</span>`;
  return html`<span class="cell-line"><a href="${href}">${minutesExcerptTexts[language].download}</a></span>${note}`;
}

function renderProgress(progress: DecisionProgress | null, language: Language): Html | string {
  const texts = staffRoundTexts[language];
  if (progress === null) return texts.noProgress;
  const lines = [
    progress.minutesApprovedDate && texts.minutesApproved(formatDate(progress.minutesApprovedDate, language)),
    progress.announcedDate && texts.announced(formatDate(progress.announcedDate, language)),
    progress.appealed !== "not-known" && texts.appealed[progress.appealed],
  ].filter((line) => typeof line === "string" && line !== "");
  return lines.length === 0
    ? texts.noProgress
    : html`${lines.map((line) => html`<span class="cell-line">${line}</span>`)}`;
}
