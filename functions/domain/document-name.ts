interface NamedVersion {
  readonly destination: string;
  readonly planYear: number | string;
  readonly version: string;
  readonly caseNumber: string;
}

/** What a registrar goes by: the case number, whose plan it is, for which year, and the version. */
export function planDocumentName(plan: NamedVersion): string {
  return nameOf("handlingsplan", plan);
}

/** The plan behind its covering letter. */
export function referralDocumentName(plan: NamedVersion): string {
  return nameOf("remiss", plan);
}

function nameOf(kind: string, { caseNumber, destination, planYear, version }: NamedVersion): string {
  return `${[plainPart(caseNumber), destination, kind, planYear, version].filter(Boolean).join("-")}.pdf`;
}

/** Letters and digits that every file system and mail program takes, joined by hyphens. */
function plainPart(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
