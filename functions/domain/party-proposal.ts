import * as z from "zod/mini";
import { areaCodes } from "./area-codes.ts";
import type { Destination } from "./destination.ts";
import { slugSchema } from "./identifiers.ts";
import type { Localized } from "./language.ts";
import { type PartyColumn, partyColumns } from "./parties-columns.ts";
import { type Contact, isActive, type Party, partySchema, phaseOf } from "./party.ts";
import type { ListedContact, ListedParty, PartyList, RowFault } from "./party-rows.ts";
import type { Phase } from "./round.ts";

const linesSchema = z.array(z.int());

/** In what two parties that may be the same agree. */
export const likenesses = ["organisation-number", "email", "name"] as const;
export type Likeness = (typeof likenesses)[number];

const faultSchema = z.strictObject({
  line: z.int(),
  column: z.nullable(z.enum(partyColumns)),
  message: z.strictObject({ sv: z.string(), en: z.string() }),
  value: z.string(),
});

/** One party of an imported file and what would become of it, judged against the parties as they stood. */
export const proposedRowSchema = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("new"), lines: linesSchema, party: partySchema }),
  z.strictObject({
    outcome: z.literal("changed"),
    lines: linesSchema,
    party: partySchema,
    before: partySchema,
    basedOn: z.int(),
  }),
  z.strictObject({ outcome: z.literal("same"), lines: linesSchema, party: partySchema }),
  z.strictObject({
    outcome: z.literal("duplicate"),
    lines: linesSchema,
    party: partySchema,
    like: z.array(z.strictObject({ id: slugSchema, name: z.string(), by: z.enum(likenesses) })),
  }),
  z.strictObject({ outcome: z.literal("faulty"), lines: linesSchema, faults: z.array(faultSchema) }),
]);
export type ProposedRow = z.infer<typeof proposedRowSchema>;

/** What an imported list is judged against. */
export interface KnownParties {
  readonly parties: readonly { readonly party: Party; readonly revision: number }[];
  readonly groups: NonNullable<Destination["groups"]>;
  readonly municipalities: Destination["municipalities"];
  /** Phases that have opened in a round that goes on: who decides and who is consulted there stands. */
  readonly openedPhases: ReadonlySet<Phase>;
}

/** Says of each party of the list what importing it would do. Nothing is written. */
export function proposeImport(list: PartyList & { readonly ok: true }, known: KnownParties): readonly ProposedRow[] {
  const stored = new Map(known.parties.map((each) => [each.party.id, each]));
  const taken = new Set(stored.keys());
  for (const { party } of list.entries) if (party?.id !== undefined) taken.add(party.id);
  const others: Party[] = known.parties.map(({ party }) => party).filter(isActive);
  return list.entries.map(({ lines: read, party: listed, faults }): ProposedRow => {
    const lines = [...read];
    if (listed === undefined) return { outcome: "faulty", lines, faults: [...faults] };
    const before = listed.id === undefined ? undefined : stored.get(listed.id);
    const { party, faults: own } = resolve(listed, lines[0] ?? 0, list.columns, before?.party, known);
    if (own.length > 0) return { outcome: "faulty", lines, faults: own };
    if (before !== undefined) {
      if (changedFields(before.party, party).length === 0) return { outcome: "same", lines, party };
      return { outcome: "changed", lines, party, before: before.party, basedOn: before.revision };
    }
    const named = listed.id === undefined ? { ...party, id: freeId(party.name, taken) } : party;
    taken.add(named.id);
    const like = likeParties(named, others);
    others.push(named);
    return like.length > 0
      ? { outcome: "duplicate", lines, party: named, like }
      : { outcome: "new", lines, party: named };
  });
}

function resolve(
  listed: ListedParty,
  line: number,
  columns: ReadonlySet<PartyColumn>,
  before: Party | undefined,
  { groups: known, municipalities, openedPhases }: KnownParties,
): { readonly party: Party; readonly faults: RowFault[] } {
  const faults: RowFault[] = [];
  const fault = (column: PartyColumn, value: string, message: Localized) =>
    faults.push({ line, column, message, value });
  const groups = (listed.groups ?? before?.groups ?? []).flatMap((written): string[] => {
    const group = known.find(({ id, name }) => [id, name.sv, name.en].some((each) => sameWord(each, written)));
    if (group !== undefined) return [group.id];
    if (listed.groups === undefined) return [written];
    fault("groups", written, {
      sv: "Gruppen finns inte. Lägg till den först.",
      en: "There is no such group. Add it first.",
    });
    return [];
  });
  if (before?.mergedInto !== undefined) {
    fault("id", before.id, {
      sv: `Parten är sammanslagen med ${before.mergedInto}.`,
      en: `The party has been merged into ${before.mergedInto}.`,
    });
  }
  if (before !== undefined && changesSide(before, listed, openedPhases)) fault("type", listed.type, sideFixed);
  if (!areaCodes({ municipalities, before }).includes(listed.municipality)) {
    fault("municipality", listed.municipality, unknownArea(municipalities));
  }
  const number = columns.has("organisationNumber") ? listed.organisationNumber : before?.organisationNumber;
  const party: Party = {
    id: listed.id ?? "new",
    type: listed.type,
    name: listed.name,
    municipality: listed.municipality,
    ...(number !== undefined && { organisationNumber: number }),
    contacts: resolveContacts(listed.contacts, columns, before?.contacts ?? []),
    groups: [...new Set(groups)].sort(),
    ...(before?.archived && { archived: true as const }),
  };
  return { party, faults };
}

