import * as z from "zod/mini";

/** Names that every object answers to, so that looking one up by it would find what nobody put there. */
const namesOfEveryObject: ReadonlySet<string> = new Set(
  Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()),
);
const unusableNames: ReadonlySet<string> = new Set([...namesOfEveryObject, "prototype"]);

/** A short name that is part of keys and addresses: `asnen`, `p-012`, `mandate-clear`. */
export const slugSchema = z.string().check(
  z.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/),
  z.refine((name) => !unusableNames.has(name), "reserved"),
);

/** The year a round is held in; the round of 2027 makes the plan for 2028. */
export const yearSchema = z.string().check(z.regex(/^20[0-9]{2}$/));

/**
 * Names that stand as first path segment and so can never be a destination: see the manifest's
 * routes and the pages of the local host.
 */
export const reservedDestinations: ReadonlySet<string> = new Set(["assets", "_local", "staff"]);

export const destinationIdSchema = slugSchema.check(z.refine((id) => !reservedDestinations.has(id), "reserved"));

/** Four digits as a string: the leading zero counts (Tingsryd is 0763). */
export const kommunkodSchema = z.string().check(z.regex(/^[0-9]{4}$/));

/** An authority's own case number (diarienummer) has no national format: free text, at most 60 characters. */
export const caseNumberSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/** A calendar day in Sweden: `2027-05-24`. zod refuses days that do not exist. */
export const dateSchema = z.iso.date();
