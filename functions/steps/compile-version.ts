import { canonicalJson } from "../domain/canonical-json.ts";
import { type CompiledPlan, compilePlan } from "../domain/compile-plan.ts";
import type { PlanVersionHeader } from "../domain/plan-version.ts";
import { toFile } from "../domain/plan-version-file.ts";
import { newAttempt } from "../middleware/dependencies.ts";
import { versionAtStage } from "../reading/version-at-stage.ts";
import { planFileKey } from "../storage/blobs.ts";
import type { VersionName } from "../storage/keys.ts";
import type { VersionInputs } from "../storage/versions.ts";
import { gatherInputs } from "./gather-inputs.ts";
import { readInputs } from "./read-inputs.ts";
import type { RoundDesk, StepOrder, StepOutcome } from "./round-desk.ts";

type Stage = PlanVersionHeader["stage"];

const numbers = { consulted: "0.1", referred: "0.2", final: "1.0", "followed-up": "1.1" } as const satisfies Record<
  Stage,
  string
>;

/**
 * Compiles a version from a record of its inputs, written before anything of it is stored: whoever comes second, or
 * again after a crash, compiles from the same record and so writes the same bytes. The header comes
 * last; until it stands there is no version.
 */
export async function compileVersion(desk: RoundDesk, order: StepOrder, stage: Stage): Promise<StepOutcome> {
  const { destination, plan } = order.round;
  const name: VersionName = { destination, planYear: plan.planYear, version: numbers[stage] };
  const attempt = newAttempt(desk.dependencies);
  const recorded = await desk.versions.inputs(name);
  const inputs = recorded ?? (await gatherInputs(desk, order, stage));
  const compile = async (from: VersionInputs) => compilePlan(await readInputs(desk, order, name, from));
  // Inputs that cannot be compiled must not be written down: the record stands for ever.
  let compiled = await compile(inputs);
  if (recorded === undefined) {
    const winning = await desk.versions.putInputs(name, inputs, attempt);
    if (canonicalJson(winning) !== canonicalJson(inputs)) compiled = await compile(winning);
  }
  await store(desk, name, compiled, attempt);
  await makePublic(desk, order, stage);
  // The last version of the year: nobody is counted any more, and no mark may lead back to an address.
  if (stage === "followed-up") await desk.persons.destroyKey({ destination, round: plan.id }, order.at);
  return { version: name.version, hash: compiled.hash };
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
