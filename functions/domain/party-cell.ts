import type { Localized } from "./language.ts";
import { checkOrganisationNumber } from "./organisation-number.ts";
import { type PartyColumn, readValue } from "./parties-columns.ts";
import { looksLikeFormula, restoreCell } from "./spreadsheet-cell.ts";

export type CellReading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly message: Localized };

/** Cells are text and nothing else: what could be run, hidden or misread is refused, not repaired. */
export function readPartyCell(column: PartyColumn, cell: string): CellReading {
  const trimmed = cell.trim();
  if (looksLikeFormula(trimmed)) {
    return refuse(
      "Cellen börjar med =, +, - eller @ och kan köras som formel i ett kalkylark. Sätt en apostrof först.",
      "The cell starts with =, +, - or @ and could run as a formula in a spreadsheet. Put an apostrophe first.",
    );
  }
  const value = readValue(column, restoreCell(trimmed));
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(value) || !value.isWellFormed()) {
    return refuse(
      "Cellen innehåller radbrytning eller osynliga tecken.",
      "The cell contains a line break or invisible characters.",
    );
  }
  if (column === "municipality" && /^(?:[0-9]{3}|[0-9])$/.test(value)) {
    return refuse(
      `Nollan först i koden saknas. Skriv 0${value} och formatera kolumnen som text.`,
      `The code has lost its leading zero. Write 0${value} and format the column as text.`,
    );
  }
  return column === "organisationNumber" && value !== "" ? readOrganisationNumber(value) : { ok: true, value };
}

function readOrganisationNumber(value: string): CellReading {
  switch (checkOrganisationNumber(value)) {
    case "valid":
      return { ok: true, value: `${value.slice(0, 6)}-${value.slice(-4)}` };
    case "personal":
      return refuse(
        "Numret är ett personnummer. Lämna cellen tom.",
        "The number is a personal identity number. Leave the cell empty.",
      );
    case "malformed":
      return refuse(
        "Är inte ett organisationsnummer: tio siffror, den sista en kontrollsiffra.",
        "Is not an organisation number: ten digits, the last a check digit.",
      );
  }
}

function refuse(sv: string, en: string): CellReading {
  return { ok: false, message: { sv, en } };
}
