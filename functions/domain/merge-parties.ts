import { type Contact, mostContacts, type Party } from "./party.ts";
import { freeContactId, type PartyField, partyFields } from "./party-proposal.ts";

/** Whose value of a field the survivor keeps; contacts and groups can also be taken from both. */
export const mergeChoices = ["keep", "drop", "both"] as const;
export type MergeChoice = (typeof mergeChoices)[number];

/** Type is no choice: which phase a party belongs to is not what a merge decides. */
export const mergedFields = partyFields.filter((field) => field !== "type");

/** The survivor with the values that were chosen, field by field. */
export function mergeParties(
  keep: Party,
  drop: Party,
  choices: Readonly<Partial<Record<PartyField, MergeChoice>>>,
): Party {
  const from = (field: PartyField): Party => (choices[field] === "drop" ? drop : keep);
  const { organisationNumber: _, ...base } = keep;
  const number = from("organisationNumber").organisationNumber;
  return {
    ...base,
    name: from("name").name,
    municipality: from("municipality").municipality,
    ...(number !== undefined && { organisationNumber: number }),
    groups: choices.groups === "both" ? [...new Set([...keep.groups, ...drop.groups])].sort() : from("groups").groups,
    contacts: choices.contacts === "both" ? bothContacts(keep.contacts, drop.contacts) : from("contacts").contacts,
  };
}

/** The survivor's first, then those at addresses it has not, as many as a party may have. */
function bothContacts(keep: readonly Contact[], drop: readonly Contact[]): Contact[] {
  const contacts = [...keep];
  for (const contact of drop) {
    if (contacts.some(({ email }) => email === contact.email) || contacts.length === mostContacts) continue;
    contacts.push({ ...contact, id: freeContactId(new Set(contacts.map(({ id }) => id))) });
  }
  return contacts;
}

/** Why two parties cannot be merged. */
export type MergeRefusal =
  | "same-party"
  | "not-active"
  /** One decides, the other is consulted. */
  | "different-sides"
  /** The one to go has an answer in a phase that runs, and the one to stay has none. */
  | "answer-would-be-left";

/**
 * A party that has answered in a phase that runs is the one to stay, so that its answer is that of
 * the party people see. Where both have, each answer stays and goes on counting.
 */
export function mergeRefusal(
  keep: Party,
  drop: Party,
  hasAnswered: { readonly keep: boolean; readonly drop: boolean },
): MergeRefusal | undefined {
  if (keep.id === drop.id) return "same-party";
  if ([keep, drop].some(({ archived, mergedInto }) => archived || mergedInto !== undefined)) return "not-active";
  const decides = ({ type }: Party) => type === "municipality" || type === "region";
  if (decides(keep) !== decides(drop)) return "different-sides";
  return hasAnswered.drop && !hasAnswered.keep ? "answer-would-be-left" : undefined;
}
