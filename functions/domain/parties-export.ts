import type { Language } from "./language.ts";
import { headingOf, type PartyColumn, partyColumns, writeValue } from "./parties-columns.ts";
import { type Contact, isActive, type Party } from "./party.ts";
import { neutraliseCell } from "./spreadsheet-cell.ts";

/** Every party that can be invited, a row for each contact, as the import reads it: read back, it changes nothing. */
export function exportRows(parties: readonly Party[], language: Language): readonly (readonly string[])[] {
  const rows = parties.filter(isActive).flatMap((party) =>
    party.contacts.map((contact) => {
      const values = valuesOf(party, contact);
      return partyColumns.map((column) => neutraliseCell(writeValue(column, values[column], language)));
    }),
  );
  return [partyColumns.map((column) => headingOf(column, language)), ...rows];
}

function valuesOf(party: Party, contact: Contact): Readonly<Record<PartyColumn, string>> {
  return {
    id: party.id,
    type: party.type,
    name: party.name,
    municipality: party.municipality,
    organisationNumber: party.organisationNumber ?? "",
    groups: party.groups.join(", "),
    contactName: contact.name ?? "",
    role: contact.role,
    email: contact.email,
    language: contact.language,
  };
}

/** With a byte order mark and semicolons, as Swedish spreadsheets open it without asking. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) =>
    /[";\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `\ufeff${rows.map((cells) => cells.map(quote).join(";")).join("\r\n")}\r\n`;
}
