import type { SubmissionRevision } from "../domain/submission.ts";
import type { AnswerDesk, Consultation } from "./answer-desk.ts";

/**
 * The revision of an answer that counts: the latest while the gate is open, the one the freeze names
 * afterwards, none while that is being decided and none where the latest takes it back.
 */
export async function countingAnswer(
  desk: Pick<AnswerDesk, "submissions" | "freezes">,
  { gate, where }: Pick<Consultation, "gate" | "where">,
  id: string,
): Promise<SubmissionRevision | undefined> {
  if (gate.state === "open") {
    const latest = await desk.submissions.latest(where, id);
    return latest?.withdrawn ? undefined : latest;
  }
  if (gate.state !== "frozen") return undefined;
  const frozen = await desk.freezes.isFrozenIn(where, id);
  return frozen && desk.submissions.revision(where, id, frozen.revision);
}
