import * as z from "zod/mini";
import type { Destination } from "./destination.ts";
import { slugSchema } from "./identifiers.ts";
import { languageSchema } from "./language.ts";

/** The six types a respondent can be, and the authority that decides rather than is consulted. */
export const respondentTypes = ["company", "association", "public-body", "academia", "resident", "other"] as const;
export const partyTypeSchema = z.enum([...respondentTypes, "municipality", "region"]);
export type PartyType = z.infer<typeof partyTypeSchema>;

/** Someone who is invited: a stakeholder who is consulted, or a municipality or region that decides. */
export const partySchema = z.strictObject({
  id: slugSchema,
  type: partyTypeSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** kommunkod, region code, `whole-area` or `outside`. */
  municipality: z.string().check(z.regex(/^(?:[0-9]{2}|[0-9]{4}|whole-area|outside)$/)),
  organisationNumber: z.optional(z.string()),
  contactName: z.optional(z.string().check(z.maxLength(100))),
  email: z.email(),
  language: languageSchema,
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
