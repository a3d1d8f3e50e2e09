import type { Catalogue } from "./catalogue.ts";

const sv = {
  yearsCaption: "Budget och finansiering, år för år (kronor)",
  year: "År",
  budget: "Budget",
  covered: "Täckt",
  uncovered: "Otäckt",
  uncoveredWithIntent: "Otäckt om avsikterna infrias",
  chart: "Jämförelse",
  noBudget: "inte angiven",
  yearsNote:
    "Täckt är pengar som är beslutade. Stapelns ljusa botten är budgeten, och alla år har samma skala. Budgeten för åren efter planåret är en bedömning.",

  linesCaption: "Beslutet bakom varje belopp",
  decisionMaker: "Beslutsfattare",
  amount: "Belopp",
  kind: "Slag",
  decision: "Beslut",
  waits: "Gäller inte än",
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
  yearsNote:
    "Covered is money that has been decided. The pale ground of a bar is the budget, and all years have the same scale. The budget of the years after the plan year is an estimate.",

  linesCaption: "The decision behind each amount",
  decisionMaker: "Decision-maker",
  amount: "Amount",
  kind: "Kind",
  decision: "Decision",
  waits: "Not in force yet",
};

export const planFinancingTexts: Catalogue<typeof sv> = { sv, en };
