import { activitiesCostSek, readinessMaximum, readinessTotal } from "../domain/action-plan.ts";
import { financingColumns, financingTable } from "../domain/financing-table.ts";
import type { Language } from "../domain/language.ts";
import { carriesDecisions, countSupport, type PlanReading, type SectionPart } from "../domain/plan-version.ts";
import { decisionCells, decisionHeadings, decisionWritings } from "../texts/decision-cells.ts";
import { formatDate, formatInstant, formatNumber, formatSek, toSwedishTime } from "../texts/format.ts";
import { heldTextsTexts } from "../texts/held-texts.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import { planWords } from "../texts/plan-words.ts";
import { groupViews, type ViewGroup } from "../texts/view-groups.ts";
import type { Block, TableCell } from "./document-blocks.ts";
import { participationBlocks, participationFacts, statisticsBlocks, viewBlocks } from "./plan-annexes.ts";
import { cellOf, numberCell, textCell } from "./table-cells.ts";

/** A whole plan version, as its page says it: what it is, its sections, its annexes and how to check it. */
export function planBlocks(plan: PlanReading): readonly Block[] {
  const { language, content, disclosures, questionLabels } = plan;
  const texts = planVersionTexts[language];
  const groups = groupViews(content.views, content.sections, language);
  const { municipalities } = content.participation;
  return [
    ...headBlocks(plan),
    ...summaryBlocks(plan),
    ...content.sections.flatMap((section) => sectionBlocks(section, groups, plan)),
    { kind: "new-page" },
    heading(texts.annexA),
    { kind: "heading", level: 3, text: texts.participationTitle },
    ...participationBlocks(content.participation, language),
    { kind: "heading", level: 3, text: texts.statisticsTitle },
    ...statisticsBlocks(content.statistics, language),
    heading(texts.annexB),
    ...viewBlocks(groups, { disclosures: disclosures.views, questionLabels, municipalities, language }),
    ...integrityBlocks(plan),
  ];
}

function heading(text: string): Block {
  return { kind: "heading", level: 2, text, bookmark: true };
}

function headBlocks({ language, destination, header, hash, content, adoption }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const adopted = adoption ?? content.financing.adoption;
  const title = texts.versionTitle(header.title[language], header.version);
  return [
    { kind: "masthead", text: destination.name },
    { kind: "paragraph", text: planWords[language].stage[header.stage], tone: "soft" },
    { kind: "heading", level: 1, text: title, bookmark: true },
    { kind: "paragraph", text: texts.stageText[header.stage] },
    ...(carriesDecisions(header) ? [] : [{ kind: "paragraph", text: texts.draftBannerText, tone: "strong" } as const]),
    {
      kind: "facts",
      rows: [
        { label: texts.planYear, value: String(header.planYear) },
        { label: texts.principal, value: header.principal },
        { label: texts.caseNumber, value: header.caseNumber },
        { label: texts.compiled, value: formatInstant(header.compiledAt, language) },
        {
          label: texts.adopted,
          value: adopted
            ? texts.adoptedBy(adopted.organ, formatDate(adopted.date, language), adopted.paragraph)
            : texts.notAdopted,
        },
        { label: texts.hash, value: hash },
      ],
    },
    ...(texts.swedishOnly === null ? [] : [{ kind: "paragraph", text: texts.swedishOnly, tone: "soft" } as const]),
  ];
}

/** The figures a board asks for first. */
function summaryBlocks({ language, header, content }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const { decisions, financing, activities, exportReadiness, participation } = content;
  const readiness = readinessTotal(exportReadiness);
  const isDecided = carriesDecisions(header);
  const fact = (label: string, value: string) => ({ label, value });
  const budget = formatSek(financing.budgetSek, language);
  const answered = participation.answeredOfInvited;
  const answers = answered === null ? texts.withheldShort : formatNumber(answered, language);
  return [
    heading(texts.summary),
    {
      kind: "facts",
      rows: [
        ...(isDecided && decisions.length > 0
          ? [
              fact(
                texts.decisionsSummary,
                `${texts.scoreOf(countSupport(decisions), decisions.length)} ${texts.supports}`,
              ),
            ]
          : []),
        isDecided
          ? fact(texts.financingSummary, texts.coveredOf(formatSek(financing.coveredSek, language), budget))
          : fact(texts.budget(header.planYear), budget),
        fact(
          texts.activitiesSummary,
          `${formatNumber(activities.length, language)}, ${formatSek(activitiesCostSek(activities), language)}`,
        ),
        ...(exportReadiness.length > 0
          ? [fact(texts.readinessSummary, `${texts.scoreOf(readiness.score, readiness.max)} ${texts.readinessPoints}`)]
          : []),
        fact(
          texts.consultationSummary,
          `${answers} ${texts.answeredOfInvited(formatNumber(participation.invited, language))}`,
        ),
      ],
    },
  ];
}

