import * as z from "zod/mini";
import { type Decision, type DecisionProgress, decisionSchema, type ReferralReply } from "./decision.ts";
import type { MinutesExcerpt } from "./minutes-excerpt.ts";

/**
 * What tells one decision from another: its organ, day and paragraph. A mended amount leaves it the
 * same decision; the council's, recorded in place of the board's, is another one.
 */
export const decisionNameSchema = z.pick(decisionSchema, { organ: true, decisionDate: true, paragraph: true });
export type DecisionName = z.infer<typeof decisionNameSchema>;

export function nameOfDecision({ organ, decisionDate, paragraph }: Decision): DecisionName {
  return { organ, decisionDate, paragraph };
}

/** Recorded progress with the decision it was recorded of. */
export interface RecordedProgress {
  readonly about: DecisionName;
  readonly progress: DecisionProgress;
}

/** Progress counts for the decision that it is about and for no other: an appeal of one says nothing of the next, or of an opinion. */
export function progressOf<Recorded extends RecordedProgress>(
  reply: ReferralReply | undefined,
  recorded: Recorded | undefined,
): Recorded | undefined {
  if (reply?.standing !== "decided" || recorded === undefined) return undefined;
  const { organ, decisionDate, paragraph } = recorded.about;
  const isSame = organ === reply.organ && decisionDate === reply.decisionDate && paragraph === reply.paragraph;
  return isSame ? recorded : undefined;
}

/** What is recorded of a decision with this minutes excerpt in it, or with none. */
export function withExcerpt(
  { minutesExcerpt: _, ...progress }: DecisionProgress,
  excerpt: MinutesExcerpt | undefined,
): DecisionProgress {
  return excerpt === undefined ? progress : { ...progress, minutesExcerpt: excerpt };
}
