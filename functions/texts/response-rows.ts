import type { Language } from "../domain/language.ts";
import type { ResponseCounts, ResponseTables } from "../domain/response.ts";
import { areaLabel, typeLabel } from "./party.ts";
import { staffResponseTexts } from "./staff-response.ts";

/** What rows are called: municipalities by code, groups by id. */
export interface ResponseNames {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly groups: ReadonlyMap<string, string>;
}

export interface NamedRow {
  readonly label: string;
  readonly counts: ResponseCounts;
}

export interface ResponseSection {
  readonly kind: "all" | "type" | "municipality" | "group";
  readonly rows: readonly NamedRow[];
}

/** The table's rows in order, for the page and the spreadsheet alike; sections without rows are left out. */
export function responseSections(
  { total, byType, byMunicipality, byGroup }: ResponseTables,
  { municipalities, groups }: ResponseNames,
  language: Language,
): readonly ResponseSection[] {
  const texts = staffResponseTexts[language];
  const area = (code: string) => areaLabel(code, municipalities, language);
  const sections: readonly ResponseSection[] = [
    { kind: "all", rows: [{ label: texts.kinds.all, counts: total }] },
    {
      kind: "type",
      rows: byType.flatMap(({ of, counts, municipalities: parts }) => [
        { label: typeLabel(of, language), counts },
        ...(parts.length < 2 ? [] : parts).map((part) => ({
          label: texts.inMunicipality(typeLabel(of, language), area(part.of)),
          counts: part.counts,
        })),
      ]),
    },
    { kind: "municipality", rows: byMunicipality.map(({ of, counts }) => ({ label: area(of), counts })) },
    { kind: "group", rows: byGroup.map(({ of, counts }) => ({ label: groups.get(of) ?? of, counts })) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}
