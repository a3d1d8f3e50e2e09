import { type Engagement, inOrderOfDays, participationsIn } from "../domain/engagement.ts";
import type { Language } from "../domain/language.ts";
import { writeCsv } from "../domain/parties-export.ts";
import { neutraliseCell } from "../domain/spreadsheet-cell.ts";
import { engagementTexts } from "./engagement.ts";
import { formatInstant } from "./format.ts";
import { staffEngagementTexts } from "./staff-engagement.ts";

interface Logged {
  readonly id: string;
  readonly revision: number;
  readonly engagement: Engagement | null;
  readonly at: string;
  readonly by: string;
}

/** The log as a spreadsheet, without what was struck; parties by name, persons by none. */
export function engagementFile(
  logged: readonly Logged[],
  partyNames: Readonly<Record<string, string>>,
  language: Language,
): string {
  const texts = staffEngagementTexts[language];
  const { file } = texts;
  const words = engagementTexts[language];
  const head = [
    file.id,
    texts.date,
    texts.kind,
    texts.purpose,
    texts.purposeEn,
    file.placeColumn,
    file.attendance,
    file.identified,
    file.parties,
    texts.politicians,
    file.politicianCount,
    file.revision,
    file.recordedBy,
    file.recordedAt,
  ];
  const standing = logged.flatMap((each) =>
    each.engagement === null ? [] : [{ ...each, engagement: each.engagement }],
  );
  const rows = inOrderOfDays(standing).map(({ id, revision, engagement, at, by }) => [
    id,
    engagement.date,
    words.kinds[engagement.kind],
    engagement.purpose.sv,
    engagement.purpose.en ?? "",
    engagement.place ?? "",
    String(participationsIn(engagement)),
    String(engagement.participants.length),
    [...new Set(engagement.participants.map(({ party }) => partyNames[party] ?? party))].join(", "),
    words.politicians[engagement.politicians],
    String(engagement.politicianCount ?? ""),
    String(revision),
    by,
    formatInstant(at, language),
  ]);
  return writeCsv([head, ...rows].map((cells) => cells.map(neutraliseCell)));
}
