import type { Activity } from "../domain/action-plan.ts";
import type { Language } from "../domain/language.ts";
import type { DecisionEntry } from "../domain/plan-version.ts";
import type { Changed, FigureName, SumName } from "../domain/version-changes.ts";
import type { Catalogue } from "./catalogue.ts";
import { decisionTexts } from "./decision.ts";
import { replyFieldLabel } from "./decision-summary.ts";
import { formatDate, formatList, formatSek } from "./format.ts";
import { planVersionTexts } from "./plan-version.ts";
import { planWords } from "./plan-words.ts";

interface VersionChangesTexts {
  readonly title: (from: string, to: string) => string;
  readonly lead: string;
  readonly with: string;
  readonly show: string;
  readonly none: string;
  readonly summary: string;
  readonly toVersion: (name: string) => string;
  readonly nameOf: (planYear: number, version: string) => string;
  readonly headings: Readonly<
    Record<
      | "activities"
      | "decisions"
      | "money"
      | "governance"
      | "figures"
      | "readiness"
      | "adoption"
      | "followUp"
      | "sections",
      string
    >
  >;
  readonly added: string;
  readonly dropped: string;
  readonly changed: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
  readonly sums: Readonly<Record<SumName, string>>;
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly counts: {
    readonly activities: (added: number, dropped: number, changed: number) => string;
    readonly decisions: (count: number) => string;
    readonly money: (count: number) => string;
    readonly governance: (count: number) => string;
    readonly sections: (count: number) => string;
    readonly figures: (count: number) => string;
    readonly followUp: (count: number) => string;
  };
  readonly decision: {
    readonly isNew: (decision: string) => string;
    readonly replaces: (decision: string, before: string) => string;
    readonly opinionOnly: string;
    readonly gone: string;
    readonly status: (before: string, after: string) => string;
    readonly stance: (before: string, after: string) => string;
    readonly nowInForce: string;
    readonly notInForce: string;
    readonly corrected: (fields: string) => string;
    readonly late: string;
    readonly other: string;
  };
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const sv: VersionChangesTexts = {
  title: (from, to) => `Det här skiljer ${from} från ${to}`,
  lead: "Bara det som skiljer visas. Antal som är dolda i någon av versionerna jämförs inte.",
  with: "Jämför med",
  show: "Visa skillnaderna",
  none: "Versionerna säger samma sak.",
  summary: "I korthet",
  toVersion: (name) => `Läs ${name}`,
  nameOf: (planYear, version) => `plan ${planYear}, version ${version}`,
  headings: {
    activities: "Aktiviteter",
    decisions: "Beslut",
    money: "Pengar",
    governance: "Så styrs destinationen",
    figures: "Deltagande",
    readiness: "Exportmognad",
    adoption: "Antagandet",
    followUp: "Uppföljning av förra årets aktiviteter",
    sections: "Avsnittens text",
  },
  added: "Tillkommer",
  dropped: "Utgår",
  changed: "Ändras",
  what: "Vad",
  before: "Förut",
  after: "Nu",
  nothing: "–",
  sums: { budgetSek: "Budget", coveredSek: "Täckt av beslut som gäller", gapSek: "Saknas till budgeten" },
  figures: {
    invited: "Inbjudna",
    answered: "Svar från inbjudna",
    openAnswers: "Svar på det öppna formuläret",
    views: "Synpunkter",
  },
  counts: {
    activities: (added, dropped, changed) =>
      `${counted(added, "aktivitet tillkommer", "aktiviteter tillkommer")}, ${dropped} utgår och ${changed} ändras.`,
    decisions: (count) => `${counted(count, "beslutsfattare", "beslutsfattare")} har ett annat läge.`,
    money: (count) => `${counted(count, "belopp skiljer", "belopp skiljer")}.`,
    governance: (count) => `${counted(count, "uppgift", "uppgifter")} om styrningen skiljer.`,
    sections: (count) => `Texten skiljer i ${counted(count, "avsnitt", "avsnitt")}.`,
    figures: (count) => `${counted(count, "antal skiljer", "antal skiljer")} i samrådet.`,
    followUp: (count) => `Uppföljningen skiljer för ${counted(count, "aktivitet", "aktiviteter")}.`,
  },
  decision: {
    isNew: (decision) => `Nytt beslut: ${decision}.`,
    replaces: (decision, before) => `Nytt beslut: ${decision}, i stället för ${before}.`,
    opinionOnly: "Ett preliminärt svar har kommit in eller ändrats.",
    gone: "Beslutet finns inte med längre.",
    status: (before, after) => `Läge: ${before} → ${after}.`,
    stance: (before, after) => `Ställningstagande: ${before} → ${after}.`,
    nowInForce: "Beslutet gäller nu.",
    notInForce: "Beslutet gäller inte längre, eller inte än.",
    corrected: (fields) => `Rättat: ${fields}.`,
    late: "Ett senare beslut har kommit in. Det räknas inte.",
    other: "Uppgifterna om beslutet är kompletterade.",
  },
};

const en: VersionChangesTexts = {
  title: (from, to) => `What differs from ${from} to ${to}`,
  lead: "Only what differs is shown. Numbers that either version withholds are not compared.",
  with: "Compare with",
  show: "Show the differences",
  none: "The versions say the same.",
  summary: "In brief",
  toVersion: (name) => `Read ${name}`,
  nameOf: (planYear, version) => `plan ${planYear}, version ${version}`,
  headings: {
    activities: "Activities",
    decisions: "Decisions",
    money: "Money",
    governance: "How the destination is governed",
    figures: "Participation",
    readiness: "Export readiness",
    adoption: "The adoption",
    followUp: "Follow-up of last year’s activities",
    sections: "Text of the sections",
  },
  added: "Added",
  dropped: "Dropped",
  changed: "Changed",
  what: "What",
  before: "Before",
  after: "Now",
  nothing: "–",
  sums: { budgetSek: "Budget", coveredSek: "Covered by decisions in force", gapSek: "Missing to reach the budget" },
  figures: {
    invited: "Invited",
    answered: "Answers from those invited",
    openAnswers: "Answers on the open form",
    views: "Views",
  },
  counts: {
    activities: (added, dropped, changed) =>
      `${counted(added, "activity is", "activities are")} added, ${dropped} dropped and ${changed} changed.`,
    decisions: (count) => `${counted(count, "decision-maker stands", "decision-makers stand")} otherwise.`,
    money: (count) => `${counted(count, "amount differs", "amounts differ")}.`,
    governance: (count) =>
      `${counted(count, "record", "records")} of the governance ${count === 1 ? "differs" : "differ"}.`,
    sections: (count) => `The text differs in ${counted(count, "section", "sections")}.`,
    figures: (count) => `${counted(count, "number differs", "numbers differ")} in the consultation.`,
    followUp: (count) => `The follow-up differs for ${counted(count, "activity", "activities")}.`,
  },
  decision: {
    isNew: (decision) => `New decision: ${decision}.`,
    replaces: (decision, before) => `New decision: ${decision}, instead of ${before}.`,
    opinionOnly: "A preliminary answer has come in or been changed.",
    gone: "The decision is no longer there.",
    status: (before, after) => `Status: ${before} → ${after}.`,
    stance: (before, after) => `Stance: ${before} → ${after}.`,
    nowInForce: "The decision is in force now.",
    notInForce: "The decision is no longer, or not yet, in force.",
    corrected: (fields) => `Corrected: ${fields}.`,
    late: "A later decision has come in. It does not count.",
    other: "What is told of the decision has been completed.",
  },
};

export const versionChangesTexts: Catalogue<VersionChangesTexts> = { sv, en };

/** What happened to one decision-maker's decision, in the domain's words. */
export function describeDecisionChange(
  { before, after }: Changed<DecisionEntry | null>,
  language: Language,
): readonly string[] {
  const { decision: texts } = versionChangesTexts[language];
  const [was, is] = [before?.decision ?? null, after?.decision ?? null];
  const late = after?.late !== undefined && before?.late === undefined ? [texts.late] : [];
  if (is === null) return [was === null ? texts.opinionOnly : texts.gone, ...late];
  const nameOf = ({ organ, decisionDate, paragraph }: typeof is) =>
    planVersionTexts[language].paragraphOf(organ, formatDate(decisionDate, language), paragraph);
  if (was === null) return [texts.isNew(nameOf(is)), ...late];
  const words = decisionTexts[language];
  const corrections = is.corrections.slice(was.corrections.length).flatMap(({ fields }) => fields);
  const said = [
    ...(nameOf(was) === nameOf(is) ? [] : [texts.replaces(nameOf(is), nameOf(was))]),
    ...(was.stance === is.stance ? [] : [texts.stance(words.stances[was.stance], words.stances[is.stance])]),
    ...(was.status === is.status ? [] : [texts.status(words.statuses[was.status], words.statuses[is.status])]),
    ...(was.inForce === is.inForce ? [] : [is.inForce ? texts.nowInForce : texts.notInForce]),
    ...(corrections.length === 0
      ? []
      : [
          texts.corrected(
            formatList(
              [...new Set(corrections)].map((field) => replyFieldLabel(field, language)),
              language,
            ),
          ),
        ]),
    ...late,
  ];
  return said.length === 0 ? [texts.other] : said;
}

/** The fields in which an activity differs, with what stood there before. */
export function describeActivityChange(
  { before, after }: Changed<Activity>,
  planYear: number,
  language: Language,
): readonly { readonly label: string; readonly before: string; readonly after: string; readonly isSwedish: boolean }[] {
  const texts = planVersionTexts[language];
  const quarter = (text: string) => {
    const [year = "", number = ""] = text.split("-Q");
    return texts.quarterText(number, year === String(planYear) ? null : year);
  };
  const rows = [
    [texts.activity, before.title, after.title, true],
    [texts.owner, before.owner, after.owner, true],
    [texts.partners, before.partners.join(", "), after.partners.join(", "), true],
    [texts.quarter, quarter(before.quarter), quarter(after.quarter), false],
    [texts.indicator, before.indicator, after.indicator, true],
    [
      texts.status,
      planWords[language].activityStatus[before.status],
      planWords[language].activityStatus[after.status],
      false,
    ],
    [texts.cost, formatSek(before.costSek, language), formatSek(after.costSek, language), false],
  ] as const;
  return rows.flatMap(([label, was, is, isSwedish]) =>
    was === is ? [] : [{ label, before: was, after: is, isSwedish }],
  );
}
