import type { Language } from "../../functions/domain/language.ts";
import type { EngagementPart } from "../../functions/domain/plan-version.ts";
import { engagementTexts } from "../../functions/texts/engagement.ts";
import { formatDate, formatNumber } from "../../functions/texts/format.ts";
import { planEngagementTexts } from "../../functions/texts/plan-engagement.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { type Html, html } from "../html.ts";
import { renderScrollingTable } from "./scrolling-table.ts";
import { renderCell } from "./withheld-cell.ts";

/** What was counted, and apart from it what an earlier process stated. */
export function renderEngagement(engagement: EngagementPart, language: Language): Html {
  const { events, stated } = engagement;
  return html`${renderEngagementFigures(engagement, language)}
${renderKinds(engagement, language)}
${events.length > 0 && renderEvents(events, language)}
${stated !== null && renderStated(stated, language)}`;
}

/** The year's participations and the persons behind them, which are never a sum of each other. */
export function renderEngagementFigures(engagement: EngagementPart, language: Language): Html {
  const texts = planEngagementTexts[language];
  const { participations, uniquePersons, unidentified } = engagement;
  const hasUnidentified = unidentified !== 0;
  const figure = (label: string, value: Html | string) =>
    html`<div><dt>${label}</dt><dd class="figure__value">${value}</dd></div>`;
  const persons = renderCell(uniquePersons, language);
  return html`<dl class="figures">${figure(texts.participations, renderCell(participations, language))}
${figure(texts.persons, hasUnidentified && uniquePersons !== null ? html`${texts.atLeast} ${persons}` : persons)}
${hasUnidentified && figure(texts.unidentified, renderCell(unidentified, language))}</dl>
<p class="meta">${texts.personsNote}${hasUnidentified && ` ${texts.unidentifiedNote}`}</p>`;
}

function renderKinds({ answers, kinds, participations }: EngagementPart, language: Language): Html {
  const texts = planEngagementTexts[language];
  const body = html`${kindsHead(language)}
<tbody><tr><th scope="row">${texts.form}</th><td></td><td></td><td class="number">${renderCell(answers, language)}</td></tr>
${kinds.map(
  ({ kind, events, withPoliticians, participations: cell }) =>
    html`<tr><th scope="row">${engagementTexts[language].kinds[kind]}</th><td class="number">${formatNumber(events, language)}</td><td class="number">${formatNumber(withPoliticians, language)}</td><td class="number">${renderCell(cell, language)}</td></tr>
`,
)}</tbody>
<tfoot><tr><th scope="row">${texts.sum}</th><td></td><td></td><td class="number">${renderCell(participations, language)}</td></tr></tfoot>`;
  return html`${renderScrollingTable({ id: "table-engagement", caption: texts.caption, body, width: "medium" })}
<p class="meta">${planVersionTexts[language].withheldNote}</p>`;
}

function kindsHead(language: Language): Html {
  const texts = planEngagementTexts[language];
  return html`<thead><tr><th scope="col">${texts.kind}</th>${[
    texts.events,
    texts.withPoliticians,
    texts.participations,
  ].map((text) => html`<th scope="col" class="number">${text}</th>`)}</tr></thead>`;
}

function renderEvents(events: EngagementPart["events"], language: Language): Html {
  const texts = planEngagementTexts[language];
  const { kinds, politicians: words } = engagementTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.date}</th><th scope="col">${texts.kind}</th><th scope="col">${texts.purpose}</th><th scope="col">${texts.politicians}</th></tr></thead>
<tbody>${events.map(({ date, kind, purpose, place, politicians }) => {
    const own = language === "en" ? purpose.en : purpose.sv;
    return html`<tr><th scope="row">${formatDate(date, language)}</th><td>${kinds[kind]}</td>
<td><span${own === undefined && html` lang="sv"`}>${own ?? purpose.sv}</span>${place !== undefined && html`<span class="cell-note">${place}</span>`}</td><td>${words[politicians]}</td></tr>
`;
  })}</tbody>`;
  return renderScrollingTable({ id: "table-events", caption: texts.eventsCaption, body, width: "medium" });
}

function renderStated(stated: NonNullable<EngagementPart["stated"]>, language: Language): Html {
  const texts = planEngagementTexts[language];
  const said = (count: number | undefined) =>
    html`<td class="number">${count === undefined ? texts.notStated : formatNumber(count, language)}</td>`;
  const body = html`${kindsHead(language)}
<tbody>${stated.kinds.map(
    ({ kind, events, withPoliticians, participations }) =>
      html`<tr><th scope="row">${engagementTexts[language].kinds[kind]}</th>${said(events)}${said(withPoliticians)}${said(participations)}</tr>
`,
  )}</tbody>
<tfoot><tr><th scope="row">${texts.statedSum}</th><td></td><td></td>${said(stated.participations)}</tr>
<tr><th scope="row">${texts.persons}</th><td></td><td></td>${said(stated.uniquePersons)}</tr></tfoot>`;
  const title = texts.stated(stated.title[language]);
  return html`${renderScrollingTable({ id: "table-stated", caption: title, body, width: "medium" })}
<p class="meta">${stated.source[language]} ${texts.statedNote}</p>`;
}
