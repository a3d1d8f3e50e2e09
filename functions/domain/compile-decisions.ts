import { decisionStatus, lastAppealDay } from "./appeal.ts";
import { canonicalJson } from "./canonical-json.ts";
import { commit, deriveSalt } from "./commitment.ts";
import { decisionsInForce, type Force } from "./conditions.ts";
import type { Decision, DecisionProgress, OfficersOpinion, ReferralReply } from "./decision.ts";
import { changedFields, correctionsOf, type DecisionCorrection } from "./decision-correction.ts";
import { type PublishedIntake, publishedIntake } from "./intake.ts";
import type { CorrectionEntry, DecisionDisclosure, DecisionEntry, LateDecision } from "./plan-version.ts";
import type { SubmissionRevision } from "./submission.ts";
import { stockholmDay } from "./swedish-clock.ts";

/** A municipality or region that was asked to decide, in the order tables show them. */
export interface DecisionMaker {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
}

/** A frozen reply and what had happened to it when the version's inputs were named. */
export interface RecordedDecision {
  readonly submission: SubmissionRevision;
  /** What was recorded before it, oldest first. */
  readonly earlier: readonly SubmissionRevision[];
  readonly progress: DecisionProgress | null;
}

interface WeighedRecord<Reply extends ReferralReply = ReferralReply> {
  readonly submission: SubmissionRevision;
  readonly corrections: readonly DecisionCorrection[];
  readonly progress: DecisionProgress | null;
  readonly decision: Reply;
  readonly annulled: boolean;
  readonly force: Force;
}

/** Decision-maker → its reply, with its force among the others'. */
export type WeighedRecords = ReadonlyMap<string, WeighedRecord>;

export function weighDecisions(recorded: readonly RecordedDecision[]): WeighedRecords {
  const decided = new Map(
    recorded.map(({ submission, earlier, progress }) => {
      const decision = JSON.parse(submission.content) as ReferralReply;
      const corrections = correctionsOf([...earlier, submission]);
      const annulled = progress?.appealed === "annulled";
      return [submission.party ?? submission.id, { submission, corrections, progress, decision, annulled }];
    }),
  );
  const forces = decisionsInForce(decided);
  return new Map([...decided].map(([party, record]) => [party, { ...record, force: forces.get(party) as Force }]));
}

/**
 * The decision matrix on one day; those who have not replied stand in it too.
 * @throws Error for a decision by someone who is not in the list: none may fall away in silence.
 */
export function compileDecisions(
  decisionMakers: readonly DecisionMaker[],
  records: WeighedRecords,
  day: string,
  late: readonly SubmissionRevision[] = [],
): { readonly entries: readonly DecisionEntry[]; readonly disclosures: readonly DecisionDisclosure[] } {
  const stranger = [...records.keys()].find((party) => decisionMakers.every(({ id }) => id !== party));
  if (stranger !== undefined) throw new Error(`a decision by someone who is no decision-maker: ${stranger}`);
  const disclosures: DecisionDisclosure[] = [];
  const entries = decisionMakers.map(({ id, name, municipality }): DecisionEntry => {
    const record = records.get(id);
    const lateDecision = describeLate(late.find((submission) => submission.party === id));
    const maker = { party: id, name, municipality, ...(lateDecision && { late: lateDecision }) };
    if (record === undefined) return { ...maker, opinion: null, decision: null };
    const { decision: reply } = record;
    const disclosure = disclose(record);
    disclosures.push(disclosure);
    return reply.standing === "preliminary"
      ? { ...maker, opinion: describeOpinion({ ...record, decision: reply }, disclosure.commitment), decision: null }
      : { ...maker, opinion: null, decision: describe({ ...record, decision: reply }, disclosure.commitment, day) };
  });
  return { entries, disclosures };
}

/** An officer's opinion that comes too late says nothing any more. */
function describeLate(submission: SubmissionRevision | undefined): LateDecision | undefined {
  if (submission === undefined) return undefined;
  const reply = JSON.parse(submission.content) as ReferralReply;
  if (reply.standing !== "decided") return undefined;
  const { stance, organ, decisionDate, paragraph, ownCaseNumber } = reply;
  const recordedDate = stockholmDay(submission.receivedAt);
  return { stance, organ, decisionDate, paragraph, ownCaseNumber, recordedDate, ...describeIntake(reply) };
}

