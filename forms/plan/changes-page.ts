import type { Activity } from "../../functions/domain/action-plan.ts";
import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { PlanContent } from "../../functions/domain/plan-version.ts";
import { isUnchanged, type ListChanges, type VersionChanges } from "../../functions/domain/version-changes.ts";
import { decisionTexts } from "../../functions/texts/decision.ts";
import { formatDate, formatNumber, formatSek } from "../../functions/texts/format.ts";
import { titleOf } from "../../functions/texts/governance.ts";
import { planVersionTexts } from "../../functions/texts/plan-version.ts";
import { planWords } from "../../functions/texts/plan-words.ts";
import {
  describeActivityChange,
  describeDecisionChange,
  versionChangesTexts,
} from "../../functions/texts/version-changes.ts";
import { type Html, html } from "../html.ts";
import { renderPage, withLanguage } from "../layout.ts";
import { hidden } from "../parts/hidden.ts";
import { select } from "../parts/select.ts";
import { markedWording } from "../parts/wording.ts";
import { renderAdoption } from "./adoption.ts";
import { renderParagraphs, swedishText } from "./paragraphs.ts";
import { renderScrollingTable } from "./scrolling-table.ts";
import { type VersionSummary, versionAddress } from "./version-summary.ts";

/** A version by its number, as lists and links name it. */
type Named = Pick<VersionSummary, "planYear" | "version">;

export interface ChangesPageData {
  readonly language: Language;
  readonly destination: Pick<Destination, "id" | "name">;
  readonly from: Named;
  readonly to: Named;
  readonly changes: VersionChanges;
  /** Every other version that this reader may compare with, newest first. */
  readonly others: readonly Named[];
  readonly isPublic: boolean;
}

/** What two versions say differently, in brief and then part by part. */
export function renderChangesPage(data: ChangesPageData): string {
  const { language, destination, from, to, changes } = data;
  const texts = versionChangesTexts[language];
  const nameOf = ({ planYear, version }: Named) => texts.nameOf(planYear, version);
  const title = texts.title(nameOf(from), nameOf(to));
  const link = (named: Named) =>
    html`<a href="${withLanguage(versionAddress(destination.id, named), language)}">${texts.toVersion(nameOf(named))}</a>`;
  return renderPage({
    language,
    title,
    destinationId: destination.id,
    destinationName: destination.name,
    width: "document",
    noindex: !data.isPublic,
    main: html`<h1>${title}</h1>
<p class="lead">${isUnchanged(changes) ? texts.none : texts.lead}</p>
<p>${link(from)} · ${link(to)}</p>
${!isUnchanged(changes) && renderBrief(changes, language)}
${part("activities", renderActivities(data), language)}
${part("decisions", renderDecisions(changes, language), language)}
${part("money", renderMoney(changes, language), language)}
${part("adoption", renderAdoptions(changes, language), language)}
${part("governance", renderGovernance(changes, language), language)}
${part("figures", renderFigures(changes, language), language)}
${part("readiness", renderReadiness(changes, language), language)}
${part("followUp", renderFollowUp(changes, language), language)}
${part("sections", renderSections(changes, language), language)}
${data.others.length > 0 && renderChoice(data)}`,
  });
}

type Part = keyof (typeof versionChangesTexts)["sv"]["headings"];

function part(name: Part, body: Html | null, language: Language): Html | null {
  if (body === null) return null;
  const id = `changes-${name}`;
  return html`<div class="wide plan-section"><h2 id="${id}">${versionChangesTexts[language].headings[name]}</h2>
${body}</div>`;
}

