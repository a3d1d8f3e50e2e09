import { type LoggedEngagement, participationsIn } from "../../functions/domain/engagement.ts";
import { engagementTexts } from "../../functions/texts/engagement.ts";
import { formatDate, formatInstant } from "../../functions/texts/format.ts";
import { staffEngagementTexts } from "../../functions/texts/staff-engagement.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { type LettersContext, linkBack } from "./letters-page.ts";
import { renderStaffPage } from "./staff-frame.ts";

export interface StruckEngagement {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

export interface EngagementListPageData extends LettersContext {
  /** By day. */
  readonly entries: readonly LoggedEngagement[];
  readonly struck: readonly StruckEngagement[];
  readonly isClosed: boolean;
}

export function renderEngagementListPage(data: EngagementListPageData): string {
  const { language, round, entries, struck, isClosed } = data;
  const texts = staffEngagementTexts[language];
  const title = staffRoundTexts[language].engagements;
  const engagements = entries.map(({ engagement }) => engagement);
  const participations = engagements.reduce((sum, engagement) => sum + participationsIn(engagement), 0);
  const persons = new Set(engagements.flatMap(({ participants }) => participants.map(({ person }) => person))).size;
  return renderStaffPage(data, {
    title,
    main: html`${linkBack(data, "", round.title[language])}
<h1>${title}</h1>
<p class="lead">${texts.lead}</p>
${isClosed && html`<p>${texts.closed}</p>`}
<nav class="contents contents--row" aria-label="${title}"><ul>${!isClosed && html`<li><a href="${roundAddress(data, "/add-engagement")}">${texts.add}</a></li>`}<li><a href="${roundAddress(data, "/engagements.csv")}">${texts.download}</a></li></ul></nav>
${entries.length === 0 ? html`<p>${texts.none}</p>` : html`${renderEntries(data)}<p>${texts.totals(participations, persons)} ${texts.totalsNote}</p>`}
${struck.length > 0 && renderStruck(data)}`,
  });
}

export function roundAddress({ language, destination, round }: LettersContext, below: string): string {
  return withLanguage(`/${destination.id}/staff/rounds/${round.id}${below}`, language);
}

function renderEntries(data: EngagementListPageData): Html {
  const { language, entries } = data;
  const texts = staffEngagementTexts[language];
  const words = engagementTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.date}</th><th scope="col">${texts.kind}</th><th scope="col">${texts.purpose}</th><th scope="col" class="number">${texts.participations}</th><th scope="col" class="number">${texts.identified}</th><th scope="col">${texts.politicians}</th></tr></thead>
<tbody>${entries.map(({ id, engagement }) => {
    const { date, kind, purpose, place, participants, politicians, politicianCount } = engagement;
    const present = participationsIn(engagement);
    return html`<tr><th scope="row">${formatDate(date, language)}</th><td>${words.kinds[kind]}</td>
<td><a href="${roundAddress(data, `/engagements/${id}`)}">${purpose.sv}</a>${place !== undefined && html`<span class="cell-note">${place}</span>`}</td>
<td class="number">${present}${present === 0 && html`<span class="cell-note">${texts.nobody}</span>`}</td><td class="number">${participants.length}</td>
<td>${words.politicians[politicians]}${politicianCount !== undefined && ` (${politicianCount})`}</td></tr>
`;
  })}</tbody>`;
  return renderScrollingTable({ id: "table-engagements", caption: texts.caption, body, width: "wide" });
}

function renderStruck(data: EngagementListPageData): Html {
  const { language, struck } = data;
  const texts = staffEngagementTexts[language];
  return html`<h2 id="struck">${texts.struck}</h2>
<ul aria-labelledby="struck">${struck.map(
    ({ id, at, by, reason }) =>
      html`<li><a href="${roundAddress(data, `/engagements/${id}`)}">${reason}</a> (${by}, ${formatInstant(at, language)})</li>`,
  )}</ul>`;
}
