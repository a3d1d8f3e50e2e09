import { checkOrganisationNumber } from "./organisation-number.ts";
import { addresseeOf, type Party } from "./party.ts";
import type { Masking } from "./received-mail.ts";

export const registerKinds = [
  "invitation",
  "reminder",
  "referral",
  "referral-reminder",
  "publication",
  "version",
  "adoption",
  "answer",
  "withdrawal",
  "decision",
  "preliminary-decision",
  "decision-progress",
  "decline",
  "more-time",
  "ask-other",
  "extension-granted",
  "deadline-moved",
  "request-refused",
  "mail",
] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** `own`: drawn up here, as a plan version is. */
export const directions = ["in", "out", "own"] as const;
export type Direction = (typeof directions)[number];

/** Who a document came from or went to, as known when it was registered. */
export interface Counterpart {
  readonly party: string | null;
  /** Empty for an answer on the open form: who stands behind it is in the answer. */
  readonly name: string;
  readonly address: string;
  readonly isPrivate: boolean;
}

/** A document of a round and the stored fact behind it, before it has a number. */
export interface RegisterFact {
  /** Names the fact for good; a fact is registered once. */
  readonly fact: string;
  readonly direction: Direction;
  readonly kind: RegisterKind;
  /** When it was received, sent or drawn up. */
  readonly at: string;
  /** Null when it went to many, or to nobody in particular. */
  readonly counterpart: Counterpart | null;
  /** What its kind's subject line needs: `revision`, `version`, `recipients`, `subject`, … */
  readonly details: Readonly<Record<string, string>>;
  /** SHA-256 of what was received or drawn up, hex; empty when there is nothing to hash. */
  readonly hash: string;
  /** What whoever registered it wants kept out of a copy for others. */
  readonly masked: readonly Masking[];
}

export interface RegisterEntry extends RegisterFact {
  /** From 1, without holes, in the order of registering. */
  readonly number: number;
  readonly registeredAt: string;
}

/** A resident answers for nobody else, and a sole trader's organisation number is a personal one. */
export function isPrivateParty({ type, organisationNumber = "" }: Pick<Party, "type" | "organisationNumber">): boolean {
  return type === "resident" || checkOrganisationNumber(organisationNumber) === "personal";
}

export function counterpartOf(party: Party): Counterpart {
  const { id, name } = party;
  return { party: id, name, address: addresseeOf(party).email, isPrivate: isPrivateParty(party) };
}

/** Why something is left out of a copy, each with its own ground; which one holds is for a person to judge. */
export const maskGrounds = ["name", "address", "identity-number", "business-sensitive"] as const;
export type MaskGround = (typeof maskGrounds)[number];

export interface MaskedEntry extends RegisterEntry {
  readonly left: readonly MaskGround[];
}

/** Stands where something was left out, so that nobody takes the copy for the whole. */
export const maskMark = "[█]";

const address = /[^\s<>,;:"()]+@[^\s<>,;:"()]+/g;
const numberLike = /\b(?:[0-9]{2})?([0-9]{6}[-+]?[0-9]{4})\b/g;

/**
 * The entry as a copy for anyone may show it: without private persons' names and addresses, without
 * personal identity numbers wherever they stand, and without a subject that was marked as sensitive.
 */
export function maskEntry(entry: RegisterEntry): MaskedEntry {
  const left = new Set<MaskGround>();
  const { counterpart } = entry;
  const isPrivate = counterpart?.isPrivate === true || entry.masked.includes("private-person");
  const hide = (text: string, ground: MaskGround): string => {
    if (text === "") return text;
    left.add(ground);
    return maskMark;
  };
  const clean = (text: string): string =>
    text
      .replace(address, (found) => hide(found, "address"))
      .replace(numberLike, (found, digits: string) =>
        checkOrganisationNumber(digits.replace("+", "-")) === "personal" ? hide(found, "identity-number") : found,
      );
  const name = counterpart?.name ?? "";
  const namesSender = (text: string) => isPrivate && name.length > 2 && text.toLowerCase().includes(name.toLowerCase());
  const detail = (text: string): string => {
    if (entry.masked.includes("business-sensitive")) return hide(text, "business-sensitive");
    return namesSender(text) ? hide(text, "name") : clean(text);
  };
  const details = Object.fromEntries(
    Object.entries(entry.details).map(([key, text]) => [key, key === "subject" ? detail(text) : clean(text)]),
  );
  const shown = counterpart && {
    ...counterpart,
    party: isPrivate ? null : counterpart.party,
    name: isPrivate ? hide(name, "name") : clean(name),
    address: isPrivate ? hide(counterpart.address, "address") : counterpart.address,
  };
  // A fact names its party by the id that links go by; of a private person that leads to the person.
  const fact = isPrivate ? hide(entry.fact, "name") : entry.fact;
  return { ...entry, fact, details, counterpart: shown, left: maskGrounds.filter((ground) => left.has(ground)) };
}

/** How many entries leave something out, by ground. */
export function countMasked(entries: readonly MaskedEntry[]): Readonly<Record<MaskGround, number>> {
  const count = (ground: MaskGround) => entries.filter(({ left }) => left.includes(ground)).length;
  return {
    name: count("name"),
    address: count("address"),
    "identity-number": count("identity-number"),
    "business-sensitive": count("business-sensitive"),
  };
}