function sectionBlocks(section: SectionPart, groups: readonly ViewGroup[], plan: PlanReading): readonly Block[] {
  const { language } = plan;
  const compiled = compiledBlocks(section, groups, plan);
  const hasText = section.text.trim() !== "";
  return [
    heading(`${section.number} ${section.title[language]}`),
    ...(hasText ? [{ kind: "paragraph", text: section.text, swedish: language !== "sv" } as const] : []),
    ...(!hasText && compiled.length === 0
      ? [{ kind: "paragraph", text: planVersionTexts[language].noText, tone: "soft" } as const]
      : []),
    ...compiled,
  ];
}

function compiledBlocks(section: SectionPart, groups: readonly ViewGroup[], plan: PlanReading): readonly Block[] {
  switch (section.content) {
    case "export-readiness":
      return readinessBlocks(plan);
    case "activities":
      return activityBlocks(plan);
    case "financing":
      return financingBlocks(plan);
    case "consultation-report":
      return reportBlocks(groups, plan);
    case "decisions":
      return decisionBlocks(plan);
    case "follow-up":
      return followUpBlocks(plan);
    default:
      return [];
  }
}

function readinessBlocks({ language, content }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const criteria = content.exportReadiness;
  if (criteria.length === 0) return [];
  const total = readinessTotal(criteria);
  return [
    { kind: "paragraph", text: texts.readinessScale, tone: "soft" },
    {
      kind: "table",
      caption: texts.readinessCaption,
      columns: [
        { label: texts.criterion, share: 45 },
        { label: texts.score, share: 15 },
        { label: texts.note, share: 40 },
      ],
      rows: [
        ...criteria.map(({ label, score, note }) => ({
          cells: [
            textCell(label[language]),
            textCell(texts.scoreOf(score, readinessMaximum)),
            textCell(note, language !== "sv"),
          ],
        })),
        {
          kind: "total" as const,
          cells: [textCell(texts.readinessTotal), textCell(texts.scoreOf(total.score, total.max)), textCell("")],
        },
      ],
    },
  ];
}

function activityBlocks({ language, content: { activities }, header }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  if (activities.length === 0) return [{ kind: "paragraph", text: texts.noActivities }];
  const isSwedish = language !== "sv";
  const hasDropped = activities.some(({ status }) => status === "dropped");
  return [
    {
      kind: "table",
      caption: texts.activitiesCaption(header.planYear),
      columns: [
        { label: texts.activity, share: 26 },
        { label: texts.owner, share: 18 },
        { label: texts.partners, share: 18 },
        { label: texts.quarter, share: 12 },
        { label: texts.indicator, share: 22 },
        { label: texts.status, share: 13 },
        { label: texts.cost, share: 15, numeric: true },
      ],
      rows: [
        ...activities.map(({ title, owner, partners, quarter, indicator, status, costSek }) => {
          const [year = "", number = ""] = quarter.split("-Q");
          return {
            cells: [
              textCell(title, isSwedish),
              textCell(owner, isSwedish),
              textCell(partners.join(", "), isSwedish),
              textCell(texts.quarterText(number, year === String(header.planYear) ? null : year)),
              textCell(indicator, isSwedish),
              textCell(planWords[language].activityStatus[status]),
              textCell(formatSek(costSek, language)),
            ],
          };
        }),
        {
          kind: "total" as const,
          cells: [
            textCell(hasDropped ? texts.sumWithoutDropped : texts.sum),
            ...Array<TableCell>(5).fill(textCell("")),
            textCell(formatSek(activitiesCostSek(activities), language)),
          ],
        },
      ],
    },
  ];
}

function financingBlocks({ language, content, header }: PlanReading): readonly Block[] {
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
    ...(financing.lines.length === 0
      ? [{ kind: "paragraph", text: texts.noFinancing } as const]
      : [financingYears(content, language), { kind: "paragraph", text: texts.financingLegend, tone: "soft" } as const]),
    ...(adoption === null
      ? []
      : [
          {
            kind: "paragraph",
            text: `${texts.adoptionNote(adoption.organ, formatDate(adoption.date, language), adoption.paragraph)} ${adoption.versionHash}`,
          } as const,
        ]),
  ];

  function financingYears({ financing: all }: PlanReading["content"], shown: Language): Block {
    const amounts = (values: readonly (number | null)[]) => values.map((value) => numberCell(value, shown));
    return {
      kind: "table",
      caption: texts.financingCaption,
      columns: [
        { label: texts.decisionMaker, share: 40 },
        ...financingColumns.map((column) => ({ label: texts[column], share: 20, numeric: true as const })),
      ],
      rows: financingTable(all, decisions).flatMap(({ budgetYear, rows, totalsSek }) => [
        { kind: "group" as const, cells: [textCell(String(budgetYear))] },
        ...rows.map(({ name, amountsSek }) => ({ cells: [textCell(name), ...amounts(amountsSek)] })),
        { kind: "total" as const, cells: [textCell(texts.yearTotal(budgetYear)), ...amounts(totalsSek)] },
      ]),
    };
  }
}

