import type { Language } from "../../functions/domain/language.ts";
import type { ParticipationPart, TotalCells } from "../../functions/domain/plan-version.ts";
import { areaLabel, typeLabel } from "../../functions/texts/party.ts";
import { participationFigures } from "../../functions/texts/plan-figures.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderStackedBar } from "./bars.ts";
import { renderScrollingTable } from "./scrolling-table.ts";
import { renderCell } from "./withheld-cell.ts";

export function renderParticipation(participation: ParticipationPart, language: Language): Html {
  return html`${renderParticipationFigures(participation, language)}
${renderTable(participation, language)}
${renderSilentGroups(participation, language)}`;
}

export function renderParticipationFigures(participation: ParticipationPart, language: Language): Html {
  const texts = planVersionTexts[language];
  const { bounced, answeredOfInvited, silent } = participation;
  return html`<dl class="figures">${participationFigures(participation, language).map(
    ({ label, cell }) => html`<div><dt>${label}</dt><dd class="figure__value">${renderCell(cell, language)}</dd></div>`,
  )}</dl>
${answeredOfInvited !== null && silent !== null && renderResponseBar({ answered: answeredOfInvited, silent, bounced }, language)}
<p class="meta">${texts.openAnswersNote}</p>`;
}

/** Both numbers are open, so a rate gives nothing more away. */
function renderResponseBar(
  { answered, silent, bounced }: { readonly answered: number; readonly silent: number; readonly bounced: number },
  language: Language,
): Html {
  const texts = planVersionTexts[language];
  const delivered = answered + silent;
  return html`${renderStackedBar(delivered + bounced, [
    { tone: "answered", amount: answered },
    { tone: "silent", amount: silent },
    { tone: "bounced", amount: bounced },
  ])}
<ul class="legend">
<li><span class="swatch tone--answered"></span>${texts.answered}${
    delivered > 0 && html`: ${texts.responseRate(Math.round((answered / delivered) * 100))}`
  }</li>
<li><span class="swatch tone--silent"></span>${texts.silent}</li>
<li><span class="swatch tone--bounced"></span>${texts.bounced}</li>
</ul>`;
}

/** Totals stand where the compilation found that they give no withheld cell away. */
function renderTable(participation: ParticipationPart, language: Language): Html {
  const texts = planVersionTexts[language];
  const { types, municipalities, invitedTable, answeredTable, typeTotals, municipalityTotals } = participation;
  const total = ({ answered, invited }: TotalCells, index: number) =>
    html`<td><strong>${renderPair(answered[index] ?? null, invited[index] ?? null, language)}</strong></td>`;
  const body = html`<thead><tr><th scope="col">${texts.type}</th>${municipalities.map(
    ({ code, name }) => html`<th scope="col">${areaLabel(code, [{ code, name }], language)}</th>`,
  )}${typeTotals && html`<th scope="col">${texts.allMunicipalities}</th>`}</tr></thead>
<tbody>${types.map(
    (type, row) =>
      html`<tr><th scope="row">${typeLabel(type, language)}</th>${municipalities.map(
        (_, column) =>
          html`<td>${renderPair(answeredTable[row]?.[column] ?? null, invitedTable[row]?.[column] ?? null, language)}</td>`,
      )}${typeTotals && total(typeTotals, row)}</tr>`,
  )}${
    municipalityTotals &&
    html`<tr class="total"><th scope="row">${texts.allTypes}</th>${municipalities.map((_, column) => total(municipalityTotals, column))}${typeTotals && html`<td></td>`}</tr>`
  }</tbody>`;
  return html`${renderScrollingTable({
    id: "table-participation",
    caption: texts.participationCaption,
    body,
    width: "medium",
  })}
<p class="meta">${texts.withheldNote} ${texts.nobodyInvitedNote}</p>`;
}

function renderPair(answered: number | null, invited: number | null, language: Language): Html | string {
  const texts = planVersionTexts[language];
  if (invited === 0)
    return html`<span aria-hidden="true">·</span><span class="visually-hidden">${texts.nobodyInvited}</span>`;
  if (answered === null && invited === null) return renderCell(null, language);
  return html`${renderCell(answered, language)} ${texts.of} ${renderCell(invited, language)}`;
}

function renderSilentGroups(participation: ParticipationPart, language: Language): Html | undefined {
  const { silentGroups, municipalities, answeredTable } = participation;
  const texts = planVersionTexts[language];
  if (silentGroups.length === 0) {
    // A withheld cell may be a nought, so nothing can be said of all groups while there is one.
    return answeredTable.flat().includes(null) ? undefined : html`<p>${texts.noSilentGroups}</p>`;
  }
  return html`<p id="silent-groups"><strong>${texts.silentGroups}</strong></p>
<ul aria-labelledby="silent-groups">${silentGroups.map(
    ({ type, municipality }) =>
      html`<li>${texts.silentGroup(typeLabel(type, language), areaLabel(municipality, municipalities, language))}</li>`,
  )}</ul>`;
}
