import { activitiesCostSek, readinessMaximum, readinessTotal } from "../domain/action-plan.ts";
import type { PlanReading } from "../domain/plan-version.ts";
import { formatSek } from "../texts/format.ts";
import { heldTextsTexts } from "../texts/held-texts.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import { planWords } from "../texts/plan-words.ts";
import type { ViewGroup } from "../texts/view-groups.ts";
import type { Block, TableCell } from "./document-blocks.ts";
import { engagementFacts } from "./engagement-blocks.ts";
import { participationFacts } from "./plan-annexes.ts";
import { numberCell, textCell } from "./table-cells.ts";

export function readinessBlocks({ language, content }: PlanReading): readonly Block[] {
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

export function activityBlocks({ language, content: { activities }, header }: PlanReading): readonly Block[] {
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

/** The section's own digest; answers and views stand in full in the annexes. */
export function reportBlocks(groups: readonly ViewGroup[], { language, content }: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const { textsHeldBack } = content.participation;
  const total = groups.reduce((sum, { views }) => sum + views.length, 0);
  return [
    { kind: "heading", level: 3, text: texts.reportFigures },
    ...participationFacts(content.participation, language),
    ...engagementFacts(content.participation.engagement, language),
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

export function followUpBlocks({ language, content: { followUp } }: PlanReading): readonly Block[] {
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
