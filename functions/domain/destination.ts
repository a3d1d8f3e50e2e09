import * as z from "zod/mini";
import { dateSchema, destinationIdSchema, slugSchema } from "./identifiers.ts";
import { languageSchema, localizedSchema } from "./language.ts";

export const roleSchema = z.enum(["editor", "publisher", "administrator"]);
export type Role = z.infer<typeof roleSchema>;

export const staffMemberSchema = z.strictObject({
  email: z.email(),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  role: roleSchema,
  language: languageSchema,
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

/** Parties that are heard together; a party may belong to several. */
const partyGroupSchema = z.strictObject({ id: slugSchema, name: localizedSchema });

/** A destination organisation: who answers for the plan, whom it names, and how people reach it. */
export const destinationSchema = z.strictObject({
  id: destinationIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The principal (huvudman) whose board adopts the plan. */
  principal: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    organisationNumber: z.optional(z.string()),
    directive: localizedSchema,
  }),
  contact: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    email: z.email(),
    phone: z.optional(z.string().check(z.maxLength(40))),
  }),
  /** `From` of every message; its domain carries SPF, DKIM and DMARC. */
  senderAddress: z.email(),
  replyToAddress: z.email(),
  staff: z.array(staffMemberSchema).check(z.minLength(1)),
  /** Municipalities the destination lies in, in the order tables show them. Keyed by kommunkod. */
  municipalities: z.array(z.strictObject({ kommunkod: z.string(), name: z.string() })),
  /** Organisations that may be named beside the decision-makers, such as the business network. */
  organisations: z.array(z.strictObject({ id: slugSchema, name: localizedSchema, role: localizedSchema })),
  /** Groups that parties belong to and are invited by, such as the business network or a reference group. */
  groups: z.optional(z.array(partyGroupSchema)),
  /** At least this many days between two invitations or reminders to one party; 7 where nothing is said. */
  reminderSpacingDays: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
  /** What the privacy page says of this destination: its disposal decision (gallringsbeslut), in words. */
  publicRecords: z.optional(
    z.strictObject({ retention: localizedSchema, dataProtectionOfficer: z.optional(z.email()) }),
  ),
  /** What the accessibility statement says of this destination. */
  accessibility: z.optional(
    z.strictObject({
      feedbackEmail: z.optional(z.email()),
      assessedOn: z.optional(dateSchema),
      knownProblems: z.optional(localizedSchema),
    }),
  ),
});
export type Destination = z.infer<typeof destinationSchema>;
