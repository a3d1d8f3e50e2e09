import type { Language, Localized } from "../domain/language.ts";
import type {
  Cell,
  ParticipationPart,
  QuestionStatistics,
  StatisticsPart,
  ViewDisclosure,
  ViewEntry,
} from "../domain/plan-version.ts";
import { formatNumber } from "../texts/format.ts";
import { areaLabel, typeLabel } from "../texts/party.ts";
import { participationFigures, questionSummary, shareOf } from "../texts/plan-figures.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import { senderLabel, type ViewGroup } from "../texts/view-groups.ts";
import { wordingTexts } from "../texts/wording.ts";
import type { Block, TableCell, TableRow } from "./document-blocks.ts";
import { countCell, textCell } from "./table-cells.ts";

export function participationFacts(participation: ParticipationPart, language: Language): readonly Block[] {
  const texts = planVersionTexts[language];
  const rows = participationFigures(participation, language).map(({ label, cell }) => ({
    label,
    value: cell === null ? texts.withheldShort : formatNumber(cell, language),
  }));
  return [
    { kind: "facts", rows },
    { kind: "paragraph", text: texts.openAnswersNote, tone: "soft" },
  ];
}

export function participationBlocks(participation: ParticipationPart, language: Language): readonly Block[] {
  const texts = planVersionTexts[language];
  return [
    ...participationFacts(participation, language),
    participationTable(participation, language),
    { kind: "paragraph", text: `${texts.withheldNote} ${texts.nobodyInvitedNote}`, tone: "soft" },
    ...silentBlocks(participation, language),
  ];
}

/** Totals stand where the compilation found that they give no withheld cell away. */
function participationTable(participation: ParticipationPart, language: Language): Block {
  const texts = planVersionTexts[language];
  const { types, municipalities, invitedTable, answeredTable, typeTotals, municipalityTotals } = participation;
  const pair = (answered: Cell | undefined, invited: Cell | undefined) =>
    pairCell(answered ?? null, invited ?? null, language);
  const rows = types.map(
    (type, row): TableRow => ({
      cells: [
        textCell(typeLabel(type, language)),
        ...municipalities.map((_, column) => pair(answeredTable[row]?.[column], invitedTable[row]?.[column])),
        ...(typeTotals ? [pair(typeTotals.answered[row], typeTotals.invited[row])] : []),
      ],
    }),
  );
  const total: TableRow | undefined = municipalityTotals && {
    kind: "total",
    cells: [
      textCell(texts.allTypes),
      ...municipalities.map((_, column) =>
        pair(municipalityTotals.answered[column], municipalityTotals.invited[column]),
      ),
      ...(typeTotals ? [textCell("")] : []),
    ],
  };
  return {
    kind: "table",
    caption: texts.participationCaption,
    columns: [
      { label: texts.type, share: 18 },
      ...municipalities.map(({ code, name }) => ({ label: areaLabel(code, [{ code, name }], language), share: 14 })),
      ...(typeTotals ? [{ label: texts.allMunicipalities, share: 14 }] : []),
    ],
    rows: total ? [...rows, total] : rows,
  };
}

function pairCell(answered: Cell, invited: Cell, language: Language): TableCell {
  const texts = planVersionTexts[language];
  if (invited === 0) return { ...textCell("·"), heard: texts.nobodyInvited };
  if (answered === null && invited === null) return countCell(null, language);
  const [shown, heard] = ["–", texts.withheldShort].map((withheld) =>
    [answered, invited]
      .map((count) => (count === null ? withheld : formatNumber(count, language)))
      .join(` ${texts.of} `),
  ) as [string, string];
  return { ...textCell(shown), ...(shown !== heard && { heard }) };
}

function silentBlocks(participation: ParticipationPart, language: Language): readonly Block[] {
  const { silentGroups, municipalities, answeredTable } = participation;
  const texts = planVersionTexts[language];
  if (silentGroups.length === 0) {
    // A withheld cell may be a nought, so nothing can be said of all groups while there is one.
    return answeredTable.flat().includes(null) ? [] : [{ kind: "paragraph", text: texts.noSilentGroups }];
  }
  return [
    { kind: "paragraph", text: texts.silentGroups, tone: "strong" },
    {
      kind: "list",
      items: silentGroups.map(({ type, municipality }) =>
        texts.silentGroup(typeLabel(type, language), areaLabel(municipality, municipalities, language)),
      ),
    },
  ];
}

