import { canonicalJson, sha256 } from "../domain/canonical-json.ts";
import { decisionMakersInOrder, isActive, type Party } from "../domain/party.ts";
import type { PlanVersionHeader } from "../domain/plan-version.ts";
import { type ConsultationRound, type Phase, papersOf } from "../domain/round.ts";
import { compareVersions } from "../domain/version-number.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import type { VersionInputs } from "../storage/versions.ts";
import { keepEngagements } from "./count-persons.ts";
import { readFreeze, type Settings } from "./read-inputs.ts";
import type { RoundDesk, StepOrder } from "./round-desk.ts";

/** Names, by revision and hash, everything the version will say. */
export async function gatherInputs(
  desk: RoundDesk,
  { round, at }: StepOrder,
  stage: PlanVersionHeader["stage"],
): Promise<VersionInputs> {
  const { destination, plan } = round;
  const phases: readonly Phase[] =
    stage === "consulted" || stage === "referred" ? ["consultation"] : ["consultation", "referral"];
  const [settings, drafts, freezes, progress, adoption, engagements, governance, previous, lastYear] =
    await Promise.all([
      keepSettings(desk, round),
      draftsOf(desk, round, stage),
      Promise.all(phases.map((phase) => readFreeze(desk, { destination, round: plan.id, phase }))),
      phases.length === 2 ? desk.progress.listLatest(destination, plan.id) : [],
      stage === "followed-up" ? desk.rounds.adoption(destination, plan.id) : undefined,
      keepEngagements(desk, round, stage),
      desk.governance.changes(destination),
      previousVersion(desk, destination, plan.planYear),
      lastFinal(desk, destination, plan.planYear - 1),
    ]);
  const late = stage === "followed-up" ? await lateDecisions(desk, round) : [];
  const questionnaire = papersOf(round, "consultation")?.questionnaire;
  if (!questionnaire) throw new Error("The consultation has not been opened");
  return {
    stage,
    compiledAt: at,
    settings,
    questionnaire,
    ...drafts,
    freezes: freezes.map(({ phase, attempt, hash }) => ({ phase, attempt, hash })),
    progress: progress.map(({ party, revision }) => ({ party, revision })),
    adoption: adoption ?? null,
    ...(late.length > 0 && { late }),
    ...(engagements !== undefined && { engagements }),
    ...(governance.length > 0 && { governance: governance.length }),
    previous,
    ...(lastYear && { lastYear: { version: lastYear.header.version, hash: lastYear.hash } }),
  };
}

/** Of each authority the latest that was recorded after the close. */
async function lateDecisions(desk: RoundDesk, { destination, plan }: StepOrder["round"]) {
  const rows = await desk.freezes.lateRows({ destination, round: plan.id, phase: "referral" });
  return [...new Map(rows.map(({ id, revision }) => [id, { party: id, revision }])).values()];
}

/**
 * Which of staff's texts a version says: 0.1 what people were consulted on, 0.2 what a person approves
 * now, and from then on what was approved. 1.1 takes in addition how last year's activities went.
 */
async function draftsOf(
  desk: RoundDesk,
  round: ConsultationRound,
  stage: PlanVersionHeader["stage"],
): Promise<Pick<VersionInputs, "draftRevision" | "followUpRevision">> {
  const latest = (await desk.drafts.latest(round.destination, round.plan.id))?.revision;
  const draftRevision = await draftRevisionOf(desk, round, stage, latest);
  if (draftRevision === undefined || latest === undefined) throw new Error("A version needs a draft plan");
  return { draftRevision, followUpRevision: stage === "followed-up" ? latest : draftRevision };
}

async function draftRevisionOf(
  desk: RoundDesk,
  round: ConsultationRound,
  stage: PlanVersionHeader["stage"],
  latest: number | undefined,
): Promise<number | undefined> {
  if (stage === "consulted") return papersOf(round, "consultation")?.draftRevision;
  return stage === "referred" ? latest : (await approvedInputs(desk, round)).draftRevision;
}

/** What the version that was approved for referral was compiled from. */
export async function approvedInputs(
  desk: Pick<RoundDesk, "versions">,
  round: ConsultationRound,
): Promise<VersionInputs> {
  const approved = await versionAtStage(desk, round, "referred");
  const inputs = approved && (await desk.versions.inputs(approved.header));
  if (inputs === undefined) throw new Error("Nothing has been approved for referral");
  return inputs;
}

async function keepSettings(desk: RoundDesk, { destination: id, plan }: StepOrder["round"]): Promise<string> {
  const [destination, parties] = await Promise.all([desk.destinations.get(id), desk.parties.list(id)]);
  if (destination === undefined) throw new Error("A round without its destination");
  const all: Party[] = [];
  for (const { party } of parties) {
    // One that is not asked any more stands among those who decide only by what it decided.
    if (
      isActive(party) ||
      (await desk.submissions.latest({ destination: id, round: plan.id, phase: "referral" }, party.id))
    )
      all.push(party);
  }
  const inOrder = decisionMakersInOrder(destination.municipalities, all);
  const decisionMakers = inOrder.map(({ id, name, municipality }) => ({ id, name, municipality }));
  const text = canonicalJson({ destination, plan, decisionMakers } satisfies Settings);
  const hash = sha256(text);
  await desk.versions.putPart(id, hash, text);
  return hash;
}

/** The chain goes on over the years: the first version of a plan names the last one of the plan before. */
async function previousVersion(desk: RoundDesk, destination: string, planYear: number): Promise<string | null> {
  const earlier = (await desk.versions.list(destination)).filter(({ header }) => header.planYear <= planYear);
  earlier.sort((a, b) => a.header.planYear - b.header.planYear || compareVersions(a.header.version, b.header.version));
  return earlier.at(-1)?.hash ?? null;
}

/** The plan as it was adopted, or as it was followed up; drafts of it promised nothing. */
async function lastFinal(desk: RoundDesk, destination: string, planYear: number) {
  const made = await desk.versions.list(destination, planYear);
  const final = made.filter(({ header }) => header.stage === "final" || header.stage === "followed-up");
  return final.toSorted((a, b) => compareVersions(a.header.version, b.header.version)).at(-1);
}