function renderBrief(changes: VersionChanges, language: Language): Html {
  const { summary, counts } = versionChangesTexts[language];
  const sizeOf = ({ added, dropped, changed }: ListChanges<unknown>) => added.length + dropped.length + changed.length;
  const { activities, decisions, sums, promises, governance, figures, statistics, sections } = changes;
  const numbers = figures.length + statistics.length;
  const money = sums.length + promises.length;
  const lines = [
    sizeOf(activities) > 0 &&
      counts.activities(activities.added.length, activities.dropped.length, activities.changed.length),
    decisions.length > 0 && counts.decisions(decisions.length),
    money > 0 && counts.money(money),
    sizeOf(governance) > 0 && counts.governance(sizeOf(governance)),
    numbers > 0 && counts.figures(numbers),
    changes.adoption.length > 0 && adoptionSaid(changes.adoption[0]?.after ?? null, language),
    sizeOf(changes.followUp) > 0 && counts.followUp(sizeOf(changes.followUp)),
    sizeOf(sections) > 0 && counts.sections(sizeOf(sections)),
  ].filter((line) => line !== false);
  return html`<h2>${summary}</h2>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Names under "added" and "dropped"; nothing where there are none. */
function renderNames(label: string, names: readonly Html[]): Html | null {
  if (names.length === 0) return null;
  return html`<h3>${label}</h3>
<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`;
}

function renderActivities({ changes: { activities }, language, to }: ChangesPageData): Html | null {
  const texts = versionChangesTexts[language];
  const { added, dropped, changed } = activities;
  if (added.length + dropped.length + changed.length === 0) return null;
  const nameOf = ({ title, costSek }: Activity) =>
    html`<span${swedishText(language)}>${title}</span>, ${formatSek(costSek, language)}`;
  return html`${renderNames(texts.added, added.map(nameOf))}
${renderNames(texts.dropped, dropped.map(nameOf))}
${
  changed.length > 0 &&
  html`<h3>${texts.changed}</h3>
${changed.map(
  (change) => html`<h4${swedishText(language)}>${change.after.title}</h4>
${beforeAndAfter(
  `changed-${change.after.id}`,
  change.after.title,
  describeActivityChange(change, to.planYear, language).map(({ label, before, after, isSwedish }) => ({
    label,
    before: html`<span${isSwedish && swedishText(language)}>${before}</span>`,
    after: html`<span${isSwedish && swedishText(language)}>${after}</span>`,
  })),
  language,
)}`,
)}`
}`;
}

interface BeforeAndAfter {
  readonly label: string;
  readonly before: Html | string;
  readonly after: Html | string;
}

function beforeAndAfter(id: string, caption: string, rows: readonly BeforeAndAfter[], language: Language): Html {
  const texts = versionChangesTexts[language];
  const body = html`<thead><tr><th scope="col">${texts.what}</th><th scope="col">${texts.before}</th><th scope="col">${texts.after}</th></tr></thead>
<tbody>${rows.map(
    ({ label, before, after }) => html`<tr><th scope="row">${label}</th><td>${before}</td><td>${after}</td></tr>
`,
  )}</tbody>`;
  return renderScrollingTable({ id, caption, body, hasHeading: true, width: "fluid" });
}

function renderDecisions({ decisions }: VersionChanges, language: Language): Html | null {
  if (decisions.length === 0) return null;
  return html`<dl class="facts">${decisions.map(
    (
      change,
    ) => html`<div><dt>${(change.after ?? change.before)?.name}</dt><dd>${describeDecisionChange(change, language).join(" ")}</dd></div>
`,
  )}</dl>`;
}

function renderMoney({ sums, promises }: VersionChanges, language: Language): Html | null {
  if (sums.length + promises.length === 0) return null;
  const texts = versionChangesTexts[language];
  const sek = (amount: number | null) => (amount === null ? texts.nothing : formatSek(amount, language));
  const rows = [
    ...sums.map(({ name, before, after }) => ({ label: texts.sums[name], before, after })),
    ...promises.map(({ name, budgetYear, kind, before, after }) => ({
      label: `${name}, ${budgetYear}, ${decisionTexts[language].financingKinds[kind]}`,
      before,
      after,
    })),
  ];
  const told = rows.map(({ label, before, after }) => ({ label, before: sek(before), after: sek(after) }));
  return beforeAndAfter("table-money", texts.headings.money, told, language);
}

function adoptionSaid(adoption: PlanContent["financing"]["adoption"], language: Language): string {
  const texts = planVersionTexts[language];
  if (adoption === null) return `${texts.notAdopted}.`;
  return `${texts.adopted} ${texts.adoptedBy(adoption.organ, formatDate(adoption.date, language), adoption.paragraph)}.`;
}

function renderAdoptions({ adoption: [change] }: VersionChanges, language: Language): Html | null {
  if (change === undefined) return null;
  const { before, after } = change;
  return html`${before !== null && html`<p><del>${adoptionSaid(before, language)}</del></p>`}
${after === null ? html`<p>${adoptionSaid(null, language)}</p>` : renderAdoption(after, language)}`;
}

function renderFollowUp({ followUp }: VersionChanges, language: Language): Html | null {
  const { added, dropped, changed } = followUp;
  if (added.length + dropped.length + changed.length === 0) return null;
  const texts = versionChangesTexts[language];
  const { followUpStatus } = planWords[language];
  const said = ({ status, outcome }: (typeof added)[number]) =>
    html`${followUpStatus[status]}. <span${swedishText(language)}>${outcome}</span>`;
  const rows = [
    ...changed.map(({ before, after }) => ({ label: after.title, before: said(before), after: said(after) })),
    ...added.map((each) => ({ label: each.title, before: texts.nothing, after: said(each) })),
    ...dropped.map((each) => ({ label: each.title, before: said(each), after: texts.nothing })),
  ];
  return beforeAndAfter("table-follow-up", texts.headings.followUp, rows, language);
}

function renderGovernance({ governance }: VersionChanges, language: Language): Html | null {
  const texts = versionChangesTexts[language];
  const { added, dropped, changed } = governance;
  if (added.length + dropped.length + changed.length === 0) return null;
  const nameOf = ({ record }: NonNullable<PlanContent["governance"]>[number]) => html`${titleOf(record, language)}`;
  return html`${renderNames(texts.added, added.map(nameOf))}
${renderNames(texts.dropped, dropped.map(nameOf))}
${renderNames(
  texts.changed,
  changed.map(({ after }) => nameOf(after)),
)}`;
}

function renderFigures({ figures, statistics }: VersionChanges, language: Language): Html | null {
  if (figures.length + statistics.length === 0) return null;
  const texts = versionChangesTexts[language];
  const number = (count: number) => formatNumber(count, language);
  const rows = [
    ...figures.map(({ name, before, after }) => ({ label: texts.figures[name], before, after })),
    ...statistics.map(({ question, option, before, after }) => ({
      label: `${question[language]} ${option[language]}`,
      before,
      after,
    })),
  ];
  const told = rows.map(({ label, before, after }) => ({ label, before: number(before), after: number(after) }));
  return beforeAndAfter("table-figures", texts.headings.figures, told, language);
}

function renderReadiness({ readiness }: VersionChanges, language: Language): Html | null {
  if (readiness.length === 0) return null;
  const rows = readiness.map(({ label, before, after }) => ({
    label: label[language],
    before: String(before),
    after: String(after),
  }));
  return beforeAndAfter("table-readiness", versionChangesTexts[language].headings.readiness, rows, language);
}

function renderSections({ sections }: VersionChanges, language: Language): Html | null {
  const texts = versionChangesTexts[language];
  const { added, dropped, changed } = sections;
  if (added.length + dropped.length + changed.length === 0) return null;
  const heading = ({ number, title }: (typeof added)[number], said: string) =>
    html`<h3>${number} ${title[language]}${said !== "" && ` (${said})`}</h3>`;
  const whole = (section: (typeof added)[number], said: string) =>
    html`${heading(section, said)}<div class="prose"${swedishText(language)}>${renderParagraphs(section.text)}</div>`;
  return html`${changed.map(
    ({ before, after }) =>
      html`${heading(after, "")}<p class="plan-changes">${markedWording({ from: before.text, to: after.text }, language)}</p>`,
  )}
${added.map((section) => whole(section, texts.added))}
${dropped.map((section) => whole(section, texts.dropped))}`;
}

function renderChoice({ language, destination, from, to, others }: ChangesPageData): Html {
  const texts = versionChangesTexts[language];
  const nameAs = ({ planYear, version }: Named) => `${planYear}-${version}`;
  const choices = others.map((named) => ({
    value: nameAs(named),
    label: texts.nameOf(named.planYear, named.version),
  }));
  return html`<form method="get" action="${versionAddress(destination.id, to)}/changes">
${language !== "sv" && hidden("lang", language)}
${select({ language, name: "since", label: texts.with }, choices, nameAs(from), texts.nothing)}
<div class="actions"><button class="button button--secondary">${texts.show}</button></div>
</form>`;
}
