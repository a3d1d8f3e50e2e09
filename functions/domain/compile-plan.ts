import type { PlanDraft } from "./action-plan.ts";
import type { Adoption } from "./adoption.ts";
import { hashOf, sha256 } from "./canonical-json.ts";
import {
  compileDecisions,
  type DecisionMaker,
  type RecordedDecision,
  type WeighedRecords,
  weighDecisions,
} from "./compile-decisions.ts";
import { compileEngagement, type EngagementSnapshot } from "./compile-engagement.ts";
import { compileFinancing } from "./compile-financing.ts";
import { orderViews, viewsOf } from "./compile-views.ts";
import {
  addContribution,
  type ContributionsTally,
  noContributions,
  publishContributions,
  summedQuestion,
} from "./contributions.ts";
import type { Destination } from "./destination.ts";
import { compileChanges, type LastYear } from "./financing-changes.ts";
import { type GovernanceEntry, principalOn } from "./governance.ts";
import { compileParticipation, type GroupStatistics } from "./participation.ts";
import { type Chunks, toChunks } from "./plan-chunks.ts";
import type {
  Disclosures,
  ParticipationPart,
  PlanContent,
  PlanVersionHeader,
  StatisticsPart,
  ViewDisclosure,
} from "./plan-version.ts";
import { countHeldBack } from "./published-texts.ts";
import type { Answers, Questionnaire } from "./questionnaire.ts";
import type { RoundPlan } from "./round.ts";
import { addAnswers, emptyStatistics, finishStatistics, rawCounts, type StatisticsTally } from "./statistics.ts";
import type { Freeze, FrozenSubmission, SubmissionRevision } from "./submission.ts";
import { stockholmDay } from "./swedish-clock.ts";

/** Everything a version may say, named beforehand: compiling reads nothing else, and no clock. */
export interface CompileInputs {
  readonly destination: Pick<Destination, "id" | "principal" | "municipalities">;
  readonly plan: Pick<RoundPlan, "id" | "caseNumber">;
  readonly version: string;
  readonly stage: PlanVersionHeader["stage"];
  /** The instant of the inputs: decisions have the status of its day in Sweden. */
  readonly compiledAt: string;
  readonly draft: PlanDraft;
  readonly questionnaire: Questionnaire;
  readonly decisionMakers: readonly DecisionMaker[];
  readonly consultation: {
    readonly freeze: Freeze;
    /** Exactly the revisions that the freeze names, in any order. */
    readonly submissions: AsyncIterable<SubmissionRevision> | Iterable<SubmissionRevision>;
  };
  /** Null until the decision-makers have been asked and their phase is frozen. */
  readonly referral: null | { readonly freeze: Freeze; readonly decisions: readonly RecordedDecision[] };
  /** Decisions recorded after the close, the latest of each; only the follow-up tells of them. */
  readonly late?: readonly SubmissionRevision[];
  readonly adoption: Adoption | null;
  /** The last version of last year's plan; null where there is none. */
  readonly lastYear: LastYear | null;
  /** How the destination is governed in the plan's year; empty where nothing is recorded of it. */
  readonly governance: readonly GovernanceEntry[];
  /** The log of interviews and meetings as versions up to this one say it, the latest last. */
  readonly engagements: readonly EngagementSnapshot[];
  /** Hash of the version before, null for the first. */
  readonly previous: string | null;
}

export interface CompiledPlan {
  /** SHA-256 over the header's canonical JSON. */
  readonly hash: string;
  readonly header: PlanVersionHeader;
  readonly chunks: Chunks;
  readonly disclosures: Disclosures;
}

/**
 * The version that these inputs make, the same bytes each time, in whatever order the submissions
 * come.
 * @throws Error when the submissions are not the ones that were frozen.
 */
export async function compilePlan(inputs: CompileInputs): Promise<CompiledPlan> {
  const consulted = await foldConsultation(inputs);
  const records = weighDecisions(checkedDecisions(inputs));
  const decisions = compileDecisions(inputs.decisionMakers, records, stockholmDay(inputs.compiledAt), inputs.late);
  const views = orderViews(consulted.views);
  const { draft } = inputs;
  const content: PlanContent = {
    sections: draft.sections,
    activities: draft.activities,
    exportReadiness: draft.exportReadiness,
    followUp: draft.followUp,
    financing: financingOf(inputs, records, decisions.entries),
    decisions: decisions.entries,
    statistics: consulted.statistics,
    participation: consulted.participation,
    views: views.entries,
    ...(inputs.governance.length > 0 && { governance: inputs.governance }),
  };
  const { parts, chunks } = toChunks(content);
  const header = headerOf(inputs, parts);
  return {
    hash: hashOf(header),
    header,
    chunks,
    disclosures: { views: views.disclosures, decisions: decisions.disclosures },
  };
}

function headerOf(inputs: CompileInputs, parts: PlanVersionHeader["parts"]): PlanVersionHeader {
  const { destination, plan, draft, consultation, referral, governance } = inputs;
  return {
    format: "samrad/plan-version/1",
    compiler: "1",
    destination: destination.id,
    round: plan.id,
    planYear: draft.planYear,
    version: inputs.version,
    stage: inputs.stage,
    title: draft.title,
    principal: principalOn(governance, stockholmDay(inputs.compiledAt))?.name ?? destination.principal.name,
    caseNumber: plan.caseNumber,
    compiledAt: inputs.compiledAt,
    previous: inputs.previous,
    draftHash: hashOf(draft),
    freezes: [consultation.freeze, ...(referral === null ? [] : [referral.freeze])].map(({ phase, hash }) => ({
      phase,
      hash,
    })),
    parts,
  };
}

