import { financingColumns, financingTable } from "../domain/financing-table.ts";
import { coverOf, gapOf } from "../domain/financing-totals.ts";
import type { Language } from "../domain/language.ts";
import type {
  DecisionEntry,
  FinancingPart,
  PlanReading,
  PromisedLine,
  PromisedSum,
  StatisticsPart,
} from "../domain/plan-version.ts";
import { stockholmDay } from "../domain/swedish-clock.ts";
import { decisionTexts } from "../texts/decision.ts";
import { describeRate } from "../texts/financing-rate.ts";
import { formatDate, formatNumber, formatSek } from "../texts/format.ts";
import { describeChange, planFinancingTexts } from "../texts/plan-financing.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import type { Block, TableCell, TableRow } from "./document-blocks.ts";
import { cellOf, countCell, numberCell, textCell } from "./table-cells.ts";

export function financingBlocks({ language, content, header }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const { financing, decisions } = content;
  const { budgetSek, coveredSek, gapSek, adoption } = financing;
  const sek = (amount: number) => formatSek(amount, language);
  const surplus = { label: texts.surplus, value: sek(coveredSek - budgetSek) };
  return [
    {
      kind: "facts",
      rows: [
        { label: texts.budget(header.planYear), value: sek(budgetSek) },
        { label: texts.covered, value: sek(coveredSek) },
        coveredSek > budgetSek ? surplus : { label: texts.gap, value: sek(gapSek) },
      ],
    },
    ...budgetYears(financing, language),
    ...(financing.lines.length === 0
      ? [{ kind: "paragraph", text: texts.noFinancing } as const]
      : [
          promisedYears(financing, decisions, language),
          { kind: "paragraph", text: texts.financingLegend, tone: "soft" } as const,
          promisedLines(financing.lines, decisions, language),
        ]),
    ...changeBlocks(financing, language),
    ...(adoption === null ? [] : adoptionBlocks(adoption, language)),
  ];
}

/** The board's decision on the plan: when, by which paragraph, in which words, and on exactly which version. */
function adoptionBlocks(adoption: NonNullable<FinancingPart["adoption"]>, language: Language): readonly Block[] {
  const texts = planVersionTexts[language];
  const { organ, date, paragraph, versionHash, minutes, decisionText, corrections = [] } = adoption;
  const note = texts.adoptionNote(organ, formatDate(date, language), paragraph);
  return [
    { kind: "paragraph", text: `${note} ${versionHash}` },
    ...(minutes === undefined ? [] : [{ kind: "paragraph", text: texts.adoptionMinutes(minutes) } as const]),
    ...corrections.map(
      ({ at, reason }): Block => ({
        kind: "paragraph",
        text: texts.adoptionCorrected(formatDate(stockholmDay(at), language), reason),
        tone: "soft",
      }),
    ),
    ...(decisionText === undefined ? [] : [{ kind: "quote", text: decisionText, swedish: language !== "sv" } as const]),
  ];
}

/** In what ways stakeholders can contribute, and the sum of what was named where it tells of nobody. */
export function contributionBlocks({ questions, contributions }: StatisticsPart, language: Language): readonly Block[] {
  const kinds = questions.find(({ question }) => question === contributions?.kinds);
  if (contributions === undefined || kinds === undefined) return [];
  const texts = planFinancingTexts[language];
  const { sumSek, contributors } = contributions;
  return [
    { kind: "heading", level: 3, text: texts.contributionsTitle },
    { kind: "paragraph", text: texts.contributionsIntro },
    {
      kind: "table",
      caption: texts.contributionsTitle,
      columns: [
        { label: texts.contributionKind, share: 75 },
        { label: texts.contributionCount, share: 25, numeric: true },
      ],
      rows: kinds.cells.map(({ label, count }) => ({ cells: [textCell(label[language]), countCell(count, language)] })),
    },
    {
      kind: "paragraph",
      text: [
        sumSek === null ? texts.contributionsWithheld : texts.contributionsSum(formatSek(sumSek, language)),
        ...(contributors === null ? [] : [texts.contributors(formatNumber(contributors, language))]),
      ].join(" "),
    },
  ];
}

/** The budget, what covers it and what does not, now and as far as letters of intent reach. */
function budgetYears(financing: FinancingPart, language: Language): readonly Block[] {
  if (financing.years.length < 2) return [];
  const texts = planFinancingTexts[language];
  const headings = [texts.budget, texts.covered, texts.uncovered, texts.uncoveredWithIntent];
  return [
    {
      kind: "table",
      caption: texts.yearsCaption,
      columns: [
        { label: texts.year, share: 16 },
        ...headings.map((label) => ({ label, share: 21, numeric: true as const })),
      ],
      rows: financing.years.map((year) => {
        const budgetSek = year.budgetYear === financing.planYear ? financing.budgetSek : year.budgetSek;
        const covered = coverOf(year);
        const gap = (coveredSek: number) => (budgetSek === undefined ? null : gapOf(budgetSek, coveredSek));
        return {
          cells: [
            textCell(String(year.budgetYear)),
            textCell(budgetSek === undefined ? texts.noBudget : formatNumber(budgetSek, language)),
            ...[covered, gap(covered), gap(covered + year.intendedSek)].map((sek) => numberCell(sek, language)),
          ],
        };
      }),
    },
    { kind: "paragraph", text: texts.yearsNote, tone: "soft" },
  ];
}

