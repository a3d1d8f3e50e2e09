import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../functions/domain/canonical-json.ts";
import { compileDecisions, weighDecisions } from "../../functions/domain/compile-decisions.ts";
import type { ReferralReply } from "../../functions/domain/decision.ts";
import { changedFields, correctionsOf } from "../../functions/domain/decision-correction.ts";
import type { SubmissionRevision } from "../../functions/domain/submission.ts";
import { decision, opinion, submissionOf } from "./consultation-fixture.ts";

function recorded(...replies: readonly ReferralReply[]): readonly SubmissionRevision[] {
  return replies.map((reply, index) => ({ ...submissionOf("referral", "vaxjo", reply), revision: index + 1 }));
}

describe("corrections", () => {
  const corrected = { ...decision, paragraph: 85, correctionReason: "Fel paragraf." };

  it("say what stood before, what stands now, by whom and why", () => {
    const [correction, ...more] = correctionsOf(recorded(decision, corrected));
    expect(more).toEqual([]);
    expect(correction).toMatchObject({ revision: 2, by: decision.officerName, reason: "Fel paragraf." });
    expect(correction && changedFields(correction.before, correction.after)).toEqual(["paragraph"]);
  });

  it.each<[string, readonly ReferralReply[], number]>([
    ["a first decision", [decision], 0],
    ["a decision after an opinion", [opinion, decision], 0],
    ["another opinion", [opinion, { ...opinion, stance: "opposes" }], 0],
    ["another officer", [decision, { ...decision, officerName: "Handläggare B" }], 0],
    ["a decision that was none after all", [decision, opinion], 1],
    ["two changes", [decision, corrected, { ...corrected, organ: "Kommunstyrelsen" }], 2],
  ])("of %s are %#", (_, replies, count) => {
    expect(correctionsOf(recorded(...replies))).toHaveLength(count);
  });

  it("are none between equal decisions, whatever the order of their fields", () => {
    const shuffled = fc.shuffledSubarray(Object.entries(decision), { minLength: Object.keys(decision).length });
    fc.assert(
      fc.property(shuffled, (entries) => {
        expect(changedFields(decision, Object.fromEntries(entries) as typeof decision)).toEqual([]);
      }),
    );
  });
});

describe("a corrected decision in a plan version", () => {
  const [earlier, submission] = recorded(decision, {
    ...decision,
    comments: "Nytt.",
    correctionReason: "Glömt.",
  }) as readonly [SubmissionRevision, SubmissionRevision];
  const makers = [{ id: "vaxjo", name: "Växjö kommun", municipality: "0780" }];
  const records = weighDecisions([{ submission, earlier: [earlier], progress: null }]);
  const { entries, disclosures } = compileDecisions(makers, records, "2027-12-15");

  it("names the changed fields in what is hashed, and keeps all words in the disclosure", () => {
    expect(entries[0]?.decision?.corrections).toMatchObject([{ revision: 2, fields: ["comments"] }]);
    expect(canonicalJson(entries)).not.toContain("Glömt.");
    expect(disclosures[0]?.content).toContain("Glömt.");
  });

  it("does not publish who recorded it, then or before", () => {
    expect(canonicalJson({ entries, disclosures })).not.toContain(decision.officerName);
  });
});
