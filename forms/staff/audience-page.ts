import type { Audience, AudienceView } from "../../functions/domain/audience.ts";
import type { Language } from "../../functions/domain/language.ts";
import { type Phase, phaseSchema, type RoundPlan } from "../../functions/domain/round.ts";
import { formatInstant } from "../../functions/texts/format.ts";
import { partyTexts } from "../../functions/texts/party.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { staffAudienceTexts } from "../../functions/texts/staff-audience.ts";
import { type Html, html } from "../html.ts";
import { withLanguage } from "../layout.ts";
import { checkboxes, radios } from "../parts/choices.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { hidden } from "../parts/hidden.ts";
import { errorOf, type FieldErrors } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { groupName, type PartyNames } from "./party-facts.ts";
import { renderStaffForm, renderStaffPage, type StaffPageContext } from "./staff-frame.ts";

/** Why a post changed nothing, where it was no field's fault. */
export type AudienceRefusal =
  | { readonly reason: "stale"; readonly by: string; readonly theirs: Audience; readonly mine: Audience }
  | { readonly reason: "opened-meanwhile" };

export interface AudiencePageData extends StaffPageContext, Pick<PartyNames, "groups"> {
  readonly round: Pick<RoundPlan, "id" | "title">;
  /** What holds: chosen, or fixed by the gate. */
  readonly audience: Audience;
  readonly gone: Audience;
  readonly isFixed: boolean;
  readonly revision: number;
  /** Parties that could be consulted, by group. */
  readonly members: Readonly<Record<string, number>>;
  readonly views: Readonly<Record<Phase, AudienceView>>;
  /** Newest first. */
  readonly history: readonly { readonly audience: Audience; readonly by: string; readonly at: string }[];
  /** As the form was filled in; what holds where there is none. */
  readonly filled?: { readonly isForGroups: boolean; readonly groups: Audience } | undefined;
  readonly refusal?: AudienceRefusal | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** A register may hold thousands: a page shows so many by name, and counts the rest. */
const mostNamed = 200;

/** Whom a round is for, with who is left out and why. */
export function renderAudiencePage(data: AudiencePageData): string {
  const { language, destination, round, audience, gone, isFixed, views, errors = [], refusal } = data;
  const texts = staffAudienceTexts[language];
  const back = withLanguage(`/${destination.id}/staff/rounds/${round.id}`, language);
  return renderStaffPage(data, {
    title: texts.title,
    hasErrors: errors.length > 0 || refusal !== undefined,
    main: html`${errorSummary(errors, language)}
${refusal !== undefined && html`<div class="notice notice--error" role="alert"><p>${describeRefusal(refusal, data)}</p></div>`}
<p class="kicker"><a href="${back}">${round.title[language]}</a></p>
<h1>${texts.title}</h1>
<p class="lead">${isFixed ? texts.fixed : texts.lead}</p>
${gone.length > 0 && !isFixed && html`<div class="notice notice--warning"><p>${texts.gone(gone.join(", "))}</p></div>`}
<h2>${texts.consultation}</h2>
<p>${texts.now(describeAudience(audience, data))} ${countOf(views.consultation, language)}</p>
${!isFixed && renderForm(data)}
${renderTypes(views.consultation, language)}
<h2>${texts.referral}</h2>
<p>${texts.referralLead} ${countOf(views.referral, language)}</p>
<h2>${texts.left}</h2>
${renderLeft(data)}
${data.history.length > 0 && renderHistory(data)}`,
  });
}

function describeRefusal(refusal: AudienceRefusal, data: AudiencePageData): string {
  const texts = staffAudienceTexts[data.language];
  if (refusal.reason === "opened-meanwhile") return texts.openedMeanwhile;
  return texts.stale(refusal.by, describeAudience(refusal.theirs, data), describeAudience(refusal.mine, data));
}

function describeAudience(audience: Audience, { groups, language }: AudiencePageData): string {
  if (audience.length === 0) return staffAudienceTexts[language].all;
  return audience.map((id) => groups.find((group) => group.id === id)?.name[language] ?? id).join(", ");
}

function countOf({ invited, left }: AudienceView, language: Language): string {
  return staffAudienceTexts[language].invitedCount(invited.length, invited.length + left.length);
}

function renderForm(data: AudiencePageData): Html {
  const { language, destination, groups, members, audience, errors = [], revision, round } = data;
  const texts = staffAudienceTexts[language];
  const groupsPage = withLanguage(`/${destination.id}/staff/groups`, language);
  if (groups.length === 0 && audience.length === 0) {
    return html`<p>${texts.noGroups} <a href="${groupsPage}">${texts.addGroups}</a></p>`;
  }
  const filled = data.filled ?? { isForGroups: audience.length > 0, groups: audience };
  const fields = html`${hidden("_revision", revision)}
${radios(
  { language, name: "for", label: texts.who },
  [
    { value: "everyone", label: texts.everyone },
    { value: "groups", label: texts.someGroups },
  ],
  filled.isForGroups ? "groups" : "everyone",
)}
${checkboxes(
  { language, name: "group", label: texts.groups, hint: texts.groupsHint, error: errorOf(errors, "group") },
  groups.map(({ id }) => ({
    value: id,
    label: `${groupName(id, { groups }, language)} (${texts.parties(members[id] ?? 0)})`,
  })),
  filled.groups,
)}
<button class="button">${texts.save}</button>
<p><a href="${groupsPage}">${texts.addGroups}</a></p>`;
  return renderStaffForm(data, `/rounds/${round.id}/audience`, fields);
}

function renderTypes({ byType }: AudienceView, language: Language): Html | false {
  const texts = staffAudienceTexts[language];
  if (byType.length === 0) return false;
  const body = html`<thead><tr><th scope="col">${texts.type}</th><th scope="col" class="number">${texts.invited}</th><th scope="col" class="number">${texts.known}</th></tr></thead>
<tbody>${byType.map(
    ({ type, invited, known }) =>
      html`<tr><th scope="row">${partyTexts[language].types[type]}</th><td class="number">${invited}</td><td class="number">${known}</td></tr>`,
  )}</tbody>`;
  return renderScrollingTable({ id: "table-types", caption: texts.byType, body, width: "narrow" });
}

function renderLeft({ language, destination, views }: AudiencePageData): Html {
  const texts = staffAudienceTexts[language];
  const left = phaseSchema.options.flatMap((phase) => views[phase].left.map((each) => ({ ...each, phase })));
  if (left.length === 0) return html`<p>${texts.leftNone}</p>`;
  const body = html`<thead><tr><th scope="col">${texts.party}</th><th scope="col">${texts.phase}</th><th scope="col">${texts.why}</th></tr></thead>
<tbody>${left.slice(0, mostNamed).map(
    ({ party, phase, why }) => html`<tr>
<th scope="row"><a href="${withLanguage(`/${destination.id}/staff/parties/${party.id}`, language)}">${party.name}</a></th>
<td>${planWords[language].phase[phase]}</td>
<td>${texts.reasons[why]}</td>
</tr>`,
  )}</tbody>`;
  return html`${renderScrollingTable({ id: "table-left", caption: texts.left, body, width: "medium", hasHeading: true })}
${left.length > mostNamed && html`<p>${texts.leftMore(left.length - mostNamed)}</p>`}`;
}

function renderHistory(data: AudiencePageData): Html {
  const { language, history } = data;
  const texts = staffAudienceTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.when}</th><th scope="col">${texts.by}</th><th scope="col">${texts.choice}</th></tr></thead>
<tbody>${history.map(
    ({ at, by, audience }) =>
      html`<tr><th scope="row">${formatInstant(at, language)}</th><td>${by === "clock" ? texts.byClock : by}</td><td>${describeAudience(audience, data)}</td></tr>`,
  )}</tbody>`;
  return html`<h2>${texts.history}</h2>
${renderScrollingTable({ id: "table-history", caption: texts.history, body, width: "medium", hasHeading: true })}`;
}
