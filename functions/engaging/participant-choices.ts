import type { Choice } from "../../forms/parts/choices.ts";
import type { Engagement, Participant } from "../domain/engagement.ts";
import type { Language } from "../domain/language.ts";
import { type Contact, isActive, type Party } from "../domain/party.ts";
import { partyTexts } from "../texts/party.ts";
import { staffEngagementTexts } from "../texts/staff-engagement.ts";

/** Shown at a time; a search that finds more says so. */
const mostFound = 60;

/** How a form names a contact: ids hold no slash. */
export function participantValue({ party, contact }: Pick<Participant, "party" | "contact">): string {
  return `${party}/${contact}`;
}

/** The contact that a form names, as the register has it. */
export function findContact(
  parties: readonly Party[],
  value: string,
): { readonly party: Party; readonly contact: Contact } | undefined {
  const [partyId, contactId] = value.split("/");
  const party = parties.find(({ id }) => id === partyId);
  const contact = party?.contacts.find(({ id }) => id === contactId);
  return party && contact && { party, contact };
}

/** Those chosen, also when their contact has left the register. */
export function chosenParticipants(
  { participants }: Engagement,
  parties: readonly Party[],
  language: Language,
): readonly Choice[] {
  return participants.map((participant) => {
    const value = participantValue(participant);
    const found = findContact(parties, value);
    if (found !== undefined) return { value, label: contactLabel(found.party, found.contact, language) };
    const name = parties.find(({ id }) => id === participant.party)?.name ?? participant.party;
    return { value, label: `${name}: ${staffEngagementTexts[language].goneContact}` };
  });
}

/** Contacts by party, name or address that are not chosen yet, in the order of their parties' names. */
export function searchContacts(
  parties: readonly Party[],
  { participants }: Engagement,
  search: string,
  language: Language,
): { readonly choices: readonly Choice[]; readonly hasMore: boolean } {
  const wanted = search.normalize("NFC").trim().toLowerCase();
  const chosen = new Set(participants.map(participantValue));
  const found = parties
    .filter(isActive)
    .toSorted((one, other) => one.name.localeCompare(other.name, "sv"))
    .flatMap((party) =>
      party.contacts
        .filter((contact) =>
          [party.name, contact.name ?? "", contact.email].some((text) => text.toLowerCase().includes(wanted)),
        )
        .map((contact) => ({
          value: participantValue({ party: party.id, contact: contact.id }),
          label: contactLabel(party, contact, language),
        })),
    )
    .filter(({ value }) => !chosen.has(value));
  return { choices: found.slice(0, mostFound), hasMore: found.length > mostFound };
}

function contactLabel(party: Party, { name, role, email }: Contact, language: Language): string {
  return `${party.name}: ${name ?? partyTexts[language].roles[role]}, ${email}`;
}
