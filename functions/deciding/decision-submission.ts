import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import type { ReferralReply } from "../domain/decision.ts";
import { type Dependencies, newSalt } from "../middleware/dependencies.ts";
import type { PhaseName } from "../storage/keys.ts";
import type { SubmissionDraft } from "../storage/submission-rows.ts";

/** An authority's reply as it is handed in on top of revision `basedOn`, whoever writes it down. */
export function decisionSubmission(
  dependencies: Dependencies,
  where: PhaseName,
  reply: ReferralReply,
  how: { readonly party: string; readonly basedOn: number } & Pick<SubmissionDraft, "receivedAt" | "language">,
): SubmissionDraft {
  const { party, basedOn, receivedAt, language } = how;
  const content = canonicalJson(reply);
  return {
    ...where,
    id: party,
    party,
    content,
    contentHash: sha256(content),
    salt: newSalt(dependencies, where, party, basedOn + 1),
    receivedAt,
    language,
    schema: "decision@1",
  };
}
