import type { PartyColumn } from "../domain/parties-columns.ts";
import type { Likeness, PartyField } from "../domain/party-proposal.ts";
import type { Catalogue } from "./catalogue.ts";

const fields: Readonly<Record<PartyField, string>> = {
  type: "Typ",
  name: "Namn",
  municipality: "Kommun",
  organisationNumber: "Organisationsnummer",
  groups: "Grupper",
  contacts: "Kontakter",
};
const fieldsEn: Readonly<Record<PartyField, string>> = {
  type: "Type",
  name: "Name",
  municipality: "Municipality",
  organisationNumber: "Organisation number",
  groups: "Groups",
  contacts: "Contacts",
};

const likenesses: Readonly<Record<Likeness, string>> = {
  "organisation-number": "samma organisationsnummer",
  email: "samma e-postadress",
  name: "samma namn",
};
const likenessesEn: Readonly<Record<Likeness, string>> = {
  "organisation-number": "same organisation number",
  email: "same e-mail address",
  name: "same name",
};

const columns: Readonly<Record<PartyColumn, string>> = {
  id: "id",
  type: "typ",
  name: "namn",
  municipality: "kommun",
  organisationNumber: "organisationsnummer",
  groups: "grupper",
  contactName: "kontaktperson",
  role: "roll",
  email: "e-post",
  language: "språk",
};
const columnsEn: Readonly<Record<PartyColumn, string>> = {
  ...columns,
  type: "type",
  name: "name",
  municipality: "municipality",
  organisationNumber: "organisationNumber",
  groups: "groups",
  contactName: "contactName",
  role: "role",
  email: "email",
  language: "language",
};

const sv = {
  title: "Parter",
  fields,
  likenesses,
  columns,
  empty: "–",
  row: (lines: readonly number[]) => (lines.length === 1 ? `Rad ${lines[0]}` : `Rad ${lines.join(", ")}`),

  importTitle: "Läs in parter",
  importLead:
    "Ladda upp listan över parter som Excel-fil (.xlsx) eller CSV. Inget ändras förrän du har sett vad som skulle ändras och bekräftat det.",
  importColumns:
    "Kolumner: id, typ, namn, kommun (kommunkod), organisationsnummer, grupper, kontaktperson, roll, e-post, språk. En rad är en kontakt. Rader med samma id är en part, och den första raden är den kontakt som får mejl först.",
  file: "Fil",
  fileHint: "Högst 1 MB och 5 000 rader.",
  content: "Eller klistra in listan",
  contentHint: "Används bara när ingen fil är vald.",
  preview: "Granska",
  refusedTitle: "Filen går inte att läsa in",
  problemsCaption: "Det här behöver rättas",
  where: "Var",
  what: "Vad",

  proposalTitle: "Granska listan",
  proposalLead: (fileName: string) =>
    `Så här skulle ${fileName === "" ? "listan" : fileName} ändra parterna. Inget är skrivet än.`,
  counts: {
    new: (count: number) => `${count} nya`,
    changed: (count: number) => `${count} ändrade`,
    same: (count: number) => `${count} oförändrade`,
    duplicate: (count: number) => (count === 1 ? "1 möjlig dubblett" : `${count} möjliga dubbletter`),
    faulty: (count: number) => `${count} med fel`,
  },
  newTitle: "Nya parter",
  changedTitle: "Ändrade parter",
  duplicateTitle: "Möjliga dubbletter",
  duplicateLead: "De läses inte in om du inte kryssar i dem.",
  faultyTitle: "Rader med fel",
  faultyLead: "De läses inte in. Rätta dem i filen och läs in den igen: det som redan är inläst ändras inte.",
  party: "Part",
  field: "Uppgift",
  before: "Nu",
  after: "Blir",
  like: "Liknar",
  likeOne: (name: string, id: string, by: string) => `${name} (${id}): ${by}`,
  takeAnyway: "Läs in ändå",
  line: "Rad",
  column: "Kolumn",
  problem: "Problem",
  value: "I filen står",
  more: (count: number) => `Och ${count} till.`,
  confirm: (count: number) => (count === 0 ? "Läs in de ikryssade" : `Läs in ${count} parter`),
  nothingToConfirm: "Det finns inget att läsa in.",
  writtenTitle: "Inläst",
  written: (count: number) => (count === 1 ? "1 part är inläst." : `${count} parter är inlästa.`),
  staleTitle: "Ändrade under tiden",
  stale: (count: number) =>
    count === 1
      ? "1 part har ändrats sedan listan granskades, och har inte skrivits över."
      : `${count} parter har ändrats sedan listan granskades, och har inte skrivits över.`,
  previewAnew: "Granska på nytt",
  importAnother: "Läs in en annan lista",
  exportCsv: "Hämta som CSV",
  exportXlsx: "Hämta som Excel",
};

const en: typeof sv = {
  title: "Parties",
  fields: fieldsEn,
  likenesses: likenessesEn,
  columns: columnsEn,
  empty: "–",
  row: (lines) => (lines.length === 1 ? `Row ${lines[0]}` : `Rows ${lines.join(", ")}`),

  importTitle: "Import parties",
  importLead:
    "Upload the list of parties as an Excel workbook (.xlsx) or CSV. Nothing changes until you have seen what would change and confirmed it.",
  importColumns:
    "Columns: id, type, name, municipality (code), organisationNumber, groups, contactName, role, email, language. A row is a contact. Rows with the same id are one party, and the first row is the contact that is written to first.",
  file: "File",
  fileHint: "At most 1 MB and 5,000 rows.",
  content: "Or paste the list",
  contentHint: "Used only when no file is chosen.",
  preview: "Preview",
  refusedTitle: "The file cannot be imported",
  problemsCaption: "What needs mending",
  where: "Where",
  what: "What",

  proposalTitle: "Preview of the list",
  proposalLead: (fileName) =>
    `This is how ${fileName === "" ? "the list" : fileName} would change the parties. Nothing has been written yet.`,
  counts: {
    new: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    same: (count) => `${count} unchanged`,
    duplicate: (count) => (count === 1 ? "1 possible duplicate" : `${count} possible duplicates`),
    faulty: (count) => `${count} with errors`,
  },
  newTitle: "New parties",
  changedTitle: "Changed parties",
  duplicateTitle: "Possible duplicates",
  duplicateLead: "They are not imported unless you tick them.",
  faultyTitle: "Rows with errors",
  faultyLead:
    "They are not imported. Mend them in the file and import it again: what has been imported does not change.",
  party: "Party",
  field: "Field",
  before: "Now",
  after: "Becomes",
  like: "Is like",
  likeOne: (name, id, by) => `${name} (${id}): ${by}`,
  takeAnyway: "Import anyway",
  line: "Row",
  column: "Column",
  problem: "Problem",
  value: "The file says",
  more: (count) => `And ${count} more.`,
  confirm: (count) => (count === 0 ? "Import those ticked" : `Import ${count} parties`),
  nothingToConfirm: "There is nothing to import.",
  writtenTitle: "Imported",
  written: (count) => (count === 1 ? "1 party has been imported." : `${count} parties have been imported.`),
  staleTitle: "Changed meanwhile",
  stale: (count) =>
    count === 1
      ? "1 party has changed since the list was previewed, and has not been overwritten."
      : `${count} parties have changed since the list was previewed, and have not been overwritten.`,
  previewAnew: "Preview anew",
  importAnother: "Import another list",
  exportCsv: "Download as CSV",
  exportXlsx: "Download as Excel",
};

export const staffPartiesTexts: Catalogue<typeof sv> = { sv, en };
