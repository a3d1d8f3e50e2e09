import { readFileSync } from "node:fs";
import { type PlanDraft, planDraftSchema } from "../../functions/domain/action-plan.ts";
import { canonicalJson, hashOf, sha256 } from "../../functions/domain/canonical-json.ts";
import type { CompileInputs } from "../../functions/domain/compile-plan.ts";
import type { Decision, DecisionProgress, OfficersOpinion, ReferralReply } from "../../functions/domain/decision.ts";
import { type Destination, destinationSchema } from "../../functions/domain/destination.ts";
import { type Answers, type Questionnaire, questionnaireSchema } from "../../functions/domain/questionnaire.ts";
import { type Phase, type RoundPlan, roundPlanSchema } from "../../functions/domain/round.ts";
import type { Freeze, FrozenInvitation, SubmissionRevision } from "../../functions/domain/submission.ts";

function sample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../forms/asnen/${name}`, import.meta.url), "utf8"));
}

export const destination: Destination = destinationSchema.parse(sample("destination.json"));
export const roundPlan: RoundPlan = roundPlanSchema.parse(sample("round-2027.json"));
export const questionnaire: Questionnaire = questionnaireSchema.parse(sample("questionnaire-2027.json"));
export const draft: PlanDraft = planDraftSchema.parse(sample("plan-2027-draft.json"));

export const decisionMakers = [
  { id: "alvesta", name: "Alvesta kommun", municipality: "0764" },
  { id: "tingsryd", name: "Tingsryds kommun", municipality: "0763" },
  { id: "vaxjo", name: "Växjö kommun", municipality: "0780" },
  { id: "region", name: "Region Kronoberg", municipality: "07" },
];

/** A submission whose salt follows from its id, so that tests repeat themselves. */
export function submissionOf(phase: Phase, id: string, content: unknown): SubmissionRevision {
  const text = canonicalJson(content);
  return {
    destination: "asnen",
    round: "2027",
    phase,
    id,
    revision: 1,
    content: text,
    contentHash: sha256(text),
    salt: sha256(`salt of ${id}`),
    receivedAt: "2027-05-01T10:00:00.000Z",
    language: "sv",
    schema: phase === "consultation" ? "asnen-2027@1" : "decision@1",
    ...(id.startsWith("open-") ? {} : { party: id }),
  };
}

export function freezeOf(
  phase: Phase,
  submissions: readonly SubmissionRevision[],
  invitations: readonly FrozenInvitation[] = [],
): Freeze {
  const record = {
    destination: "asnen",
    round: "2027",
    phase,
    at: "2027-05-24T22:00:00.000Z",
    submissions: submissions.map(({ id, revision, contentHash }) => ({ id, revision, contentHash })),
    invitations,
  };
  return { ...record, attempt: "attempt", hash: hashOf(record) };
}

export function invitationTo(party: string, type: string, municipality: string): FrozenInvitation {
  return { party, type, municipality, delivery: "delivered" };
}

export const decision: Decision = {
  standing: "decided",
  stance: "supports",
  instance: "municipal-council",
  organ: "Kommunfullmäktige",
  decisionDate: "2027-11-02",
  paragraph: 84,
  ownCaseNumber: "KS 2027/14",
  senderCaseNumber: "DÅ 2027/14",
  financing: [{ budgetYear: 2028, kind: "base-financing", amountSek: 470_645 }],
  conditionalOn: [],
  officerName: "Handläggare A",
};

export const opinion: OfficersOpinion = {
  standing: "preliminary",
  stance: "supports",
  opinionDate: "2027-10-04",
  ownCaseNumber: "KS 2027/14",
  senderCaseNumber: "DÅ 2027/14",
  financing: [{ budgetYear: 2028, kind: "base-financing", amountSek: 470_645 }],
  conditionalOn: [],
  officerName: "Handläggare A",
};

export interface Scenario {
  readonly answers: readonly (readonly [id: string, answers: Answers])[];
  readonly invitations?: readonly FrozenInvitation[];
  readonly decisions?: readonly (readonly [party: string, reply: ReferralReply, progress: DecisionProgress | null])[];
}

/** Inputs of a version of the sample destination's plan. */
export function inputsOf(scenario: Scenario, changes: Partial<CompileInputs> = {}): CompileInputs {
  const submissions = scenario.answers.map(([id, answers]) => submissionOf("consultation", id, answers));
  const decisions = (scenario.decisions ?? []).map(([party, content, progress]) => ({
    submission: submissionOf("referral", party, content),
    earlier: [],
    progress,
  }));
  return {
    destination,
    plan: roundPlan,
    version: "1.0",
    stage: "final",
    compiledAt: "2027-12-15T05:00:00.000Z",
    draft,
    questionnaire,
    decisionMakers,
    consultation: { freeze: freezeOf("consultation", submissions, scenario.invitations), submissions },
    referral:
      scenario.decisions === undefined
        ? null
        : {
            freeze: freezeOf(
              "referral",
              decisions.map(({ submission }) => submission),
            ),
            decisions,
          },
    adoption: null,
    lastYear: null,
    governance: [],
    engagements: [],
    previous: null,
    ...changes,
  };
}