/** The section's own digest; answers and views stand in full in the annexes. */
function reportBlocks(groups: readonly ViewGroup[], { language, content }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const { textsHeldBack } = content.participation;
  const total = groups.reduce((sum, { views }) => sum + views.length, 0);
  return [
    { kind: "heading", level: 3, text: texts.reportFigures },
    ...participationFacts(content.participation, language),
    ...(groups.length === 0
      ? [{ kind: "paragraph", text: texts.noViews } as const]
      : [
          {
            kind: "table",
            caption: texts.reportViewsCaption,
            columns: [
              { label: texts.reportSection, share: 75 },
              { label: texts.reportViews, share: 25, numeric: true },
            ],
            rows: [
              ...groups.map(({ title, views }) => ({ cells: [textCell(title), numberCell(views.length, language)] })),
              { kind: "total", cells: [textCell(texts.sum), numberCell(total, language)] },
            ],
          } as const,
        ]),
    ...(textsHeldBack === undefined
      ? []
      : [{ kind: "paragraph", text: heldTextsTexts[language].heldBack(textsHeldBack) } as const]),
    { kind: "paragraph", text: `${texts.reportMore} ${texts.annexA}; ${texts.annexB}.` },
  ];
}

function decisionBlocks({ language, content: { decisions }, disclosures, header }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  if (decisions.every(({ decision }) => decision === null)) return [{ kind: "paragraph", text: texts.noDecisionsYet }];
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  const headings = decisionHeadings(language);
  const writings = decisionWritings(decisions, disclosures.decisions, language);
  return [
    {
      kind: "table",
      caption: texts.decisionsCaption(formatDate(toSwedishTime(header.compiledAt).date, language)),
      columns: [
        { label: texts.decisionMaker, share: 15 },
        { label: headings.stance, share: 15 },
        { label: headings.decision, share: 24 },
        { label: headings.status, share: 16 },
        { label: headings.appealDay, share: 20 },
        { label: headings.conditions, share: 20 },
      ],
      rows: decisions.map((entry) => {
        const { stance, decision, status, appealDay, conditions } = decisionCells(entry, names, language);
        return { cells: [textCell(entry.name), ...[stance, decision, status, appealDay, conditions].map(cellOf)] };
      }),
    },
    ...(decisions.some(({ decision }) => decision?.status === "preliminary")
      ? [{ kind: "paragraph", text: texts.preliminaryNote, tone: "soft" } as const]
      : []),
    ...(writings.length === 0 ? [] : [{ kind: "heading", level: 3, text: texts.decisionTexts } as const]),
    ...writings.flatMap(({ name, said }): Block[] => [
      { kind: "paragraph", text: name, tone: "strong" },
      ...(said === null ? [{ kind: "paragraph", text: texts.decisionTextRemoved, tone: "soft" } as const] : []),
      ...(said ?? []).flatMap(({ label, text }): Block[] => [
        { kind: "paragraph", text: label, tone: "soft" },
        { kind: "quote", text, swedish: language !== "sv" },
      ]),
    ]),
  ];
}

function followUpBlocks({ language, content: { followUp } }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  if (followUp.length === 0) return [{ kind: "paragraph", text: texts.noFollowUp }];
  const isSwedish = language !== "sv";
  return [
    {
      kind: "table",
      caption: texts.followUpCaption,
      columns: [
        { label: texts.activity, share: 35 },
        { label: texts.status, share: 20 },
        { label: texts.outcome, share: 45 },
      ],
      rows: followUp.map(({ title, outcome, status }) => ({
        cells: [
          textCell(title, isSwedish),
          textCell(planWords[language].followUpStatus[status]),
          textCell(outcome, isSwedish),
        ],
      })),
    },
  ];
}

function integrityBlocks({ language, header, hash }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  return [
    heading(texts.integrityTitle),
    { kind: "paragraph", text: texts.integrityIntro },
    {
      kind: "facts",
      rows: [
        { label: texts.hash, value: hash },
        { label: texts.previousHash, value: header.previous ?? texts.firstVersion },
      ],
    },
    { kind: "paragraph", text: texts.erasedNote },
  ];
}
