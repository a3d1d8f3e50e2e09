import type { CompileInputs } from "../domain/compile-plan.ts";
import { referralReplySchema } from "../domain/decision.ts";
import { progressOf } from "../domain/decision-progress.ts";
import type { LastYear } from "../domain/financing-changes.ts";
import { governanceOfYear } from "../domain/governance.ts";
import { readFinancing } from "../domain/plan-version-file.ts";
import type { Phase } from "../domain/round.ts";
import type { Freeze } from "../domain/submission.ts";
import { standingGovernance } from "../storage/governance.ts";
import type { VersionName } from "../storage/keys.ts";
import type { VersionInputs } from "../storage/versions.ts";
import { readEngagements } from "./count-persons.ts";
import type { RoundDesk, StepOrder } from "./round-desk.ts";

/** What can change under a version's feet, kept as it stood when its inputs were written down. */
export type Settings = Pick<CompileInputs, "destination" | "plan" | "decisionMakers">;

/** Reads what a version's inputs record names, and nothing else. */
export async function readInputs(
  desk: RoundDesk,
  { round }: StepOrder,
  { destination, version }: VersionName,
  inputs: VersionInputs,
): Promise<CompileInputs> {
  const { plan } = round;
  const [settings, draft, followUp, questionnaire] = await Promise.all([
    readSettings(desk, destination, inputs.settings),
    desk.drafts.revision(destination, plan.id, inputs.draftRevision),
    desk.drafts.revision(destination, plan.id, inputs.followUpRevision),
    desk.questionnaires.get(destination, inputs.questionnaire.id, inputs.questionnaire.version),
  ]);
  if (draft === undefined || followUp === undefined || questionnaire === undefined)
    throw new Error("An input the version names is gone");
  const consultation = await readFreeze(desk, { destination, round: plan.id, phase: "consultation" });
  return {
    ...settings,
    version,
    stage: inputs.stage,
    compiledAt: inputs.compiledAt,
    draft: { ...draft.draft, followUp: followUp.draft.followUp },
    questionnaire,
    consultation: { freeze: consultation, submissions: desk.freezes.stream(consultation) },
    referral: inputs.freezes.some(({ phase }) => phase === "referral") ? await readReferral(desk, round, inputs) : null,
    late: await readLate(desk, { destination, round: plan.id, phase: "referral" }, inputs.late ?? []),
    adoption: inputs.adoption,
    lastYear: await readLastYear(desk, destination, plan.planYear - 1, inputs.lastYear),
    governance: await readGovernance(desk, destination, plan.planYear, inputs.governance),
    engagements: await readEngagements(desk, destination, inputs.engagements ?? []),
    previous: inputs.previous,
  };
}

async function readReferral(desk: RoundDesk, { destination, plan }: StepOrder["round"], inputs: VersionInputs) {
  const freeze = await readFreeze(desk, { destination, round: plan.id, phase: "referral" });
  const decisions = [];
  for await (const submission of desk.freezes.stream(freeze)) {
    const recorded = inputs.progress.find(({ party }) => party === submission.party);
    const where = { destination, round: plan.id, party: submission.id };
    const stored = recorded && (await desk.progress.revision(where, recorded.revision));
    const reply = referralReplySchema.parse(JSON.parse(submission.content));
    const history = await desk.history.upTo(freeze, submission.id, submission.revision - 1);
    decisions.push({ submission, earlier: history, progress: progressOf(reply, stored)?.progress ?? null });
  }
  return { freeze, decisions };
}

/** As the log stood then: what has been recorded since is for later versions. */
async function readGovernance(desk: RoundDesk, destination: string, planYear: number, upTo: number | undefined) {
  if (upTo === undefined) return [];
  const standing = standingGovernance(await desk.governance.changes(destination, upTo));
  return governanceOfYear(standing, planYear).map(({ id, revision, record }) => ({ id, revision, record }));
}

async function readLate(
  desk: RoundDesk,
  where: { readonly destination: string; readonly round: string; readonly phase: Phase },
  named: NonNullable<VersionInputs["late"]>,
) {
  const rows = await Promise.all(named.map(({ party, revision }) => desk.submissions.revision(where, party, revision)));
  return rows.map((row) => {
    if (row === undefined) throw new Error("A late decision that a version names is gone");
    return row;
  });
}

/** Of last year's version only what it says of money, and only if it is the one that was named. */
async function readLastYear(
  desk: RoundDesk,
  destination: string,
  planYear: number,
  named: VersionInputs["lastYear"],
): Promise<LastYear | null> {
  if (named === undefined) return null;
  const made = await desk.versions.get({ destination, planYear, version: named.version });
  if (made?.hash !== named.hash) throw new Error("Last year's version is not the one that was named");
  const { parts } = made.header;
  const chunks = await desk.versions.readParts(destination, [...parts.financing, ...parts.decisions]);
  return { ...named, ...readFinancing(made.header, chunks) };
}

async function readSettings(desk: RoundDesk, destination: string, hash: string): Promise<Settings> {
  const text = (await desk.versions.readParts(destination, [hash])).get(hash);
  if (text === undefined) throw new Error("The settings a version names are gone");
  return JSON.parse(text);
}

export async function readFreeze(
  desk: RoundDesk,
  where: { readonly destination: string; readonly round: string; readonly phase: Phase },
): Promise<Freeze> {
  const freeze = await desk.freezes.read(where);
  if (freeze === undefined) throw new Error(`The ${where.phase} is not frozen yet`);
  return freeze;
}
