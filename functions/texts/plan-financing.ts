import type { Language } from "../domain/language.ts";
import type { FinancingChange } from "../domain/plan-version.ts";
import type { Catalogue } from "./catalogue.ts";
import { formatSek } from "./format.ts";

const sv = {
  yearsCaption: "Budget och finansiering, år för år (kronor)",
  year: "År",
  budget: "Budget",
  covered: "Täckt",
  uncovered: "Otäckt",
  uncoveredWithIntent: "Otäckt om avsikterna infrias",
  chart: "Jämförelse",
  noBudget: "inte angiven",
  yearsNote: "Täckt är pengar som är beslutade. Budgeten för åren efter planåret är en bedömning.",
  chartNote: "Stapelns ljusa botten är budgeten, och alla år har samma skala.",

  linesCaption: "Beslutet bakom varje belopp",
  decisionMaker: "Beslutsfattare",
  amount: "Belopp",
  kind: "Slag",
  decision: "Beslut",
  waits: "Gäller inte än",

  changesTitle: (year: number) => `Ändrat sedan planen för ${year}`,
  budgetChange: (before: string, now: string) =>
    before === now ? `Budgeten är oförändrad: ${now}.` : `Budgeten: ${before} → ${now}.`,
  changesCaption: (before: number, now: number) => `Basfinansiering ${before} och ${now}, med besluten`,
  intendedThen: (year: number) => `Avsikt för ${year} i förra planen`,
  change: "Ändring",
  notDecided: "inte beslutat än",
  isNew: "ny",
  unchanged: "oförändrat",
  comparedWith: (version: string) => `Jämfört med förra årets plan, version ${version}, kontrollvärde`,

  contributionsTitle: "Vad aktörerna själva kan bidra med",
  contributionsIntro:
    "Så här svarade de i samrådet. Det är möjliga bidrag, inga löften, och de täcker ingen del av budgeten.",
  contributionKind: "Bidrag",
  contributionCount: "Svarande",
  contributionsSum: (sum: string) => `De belopp som har nämnts är tillsammans ${sum}.`,
  contributors: (count: string) => `Summan kommer från ${count} svarande.`,
  contributionsWithheld:
    "Summan av nämnda belopp visas inte. Den visas bara när minst fem har nämnt ett belopp och ingens belopp går att räkna ut ur den.",
};

const en: typeof sv = {
  yearsCaption: "Budget and financing, year by year (SEK)",
  year: "Year",
  budget: "Budget",
  covered: "Covered",
  uncovered: "Uncovered",
  uncoveredWithIntent: "Uncovered if intentions come true",
  chart: "Comparison",
  noBudget: "not stated",
  yearsNote: "Covered is money that has been decided. The budget of the years after the plan year is an estimate.",
  chartNote: "The pale ground of a bar is the budget, and all years have the same scale.",

  linesCaption: "The decision behind each amount",
  decisionMaker: "Decision-maker",
  amount: "Amount",
  kind: "Kind",
  decision: "Decision",
  waits: "Not in force yet",

  changesTitle: (year) => `Changed since the plan for ${year}`,
  budgetChange: (before, now) =>
    before === now ? `The budget is unchanged: ${now}.` : `The budget: ${before} → ${now}.`,
  changesCaption: (before, now) => `Base financing ${before} and ${now}, with the decisions`,
  intendedThen: (year) => `Intended for ${year} in last year’s plan`,
  change: "Change",
  notDecided: "not decided yet",
  isNew: "new",
  unchanged: "unchanged",
  comparedWith: (version) => `Compared with last year’s plan, version ${version}, check value`,

  contributionsTitle: "What stakeholders themselves can contribute",
  contributionsIntro:
    "This is what they answered in the consultation. These are possible contributions and no promises, and cover no part of the budget.",
  contributionKind: "Contribution",
  contributionCount: "Respondents",
  contributionsSum: (sum) => `The amounts that were named come to ${sum} together.`,
  contributors: (count) => `The sum comes from ${count} respondents.`,
  contributionsWithheld:
    "The sum of the amounts named is not shown. It is shown only when at least five have named an amount and nobody’s can be worked out from it.",
};

export const planFinancingTexts: Catalogue<typeof sv> = { sv, en };

/** What has become of a sum since the year before. */
export function describeChange({ before, now }: FinancingChange, language: Language): string {
  const texts = planFinancingTexts[language];
  if (now === null) return texts.notDecided;
  if (before === null) return texts.isNew;
  const difference = now.amountSek - before.amountSek;
  if (difference === 0) return texts.unchanged;
  return `${difference > 0 ? "+" : ""}${formatSek(difference, language)}`;
}
