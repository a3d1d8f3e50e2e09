import type { Destination } from "../../functions/domain/destination.ts";
import type { Language } from "../../functions/domain/language.ts";
import type { Contact, Party } from "../../functions/domain/party.ts";
import type { PartyField } from "../../functions/domain/party-proposal.ts";
import { areaLabel, partyTexts } from "../../functions/texts/party.ts";

/** The names that codes of parties stand for. */
export interface PartyNames {
  readonly municipalities: Destination["municipalities"];
  readonly groups: NonNullable<Destination["groups"]>;
}

export function groupName(id: string, { groups }: Pick<PartyNames, "groups">, language: Language): string {
  return groups.find((group) => group.id === id)?.name[language] ?? id;
}

/** `Registrator: Anna Ek, registrator@example.com (sv)`. */
export function contactLine({ role, name, email, language: own }: Contact, language: Language): string {
  return `${partyTexts[language].roles[role]}: ${name === undefined ? "" : `${name}, `}${email} (${own})`;
}

/** What a party's field says, a line for each of its values. */
export function fieldLines(party: Party, field: PartyField, names: PartyNames, language: Language): readonly string[] {
  switch (field) {
    case "type":
      return [partyTexts[language].types[party.type]];
    case "name":
      return [party.name];
    case "municipality":
      return [areaOf(party, names, language)];
    case "organisationNumber":
      return party.organisationNumber === undefined ? [] : [party.organisationNumber];
    case "groups":
      return party.groups.map((group) => groupName(group, names, language));
    case "contacts":
      return party.contacts.map((contact) => contactLine(contact, language));
  }
}

export function areaOf(
  { municipality }: Pick<Party, "municipality">,
  { municipalities }: PartyNames,
  language: Language,
): string {
  return areaLabel(
    municipality,
    municipalities.map(({ kommunkod, name }) => ({ code: kommunkod, name })),
    language,
  );
}
