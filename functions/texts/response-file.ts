import type { Language } from "../domain/language.ts";
import { writeCsv } from "../domain/parties-export.ts";
import { type ResponseTables, responseRate } from "../domain/response.ts";
import type { Phase } from "../domain/round.ts";
import { neutraliseCell } from "../domain/spreadsheet-cell.ts";
import { invitationOutcomes } from "../domain/submission.ts";
import { type ResponseNames, responseSections } from "./response-rows.ts";
import { staffResponseTexts } from "./staff-response.ts";

/** The response rate of the phases that have opened, as a spreadsheet. */
export function responseFile(
  phases: readonly { readonly phase: Phase; readonly tables: ResponseTables | null }[],
  names: ResponseNames,
  language: Language,
): string {
  const texts = staffResponseTexts[language];
  const head = [
    texts.phaseColumn,
    texts.groupingColumn,
    texts.who,
    texts.invited,
    texts.delivered,
    texts.opened,
    ...invitationOutcomes.map((outcome) => texts.outcomes[outcome]),
    texts.bounced,
    texts.rate,
  ];
  const rows = phases.flatMap(({ phase, tables }) =>
    (tables === null ? [] : responseSections(tables, names, language)).flatMap(({ kind, rows: named }) =>
      named.map(({ label, counts }) => [
        texts.phase[phase],
        texts.kinds[kind],
        label,
        ...[counts.invited, counts.delivered, counts.opened].map(String),
        ...invitationOutcomes.map((outcome) => String(counts.outcomes[outcome])),
        String(counts.bounced),
        String(responseRate(counts) ?? ""),
      ]),
    ),
  );
  return writeCsv([head, ...rows].map((cells) => cells.map(neutraliseCell)));
}
