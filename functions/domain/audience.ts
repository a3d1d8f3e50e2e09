import * as z from "zod/mini";
import { isAddressSuppressed } from "./delivery.ts";
import type { Destination } from "./destination.ts";
import { slugSchema } from "./identifiers.ts";
import { addresseeOf, isInvited, type Party, type PartyType, partyTypeSchema, phaseOf } from "./party.ts";
import type { Phase } from "./round.ts";

export const audienceSchema = z.array(slugSchema).check(z.maxLength(50));
/** Groups that a consultation is for, sorted; none stands for everyone it concerns. A referral is for all who decide. */
export type Audience = readonly string[];

/** Each group once and in order, so that the same choice is the same text. */
export function audienceOf(groups: Iterable<string>): Audience {
  return [...new Set(groups)].toSorted();
}

/** Chosen groups that the destination does not have: their members were never looked at together. */
export function groupsGone(audience: Audience, { groups = [] }: Pick<Destination, "groups">): Audience {
  return audience.filter((id) => groups.every((group) => group.id !== id));
}

/** Why a party that the phase concerns gets no invitation. */
export type NotInvited =
  | "archived"
  | "merged"
  | "other-groups"
  /** Mail to its address came back for good, or was complained about. */
  | "address-suppressed";

export interface AudienceView {
  readonly invited: readonly Party[];
  readonly left: readonly { readonly party: Party; readonly why: NotInvited }[];
  /** Only types that the phase concerns and somebody is of. */
  readonly byType: readonly { readonly type: PartyType; readonly invited: number; readonly known: number }[];
}

/** Who would be invited to a phase and who would not; `messages` are those that tell which addresses are dead. */
export function viewAudience(
  phase: Phase,
  audience: Audience,
  parties: readonly Party[],
  messages: readonly { readonly to: string; readonly events: readonly string[] }[],
): AudienceView {
  const concerned = parties.filter((party) => phaseOf(party) === phase);
  const judged = concerned.map((party) => ({ party, why: whyNot(phase, audience, party, messages) }));
  const invited = judged.filter(({ why }) => why === null).map(({ party }) => party);
  return {
    invited,
    left: judged.flatMap(({ party, why }) => (why === null ? [] : [{ party, why }])),
    byType: partyTypeSchema.options
      .map((type) => ({
        type,
        invited: invited.filter((party) => party.type === type).length,
        known: concerned.filter((party) => party.type === type).length,
      }))
      .filter(({ known }) => known > 0),
  };
}

function whyNot(
  phase: Phase,
  audience: Audience,
  party: Party,
  messages: Parameters<typeof viewAudience>[3],
): NotInvited | null {
  if (party.mergedInto !== undefined) return "merged";
  if (party.archived !== undefined) return "archived";
  if (!isInvited(party, phase, audience)) return "other-groups";
  return isAddressSuppressed(addresseeOf(party).email, messages) ? "address-suppressed" : null;
}
