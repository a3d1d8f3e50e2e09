import { areaCodes } from "./area-codes.ts";
import type { Destination } from "./destination.ts";
import { type FieldIssue, type FormFields, fieldIssue } from "./form-fields.ts";
import { languageSchema } from "./language.ts";
import { type Contact, contactRoles, mostContacts, type Party, partyTypeSchema } from "./party.ts";
import { changesSide, freeContactId } from "./party-proposal.ts";
import type { Phase } from "./round.ts";
import { readChoice, readEmail, readOrganisationNumber, readText, take } from "./typed-text.ts";

/** The names that the fields of a contact have on the form. */
export function contactFields(place: number) {
  const name = (part: string) => `contact-${place}-${part}`;
  return { id: name("id"), name: name("name"), role: name("role"), email: name("email"), language: name("language") };
}

/** Room for two more contacts than there are, since the page adds none by itself. */
export function contactPlaces(fields: FormFields): readonly number[] {
  const filled = Array.from({ length: mostContacts }, (_, place) => place).filter(
    (place) => (fields.get(contactFields(place).email)?.[0] ?? "") !== "",
  );
  const count = Math.min(mostContacts, Math.max(1, (filled.at(-1) ?? -1) + 3));
  return Array.from({ length: count }, (_, place) => place);
}

/** A party as its form shows it. */
export function partyValues(party: Party): FormFields {
  const fields = new Map<string, readonly string[]>([
    ["type", [party.type]],
    ["name", [party.name]],
    ["municipality", [party.municipality]],
    ["organisation-number", [party.organisationNumber ?? ""]],
    ["groups", party.groups],
    ["first", ["0"]],
  ]);
  party.contacts.forEach((contact, place) => {
    const names = contactFields(place);
    fields.set(names.id, [contact.id]);
    fields.set(names.name, [contact.name ?? ""]);
    fields.set(names.role, [contact.role]);
    fields.set(names.email, [contact.email]);
    fields.set(names.language, [contact.language]);
  });
  return fields;
}

export type PartyReading =
  | { readonly ok: true; readonly party: Omit<Party, "id"> }
  | { readonly ok: false; readonly issues: readonly FieldIssue[]; readonly sideFixed: boolean };

interface FormRules {
  readonly before?: Party | undefined;
  readonly groups: NonNullable<Destination["groups"]>;
  readonly municipalities: Destination["municipalities"];
  readonly openedPhases: ReadonlySet<Phase>;
}

export function readPartyForm(fields: FormFields, rules: FormRules): PartyReading {
  const { before, groups, openedPhases } = rules;
  const issues: FieldIssue[] = [];
  const type = take(readChoice(fields, "type", partyTypeSchema.options, true), issues);
  const name = take(readText(fields, "name", { maxLength: 200, required: true }), issues);
  const municipality = take(readChoice(fields, "municipality", areaCodes(rules), true), issues);
  const organisationNumber = take(readOrganisationNumber(fields, "organisation-number", false), issues);
  const chosen = [...new Set(fields.get("groups") ?? [])].sort();
  if (chosen.some((group) => groups.every(({ id }) => id !== group) && !before?.groups.includes(group))) {
    issues.push(fieldIssue("groups", "not-an-option", {}));
  }
  const contacts = readContacts(fields, issues);
  const sideFixed = type !== undefined && before !== undefined && changesSide(before, { type }, openedPhases);
  if (sideFixed || issues.length > 0 || type === undefined || name === undefined || municipality === undefined) {
    return { ok: false, issues, sideFixed };
  }
  const optional = { ...(organisationNumber !== undefined && { organisationNumber }) };
  const standing = { ...(before?.archived && { archived: true as const }) };
  return { ok: true, party: { type, name, municipality, ...optional, contacts, groups: chosen, ...standing } };
}

function readContacts(fields: FormFields, issues: FieldIssue[]): Contact[] {
  const first = Number(fields.get("first")?.[0] ?? "0");
  const taken = new Set(contactPlaces(fields).map((place) => fields.get(contactFields(place).id)?.[0] ?? ""));
  const found = contactPlaces(fields).flatMap((place): (Contact & { readonly place: number })[] => {
    const names = contactFields(place);
    const name = take(readText(fields, names.name, { maxLength: 100 }), issues);
    const email = take(readEmail(fields, names.email, name !== undefined), issues);
    if (email === undefined) return [];
    const role = take(readChoice(fields, names.role, contactRoles, true), issues) ?? "main";
    const language = take(readChoice(fields, names.language, languageSchema.options, true), issues) ?? "sv";
    const written = fields.get(names.id)?.[0] ?? "";
    const id = /^[a-z0-9][a-z0-9-]{0,38}$/.test(written) ? written : freeContactId(taken);
    taken.add(id);
    return [{ place, id, role, ...(name !== undefined && { name }), email, language }];
  });
  const repeated = found.find(({ email }, index) => found.findIndex((other) => other.email === email) !== index);
  if (repeated !== undefined) issues.push(fieldIssue(contactFields(repeated.place).email, "repeated-choice", {}));
  if (found.length === 0 && issues.length === 0) issues.push(fieldIssue(contactFields(0).email, "required", {}));
  const ordered = [...found.filter(({ place }) => place === first), ...found.filter(({ place }) => place !== first)];
  return ordered.map(({ place: _, ...contact }) => contact);
}
