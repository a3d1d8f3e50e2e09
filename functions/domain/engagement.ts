import * as z from "zod/mini";
import { dateSchema, slugSchema } from "./identifiers.ts";

/** How people take part beside the form: one to one, or gathered. */
export const engagementKinds = ["interview", "seminar", "reference-group", "advisory-board", "meeting"] as const;
export type EngagementKind = (typeof engagementKinds)[number];
export const engagementKindSchema = z.enum(engagementKinds);

export const politicianChoices = ["none", "present", "not-stated"] as const;

/** More people than any seminar has had; a slip of the keyboard is told at once. */
export const largestAttendance = 10_000;
export const mostParticipants = 300;

/** A contact of the register who was there; `person` is the address's keyed hash in this round, and outlasts the contact. */
const participantSchema = z.strictObject({
  party: slugSchema,
  contact: slugSchema,
  person: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
});
export type Participant = z.infer<typeof participantSchema>;

/** An interview, a seminar or another meeting, as staff have logged it. */
export const engagementSchema = z.strictObject({
  kind: engagementKindSchema,
  date: dateSchema,
  purpose: z.strictObject({
    sv: z.string().check(z.minLength(1), z.maxLength(300)),
    en: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
  }),
  place: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  /** How many were there in all, when that was counted; never fewer than the participants. */
  attendance: z.optional(z.int().check(z.positive(), z.maximum(largestAttendance))),
  /** Those of them who are in the register, each once. */
  participants: z.array(participantSchema).check(z.maxLength(mostParticipants)),
  politicians: z.enum(politicianChoices),
  /** Only where politicians were present. */
  politicianCount: z.optional(z.int().check(z.positive(), z.maximum(largestAttendance))),
});
export type Engagement = z.infer<typeof engagementSchema>;

/** What was logged, at one of its revisions. */
export interface LoggedEngagement {
  readonly id: string;
  readonly revision: number;
  readonly engagement: Engagement;
}

export function participationsIn({ attendance = 0, participants }: Engagement): number {
  return Math.max(attendance, participants.length);
}

/** Those who were there and of whom nothing is known but their number. */
export function unidentifiedIn(engagement: Engagement): number {
  return participationsIn(engagement) - engagement.participants.length;
}

/** In the order of days; of one day, by id, which tells nothing of who was there. */
export function inOrderOfDays<Logged extends LoggedEngagement>(entries: readonly Logged[]): readonly Logged[] {
  const place = ({ id, engagement }: Logged) => `${engagement.date} ${id}`;
  return entries.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** With more participants; whoever is there already, under whatever party, is not there twice. */
export function withParticipants(engagement: Engagement, added: readonly Participant[]): Engagement {
  const participants = [...engagement.participants];
  for (const one of added) {
    if (participants.every(({ person }) => person !== one.person)) participants.push(one);
  }
  return { ...engagement, participants };
}
