import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { ConsultationRound } from "../../functions/domain/round.ts";
import { formatDeadline, formatList } from "../../functions/texts/format.ts";
import { governanceTexts } from "../../functions/texts/governance.ts";
import { planPagesTexts } from "../../functions/texts/plan-pages.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import { type Html, html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
import { contactLine } from "../parts/contact.ts";
import { roundSituation } from "./round-situation.ts";
import { type VersionSummary, versionAddress } from "./version-summary.ts";

export interface DestinationPageData {
  readonly language: Language;
  readonly now: string;
  readonly destination: Destination;
  readonly decisionMakers: readonly { readonly name: string }[];
  /** The round that is running, or null between rounds. */
  readonly round: ConsultationRound | null;
  /** Those the reader may see, newest first. */
  readonly versions: readonly VersionSummary[];
}

export function renderDestinationPage(data: DestinationPageData): string {
  const { language, destination } = data;
  const texts = planPagesTexts[language];
  return renderPage({
    language,
    title: destination.name,
    destinationId: destination.id,
    destinationName: destination.name,
    width: "document",
    main: html`<h1>${destination.name}</h1>
<p class="lead">${texts.destinationLead(destination.principal.name)}</p>
<div class="columns destination-now">
${renderRunningRound(data)}
${renderLatestPlan(data)}
</div>
${renderWhoIsWho(data)}
<h2>${texts.contact}</h2>
<p>${contactLine(destination)}</p>`,
  });
}

function renderRunningRound({ language, now, destination, round }: DestinationPageData): Html {
  const texts = planPagesTexts[language];
  if (round === null)
    return html`<section class="card"><h2>${texts.runningRound}</h2><p>${texts.noRunningRound}</p></section>`;
  const address = `/${destination.id}/rounds/${round.plan.id}`;
  const situation = roundSituation(round, now);
  const { consultation, referral } = round.gates;
  const canAnswer = situation === "consultation-open" && consultation.state === "open";
  return html`<section class="card${canAnswer && " card--open"}">
<p class="kicker">${texts.situation[situation]}</p>
<h2>${round.plan.title[language]}</h2>
${canAnswer && html`<p><strong>${texts.answerUntil(formatDeadline(consultation.deadlineAt, language))}.</strong></p>`}
${
  situation === "referral-open" &&
  referral.state === "open" &&
  html`<p>${texts.referralUntil(formatDeadline(referral.deadlineAt, language))}</p>`
}
${
  canAnswer &&
  html`<p><a class="button" href="${withLanguage(`${address}/answer`, language)}">${texts.answerNow}</a></p>
<p><a href="${withLanguage(address, language)}#draft">${texts.readDraft}</a></p>`
}
<p><a href="${withLanguage(address, language)}">${texts.aboutRound}</a></p>
</section>`;
}

/** A plan that a board can have adopted comes before a newer draft, which never hides it. */
function renderLatestPlan({ language, destination, versions }: DestinationPageData): Html {
  const texts = planPagesTexts[language];
  const newest = versions[0];
  if (newest === undefined) {
    return html`<section class="card"><h2>${texts.latestPlan}</h2><p>${texts.noPlan}</p></section>`;
  }
  const plan = versions.find(({ stage }) => stage === "final" || stage === "followed-up") ?? newest;
  const link = (version: VersionSummary) =>
    html`<a href="${withLanguage(versionAddress(destination.id, version), language)}">${texts.readPlan(version.title[language], version.version)}</a>`;
  return html`<section class="card">
<p class="kicker">${planWords[language].stage[plan.stage]}</p>
<h2>${texts.latestPlan}</h2>
<p>${link(plan)}</p>
${newest !== plan && html`<p>${texts.latestDraft}: ${link(newest)}</p>`}
<p><a href="${withLanguage(`/${destination.id}/plans`, language)}">${texts.allVersions}</a></p>
</section>`;
}

function renderWhoIsWho({ language, destination, decisionMakers }: DestinationPageData): Html {
  const texts = planPagesTexts[language];
  const fact = (label: string, value: Html | string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const names = (list: readonly { readonly name: string }[]) =>
    formatList(
      list.map(({ name }) => name),
      language,
    );
  return html`<h2>${texts.whoIsWho}</h2>
<dl class="facts">
${fact(texts.principal, html`${destination.principal.name}<br>${destination.principal.directive[language]}`)}
${decisionMakers.length > 0 && fact(texts.whoDecides, names(decisionMakers))}
${destination.municipalities.length > 0 && fact(texts.municipalities, names(destination.municipalities))}
</dl>
<p><a href="${withLanguage(`/${destination.id}/governance`, language)}">${governanceTexts[language].title}</a></p>
${
  destination.organisations.length > 0 &&
  html`<h3>${texts.organisations}</h3>
<dl class="facts">${destination.organisations.map(({ name, role }) => fact(name[language], role[language]))}</dl>`
}`;
}
