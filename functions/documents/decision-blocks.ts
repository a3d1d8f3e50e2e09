import type { PlanReading } from "../domain/plan-version.ts";
import { decisionCells, decisionHeadings, decisionWritings } from "../texts/decision-cells.ts";
import { formatDate, toSwedishTime } from "../texts/format.ts";
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