export function statisticsBlocks({ questions }: StatisticsPart, language: Language): readonly Block[] {
  const texts = planVersionTexts[language];
  if (questions.length === 0) return [{ kind: "paragraph", text: texts.noStatistics }];
  return [
    ...questions.flatMap((question): Block[] => [
      questionTable(question, language),
      { kind: "paragraph", text: questionSummary(question, language), tone: "soft" },
    ]),
    { kind: "paragraph", text: texts.withheldNote, tone: "soft" },
  ];
}

function questionTable({ label, cells, answered, rank }: QuestionStatistics, language: Language): Block {
  const texts = planVersionTexts[language];
  const ranks = new Map(rank?.map((entry) => [entry.option, entry]));
  const numbers = [texts.count, texts.share, ...(rank ? [texts.points, texts.firstChoices] : [])];
  return {
    kind: "table",
    caption: label[language],
    columns: [
      { label: texts.option, share: 60 },
      ...numbers.map((name) => ({ label: name, share: 14, numeric: true as const })),
    ],
    rows: cells.map(({ option, label: said, count }) => {
      const share = shareOf(count, answered);
      const own = ranks.get(option);
      return {
        cells: [
          textCell(said[language]),
          countCell(count, language),
          textCell(share === null ? "" : texts.percent(Math.round(share * 100))),
          ...(rank ? [own?.points ?? null, own?.firstChoices ?? null].map((cell) => countCell(cell, language)) : []),
        ],
      };
    }),
  };
}

interface ViewWording {
  readonly disclosures: readonly ViewDisclosure[];
  readonly questionLabels: Readonly<Record<string, Localized>>;
  readonly municipalities: ParticipationPart["municipalities"];
  readonly language: Language;
}

/** Every view word for word; one that has been erased is said to be removed, never left out. */
export function viewBlocks(groups: readonly ViewGroup[], wording: ViewWording): readonly Block[] {
  const texts = planVersionTexts[wording.language];
  if (groups.length === 0) return [{ kind: "paragraph", text: texts.noViews }];
  const byCommitment = new Map(wording.disclosures.map((disclosure) => [disclosure.commitment, disclosure]));
  return [
    { kind: "paragraph", text: texts.viewsIntro },
    ...groups.flatMap(({ title, views }): Block[] => [
      { kind: "heading", level: 3, text: `${title} (${texts.viewCount(views.length)})` },
      ...views.flatMap((view) => viewBlock(view, byCommitment.get(view.commitment), wording)),
    ]),
  ];
}

function viewBlock(view: ViewEntry, disclosure: ViewDisclosure | undefined, wording: ViewWording): readonly Block[] {
  const { questionLabels, municipalities, language } = wording;
  const texts = planVersionTexts[language];
  const sender = disclosure === undefined ? texts.removedView : senderLabel(disclosure, municipalities, language);
  const question = questionLabels[view.question]?.[language];
  return [
    { kind: "paragraph", text: `${view.reference}, ${sender}`, tone: "strong" },
    ...(question === undefined ? [] : [{ kind: "paragraph", text: question, tone: "soft" } as const]),
    ...(disclosure === undefined
      ? [{ kind: "paragraph", text: texts.removedViewText, tone: "soft" } as const]
      : saidBlocks(disclosure, language)),
  ];
}

function saidBlocks({ text, amendment }: ViewDisclosure, language: Language): readonly Block[] {
  if (amendment === undefined) return [{ kind: "quote", text, swedish: language !== "sv" }];
  const { paragraph, from, reason } = amendment;
  return [
    { kind: "paragraph", text: wordingTexts[language].proposalOf(paragraph), tone: "soft" },
    { kind: "wording", wording: { from, to: text, reason } },
  ];
}
