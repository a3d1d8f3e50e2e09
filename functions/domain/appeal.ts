import { addDays } from "./calendar-day.ts";
import type { Decision, DecisionProgress, DecisionStatus, ReferralReply, ReplyStatus } from "./decision.ts";
import { onWorkingDay } from "./holidays.ts";

const threeWeeks = 21;

/**
 * The last day to ask for legality review: three weeks from the announcement (kommunallagen 13:5),
 * moved on when it falls on a day off (SFS 1930:173).
 */
export function lastAppealDay(announcedDate: string): string {
  return onWorkingDay(addDays(announcedDate, threeWeeks));
}

/** A reply's status on a day. */
export function replyStatus(reply: ReferralReply, progress: DecisionProgress | null, day: string): ReplyStatus {
  return reply.standing === "preliminary" ? "preliminary" : decisionStatus(reply, progress, day);
}

/**
 * A decision's status on a day, by what had happened then: what is dated later is not yet so, and
 * what is dated before the decision itself cannot be about it.
 */
export function decisionStatus(
  decision: Pick<Decision, "decisionDate">,
  progress: DecisionProgress | null,
  day: string,
): DecisionStatus {
  if (progress === null) return "decided";
  if (progress.appealed === "upheld" || progress.appealed === "annulled") return progress.appealed;
  if (progress.appealed === "yes") return "appealed";
  const { announcedDate, minutesApprovedDate } = progress;
  const hasHappened = (date: string | undefined): date is string =>
    date !== undefined && decision.decisionDate <= date && date <= day;
  // The law's day decides, not one that a notice happened to print.
  if (hasHappened(announcedDate)) return lastAppealDay(announcedDate) < day ? "final" : "announced";
  return hasHappened(minutesApprovedDate) ? "minutes-approved" : "decided";
}

/** Whether a decision can no longer be appealed: its time ran out, or the court let it stand. */
export function isFinal(status: ReplyStatus): boolean {
  return status === "final" || status === "upheld";
}

/** Municipalities sometimes print another last day than the law gives: staff are warned. */
export function appealDatesDiffer(progress: DecisionProgress): boolean {
  if (progress.announcedDate === undefined || progress.statedLastAppealDate === undefined) return false;
  return lastAppealDay(progress.announcedDate) !== progress.statedLastAppealDate;
}
