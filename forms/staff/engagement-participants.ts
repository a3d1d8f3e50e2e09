import { staffEngagementTexts } from "../../functions/texts/staff-engagement.ts";
import { type Html, html } from "../html.ts";
import { type Choice, checkboxes } from "../parts/choices.ts";
import { hidden } from "../parts/hidden.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, pageFields } from "../parts/values.ts";
import type { EngagementFormData } from "./engagement-form.ts";
import type { LettersContext } from "./letters-page.ts";
import { renderStaffForm } from "./staff-frame.ts";

export interface ParticipantsData extends LettersContext, EngagementFormData {
  readonly id: string;
  readonly revision: number;
  /** Those chosen, under the names that the register has for them now. */
  readonly participants: readonly Choice[];
  readonly search: string;
  /** What the search found; null before anybody has searched. */
  readonly candidates: { readonly choices: readonly Choice[]; readonly hasMore: boolean } | null;
}

/** Who of the register took part: those chosen, a search, and what it found. */
export function renderParticipants(data: ParticipantsData): Html {
  const { language, participants, candidates } = data;
  const texts = staffEngagementTexts[language];
  return html`${participants.length === 0 ? html`<p>${texts.participantsNone}</p>` : renderChosen(data)}
${renderSearch(data)}
${candidates !== null && renderFound(data, candidates)}`;
}

function renderChosen(data: ParticipantsData): Html {
  const { language, participants, errors } = data;
  const texts = staffEngagementTexts[language];
  return postForm(
    data,
    html`${checkboxes({ language, name: "drop", label: texts.participantsCaption, error: errorOf(errors, "drop") }, participants, [])}
<div class="actions"><button class="button button--secondary">${texts.dropChosen}</button></div>`,
  );
}

function renderSearch({ language, destination, round, id, search }: ParticipantsData): Html {
  const texts = staffEngagementTexts[language];
  return html`<form method="get" action="/${destination.id}/staff/rounds/${round.id}/engagements/${id}#participants">
${hidden("lang", language)}
${textInput({ language, name: "search", label: texts.search }, { value: search, width: "medium", autocomplete: "off" })}
<div class="actions"><button class="button button--secondary">${texts.searchButton}</button></div>
</form>`;
}

function renderFound(data: ParticipantsData, { choices, hasMore }: NonNullable<ParticipantsData["candidates"]>): Html {
  const { language, search, errors } = data;
  const texts = staffEngagementTexts[language];
  const frame = { language, name: "add", label: texts.found, error: errorOf(errors, "add") };
  if (choices.length === 0) return html`<p role="status">${texts.foundNone}</p>`;
  return postForm(
    data,
    html`${hidden("search", search)}
${checkboxes(hasMore ? { ...frame, hint: texts.foundMore(choices.length) } : frame, choices, [])}
<div class="actions"><button class="button">${texts.addChosen}</button></div>`,
  );
}

function postForm(data: ParticipantsData, fields: Html): Html {
  const path = `/rounds/${data.round.id}/engagements/${data.id}/participants`;
  return renderStaffForm(
    data,
    path,
    html`${hidden(pageFields.revision, data.revision)}
${fields}`,
  );
}