/** The reply is the authority's; the name of whoever reported it stays in the register. */
function disclose({ submission, decision, corrections }: WeighedRecord): DecisionDisclosure {
  const salt = deriveSalt(submission.salt, "decision");
  const corrected = corrections.map(({ revision, at, reason, before }) => ({
    revision,
    at,
    reason,
    before: withoutNames(before),
  }));
  const content = canonicalJson({ ...withoutNames(decision), ...(corrected.length > 0 && { corrections: corrected }) });
  return {
    commitment: commit(salt, content),
    salt,
    content,
    conditionText: decision.conditionText ?? "",
    comments: decision.comments ?? "",
    reservation: (decision.standing === "decided" ? decision.reservation : undefined) ?? "",
  };
}

function withoutNames({ officerName: _, signatoryName: __, intake, ...published }: ReferralReply) {
  return { ...published, ...(intake && { intake: publishedIntake(intake) }) };
}

function describeCorrections(corrections: readonly DecisionCorrection[]): readonly CorrectionEntry[] {
  return corrections.map(({ revision, at, before, after }) => ({ revision, at, fields: changedFields(before, after) }));
}

function describeOpinion(
  { decision: opinion, submission, corrections }: WeighedRecord<OfficersOpinion>,
  commitment: string,
): NonNullable<DecisionEntry["opinion"]> {
  return {
    stance: opinion.stance,
    opinionDate: opinion.opinionDate,
    organ: opinion.organ ?? null,
    ownCaseNumber: opinion.ownCaseNumber,
    senderCaseNumber: opinion.senderCaseNumber,
    conditionalOn: opinion.conditionalOn,
    ...describeIntake(opinion),
    revision: submission.revision,
    corrections: describeCorrections(corrections),
    commitment,
  };
}

/** Only where staff recorded it, so that versions from before stay what they were. */
function describeIntake({ intake }: ReferralReply): { readonly intake?: PublishedIntake } {
  return intake === undefined ? {} : { intake: publishedIntake(intake) };
}

/** Only where more is demanded than that others decide, so that versions from before stay what they were. */
function describeDemand(
  { conditionDemand }: Decision,
  { waitsFor }: Force,
): Pick<NonNullable<DecisionEntry["decision"]>, "conditionDemand" | "lacking"> {
  if (conditionDemand === undefined) return {};
  const lacking = waitsFor.filter(({ demand }) => demand !== "likewise").map(({ party }) => party);
  return { conditionDemand, ...(lacking.length > 0 && { lacking }) };
}

function describe(
  record: WeighedRecord<Decision>,
  commitment: string,
  day: string,
): NonNullable<DecisionEntry["decision"]> {
  const { decision, progress, force, submission, corrections } = record;
  const announcedDate = progress?.announcedDate ?? null;
  return {
    status: decisionStatus(decision, progress, day),
    inForce: force.inForce,
    waitsFor: force.waitsFor.map(({ party }) => party),
    ...describeDemand(decision, force),
    stance: decision.stance,
    instance: decision.instance,
    organ: decision.organ,
    decisionDate: decision.decisionDate,
    paragraph: decision.paragraph,
    ownCaseNumber: decision.ownCaseNumber,
    senderCaseNumber: decision.senderCaseNumber,
    delegation: decision.delegation ?? null,
    conditionalOn: decision.conditionalOn,
    hasReservation: decision.reservation !== undefined,
    minutesApprovedDate: progress?.minutesApprovedDate ?? null,
    announcedDate,
    lastAppealDate: {
      computed: announcedDate === null ? null : lastAppealDay(announcedDate),
      stated: progress?.statedLastAppealDate ?? null,
    },
    ...(progress?.minutesExcerpt && { minutesExcerpt: progress.minutesExcerpt }),
    ...describeIntake(decision),
    revision: submission.revision,
    corrections: describeCorrections(corrections),
    commitment,
  };
}
