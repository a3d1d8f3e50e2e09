import type { Language } from "../domain/language.ts";
import type { EngagementPart } from "../domain/plan-version.ts";
import { engagementTexts } from "../texts/engagement.ts";
import { formatDate, formatNumber } from "../texts/format.ts";
import { planEngagementTexts } from "../texts/plan-engagement.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import type { Block, TableCell, TableRow } from "./document-blocks.ts";
import { countCell, numberCell, textCell } from "./table-cells.ts";

/** What was counted, and apart from it what an earlier process stated. */
export function engagementBlocks(engagement: EngagementPart | undefined, language: Language): readonly Block[] {
  if (engagement === undefined) return [];
  const { events, stated } = engagement;
  return [
    { kind: "heading", level: 3, text: planEngagementTexts[language].title },
    ...engagementFacts(engagement, language),
    kindsTable(engagement, language),
    { kind: "paragraph", text: planVersionTexts[language].withheldNote, tone: "soft" },
    ...(events.length === 0 ? [] : [eventsTable(events, language)]),
    ...(stated === null ? [] : statedBlocks(stated, language)),
  ];
}

/** The year's participations and the persons behind them, which are never a sum of each other. */
export function engagementFacts(engagement: EngagementPart | undefined, language: Language): readonly Block[] {
  if (engagement === undefined) return [];
  const texts = planEngagementTexts[language];
  const { participations, uniquePersons, unidentified } = engagement;
  const hasUnidentified = unidentified !== 0;
  const said = (cell: number | null) =>
    cell === null ? planVersionTexts[language].withheldShort : formatNumber(cell, language);
  const persons = said(uniquePersons);
  return [
    {
      kind: "facts",
      rows: [
        { label: texts.participations, value: said(participations) },
        {
          label: texts.persons,
          value: hasUnidentified && uniquePersons !== null ? `${texts.atLeast} ${persons}` : persons,
        },
        ...(hasUnidentified ? [{ label: texts.unidentified, value: said(unidentified) }] : []),
      ],
    },
    {
      kind: "paragraph",
      text: hasUnidentified ? `${texts.personsNote} ${texts.unidentifiedNote}` : texts.personsNote,
      tone: "soft",
    },
  ];
}

function kindsTable({ answers, kinds, participations }: EngagementPart, language: Language): Block {
  const texts = planEngagementTexts[language];
  return {
    kind: "table",
    caption: texts.caption,
    columns: kindsColumns(language),
    rows: [
      { cells: [textCell(texts.form), textCell(""), textCell(""), countCell(answers, language)] },
      ...kinds.map(({ kind, events, withPoliticians, participations: cell }) => ({
        cells: [
          textCell(engagementTexts[language].kinds[kind]),
          numberCell(events, language),
          numberCell(withPoliticians, language),
          countCell(cell, language),
        ],
      })),
      totalRow(texts.sum, countCell(participations, language)),
    ],
  };
}

function kindsColumns(language: Language) {
  const texts = planEngagementTexts[language];
  return [
    { label: texts.kind, share: 40 },
    ...[texts.events, texts.withPoliticians, texts.participations].map((label) => ({
      label,
      share: 20,
      numeric: true as const,
    })),
  ];
}

function totalRow(label: string, total: TableCell): TableRow {
  return { kind: "total", cells: [textCell(label), textCell(""), textCell(""), total] };
}

function eventsTable(events: EngagementPart["events"], language: Language): Block {
  const texts = planEngagementTexts[language];
  const { kinds, politicians: words } = engagementTexts[language];
  return {
    kind: "table",
    caption: texts.eventsCaption,
    columns: [
      { label: texts.date, share: 20 },
      { label: texts.kind, share: 22 },
      { label: texts.purpose, share: 40 },
      { label: texts.politicians, share: 18 },
    ],
    rows: events.map(({ date, kind, purpose, place, politicians }) => {
      const own = purpose[language];
      const lines = [
        { text: own ?? purpose.sv },
        ...(place === undefined ? [] : [{ text: place, tone: "note" as const }]),
      ];
      return {
        cells: [
          textCell(formatDate(date, language)),
          textCell(kinds[kind]),
          { lines, swedish: own === undefined },
          textCell(words[politicians]),
        ],
      };
    }),
  };
}

function statedBlocks(stated: NonNullable<EngagementPart["stated"]>, language: Language): readonly Block[] {
  const texts = planEngagementTexts[language];
  const said = (count: number | undefined) =>
    textCell(count === undefined ? texts.notStated : formatNumber(count, language));
  return [
    {
      kind: "table",
      caption: texts.stated(stated.title[language]),
      columns: kindsColumns(language),
      rows: [
        ...stated.kinds.map(({ kind, events, withPoliticians, participations }) => ({
          cells: [
            textCell(engagementTexts[language].kinds[kind]),
            said(events),
            said(withPoliticians),
            said(participations),
          ],
        })),
        totalRow(texts.statedSum, said(stated.participations)),
        totalRow(texts.persons, said(stated.uniquePersons)),
      ],
    },
    { kind: "paragraph", text: `${stated.source[language]} ${texts.statedNote}`, tone: "soft" },
  ];
}
