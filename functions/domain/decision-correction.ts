import { canonicalJson } from "./canonical-json.ts";
import { type ReferralReply, referralReplySchema } from "./decision.ts";
import type { SubmissionRevision } from "./submission.ts";

/** A recorded decision that was changed (rättelse): what stood before, what stands now, and why. */
export interface DecisionCorrection {
  readonly revision: number;
  readonly at: string;
  /** Who changed it. */
  readonly by: string;
  readonly reason: string;
  readonly before: ReferralReply;
  readonly after: ReferralReply;
}

/** Said of the recording, not of the decision: other words for these correct nothing. */
const aboutRecording: ReadonlySet<string> = new Set(["officerName", "signatoryName", "correctionReason"]);

/** The fields in which two replies differ, by name and in order. */
export function changedFields(before: ReferralReply, after: ReferralReply): readonly string[] {
  const [earlier, later]: Readonly<Record<string, unknown>>[] = [before, after];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const told = (value: unknown) => (value === undefined ? "" : canonicalJson(value));
  const isOtherwise = (name: string) =>
    name === "intake" ? cameOtherwise(before, after) : told(earlier?.[name]) !== told(later?.[name]);
  return names.filter((name) => !aboutRecording.has(name) && isOtherwise(name));
}

/** Another day or way that it came is put right; that the authority or other staff recorded it this time is not. */
function cameOtherwise({ intake: before }: ReferralReply, { intake: after }: ReferralReply): boolean {
  if (before === undefined || after === undefined) return false;
  return before.channel !== after.channel || before.cameIn !== after.cameIn || before.mail !== after.mail;
}

/**
 * Every change of a recorded decision, oldest first. A decision that follows an officer's opinion
 * corrects nothing: the opinion was right about what it proposed.
 */
export function correctionsOf(revisions: readonly SubmissionRevision[]): readonly DecisionCorrection[] {
  const replies = revisions.map(({ content }) => referralReplySchema.parse(JSON.parse(content)));
  return revisions.flatMap(({ revision, receivedAt }, index) => {
    const [before, after] = [replies[index - 1], replies[index]];
    if (before?.standing !== "decided" || after === undefined) return [];
    if (changedFields(before, after).length === 0) return [];
    return [
      {
        revision,
        at: receivedAt,
        by: after.intake?.registrar ?? after.officerName,
        reason: after.correctionReason ?? "",
        before,
        after,
      },
    ];
  });
}