function financingOf(
  { draft, decisionMakers, lastYear, adoption }: CompileInputs,
  records: WeighedRecords,
  decisions: PlanContent["decisions"],
): PlanContent["financing"] {
  const financing = compileFinancing(draft, decisionMakers, records);
  const changes = lastYear && compileChanges(financing, decisions, lastYear);
  return { ...financing, ...(changes && { changes }), adoption: adoptionOf(adoption) };
}

function adoptionOf(adoption: Adoption | null) {
  if (adoption === null) return null;
  const { organ, date, paragraph, versionHash, minutes, decisionText, corrections } = adoption;
  const more = { ...(decisionText !== undefined && { decisionText }), ...(corrections && { corrections }) };
  return { organ, date, paragraph, versionHash, minutes, ...more };
}

/** One pass over the answers: counts, and the texts that become public. */
async function foldConsultation({ questionnaire, destination, consultation, engagements }: CompileInputs): Promise<{
  readonly statistics: StatisticsPart;
  readonly participation: ParticipationPart;
  readonly views: readonly ViewDisclosure[];
}> {
  const tally = emptyStatistics(questionnaire);
  const views: ViewDisclosure[] = [];
  let textsHeldBack = 0;
  let contributions = noContributions;
  const senders: (string | undefined)[] = [];
  const expected = awaitFrozen(consultation.freeze.submissions);
  for await (const submission of consultation.submissions) {
    checkFrozen(expected, submission);
    const answers = JSON.parse(submission.content) as Answers;
    addAnswers(questionnaire, tally, answers);
    contributions = addContribution(questionnaire, contributions, answers);
    senders.push(submission.party);
    views.push(...viewsOf(questionnaire, submission, answers));
    textsHeldBack += countHeldBack(questionnaire, answers);
  }
  checkAllCame(expected);
  const statistics = withContributions(questionnaire, finishStatistics(questionnaire, tally), contributions);
  const participation = compileParticipation({
    invitations: consultation.freeze.invitations,
    senders,
    municipalities: [
      ...destination.municipalities.map(({ kommunkod, name }) => ({ code: kommunkod, name })),
      { code: "whole-area", name: "whole-area" },
      { code: "outside", name: "outside" },
    ],
    byType: groupStatistics(questionnaire, tally, statistics, questionnaire.respondentTypeQuestion),
    byMunicipality: groupStatistics(questionnaire, tally, statistics, questionnaire.municipalityQuestion),
  });
  const { answeredOfInvited, openAnswers } = participation;
  const answers = answeredOfInvited === null || openAnswers === null ? null : answeredOfInvited + openAnswers;
  const engagement = compileEngagement(engagements, answers);
  const added = { ...(textsHeldBack > 0 && { textsHeldBack }), ...(engagement && { engagement }) };
  return { statistics, participation: { ...participation, ...added }, views };
}

/** The choice that the amounts hang on says by its own cell whether a sum may be told. */
function withContributions(
  questionnaire: Questionnaire,
  statistics: StatisticsPart,
  tally: ContributionsTally,
): StatisticsPart {
  const condition = summedQuestion(questionnaire)?.onlyIf;
  if (condition === undefined) return statistics;
  const kinds = statistics.questions.find(({ question }) => question === condition.question);
  const chose = kinds?.cells.find(({ option }) => option === condition.equals)?.count ?? null;
  return { ...statistics, contributions: { kinds: condition.question, ...publishContributions(tally, chose) } };
}

function groupStatistics(
  questionnaire: Questionnaire,
  tally: StatisticsTally,
  statistics: StatisticsPart,
  question: string,
): GroupStatistics | null {
  const published = statistics.questions.find((one) => one.question === question);
  if (published === undefined) return null;
  return {
    raw: rawCounts(questionnaire, tally, question),
    published: new Map(published.cells.map(({ option, count }) => [option, count])),
  };
}

function checkedDecisions({ referral }: CompileInputs): readonly RecordedDecision[] {
  if (referral === null) return [];
  const expected = awaitFrozen(referral.freeze.submissions);
  for (const { submission } of referral.decisions) checkFrozen(expected, submission);
  checkAllCame(expected);
  return referral.decisions;
}

type Expected = Map<string, FrozenSubmission>;

function awaitFrozen(submissions: readonly FrozenSubmission[]): Expected {
  return new Map(submissions.map((submission) => [submission.id, submission]));
}

/** Each frozen submission comes once, in the frozen revision, with the content that was hashed. */
function checkFrozen(expected: Expected, { id, revision, content }: SubmissionRevision): void {
  const frozen = expected.get(id);
  if (frozen === undefined || frozen.revision !== revision)
    throw new Error(`not in the freeze: ${id}, revision ${revision}`);
  if (sha256(content) !== frozen.contentHash) throw new Error(`not what was frozen: ${id}, revision ${revision}`);
  expected.delete(id);
}

function checkAllCame(expected: Expected): void {
  if (expected.size > 0) throw new Error(`in the freeze but missing: ${[...expected.keys()].join(", ")}`);
}
