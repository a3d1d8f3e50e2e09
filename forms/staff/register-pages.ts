import {
  countMasked,
  type MaskedEntry,
  maskGrounds,
  type RegisterEntry,
  registerKinds,
} from "../../functions/domain/register.ts";
import type { RoundPlan } from "../../functions/domain/round.ts";
import { formatDate, formatInstant } from "../../functions/texts/format.ts";
import { registerCounterpart, registerDate, registerSubject, registerTexts } from "../../functions/texts/register.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { select } from "../parts/select.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

interface RegisterContext extends StaffPageContext {
  readonly round: Pick<RoundPlan, "id" | "title" | "caseNumber">;
}

export interface RegisterPageData extends RegisterContext {
  readonly entries: readonly RegisterEntry[];
  readonly partyNames: Readonly<Record<string, string>>;
  /** What is looked for; empty is everything. */
  readonly filter: { readonly kind: string; readonly party: string };
  /** Number after which the next page begins; null on the last one. */
  readonly nextAfter: number | null;
  readonly isFirst: boolean;
}

export function renderRegisterPage(data: RegisterPageData): string {
  const { language, round, entries } = data;
  const texts = registerTexts[language];
  return renderStaffPage(data, {
    title: texts.title,
    main: html`${kicker(data)}
<h1>${texts.title} ${round.caseNumber}</h1>
<p class="lead">${texts.lead}</p>
<p>${texts.notIn}</p>
<p><a href="${addressOf(data, ".csv")}">${texts.download}</a> · <a href="${addressOf(data, "/masked")}">${texts.maskedLink}</a></p>
${filterForm(data)}
${entries.length === 0 ? html`<p>${texts.none}</p>` : registerTable(entries, data)}
${pages(data)}`,
  });
}

function kicker({ language, destination, round }: RegisterContext): Html {
  const href = withLanguage(`/${destination.id}/staff/rounds/${round.id}`, language);
  return html`<p class="kicker"><a href="${href}">${round.title[language]}</a></p>`;
}

function addressOf({ language, destination, round }: RegisterContext, below: string): string {
  return withLanguage(`/${destination.id}/staff/rounds/${round.id}/register${below}`, language);
}

function filterForm(data: RegisterPageData): Html {
  const { language, partyNames, filter } = data;
  const texts = registerTexts[language];
  const kinds = registerKinds.map((value) => ({ value, label: texts.kinds[value] }));
  const parties = Object.entries(partyNames).map(([value, label]) => ({ value, label }));
  return html`<form method="get" action="${addressOf(data, "")}">
${language === "en" && html`<input type="hidden" name="lang" value="en">`}
${select({ language, name: "kind", label: texts.filterKind }, kinds, filter.kind, texts.filterAll)}
${select({ language, name: "party", label: texts.filterParty }, parties, filter.party, texts.filterAll)}
<div class="actions"><button class="button button--secondary">${texts.filter}</button></div>
</form>`;
}

function pages(data: RegisterPageData): Html | false {
  const { filter, nextAfter, isFirst, language } = data;
  const texts = registerTexts[language];
  const page = (after: number) => addressOf(data, `?${new URLSearchParams({ ...filter, after: String(after) })}`);
  if (nextAfter === null && isFirst) return false;
  return html`<p>${!isFirst && html`<a href="${page(0)}">${texts.first}</a> `}${nextAfter !== null && html`<a href="${page(nextAfter)}">${texts.next}</a>`}</p>`;
}

function registerTable(entries: readonly (RegisterEntry | MaskedEntry)[], { language }: RegisterContext): Html {
  const texts = registerTexts[language];
  const isMasked = entries.some((entry) => "left" in entry);
  const body = html`<thead><tr><th scope="col" class="number">${texts.number}</th><th scope="col">${texts.date}</th><th scope="col">${texts.direction}</th><th scope="col">${texts.subject}</th><th scope="col">${texts.counterpart}</th>${isMasked && html`<th scope="col">${texts.maskedColumn}</th>`}</tr></thead>
<tbody>${entries.map(
    (entry) => html`<tr>
<th scope="row" class="number">${entry.number}</th>
<td>${registerDate(
      entry,
      (at) => formatInstant(at, language),
      (day) => formatDate(day, language),
    )}</td>
<td>${texts.directions[entry.direction]}</td>
<td>${registerSubject(entry, language)}<span class="cell-note">${entry.fact}</span></td>
<td>${registerCounterpart(entry, language)}</td>
${"left" in entry && html`<td>${entry.left.length === 0 ? "–" : entry.left.map((ground) => texts.grounds[ground]).join("; ")}</td>`}
</tr>`,
  )}</tbody>`;
  return renderScrollingTable({ id: "table-register", caption: texts.title, body, width: "wide", hasHeading: true });
}

export interface MaskedRegisterPageData extends RegisterContext {
  readonly entries: readonly MaskedEntry[];
}

/** A copy for whoever asks, with what was left out counted by its ground. */
export function renderMaskedRegisterPage(data: MaskedRegisterPageData): string {
  const { language, round, entries } = data;
  const texts = registerTexts[language];
  const counts = countMasked(entries);
  const masked = maskGrounds.filter((ground) => counts[ground] > 0);
  return renderStaffPage(data, {
    title: texts.maskedTitle,
    main: html`${kicker(data)}
<h1>${texts.maskedTitle} ${round.caseNumber}</h1>
<p class="lead">${texts.maskedLead}</p>
<div class="notice notice--warning"><p>${texts.maskedJudge}</p></div>
${
  masked.length === 0
    ? html`<p>${texts.maskedNothing}</p>`
    : html`<ul>${masked.map((ground) => html`<li>${texts.maskedCount(texts.grounds[ground], counts[ground])}</li>`)}</ul>`
}
<p><a href="${addressOf(data, ".csv?copy=masked")}">${texts.downloadMasked}</a></p>
${entries.length === 0 ? html`<p>${texts.none}</p>` : registerTable(entries, data)}`,
  });
}
