import type { Language } from "../domain/language.ts";
import type { DecisionEntry, PlanReading } from "../domain/plan-version.ts";
import {
  decisionCells,
  decisionHeadings,
  decisionWritings,
  opinionCells,
  opinionHeadings,
} from "../texts/decision-cells.ts";
import { formatDate, toSwedishTime } from "../texts/format.ts";
import { excerptHash, excerptsOf, formatExcerpt, minutesExcerptTexts } from "../texts/minutes-excerpt.ts";
import { planVersionTexts } from "../texts/plan-version.ts";
import type { Block } from "./document-blocks.ts";
import { cellOf, textCell } from "./table-cells.ts";

export function decisionBlocks({
  language,
  content: { decisions },
  disclosures,
  header,
}: PlanReading): readonly Block[] {
  const texts = planVersionTexts[language];
  const names = new Map(decisions.map(({ party, name }) => [party, name]));
  const writings = decisionWritings(decisions, disclosures.decisions, language);
  const isNothingDecided = decisions.every(({ decision }) => decision === null);
  const on = formatDate(toSwedishTime(header.compiledAt).date, language);
  return [
    isNothingDecided
      ? { kind: "paragraph", text: texts.noDecisionsYet }
      : decisionTable(decisions, names, texts.decisionsCaption(on), language),
    ...opinionBlocks(decisions, names, language),
    ...excerptBlocks(decisions, language),
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

/** Where a link on the page leads to the file, paper has the checksum that tells which file it is. */
function excerptBlocks(decisions: readonly DecisionEntry[], language: Language): readonly Block[] {
  const excerpts = excerptsOf(decisions);
  if (excerpts.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: minutesExcerptTexts[language].title },
    ...excerpts.flatMap(({ name, excerpt }): Block[] => [
      { kind: "paragraph", text: `${name}: ${formatExcerpt(excerpt, language)}` },
      { kind: "paragraph", text: excerptHash(excerpt, language), tone: "soft" },
    ]),
  ];
}

type Names = ReadonlyMap<string, string>;

function decisionTable(decisions: readonly DecisionEntry[], names: Names, caption: string, language: Language): Block {
  const headings = decisionHeadings(language);
  return {
    kind: "table",
    caption,
    columns: [
      { label: planVersionTexts[language].decisionMaker, share: 15 },
      { label: headings.stance, share: 19 },
      { label: headings.decision, share: 22 },
      { label: headings.status, share: 16 },
      { label: headings.appealDay, share: 19 },
      { label: headings.conditions, share: 19 },
    ],
    rows: decisions.map((entry) => {
      const { stance, decision, status, appealDay, conditions } = decisionCells(entry, names, language);
      return { cells: [textCell(entry.name), ...[stance, decision, status, appealDay, conditions].map(cellOf)] };
    }),
  };
}

/** What officers propose stands apart: it binds nobody and is counted nowhere. */
function opinionBlocks(decisions: readonly DecisionEntry[], names: Names, language: Language): readonly Block[] {
  const texts = planVersionTexts[language];
  const rows = decisions.flatMap(({ name, opinion }) =>
    opinion === null ? [] : [{ cells: [textCell(name), ...opinionCells(opinion, names, language).map(cellOf)] }],
  );
  if (rows.length === 0) return [];
  const headings = [texts.decisionMaker, ...opinionHeadings(language)];
  return [
    { kind: "table", caption: texts.opinionsCaption, columns: headings.map((label) => ({ label, share: 1 })), rows },
    { kind: "paragraph", text: texts.preliminaryNote, tone: "soft" },
  ];
}
