import * as z from "zod/mini";
import { addDays } from "./calendar-day.ts";
import { caseNumberSchema, dateSchema, slugSchema } from "./identifiers.ts";

/** In the order of the chain: who asked for it, who carries it, what its owner charges it with, and who has which role. */
export const governanceKinds = ["mandate", "principal", "directive", "role"] as const;
export type GovernanceKind = (typeof governanceKinds)[number];

/** Which of them each section of a plan tells. */
export const governanceSections = {
  mandate: ["mandate"],
  principal: ["principal", "directive"],
  roles: ["role"],
} as const satisfies Readonly<Record<string, readonly GovernanceKind[]>>;
type GovernanceSection = keyof typeof governanceSections;

/** What a section of that content tells of the governance; null for a section that tells none. */
export function governanceIn(
  content: string,
  entries: readonly GovernanceEntry[] = [],
): readonly GovernanceEntry[] | null {
  if (!Object.hasOwn(governanceSections, content)) return null;
  const kinds: readonly GovernanceKind[] = governanceSections[content as GovernanceSection];
  return entries.filter(({ record }) => kinds.includes(record.kind));
}

export const governanceRoles = ["owner", "financier", "business-network", "advisory", "other"] as const;
export type GovernanceRole = (typeof governanceRoles)[number];

export const legalForms = [
  "limited-company",
  "non-profit-association",
  "economic-association",
  "foundation",
  "municipal-federation",
  "authority",
] as const;
export type LegalForm = (typeof legalForms)[number];

export const longestStatement = 1000;
export const longestName = 200;
export const longestLink = 500;

const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName));

/** Swedish is authoritative; English stands beside it where somebody has written it. */
const statementSchema = z.strictObject({
  sv: z.string().check(z.minLength(1), z.maxLength(longestStatement)),
  en: z.optional(z.string().check(z.minLength(1), z.maxLength(longestStatement))),
});

/** An address that a reader can follow: nothing that a browser would carry out. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}

const sourceSchema = z.strictObject({
  title: nameSchema,
  date: z.optional(dateSchema),
  link: z.optional(z.string().check(z.maxLength(longestLink), z.refine(isWebAddress, "not-a-link"))),
});

/** Whose decision it is: an authority's or another owner's organ, on a day, under a paragraph of its minutes. */
const governingDecisionSchema = z.strictObject({
  /** The decision-maker's name, and its id where it is a party of the register. */
  maker: nameSchema,
  party: z.optional(slugSchema),
  organ: nameSchema,
  date: dateSchema,
  paragraph: z.int().check(z.positive(), z.maximum(9999)),
  caseNumber: z.optional(caseNumberSchema),
});
export type GoverningDecision = z.infer<typeof governingDecisionSchema>;

/** First and last day; without a last day it holds until further notice. */
export interface Period {
  readonly from: string;
  readonly to?: string | undefined;
}

const commonFields = {
  from: dateSchema,
  to: z.optional(dateSchema),
  source: sourceSchema,
};
const decided = { decision: z.optional(governingDecisionSchema) };
const stated = { says: z.optional(statementSchema) };

/** A fact of how the destination is governed, with its period, its document and the decision behind it. */
export const governanceRecordSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mandate"), says: statementSchema, ...commonFields, ...decided }),
  z.strictObject({
    kind: z.literal("principal"),
    name: nameSchema,
    organisationNumber: z.optional(z.string()),
    legalForm: z.enum(legalForms),
    ...stated,
    ...commonFields,
    ...decided,
  }),
  /** A decision of its own kind: its owner's, never a reply to a referral. */
  z.strictObject({
    kind: z.literal("directive"),
    says: statementSchema,
    ...commonFields,
    decision: governingDecisionSchema,
  }),
  z.strictObject({
    kind: z.literal("role"),
    name: nameSchema,
    role: z.enum(governanceRoles),
    ...stated,
    ...commonFields,
    ...decided,
  }),
]);
export type GovernanceRecord = z.infer<typeof governanceRecordSchema>;

/** A record at one of its revisions. */
export interface GovernanceEntry {
  readonly id: string;
  readonly revision: number;
  readonly record: GovernanceRecord;
}

export type Principal = Extract<GovernanceRecord, { readonly kind: "principal" }>;

/** Later than any day that is written down. */
const never = "9999-12-31";

export function holdsOn({ from, to = never }: Period, day: string): boolean {
  return from <= day && day <= to;
}

export function overlap(one: Period, other: Period): boolean {
  return one.from <= (other.to ?? never) && other.from <= (one.to ?? never);
}

/** Along the chain, roles from owner to adviser; alike ones by first day. */
export function inGovernanceOrder<Entry extends GovernanceEntry>(entries: readonly Entry[]): readonly Entry[] {
  const place = ({ id, record }: Entry) => {
    const role = record.kind === "role" ? governanceRoles.indexOf(record.role) : 0;
    return `${governanceKinds.indexOf(record.kind)} ${role} ${record.from} ${id}`;
  };
  return entries.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** The principal that this one would stand beside on some day: there is never more than one. */
export function overlappingPrincipal(
  entries: readonly GovernanceEntry[],
  id: string,
  record: GovernanceRecord,
): Principal | undefined {
  if (record.kind !== "principal") return undefined;
  return principalsIn(entries.filter((entry) => entry.id !== id)).find((other) => overlap(other, record));
}

export function principalOn(entries: readonly GovernanceEntry[], day: string): Principal | undefined {
  return principalsIn(entries).find((principal) => holdsOn(principal, day));
}

/**
 * What a year's plan says of its governance: all that holds on some day of it and, of principals, also
 * who was it the year before, so that a change at the turn of the year is seen from both sides.
 */
export function governanceOfYear<Entry extends GovernanceEntry>(
  entries: readonly Entry[],
  year: number,
): readonly Entry[] {
  return inGovernanceOrder(
    entries.filter(({ record }) =>
      overlap(record, { ...yearOf(year), ...(record.kind === "principal" && before(year)) }),
    ),
  );
}

function yearOf(year: number): Required<Period> {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

function before(year: number): Pick<Period, "from"> {
  return { from: yearOf(year - 1).from };
}

/** The days of a period on which nobody is principal; none are told where no principal has been recorded at all. */
export function principalGaps(entries: readonly GovernanceEntry[], { from, to = never }: Period): readonly Period[] {
  const principals = principalsIn(entries).toSorted((one, other) => (one.from < other.from ? -1 : 1));
  if (principals.length === 0) return [];
  const gaps: Period[] = [];
  let next = from;
  for (const principal of principals) {
    if (next > to) break;
    if (principal.from > next) {
      const last = addDays(principal.from, -1);
      gaps.push({ from: next, to: last < to ? last : to });
    }
    const after = principal.to === undefined ? never : addDays(principal.to, 1);
    if (after > next) next = after;
  }
  if (next <= to && next !== never) gaps.push(to === never ? { from: next } : { from: next, to });
  return gaps;
}

function principalsIn(entries: readonly GovernanceEntry[]): readonly Principal[] {
  return entries.flatMap(({ record }) => (record.kind === "principal" ? [record] : []));
}
