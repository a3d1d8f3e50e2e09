import { type CompileInputs, type CompiledPlan, compilePlan } from "../domain/compile-plan.ts";
import { isDecisionMaker } from "../domain/party.ts";
import type { PlanVersionHeader } from "../domain/plan-version.ts";
import { toFile } from "../domain/plan-version-file.ts";
import { openedQuestionnaireVersion, type Phase } from "../domain/round.ts";
import { compareVersions } from "../domain/version-number.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { planFileKey } from "../storage/blobs.ts";
import type { VersionName } from "../storage/keys.ts";
import type { VersionInputs } from "../storage/versions.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";

type Stage = PlanVersionHeader["stage"];

const numbers = { consulted: "0.1", referred: "0.2", final: "1.0", "followed-up": "1.1" } as const satisfies Record<Stage, string>;

/**
 * Compiles a version from a record of its inputs, which is written first: whoever comes second, or
 * again after a crash, compiles from the same record and so writes the same bytes. The header comes
 * last; until it stands there is no version.
 */
export async function compileVersion(desk: RoundDesk, order: StepOrder, stage: Stage): Promise<StepOutcome> {
  const { destination, plan } = order.round;
  const name: VersionName = { destination, planYear: plan.planYear, version: numbers[stage] };
  const attempt = newAttempt(desk.dependencies);
  const inputs = (await desk.versions.inputs(name)) ?? (await desk.versions.putInputs(name, await gatherInputs(desk, order, stage), attempt));
  const compiled = await compilePlan(await readInputs(desk, order, name, inputs));
  await store(desk, name, compiled, attempt);
  await makePublic(desk, order, stage);
  return { version: name.version, hash: compiled.hash };
}

/** Names, by revision and hash, everything the version will say. */
async function gatherInputs(desk: RoundDesk, { round, at }: StepOrder, stage: Stage): Promise<VersionInputs> {
  const { destination, plan } = round;
  const phases: readonly Phase[] = stage === "consulted" || stage === "referred" ? ["consultation"] : ["consultation", "referral"];
  const [draft, freezes, progress, adoption, previous] = await Promise.all([
    desk.drafts.latest(destination, plan.id),
    Promise.all(phases.map((phase) => frozen(desk, { destination, round: plan.id, phase }))),
    phases.length === 2 ? desk.progress.listLatest(destination, plan.id) : [],
    stage === "followed-up" ? desk.rounds.adoption(destination, plan.id) : undefined,
    previousVersion(desk, destination, plan.planYear),
  ]);
  const questionnaireVersion = openedQuestionnaireVersion(round);
  if (draft === undefined) throw new Error("A version cannot be compiled without a draft plan");
  if (questionnaireVersion === undefined) throw new Error("The consultation has not been opened");
  return {
    stage,
    compiledAt: at,
    questionnaireVersion,
    draftRevision: draft.revision,
    freezes: freezes.map(({ phase, attempt, hash }) => ({ phase, attempt, hash })),
    progress: progress.map(({ party, revision }) => ({ party, revision })),
    adoption: adoption ?? null,
    previous,
  };
}

async function frozen(desk: RoundDesk, where: { destination: string; round: string; phase: Phase }) {
  const freeze = await desk.freezes.read(where);
  if (freeze === undefined) throw new Error(`The ${where.phase} is not frozen yet`);
  return freeze;
}

/** The chain goes on over the years: the first version of a plan names the last one of the plan before. */
async function previousVersion(desk: RoundDesk, destination: string, planYear: number): Promise<string | null> {
  const earlier = (await desk.versions.list(destination)).filter(({ header }) => header.planYear <= planYear);
  earlier.sort(
    (a, b) => a.header.planYear - b.header.planYear || compareVersions(a.header.version, b.header.version),
  );
  return earlier.at(-1)?.hash ?? null;
}

async function readInputs(
  desk: RoundDesk,
  { round }: StepOrder,
  { destination, version }: VersionName,
  inputs: VersionInputs,
): Promise<CompileInputs> {
  const { plan } = round;
  const [settings, draft, questionnaire, parties] = await Promise.all([
    desk.destinations.get(destination),
    desk.drafts.revision(destination, plan.id, inputs.draftRevision),
    desk.questionnaires.get(destination, plan.questionnaire, inputs.questionnaireVersion),
    desk.parties.list(destination),
  ]);
  if (settings === undefined || draft === undefined || questionnaire === undefined) {
    throw new Error("An input the version names is gone");
  }
  const consultation = await frozen(desk, { destination, round: plan.id, phase: "consultation" });
  return {
    destination: settings,
    plan,
    version,
    stage: inputs.stage,
    compiledAt: inputs.compiledAt,
    draft: draft.draft,
    questionnaire,
    decisionMakers: parties
      .filter(({ party }) => isDecisionMaker(party))
      .map(({ party: { id, name, municipality } }) => ({ id, name, municipality })),
    consultation: { freeze: consultation, submissions: desk.freezes.stream(consultation) },
    referral: inputs.freezes.some(({ phase }) => phase === "referral") ? await readReferral(desk, round, inputs) : null,
    adoption: inputs.adoption,
    previous: inputs.previous,
  };
}

async function readReferral(desk: RoundDesk, { destination, plan }: StepOrder["round"], inputs: VersionInputs) {
  const freeze = await frozen(desk, { destination, round: plan.id, phase: "referral" });
  const decisions = [];
  for await (const submission of desk.freezes.stream(freeze)) {
    const recorded = inputs.progress.find(({ party }) => party === submission.party);
    const where = { destination, round: plan.id, party: submission.id };
    const progress = recorded && (await desk.progress.revision(where, recorded.revision));
    decisions.push({ submission, progress: progress?.progress ?? null });
  }
  return { freeze, decisions };
}

async function store(desk: RoundDesk, name: VersionName, compiled: CompiledPlan, attempt: string): Promise<void> {
  await Promise.all([...compiled.chunks].map(([hash, text]) => desk.versions.putPart(name.destination, hash, text)));
  await desk.versions.putDisclosures(name, compiled.disclosures);
  const file = JSON.stringify(toFile(compiled));
  await desk.blobs.put(planFileKey(name, compiled.hash), file, "application/json");
  const stored = await desk.versions.putHeader(name, compiled.header, compiled.hash, attempt);
  if (stored.hash !== compiled.hash) throw new Error("The same inputs were compiled to another version");
}

/**
 * Views are shown once a person has approved them for referral; after that a new version only adds
 * decisions, which are public records, and is listed when the plan is published.
 */
async function makePublic(desk: RoundDesk, order: StepOrder, stage: Stage): Promise<void> {
  const { round, at, by } = order;
  if (stage === "consulted" || stage === "final") return;
  const alongside = await versionAtStage(desk, round, stage === "referred" ? "consulted" : "final");
  if (stage === "followed-up" && alongside?.publication === undefined) return;
  for (const made of [alongside, await versionAtStage(desk, round, stage)]) {
    if (made === undefined) continue;
    const { planYear, version } = made.header;
    const attempt = newAttempt(desk.dependencies);
    await desk.versions.publish({ destination: round.destination, planYear, version }, { at, by, attempt });
  }
}