function unknownArea(municipalities: Destination["municipalities"]): Localized {
  const codes = municipalities.map(({ kommunkod, name }) => `${kommunkod} ${name}`).join(", ");
  return {
    sv: `Koden hör inte till området. Kommunerna är ${codes}. Skriv outside för den som finns utanför.`,
    en: `The code is not of the area. The municipalities are ${codes}. Write outside for who is elsewhere.`,
  };
}

export const sideFixed: Localized = {
  sv: "Parten är inbjuden i en pågående omgång och kan inte byta mellan att besluta (kommun, region) och att bli tillfrågad. Ge den andra uppgiften en ny part.",
  en: "The party is invited to a round that is not finished and cannot change between deciding (municipality, region) and being consulted. Give the other task a new party.",
};

/** Whether a party that has been invited would go from deciding to being consulted, or back. */
export function changesSide(
  before: Pick<Party, "type">,
  after: Pick<Party, "type">,
  openedPhases: ReadonlySet<Phase>,
): boolean {
  return phaseOf(before) !== phaseOf(after) && openedPhases.has(phaseOf(before));
}

/** A contact keeps its id by its address; what the file has no column for stays as it was. */
function resolveContacts(
  listed: readonly ListedContact[],
  columns: ReadonlySet<PartyColumn>,
  before: readonly Contact[],
): Contact[] {
  const taken = new Set(before.map(({ id }) => id));
  return listed.map(({ email, language, name: given, role: said }) => {
    const known = before.find((contact) => contact.email === email);
    const id = known?.id ?? freeContactId(taken);
    taken.add(id);
    const name = columns.has("contactName") ? given : known?.name;
    const role = said ?? (columns.has("role") ? "main" : (known?.role ?? "main"));
    return { id, role, ...(name !== undefined && { name }), email, language };
  });
}

export function freeContactId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`c${number}`)) return `c${number}`;
}

/** An id made of the name, with a number behind it when it is taken. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const letters = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = letters
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 32)
    .replace(/^-+|-+$/g, "");
  const base = slugSchema.safeParse(words).success ? words : "part";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Parties that may be the same: by organisation number, by an address, or by name but for case and punctuation. */
export function likeParties(party: Party, others: readonly Party[]) {
  const emails = new Set(party.contacts.map(({ email }) => email.toLowerCase()));
  return others.flatMap((other): { readonly id: string; readonly name: string; readonly by: Likeness }[] => {
    if (other.id === party.id) return [];
    const by = likeness(party, emails, other);
    return by === undefined ? [] : [{ id: other.id, name: other.name, by }];
  });
}

function likeness(party: Party, emails: ReadonlySet<string>, other: Party): Likeness | undefined {
  const digits = (text = "") => text.replaceAll("-", "");
  if (party.organisationNumber !== undefined && digits(party.organisationNumber) === digits(other.organisationNumber)) {
    return "organisation-number";
  }
  if (other.contacts.some(({ email }) => emails.has(email.toLowerCase()))) return "email";
  const name = comparableName(party.name);
  return name !== "" && name === comparableName(other.name) ? "name" : undefined;
}

/** Å is a letter of its own, so only case, spaces and punctuation are overlooked, and what stands for a company. */
export function comparableName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/(?<!\p{L})(?:ab|hb|kb)(?!\p{L})/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function sameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The fields of a party that people compare, in the order of the page. */
export const partyFields = ["type", "name", "municipality", "organisationNumber", "groups", "contacts"] as const;
export type PartyField = (typeof partyFields)[number];

function fieldsOf(party: Party) {
  return partyFields.map((field) => {
    if (field !== "contacts") return party[field] ?? null;
    return party.contacts.map(({ role, name, email, language }) => [role, name ?? null, email, language]);
  });
}

/** The fields in which two records of a party differ. */
export function changedFields(before: Party, after: Party): readonly PartyField[] {
  const [one, other] = [fieldsOf(before), fieldsOf(after)];
  return partyFields.filter((_, index) => JSON.stringify(one[index]) !== JSON.stringify(other[index]));
}
