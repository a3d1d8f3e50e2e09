import {
  type GovernanceEntry,
  type GovernanceRecord,
  governanceKinds,
  holdsOn,
  type Period,
} from "../../functions/domain/governance.ts";
import { stockholmDay } from "../../functions/domain/swedish-clock.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { describeGovernance, governanceTexts, titleOf } from "../../functions/texts/governance.ts";
import { staffGovernanceTexts } from "../../functions/texts/staff-governance.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { pageFields } from "../parts/values.ts";
import { renderGaps } from "../plan/governance.ts";
import { swedishText } from "../plan/paragraphs.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { type GovernanceFormData, renderGovernanceFields } from "./governance-form.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

export interface GovernanceListPageData extends StaffPageContext {
  /** At their latest revisions, along the chain. */
  readonly entries: readonly GovernanceEntry[];
  /** Days of this year and the next on which nobody is principal. */
  readonly gaps: readonly Period[];
  readonly isSaved: boolean;
}

/** Everything that is recorded of the governance, what has ended too. */
export function renderGovernanceListPage(data: GovernanceListPageData): string {
  const { language, entries, gaps, isSaved } = data;
  const texts = staffGovernanceTexts[language];
  const { title, kinds } = governanceTexts[language];
  return renderStaffPage(data, {
    title,
    current: "governance",
    main: html`${isSaved && html`<div class="notice notice--success" role="status"><p>${texts.saved}</p></div>`}
<h1>${title}</h1>
<p class="lead">${texts.lead}</p>
${renderGaps(gaps, language)}
${governanceKinds.map((kind) => {
  const ofKind = entries.filter(({ record }) => record.kind === kind);
  return html`<h2>${kinds[kind]}</h2>
${ofKind.length === 0 && html`<p>${texts.none}</p>`}
${ofKind.map((entry) => renderCard(entry, data))}
<p><a href="${addressOf(data, `/add/${kind}`)}">${texts.add[kind]}</a></p>`;
})}`,
  });
}

function addressOf({ language, destination }: StaffPageContext, below = ""): string {
  return withLanguage(`/${destination.id}/staff/governance${below}`, language);
}

const tones = { now: "tag tag--done", past: "tag", future: "tag tag--warning" } as const;

function standingOf(record: GovernanceRecord, day: string): "now" | "past" | "future" {
  if (holdsOn(record, day)) return "now";
  return record.from > day ? "future" : "past";
}

function renderCard(entry: GovernanceEntry, data: GovernanceListPageData): Html {
  const { language, now } = data;
  const texts = staffGovernanceTexts[language];
  const { title, says, facts } = describeGovernance(entry, language);
  const standing = standingOf(entry.record, stockholmDay(now));
  return html`<section class="card">
<h3>${title} <span class="${tones[standing]}">${texts.standing[standing]}</span></h3>
${says !== null && html`<p${says.isSwedish && swedishText(language)}>${says.text}</p>`}
<dl class="facts">${facts.map(
    ({ label, value, href }) =>
      html`<div><dt>${label}</dt><dd>${href === undefined ? value : html`<a href="${href}">${value}</a>`}</dd></div>
`,
  )}</dl>
<p><a href="${addressOf(data, `/records/${entry.id}`)}">${texts.change}<span class="visually-hidden"> ${title}</span></a></p>
</section>`;
}

export interface AddGovernancePageData extends StaffPageContext, GovernanceFormData {
  readonly isCorrection: false;
  /** What it will be recorded under: a double click records it once. */
  readonly id: string;
}

export function renderAddGovernancePage(data: AddGovernancePageData): string {
  const { language, kind, errors, id } = data;
  const texts = staffGovernanceTexts[language];
  const fields = html`${hidden(pageFields.nonce, id)}
${renderGovernanceFields(data)}
<div class="actions"><button class="button">${texts.save}</button></div>`;
  return renderStaffPage(data, {
    title: texts.add[kind],
    current: "governance",
    hasErrors: errors.length > 0,
    width: "form",
    main: html`${errorSummary(errors, language)}
${linkBack(data)}
<h1>${texts.add[kind]}</h1>
${renderStaffForm(data, `/governance/add/${kind}`, fields)}`,
  });
}

function linkBack(data: StaffPageContext): Html {
  return html`<p class="kicker"><a href="${addressOf(data)}">${governanceTexts[data.language].title}</a></p>`;
}

export interface GovernanceRecordPageData extends StaffPageContext, GovernanceFormData {
  readonly isCorrection: true;
  readonly current: GovernanceEntry;
  /** Every revision, in the order they were written. */
  readonly history: readonly { readonly at: string; readonly by: string; readonly reason: string }[];
  /** Somebody else saved meanwhile: nothing of this form was. */
  readonly isStale: boolean;
}

/** One record: the form that changes it, and what has been changed. */
export function renderGovernanceRecordPage(data: GovernanceRecordPageData): string {
  const { language, errors, current, isStale, history } = data;
  const texts = staffGovernanceTexts[language];
  const title = texts.edit(titleOf(current.record, language));
  const fields = html`${hidden(pageFields.revision, current.revision)}
${renderGovernanceFields(data)}
<div class="actions"><button class="button">${texts.saveChange}</button></div>`;
  return renderStaffPage(data, {
    title,
    current: "governance",
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${isStale && html`<div class="notice notice--error" role="alert"><h2>${texts.staleTitle}</h2><p>${texts.staleText}</p>${standingFacts(data)}</div>`}
${linkBack(data)}
<h1>${title}</h1>
${renderStaffForm(data, `/governance/records/${current.id}`, fields)}
<h2 id="history">${texts.history}</h2>
${renderHistory(history, language)}`,
  });
}

function standingFacts({ current, language }: GovernanceRecordPageData): Html {
  const { says, facts } = describeGovernance(current, language);
  return html`${says !== null && html`<p>${says.text}</p>`}
<dl class="facts">${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function renderHistory(history: GovernanceRecordPageData["history"], language: StaffPageContext["language"]): Html {
  const texts = staffGovernanceTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.when}</th><th scope="col">${texts.who}</th><th scope="col">${texts.what}</th></tr></thead>
<tbody>${history.map(
    ({ at, by, reason }, index) =>
      html`<tr><th scope="row">${formatInstant(at, language)}</th><td>${by}</td><td>${index === 0 ? texts.recorded : texts.corrected}${reason !== "" && html`<span class="cell-note">${reason}</span>`}</td></tr>
`,
  )}</tbody>`;
  return renderScrollingTable({ id: "table-history", caption: texts.history, body, hasHeading: true, width: "medium" });
}
