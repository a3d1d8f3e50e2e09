import type { PlanVersionHeader } from "./plan-version.ts";

type NamedVersion = Pick<PlanVersionHeader, "destination" | "planYear" | "version" | "caseNumber">;

/** What a registrar goes by: the case number, whose plan it is, for which year, and the version. */
export function planDocumentName({ caseNumber, destination, planYear, version }: NamedVersion): string {
  return `${[plainPart(caseNumber), destination, "handlingsplan", planYear, version].filter(Boolean).join("-")}.pdf`;
}

/** Letters and digits that every file system and mail program takes, joined by hyphens. */
function plainPart(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
