import * as z from "zod/mini";
import type { Destination } from "./destination.ts";
import { slugSchema } from "./identifiers.ts";
import { languageSchema } from "./language.ts";
import type { Phase } from "./round.ts";

/** The six types a respondent can be, and the authority that decides rather than is consulted. */
export const respondentTypes = ["company", "association", "public-body", "academia", "resident", "other"] as const;
export const partyTypeSchema = z.enum([...respondentTypes, "municipality", "region"]);
export type PartyType = z.infer<typeof partyTypeSchema>;

/** What a contact is to its party; `registrar` is the function mailbox (registrator) that referrals are sent to. */
export const contactRoles = ["main", "registrar", "officer", "deputy", "signatory"] as const;
export type ContactRole = (typeof contactRoles)[number];

/** One address of a party. `id` is the contact's own within its party, so that an edited address is the same contact. */
export const contactSchema = z.strictObject({
  id: slugSchema,
  role: z.enum(contactRoles),
  name: z.optional(z.string().check(z.maxLength(100))),
  email: z.email(),
  language: languageSchema,
});
export type Contact = z.infer<typeof contactSchema>;

export const mostContacts = 10;

/** Someone who is invited: a stakeholder who is consulted, or a municipality or region that decides. */
export const partySchema = z.strictObject({
  id: slugSchema,
  type: partyTypeSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** kommunkod, region code, `whole-area` or `outside`. */
  municipality: z.string().check(z.regex(/^(?:[0-9]{2}|[0-9]{4}|whole-area|outside)$/)),
  organisationNumber: z.optional(z.string()),
  /** In order: the first is the one that is written to first. */
  contacts: z.array(contactSchema).check(z.minLength(1), z.maxLength(mostContacts)),
  /** Groups of the destination it belongs to, sorted. */
  groups: z.array(slugSchema),
  /** No longer invited; its answers stay. */
  archived: z.optional(z.literal(true)),
  /** The party that it turned out to be the same as. */
  mergedInto: z.optional(slugSchema),
});
export type Party = z.infer<typeof partySchema>;

/** Those who decide, in the order of the destination's own municipalities, then the regions. */
export function decisionMakersInOrder(
  municipalities: Destination["municipalities"],
  parties: readonly Party[],
): readonly Party[] {
  const place = ({ municipality }: Party): number => {
    const index = municipalities.findIndex(({ kommunkod }) => kommunkod === municipality);
    return index === -1 ? municipalities.length : index;
  };
  return parties.filter(isDecisionMaker).toSorted((a, b) => place(a) - place(b) || a.id.localeCompare(b.id, "sv"));
}

/** Municipalities and regions decide; every other party is consulted. */
export function isDecisionMaker(party: Pick<Party, "type">): boolean {
  return party.type === "municipality" || party.type === "region";
}

export function phaseOf(party: Pick<Party, "type">): Phase {
  return isDecisionMaker(party) ? "referral" : "consultation";
}

/** Neither archived nor merged into another: it can be invited. */
export function isActive({ archived, mergedInto }: Pick<Party, "archived" | "mergedInto">): boolean {
  return archived === undefined && mergedInto === undefined;
}

/** Who is invited to a phase: everyone it concerns or, when groups are named, those who belong to one of them. */
export function isInvited(party: Party, phase: Phase, groups: readonly string[] = []): boolean {
  if (!isActive(party) || phaseOf(party) !== phase) return false;
  return groups.length === 0 || party.groups.some((group) => groups.includes(group));
}

/** Whoever has been invited stays invited, whatever groups it belongs to since. */
export function staysInvited(
  party: Party,
  phase: Phase,
  { groups, hasInvitation }: { readonly groups: readonly string[] | undefined; readonly hasInvitation: boolean },
): boolean {
  return isInvited(party, phase, hasInvitation ? [] : groups);
}

/**
 * Whom mail to a party goes to: a referral to the registrar (registrator) where there is one, since
 * that is where an authority's cases begin, everything else to the contact that is written to first.
 */
export function addresseeOf(party: Pick<Party, "type" | "contacts">): Contact {
  const registrar = isDecisionMaker(party) && party.contacts.find(({ role }) => role === "registrar");
  return registrar || (party.contacts[0] as Contact);
}

/**
 * Who gets a copy of the invitation or the referral: those that the party itself calls its officers, who
 * prepare what others answer for. Each address once, and none that has had the mail itself.
 */
export function copiedContacts(party: Pick<Party, "type" | "contacts">): readonly Contact[] {
  const had = new Set([addresseeOf(party).email.toLowerCase()]);
  return party.contacts.filter(({ role, email }) => {
    if (role !== "officer" || had.has(email.toLowerCase())) return false;
    had.add(email.toLowerCase());
    return true;
  });
}

/** Puts another person in the place of whom mail to the party goes to. */
export function replaceAddressee(party: Party, contact: Pick<Contact, "name" | "email">): Party {
  const addressee = addresseeOf(party);
  const contacts = party.contacts.map((each) => (each === addressee ? { ...each, ...contact } : each));
  return { ...party, contacts };
}
