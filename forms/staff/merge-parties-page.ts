import type { Localized } from "../../functions/domain/language.ts";
import { type MergeRefusal, mergedFields } from "../../functions/domain/merge-parties.ts";
import type { Party } from "../../functions/domain/party.ts";
import { staffPartiesTexts } from "../../functions/texts/staff-parties.ts";
import { staffPartyTexts } from "../../functions/texts/staff-party.ts";
import { type Html, html } from "../html.ts";
import { hidden } from "../parts/hidden.ts";
import { select } from "../parts/select.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { fieldLines, type PartyNames } from "./party-facts.ts";
import { cellLines } from "./party-proposal-page.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

interface Side {
  readonly party: Party;
  readonly revision: number;
}

export interface MergePartiesPageData extends StaffPageContext, PartyNames {
  /** Those to choose among, by name. */
  readonly parties: readonly Pick<Party, "id" | "name">[];
  readonly chosen: { readonly keep: string; readonly drop: string };
  readonly pair: { readonly keep: Side; readonly drop: Side } | null;
  readonly refusal: MergeRefusal | "stale" | null;
  readonly bothAnswered: boolean;
  /** What does not follow to the one that is kept. */
  readonly stays: readonly StayingPart[];
}

/** A part of the questionnaire, or a question that asks for a file, that both have something of their own for. */
export interface StayingPart {
  readonly kind: "draft" | "file";
  readonly name: Localized;
}

export function renderMergePartiesPage(data: MergePartiesPageData): string {
  const { language, refusal, pair, bothAnswered, stays } = data;
  const texts = staffPartyTexts[language];
  return renderStaffPage(data, {
    title: texts.mergeTitle,
    current: "parties",
    hasErrors: refusal !== null,
    main: html`<h1>${texts.mergeTitle}</h1>
${refusal !== null && html`<div class="notice notice--error" role="alert"><p>${refusal === "stale" ? texts.staleTitle : texts.refusals[refusal]}</p></div>`}
${renderChoosing(data)}
${pair !== null && bothAnswered && html`<div class="notice notice--warning"><p>${texts.bothAnswered}</p></div>`}
${pair !== null && stays.length > 0 && renderStays(data)}
${pair !== null && renderPair(data, pair)}`,
  });
}

function renderChoosing({ language, parties, chosen, destination }: MergePartiesPageData): Html {
  const texts = staffPartyTexts[language];
  const choices = parties.map(({ id, name }) => ({ value: id, label: `${name} (${id})` }));
  return html`<p class="lead">${texts.mergeLead}</p>
<form method="get" action="/${destination.id}/staff/merge-parties">
${hidden("lang", language)}
${select({ language, name: "keep", label: texts.keep }, choices, chosen.keep, texts.choose)}
${select({ language, name: "drop", label: texts.drop }, choices, chosen.drop, texts.choose)}
<div class="actions"><button class="button button--secondary">${texts.compare}</button></div>
</form>`;
}

function renderStays({ language, stays }: MergePartiesPageData): Html {
  const texts = staffPartyTexts[language];
  return html`<div class="notice notice--warning"><h2>${texts.staysTitle}</h2>
<p>${texts.staysText}</p>
<ul>${stays.map(({ kind, name }) => html`<li>${texts.stays[kind]}: ${name[language]}</li>`)}</ul></div>`;
}

function renderPair(data: MergePartiesPageData, { keep, drop }: NonNullable<MergePartiesPageData["pair"]>): Html {
  const { language } = data;
  const texts = staffPartyTexts[language];
  const { fields, empty } = staffPartiesTexts[language];
  const body = html`<thead><tr><td></td><th scope="col">${keep.party.name}<span class="cell-note">${keep.party.id}</span></th><th scope="col">${drop.party.name}<span class="cell-note">${drop.party.id}</span></th><th scope="col">${texts.both}</th></tr></thead>
<tbody>${mergedFields.map((field) => {
    const hasBoth = field === "contacts" || field === "groups";
    const radio = (choice: string, text: Html) => {
      const isChosen = choice === (hasBoth ? "both" : "keep");
      return html`<label class="choice"><input type="radio" name="${field}" value="${choice}"${isChosen && html` checked`}><span>${text}</span></label>`;
    };
    const side = (party: Party) => cellLines(fieldLines(party, field, data, language), empty);
    return html`<tr><th scope="row">${fields[field]}</th><td>${radio("keep", side(keep.party))}</td><td>${radio("drop", side(drop.party))}</td><td>${hasBoth && radio("both", html`${texts.both}`)}</td></tr>`;
  })}</tbody>`;
  const form = html`${hidden("keep", keep.party.id)}${hidden("_keep", keep.revision)}${hidden("drop", drop.party.id)}${hidden("_drop", drop.revision)}
${renderScrollingTable({ id: "table-merge", caption: texts.mergeTitle, body, hasHeading: true, width: "wide" })}
<button class="button">${texts.merge}</button>`;
  return html`<p>${texts.mergeChoiceLead}</p>
${renderStaffForm(data, "/merge-parties", form)}`;
}
