import { type Engagement, participationsIn } from "../../functions/domain/engagement.ts";
import { engagementTexts } from "../../functions/texts/engagement.ts";
import { formatDate, formatInstant } from "../../functions/texts/format.ts";
import { staffEngagementTexts } from "../../functions/texts/staff-engagement.ts";
import { staffRoundTexts } from "../../functions/texts/staff-round.ts";
import { type Html, html } from "../html.ts";
import { errorSummary } from "../parts/error-summary.ts";
import { facts } from "../parts/facts.ts";
import { hidden } from "../parts/hidden.ts";
import { textInput } from "../parts/text-input.ts";
import { errorOf, firstValue, pageFields } from "../parts/values.ts";
import { renderScrollingTable } from "../plan/scrolling-table.ts";
import { renderEngagementFields } from "./engagement-form.ts";
import { type ParticipantsData, renderParticipants } from "./engagement-participants.ts";
import { linkBack } from "./letters-page.ts";
import { renderStaffForm, renderStaffPage } from "./staff-frame.ts";

interface EngagementChange {
  readonly engagement: Engagement | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

export interface EngagementPageData extends ParticipantsData {
  /** As it stands; the last that stood, when it has been struck. */
  readonly current: Engagement;
  /** In the order they were written. */
  readonly history: readonly EngagementChange[];
  /** Somebody else saved meanwhile: nothing of this form was. */
  readonly isStale: boolean;
  readonly isSaved: boolean;
  readonly isClosed: boolean;
}

export function renderEngagementPage(data: EngagementPageData): string {
  const { language, current, errors, isStale, isSaved, isClosed, history } = data;
  const texts = staffEngagementTexts[language];
  const latest = history.at(-1);
  const isStruck = latest?.engagement === null;
  return renderStaffPage(data, {
    title: current.purpose.sv,
    hasErrors: errors.length > 0,
    main: html`${errorSummary(errors, language)}
${isSaved && html`<div class="notice notice--success" role="status"><p>${texts.saved}</p></div>`}
${isStale && html`<div class="notice notice--error" role="alert"><h2>${texts.staleTitle}</h2><p>${texts.staleText}</p></div>`}
${isStruck && html`<div class="notice notice--warning"><p>${texts.removedText(latest.reason)}</p></div>`}
${linkBack(data, "/engagements", staffRoundTexts[language].engagements)}
<h1>${current.purpose.sv}</h1>
${renderFacts(data)}
${isClosed && html`<p>${texts.closed}</p>`}
${!isStruck && !isClosed && renderEditing(data)}
<h2 id="history">${texts.historyTitle}</h2>
${renderHistory(data)}`,
  });
}

function renderFacts({ language, current, participants }: EngagementPageData): Html {
  const texts = staffEngagementTexts[language];
  const words = engagementTexts[language];
  const { kind, date, place, politicians, politicianCount } = current;
  const present = participationsIn(current);
  return facts([
    { label: texts.date, value: formatDate(date, language) },
    { label: texts.kind, value: words.kinds[kind] },
    place !== undefined && { label: texts.place, value: place },
    { label: texts.participations, value: present === 0 ? texts.nobody : String(present) },
    {
      label: texts.politicians,
      value: `${words.politicians[politicians]}${politicianCount === undefined ? "" : ` (${politicianCount})`}`,
    },
    {
      label: texts.participantsTitle,
      value:
        participants.length === 0
          ? texts.participantsNone
          : html`<ul>${participants.map(({ label }) => html`<li>${label}</li>`)}</ul>`,
    },
  ]);
}

function renderEditing(data: EngagementPageData): Html {
  const { language, round, id, revision, values, errors } = data;
  const texts = staffEngagementTexts[language];
  const address = `/rounds/${round.id}/engagements/${id}`;
  const reason = (name: string, label: string, isOptional: boolean) =>
    textInput(
      { language, name, label, error: errorOf(errors, name), ...(isOptional && { mark: texts.optional }) },
      { value: firstValue(values, name) },
    );
  const correction = html`${hidden(pageFields.revision, revision)}
${renderEngagementFields(data)}
${reason("reason", texts.reason, true)}
<div class="actions"><button class="button">${texts.saveChange}</button></div>`;
  const removal = html`${hidden(pageFields.revision, revision)}
<p>${texts.removeText}</p>
${reason("removal-reason", texts.removeReason, false)}
<div class="actions"><button class="button button--warning">${texts.remove}</button></div>`;
  return html`<h2 id="participants">${texts.participantsTitle}</h2>
${renderParticipants(data)}
<h2 id="particulars">${texts.factsTitle}</h2>
${renderStaffForm(data, address, correction)}
<h2 id="removal">${texts.removeTitle}</h2>
${renderStaffForm(data, `${address}/removal`, removal)}`;
}

function renderHistory({ language, history }: EngagementPageData): Html {
  const texts = staffEngagementTexts[language];
  const whatOf = ({ engagement }: EngagementChange, index: number): string => {
    if (engagement === null) return texts.removed;
    const before = history[index - 1]?.engagement?.participants.length ?? 0;
    const count = engagement.participants.length;
    if (index > 0 && count !== before) return texts.participantsChanged(count);
    return index === 0 ? texts.logged : texts.corrected;
  };
  const body = html`<thead><tr><th scope="col">${texts.when}</th><th scope="col">${texts.who}</th><th scope="col">${texts.what}</th></tr></thead>
<tbody>${history.map(
    (change, index) =>
      html`<tr><th scope="row">${formatInstant(change.at, language)}</th><td>${change.by}</td><td>${whatOf(change, index)}${change.reason !== "" && html`<span class="cell-note">${change.reason}</span>`}</td></tr>
`,
  )}</tbody>`;
  return renderScrollingTable({
    id: "table-history",
    caption: texts.historyTitle,
    body,
    hasHeading: true,
    width: "medium",
  });
}