function promisedYears(financing: FinancingPart, decisions: readonly DecisionEntry[], language: Language): Block {
  const texts = planVersionTexts[language];
  const amounts = (values: readonly (number | null)[]) => values.map((value) => numberCell(value, language));
  return {
    kind: "table",
    caption: texts.financingCaption,
    columns: [
      { label: texts.decisionMaker, share: 30 },
      ...financingColumns.map((column) => ({ label: texts[column], share: 16, numeric: true as const })),
    ],
    rows: financingTable(financing, decisions).flatMap(({ budgetYear, rows, totalsSek }): TableRow[] => [
      { kind: "group", cells: [textCell(String(budgetYear))] },
      ...rows.map(({ name, amountsSek }) => ({ cells: [textCell(name), ...amounts(amountsSek)] })),
      { kind: "total", cells: [textCell(texts.yearTotal(budgetYear)), ...amounts(totalsSek)] },
    ]),
  };
}

/** Every amount with its kind, how it was reckoned, and the paragraph that decided it. */
function promisedLines(lines: readonly PromisedLine[], decisions: readonly DecisionEntry[], language: Language): Block {
  const texts = planFinancingTexts[language];
  const note = (text: string) => ({ text, tone: "note" as const });
  return {
    kind: "table",
    caption: texts.linesCaption,
    columns: [
      { label: texts.decisionMaker, share: 22 },
      { label: texts.year, share: 9 },
      { label: texts.kind, share: 20 },
      { label: texts.amount, share: 24 },
      { label: texts.decision, share: 25 },
    ],
    rows: lines
      .toSorted((one, other) => one.budgetYear - other.budgetYear)
      .map((line) => {
        const decision = decisions.find(({ party }) => party === line.party)?.decision;
        const { organ, decisionDate, paragraph } = decision ?? {};
        return {
          cells: [
            textCell(line.name),
            textCell(String(line.budgetYear)),
            cellOf([
              { text: decisionTexts[language].financingKinds[line.kind] },
              ...(line.inForce ? [] : [note(texts.waits)]),
            ]),
            cellOf([
              { text: formatSek(line.amountSek, language) },
              ...(line.rate ? [note(describeRate(line.rate, line.amountSek, language))] : []),
            ]),
            textCell(
              organ === undefined || decisionDate === undefined || paragraph === undefined
                ? "–"
                : planVersionTexts[language].paragraphOf(organ, formatDate(decisionDate, language), paragraph),
            ),
          ],
        };
      }),
  };
}

/** Each sum beside last year's, both with the paragraph that decided them, so that no one has to look either up. */
function changeBlocks({ changes, planYear, budgetSek }: FinancingPart, language: Language): readonly Block[] {
  if (changes === undefined) return [];
  const texts = planFinancingTexts[language];
  const { since, rows } = changes;
  const { decisionMaker } = planVersionTexts[language];
  return [
    { kind: "heading", level: 3, text: texts.changesTitle(since.planYear) },
    {
      kind: "paragraph",
      text: texts.budgetChange(formatSek(changes.budgetSek, language), formatSek(budgetSek, language)),
    },
    {
      kind: "table",
      caption: texts.changesCaption(since.planYear, planYear),
      columns: [
        { label: decisionMaker, share: 18 },
        { label: String(since.planYear), share: 22 },
        { label: texts.intendedThen(planYear), share: 22 },
        { label: String(planYear), share: 22 },
        { label: texts.change, share: 16, numeric: true },
      ],
      rows: rows.map((row) => ({
        cells: [
          textCell(row.name),
          ...[row.before, row.intended, row.now].map((sum) => sumCell(sum, language)),
          textCell(describeChange(row, language)),
        ],
      })),
    },
    { kind: "paragraph", text: `${texts.comparedWith(since.version)} ${since.hash}`, tone: "soft" },
  ];
}

function sumCell(sum: PromisedSum | null, language: Language): TableCell {
  if (sum === null) return textCell("–");
  const { amountSek, organ, decisionDate, paragraph } = sum;
  const decision = planVersionTexts[language].paragraphOf(organ, formatDate(decisionDate, language), paragraph);
  return cellOf([{ text: formatSek(amountSek, language) }, { text: decision, tone: "note" }]);
}
