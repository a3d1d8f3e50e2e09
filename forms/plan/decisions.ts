import type { Language } from "../../functions/domain/language.ts";
import type { DecisionDisclosure, DecisionEntry } from "../../functions/domain/plan-version.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { formatDate, formatList, toSwedishTime } from "../../functions/texts/format.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderDecisionTexts } from "./decision-texts.ts";
import { renderScrollingTable } from "./scrolling-table.ts";

export type TakenDecision = NonNullable<DecisionEntry["decision"]>;

/** Replies that stand as decisions for the plan: an officer's opinion and an annulled decision do not. */
export function countSupport(decisions: readonly DecisionEntry[]): number {
  return decisions.filter(
    ({ decision }) =>
      decision !== null &&
      decision.status !== "preliminary" &&
      decision.status !== "annulled" &&
      (decision.stance === "supports" || decision.stance === "supports-with-comments"),
  ).length;
}

export function renderDecisions(
  decisions: readonly DecisionEntry[],
  disclosures: readonly DecisionDisclosure[],
  compiledAt: string,
  language: Language,
): Html {
  const texts = planVersionTexts[language];
  if (decisions.every(({ decision }) => decision === null)) return html`<p>${texts.noDecisionsYet}</p>`;
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  const body = html`<thead><tr><th scope="col">${texts.decisionMaker}</th><th scope="col">${texts.stance}</th><th scope="col">${texts.decision}</th><th scope="col">${texts.decisionStatus}</th><th scope="col">${texts.lastAppealDay}</th><th scope="col">${texts.conditions}</th></tr></thead>
<tbody>${decisions.map((entry) => renderRow(entry, names, language))}</tbody>`;
  return html`${renderScrollingTable({
    id: "table-decisions",
    caption: texts.decisionsCaption(formatDate(toSwedishTime(compiledAt).date, language)),
    body,
    width: "wide",
  })}
${
  decisions.some(({ decision }) => decision?.status === "preliminary") &&
  html`<p class="meta">${texts.preliminaryNote}</p>`
}
${renderDecisionTexts(decisions, disclosures, language)}`;
}

function renderRow({ name, decision }: DecisionEntry, names: ReadonlyMap<string, string>, language: Language): Html {
  const texts = planVersionTexts[language];
  const words = decisionTexts[language];
  if (decision === null) {
    return html`<tr><th scope="row">${name}</th><td>${texts.noReply}</td><td>–</td><td>–</td><td>–</td><td>–</td></tr>`;
  }
  return html`<tr>
<th scope="row">${name}</th>
<td>${words.stances[decision.stance]}</td>
<td>${texts.paragraphOf(decision.organ, formatDate(decision.decisionDate, language), decision.paragraph)}
<span class="cell-note">${texts.theirCaseNumber}: ${decision.ownCaseNumber}</span>
${decision.hasReservation && html`<span class="cell-note">${texts.reservationYes}</span>`}
${decision.revision > 1 && html`<span class="cell-note">${texts.submittedRevision(decision.revision)}</span>`}</td>
<td><span class="${statusClass(decision)}">${words.statuses[decision.status]}</span>${
    decision.announcedDate !== null &&
    html` <span class="cell-note">${texts.announcedOn(formatDate(decision.announcedDate, language))}</span>`
  }</td>
<td>${renderAppealDay(decision, language)}</td>
<td>${renderConditions(decision, names, language)}</td>
</tr>`;
}

function statusClass({ status }: TakenDecision): string {
  if (status === "final" || status === "upheld") return "status status--final";
  return status === "annulled" || status === "appealed" ? "status status--against" : "status";
}

function renderAppealDay({ lastAppealDate: { computed, stated } }: TakenDecision, language: Language): Html | string {
  const texts = planVersionTexts[language];
  const day = computed ?? stated;
  if (day === null) return texts.notAnnounced;
  if (computed === null || stated === null || computed === stated) return formatDate(day, language);
  return html`${formatDate(computed, language)}
<span class="cell-warning"><strong>${texts.warning}</strong> ${texts.appealDiffers(
    formatDate(stated, language),
    formatDate(computed, language),
  )}</span>`;
}

function renderConditions(
  decision: TakenDecision,
  names: ReadonlyMap<string, string>,
  language: Language,
): Html | string {
  const texts = planVersionTexts[language];
  const nameAll = (parties: readonly string[]) =>
    formatList(
      parties.map((party) => names.get(party) ?? party),
      language,
    );
  if (decision.conditionalOn.length === 0) {
    return decision.inForce || decision.status === "preliminary" || decision.status === "annulled"
      ? texts.unconditional
      : html`${texts.unconditional}<span class="cell-note">${texts.notInForce}</span>`;
  }
  return html`${texts.conditionalOn(nameAll(decision.conditionalOn))}
${
  decision.waitsFor.length === 0
    ? html`<span class="cell-note">${texts.conditionsMet}</span>`
    : html`<span class="cell-warning"><strong>${texts.waitsFor(nameAll(decision.waitsFor))}.</strong> ${texts.notInForce}.</span>`
}`;
}
