import { type ResponseCounts, type ResponseTables, responseRate, unheard } from "../../functions/domain/response.ts";
import type { Phase, RoundPlan } from "../../functions/domain/round.ts";
import { invitationOutcomes } from "../../functions/domain/submission.ts";
import { formatNumber } from "../../functions/texts/format.ts";
import { areaLabel, typeLabel } from "../../functions/texts/party.ts";
import { type NamedRow, type ResponseNames, responseSections } from "../../functions/texts/response-rows.ts";
import { staffResponseTexts } from "../../functions/texts/staff-response.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { type BarTone, renderStackedBar } from "../plan/bars.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface PhaseResponse {
  readonly phase: Phase;
  /** Null before it opens. */
  readonly tables: ResponseTables | null;
  readonly isFrozen: boolean;
  readonly openAnswers: number;
}

export interface ResponsePageData extends StaffPageContext {
  readonly round: Pick<RoundPlan, "id" | "title">;
  readonly phases: readonly PhaseResponse[];
  readonly names: ResponseNames;
}

const tones = {
  answered: "answered",
  declined: "project",
  delegated: "intended",
  draft: "waiting",
  silent: "silent",
} as const satisfies Record<(typeof invitationOutcomes)[number], BarTone>;

/** What came of the invitations, phase by phase. */
export function renderResponsePage(data: ResponsePageData): string {
  const { language, destination, round, phases } = data;
  const texts = staffResponseTexts[language];
  const address = `/${destination.id}/staff/rounds/${round.id}`;
  return renderStaffPage(data, {
    title: texts.title,
    main: html`<p class="kicker"><a href="${withLanguage(address, language)}">${round.title[language]}</a></p>
<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<p>${texts.internal}</p>
<p><a href="${withLanguage(`${address}/response.csv`, language)}">${texts.download}</a></p>
${phases.map((phase) => renderPhase(phase, data))}`,
  });
}

function renderPhase({ phase, tables, isFrozen, openAnswers }: PhaseResponse, data: ResponsePageData): Html {
  const texts = staffResponseTexts[data.language];
  const heading = html`<h2 id="${phase}">${texts.phase[phase]}</h2>`;
  if (tables === null) return html`${heading}<p>${texts.notOpened}</p>`;
  return html`${heading}
<p>${isFrozen ? texts.frozen : texts.live}</p>
${tables.total.invited === 0 ? html`<p>${texts.nobody}</p>` : renderTables(phase, tables, data)}
${phase === "consultation" && html`<p>${texts.openAnswers(openAnswers)}</p>`}`;
}

function renderTables(phase: Phase, tables: ResponseTables, data: ResponsePageData): Html {
  const { language, names } = data;
  const texts = staffResponseTexts[language];
  const numbers = [
    texts.invited,
    texts.delivered,
    texts.opened,
    ...invitationOutcomes.map((outcome) => texts.outcomes[outcome]),
    texts.bounced,
  ];
  const body = html`<thead><tr><th scope="col">${texts.who}</th><th scope="col" class="number">${texts.rate}</th><th scope="col" class="chart">${texts.chart}</th>${numbers.map(
    (name) => html`<th scope="col" class="number">${name}</th>`,
  )}</tr></thead>
${responseSections(tables, names, language).map(
  ({ kind, rows }) => html`<tbody>
${kind !== "all" && html`<tr class="group"><th scope="rowgroup" colspan="${numbers.length + 3}">${texts.kinds[kind]}</th></tr>`}
${rows.map((row) => renderRow(row, data))}
</tbody>`,
)}`;
  return html`${renderLegend(data)}
${renderScrollingTable({ id: `table-${phase}`, caption: texts.caption[phase], body, width: "wide" })}
<p class="meta">${texts.openedNote}${tables.byGroup.length > 0 && ` ${texts.groupsNote}`}</p>
${renderUnheard(phase, tables, data)}`;
}

function renderRow({ label, counts }: NamedRow, { language }: ResponsePageData): Html {
  const texts = staffResponseTexts[language];
  const { invited, delivered, opened, outcomes, bounced } = counts;
  const rate = responseRate(counts);
  const figures = [invited, delivered, opened, ...invitationOutcomes.map((outcome) => outcomes[outcome]), bounced];
  return html`<tr><th scope="row">${label}</th><td class="number">${rate === null ? "–" : texts.percent(rate)}</td><td class="chart">${renderBar(counts)}</td>${figures.map(
    (figure) => html`<td class="number">${formatNumber(figure, language)}</td>`,
  )}</tr>
`;
}

function renderBar({ invited, outcomes, bounced }: ResponseCounts): Html {
  return renderStackedBar(invited, [
    ...invitationOutcomes.map((outcome) => ({ tone: tones[outcome], amount: outcomes[outcome] })),
    { tone: "bounced" as const, amount: bounced },
  ]);
}

function renderLegend({ language }: ResponsePageData): Html {
  const texts = staffResponseTexts[language];
  return html`<ul class="legend">${invitationOutcomes.map(
    (outcome) => html`
<li><span class="swatch tone--${tones[outcome]}"></span>${texts.outcomes[outcome]}</li>`,
  )}
<li><span class="swatch tone--bounced"></span>${texts.bounced}</li></ul>`;
}

/** Named, so that somebody calls them before the deadline. */
function renderUnheard(phase: Phase, tables: ResponseTables, { language, names }: ResponsePageData): Html {
  const texts = staffResponseTexts[language];
  const { cells, groups } = unheard(tables);
  const labels = [
    ...cells.map(({ type, municipality }) =>
      texts.inMunicipality(typeLabel(type, language), areaLabel(municipality, names.municipalities, language)),
    ),
    ...groups.map((id) => names.groups.get(id) ?? id),
  ];
  if (labels.length === 0) return html`<p>${texts.allHeard}</p>`;
  return html`<p id="unheard-${phase}"><strong>${texts.unheard}</strong></p>
<ul aria-labelledby="unheard-${phase}">${labels.map((label) => html`<li>${label}</li>`)}</ul>`;
}
