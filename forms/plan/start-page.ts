import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { ConsultationRound } from "../../functions/domain/round.ts";
import { formatDeadline } from "../../functions/texts/format.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { type Html, html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
import { roundSituation } from "./round-situation.ts";

export interface StartPageData {
  readonly language: Language;
  readonly now: string;
  readonly destinations: readonly {
    readonly destination: Pick<Destination, "id" | "name" | "principal">;
    readonly round: ConsultationRound | null;
  }[];
}

export function renderStartPage(data: StartPageData): string {
  const { language, destinations } = data;
  const texts = planPagesTexts[language];
  return renderPage({
    language,
    title: texts.startTitle,
    main: html`<h1>${texts.startTitle}</h1>
<p class="lead">${texts.startLead}</p>
<h2>${texts.destinations}</h2>
${destinations.length === 0 && html`<p>${texts.noDestinations}</p>`}
${destinations.map((entry) => renderDestination(entry, data))}`,
  });
}

function renderDestination(
  { destination, round }: StartPageData["destinations"][number],
  { language, now }: StartPageData,
): Html {
  const texts = planPagesTexts[language];
  return html`<div class="card">
<h3><a href="${withLanguage(`/${destination.id}`, language)}">${destination.name}</a></h3>
<p class="meta">${texts.principal}: ${destination.principal.name}</p>
${round !== null && html`<p>${renderSituation(round, now, language)}</p>`}
</div>`;
}

function renderSituation(round: ConsultationRound, now: string, language: Language): Html {
  const texts = planPagesTexts[language];
  const situation = roundSituation(round, now);
  const { consultation } = round.gates;
  if (situation !== "consultation-open" || consultation.state !== "open") return html`${texts.situation[situation]}.`;
  return html`<strong>${texts.openNow}.</strong> ${texts.answerUntil(formatDeadline(consultation.deadlineAt, language))}.`;
}
